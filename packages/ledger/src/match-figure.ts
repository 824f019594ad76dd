import type { Claim } from "@figurewatch/claims";
import { compareValues, significantDigits, type ValueRelation } from "./compare-values.ts";
import { convertTo, type CurrencyRate } from "./convert.ts";
import { gapDays, monthsToDays, parseDateBounds, yearOf, type DateBounds } from "./edtf.ts";
import { scriptOf } from "./fold-words.ts";
import { isOffice } from "./local-office.ts";
import { isSameOrigin, type OriginDirectory, type ResolvedOrigin } from "./origin-directory.ts";
import { compareScopes, rulesFor, type MeasureRules, type ScopeRelation } from "./scope.ts";
import type { Figure } from "./verdict.ts";

/** What judging needs beside the claim and the figures; the same for a whole watch but `seenOn`. */
export type JudgeContext = {
  /** Measures of the codebook by id. */
  measures: ReadonlyMap<string, MeasureRules>;
  origins: OriginDirectory;
  /** ISO date the article was seen: stands in where the claim has no `saidOn`. */
  seenOn: string;
  /** Where the article is a near-copy: the id of the telling it copies. */
  copyOf?: string | null;
  /** Dated currency rates that the user gave; without one, currencies are not compared. */
  rates?: readonly CurrencyRate[];
  /** A reviewer said that this claim is not that figure; keys are `figureKey`'s. */
  isNotSame?: (claimKey: string, figureKey: string) => boolean;
};

/** Two ends of a range, or one exact count, that nobody arrives at a second time. */
export const UNMISTAKABLE_DIGITS = 4;

/** A translation follows the text that it translates within this many days. */
export const TRANSLATED_DAYS = 14;

/** Significant digits of all that a value is told in. */
export function countDigits({ low, high }: Pick<Claim, "low" | "high">): number {
  return [...new Set([low, high])].reduce<number>(
    (sum, end) => sum + (end === null ? 0 : significantDigits(end)),
    0,
  );
}

/** How the claim's as-of was told: in its words, taken from its date, or not at all. */
export type Timing = "explicit" | "inferred" | "none";

/** The claim with everything read from it that a comparison needs. */
export type Subject = {
  claim: Claim;
  context: JudgeContext;
  rules: ReturnType<typeof rulesFor>;
  /** When it was said, or seen. */
  said: DateBounds;
  timing: Timing;
  /** What it is about, as far as told: its as-of, the year of the report it cites, or `said`. */
  about: DateBounds;
  origin: ResolvedOrigin | null;
};

/** How the claim stands to one known figure; `time` is the claim's, seen from the figure. */
export type Match = {
  figure: Figure;
  scope: ScopeRelation;
  /** Null where unit or period cannot be compared. */
  value: ValueRelation | null;
  /** The known figure in the claim's unit and period, where that could be had. */
  comparable: Figure;
  working: string[];
  /** `none`: the known figure credits no one, or no one in particular. */
  origin: "same" | "other" | "none";
  time: "overlap" | "later" | "older";
  /** What the known figure is about. */
  about: DateBounds | null;
  /** The claim is explicitly about a time after the figure was said: no tolerance spans that. */
  isAfterSaid: boolean;
  /** Days between what the two are about, without any tolerance. */
  gap: number;
};

/** Share of the tolerance that is left between an explicit date and an inferred one. */
export const EXPLICIT_SHARE = 1 / 8;
const FOREVER: DateBounds = { start: -1e7, end: 1e7, loose: true };

/**
 * An as-of taken from the day of publication holds that day. "In January", said in March, is a
 * date of the text's own, though its year had to be inferred.
 */
function holdsItsDay(asOf: DateBounds, said: DateBounds | null): boolean {
  return said === null || gapDays(asOf, said) === 0;
}

/** Reads dates and origin of a claim. */
export function readSubject(claim: Claim, context: JudgeContext): Subject {
  const said = parseDateBounds(claim.saidOn) ?? parseDateBounds(context.seenOn) ?? FOREVER;
  const asOf = parseDateBounds(claim.asOf);
  const timing: Timing =
    asOf === null
      ? "none"
      : claim.asOfInferred && holdsItsDay(asOf, said)
        ? "inferred"
        : "explicit";
  const cited = claim.sourceYear === null ? null : parseDateBounds(String(claim.sourceYear));
  const isOldReport = cited !== null && cited.end < said.start;
  const about = timing === "explicit" ? asOf : isOldReport ? cited : asOf;
  return {
    claim,
    context,
    rules: rulesFor(context.measures, claim.measure),
    said,
    timing,
    about: about ?? said,
    origin: context.origins.resolve(claim.source, claim.sourceChain, claim.sourceYear, claim.place),
  };
}

/** When a figure was first said, as far as known: its `saidOn`, else its as-of. */
export function saidBounds(figure: Figure): DateBounds | null {
  return parseDateBounds(figure.saidOn) ?? parseDateBounds(figure.asOf);
}

/** Said before the claim, or on a day that the two dates cannot tell apart. */
export function isKnownBefore(figure: Figure, subject: Subject): boolean {
  const said = parseDateBounds(figure.saidOn);
  return said === null || said.start <= subject.said.end;
}

/** What a figure is about; its `saidOn` stands in, loosely, for a missing as-of. */
export function aboutBounds(figure: Figure): DateBounds | null {
  const asOf = parseDateBounds(figure.asOf);
  if (asOf !== null) {
    if (asOf.loose || !figure.asOfInferred) return asOf;
    return holdsItsDay(asOf, parseDateBounds(figure.saidOn)) ? { ...asOf, loose: true } : asOf;
  }
  const said = parseDateBounds(figure.saidOn);
  return said === null || said.loose ? said : { ...said, loose: true };
}

/**
 * A claim that gives no date of its own may be about any time within the measure's tolerance. One
 * that does is held to it; a known date that was itself inferred gives way a little.
 */
function toleranceDays(known: DateBounds, subject: Subject): number {
  const tolerance = monthsToDays(subject.rules.toleranceMonths);
  if (subject.timing !== "explicit") return tolerance;
  return known.loose || subject.about.loose ? Math.round(tolerance * EXPLICIT_SHARE) : 0;
}

function compareTimes(known: DateBounds | null, subject: Subject): Pick<Match, "time" | "gap"> {
  if (known === null) return { time: "overlap", gap: 0 };
  const gap = gapDays(known, subject.about);
  const tolerance = toleranceDays(known, subject);
  if (gap <= tolerance) return { time: "overlap", gap };
  return { time: subject.about.start > known.end ? "later" : "older", gap };
}

function isAfterSaid(figure: Figure, subject: Subject): boolean {
  if (subject.timing !== "explicit") return false;
  const said = saidBounds(figure);
  if (said === null || subject.about.start <= said.end) return false;
  // "12,000 by the end of the year" was of that day to begin with.
  const about = figure.asOfInferred ? null : parseDateBounds(figure.asOf);
  return about === null || gapDays(about, subject.about) > 0;
}

/** "A 2012 report" with the value of a figure of 2012 is that figure, whoever it names. */
function isCitedReport(figure: Figure, subject: Subject): boolean {
  const year = subject.claim.sourceYear;
  if (year === null || (subject.origin !== null && isListed(subject.origin))) return false;
  if (figure.originYear !== null) return figure.originYear === year;
  const said = saidBounds(figure);
  return said !== null && yearOf(said.start) <= year && yearOf(said.end) >= year;
}

/**
 * A credit in a script in which the directory has no name for the known origin, or two that it
 * does not hold at all: with one value, they are one credit. With an exact count that nobody
 * arrives at twice, or soon after, they are so too where it has another name in that script.
 */
export function isTranslatedCredit(
  figure: Figure,
  known: string,
  { claim, origin, context, said }: Subject,
): boolean {
  if (origin?.kind !== "unlisted" || isOffice(origin.id)) return false;
  const script = scriptOf(origin.id);
  const isExact = figure.low === claim.low && figure.high === claim.high;
  const isLikely =
    countDigits(claim) >= UNMISTAKABLE_DIGITS || isSoonAfter(figure, said.start, TRANSLATED_DAYS);
  if (isExact && isLikely && scriptOf(figure.originName ?? known) !== script) return true;
  const { kindOf, scriptsOf } = context.origins;
  if (kindOf(known) === "unlisted") return scriptOf(known) !== script;
  return kindOf(known) !== "crowd" && !scriptsOf(known).has(script);
}

/** Said no earlier than the figure, and at most this many days later. */
export function isSoonAfter({ saidOn }: Figure, day: number, days: number): boolean {
  const said = parseDateBounds(saidOn);
  return said !== null && day >= said.start && day - said.end <= days;
}

function isListed(origin: ResolvedOrigin): boolean {
  return origin.kind !== "crowd" && origin.kind !== "unlisted";
}

function compareOrigins(figure: Figure, subject: Subject, isSameValue: boolean): Match["origin"] {
  if (isSameValue && isCitedReport(figure, subject)) return "same";
  if (figure.origin === null) return "none";
  const { origins } = subject.context;
  if (subject.origin === null) return "other";
  // "A report by X put it so, Y recalled", where X is known to have put it so.
  if (isSameValue && subject.origin.via.includes(figure.origin)) return "same";
  if (isSameValue && isTranslatedCredit(figure, figure.origin, subject)) return "same";
  if (isSameOrigin(figure.origin, subject.origin.id, origins)) return "same";
  return origins.kindOf(figure.origin) === "crowd" ? "none" : "other";
}

/** One value told of one scope; of a part or the whole of it, only the very numbers are one. */
function isOneValue(
  value: ValueRelation | null,
  scope: ScopeRelation,
  figure: Figure,
  claim: Claim,
): boolean {
  if (value?.kind !== "same") return false;
  return scope.kind === "same" || (figure.low === claim.low && figure.high === claim.high);
}

/** Compares one known figure of the same measure with the claim. */
export function matchFigure(figure: Figure, subject: Subject): Match {
  const { claim, context, rules } = subject;
  const scope = compareScopes(figure, claim);
  const about = aboutBounds(figure);
  const converted = convertTo(figure, claim, rules, context.rates);
  const comparable = converted?.value ?? figure;
  const value = converted === null ? null : compareValues(comparable, claim);
  return {
    figure,
    scope,
    value,
    comparable,
    working: converted?.working ?? [],
    // Whoever denies a value is not told by the value to be the one who stated it.
    origin: compareOrigins(
      figure,
      subject,
      claim.modality !== "denied" && isOneValue(value, scope, figure, claim),
    ),
    about,
    ...compareTimes(about, subject),
    isAfterSaid: isAfterSaid(figure, subject),
  };
}

import { spanShape, type SpanShape } from "./compare-values.ts";
import { describeFigure, describeCount, describeScope, describeValue } from "./describe-figure.ts";
import { describeDate, yearOf, yearsApart } from "./edtf.ts";
import { aboutBounds, saidBounds, type Match, type Subject } from "./match-figure.ts";
import type { Figure, Verdict } from "./verdict.ts";

type Judged = Omit<Verdict, "late">;

function judged(kind: Judged["kind"], against: Figure | null, ...reasons: string[]): Judged {
  return {
    kind,
    against,
    reasons: [
      `${kind}: ${reasons[0] ?? ""}`,
      ...reasons.slice(1).filter((reason) => reason !== ""),
    ],
  };
}

/** What is counted one by one: "16 host countries were", but "$500 million was". */
const COUNTED = new Set(["people", "countries", "hours", "days"]);

/** "was first stated by INHL in 2012": the year of a cited report comes before the article's date. */
function statedBy(figure: Figure): string {
  const isOne = figure.low === 1 && figure.high === 1;
  const was = COUNTED.has(figure.unit ?? "") && !isOne ? "were" : "was";
  const by = figure.originName === null ? "" : ` by ${figure.originName}`;
  const said = saidBounds(figure);
  const isOlderReport =
    figure.originYear !== null && said !== null && figure.originYear < yearOf(said.start);
  const date = isOlderReport ? String(figure.originYear) : (figure.saidOn ?? figure.asOf);
  if (date === null) return `${was} stated before${by}`;
  const isDay = said !== null && said.start === said.end && !isOlderReport;
  return `${was} first stated${by} ${isDay ? "on" : "in"} ${describeDate(date)}`;
}

function articleOf(subject: Subject): string {
  const date = subject.claim.saidOn ?? subject.context.seenOn;
  return `this article of ${describeDate(date)}`;
}

function claimed(subject: Subject): string {
  return describeCount(subject.claim);
}

/** "60,000 workers abroad, according to the ministry": the claim and whom the text credits. */
function claimedBy(subject: Subject): string {
  const { origin } = subject;
  return origin === null
    ? `${claimed(subject)}${forDate(subject)}, crediting no one`
    : `${claimed(subject)}${forDate(subject)}, according to ${origin.name}`;
}

/** " for June 2018", where the text itself dates what it tells. */
function forDate({ claim, timing }: Subject): string {
  return timing === "explicit" && claim.asOf !== null ? ` for ${describeDate(claim.asOf)}` : "";
}

function creditOf(subject: Subject): string {
  return subject.origin?.name ?? "no one";
}

function isOwnAuthority({ origin }: Subject): boolean {
  return origin !== null && origin.kind !== "crowd" && origin.kind !== "press";
}

/** How it is the same: rounded, vaguer, in another period or unit. */
function allowances(match: Match, subject: Subject): string[] {
  const notes: string[] = [];
  const how = match.value?.kind === "same" ? match.value.how : "exact";
  const [before, after] = [describeValue(match.comparable), describeValue(subject.claim)];
  if (how === "rounded") notes.push(`${after} is ${before}, rounded`);
  if (how === "vague") notes.push(`"${after}" is a vague telling of ${before}`);
  if (how === "wording" && before !== after) notes.push(`${after} and ${before} say the same`);
  for (const working of match.working) {
    notes.push(`${describeValue(match.figure)} is ${before} (${working})`);
  }
  if (match.figure.origin === null && subject.origin !== null) {
    notes.push(`the known figure credits no one`);
  } else if (subject.origin === null && match.figure.origin !== null) {
    notes.push("the text credits no one");
  } else if (subject.origin !== null && match.origin === "other" && !isOwnAuthority(subject)) {
    notes.push(`${subject.origin.name} passes it on, and is not counted as its origin`);
  }
  return notes;
}

export function copied(match: Match, copyOf: string): Judged {
  return judged(
    "repeated",
    match.figure,
    `${describeFigure(match.figure)}; told again in a copy of telling ${copyOf}`,
    "near-identical copies are one telling",
  );
}

export function repeated(match: Match, subject: Subject, note = ""): Judged {
  return judged(
    "repeated",
    match.figure,
    `${describeFigure(match.figure)}; told again`,
    ...allowances(match, subject),
    note,
  );
}

/** The same number in rounder words, so soon that the two texts tell one story. */
export function roughly(match: Match, subject: Subject): Judged {
  const said = describeValue(subject.claim);
  return repeated(match, subject, `${said} is ${describeValue(match.comparable)} in rounder words`);
}

export function superseded(match: Match, subject: Subject, series: readonly Match[]): Judged {
  const next = series.find(({ figure }) => figure.id === match.figure.supersededBy);
  return judged(
    "repeated",
    match.figure,
    `${describeFigure(match.figure)}; told again`,
    `since changed${next === undefined ? "" : ` to ${describeFigure(next.figure)}`}`,
    ...allowances(match, subject),
  );
}

export function recycled(match: Match, subject: Subject): Judged {
  const about = aboutBounds(match.figure) ?? saidBounds(match.figure);
  const years = about === null ? 0 : yearsApart(about, subject.said);
  const { claim } = subject;
  const source = claim.source === null ? " or source" : `, crediting ${creditOf(subject)}`;
  const date =
    subject.timing === "explicit"
      ? "gives it a date of its own"
      : `gives it as current, without a date${source}`;
  return judged(
    "recycled",
    match.figure,
    `${describeCount(match.figure)} ${statedBy(match.figure)}; ` +
      `${articleOf(subject)} ${date}; ${years} years old`,
    `older than the shelf life of ${subject.rules.shelfLifeMonths} months`,
    ...allowances(match, subject),
  );
}

export function reaffirmed(match: Match, subject: Subject): Judged {
  return judged(
    "corroborating",
    match.figure,
    `${describeFigure(match.figure)}; reaffirmed${forDate(subject)} by ${creditOf(subject)}`,
    ...allowances(match, subject),
  );
}

export function corroborating(match: Match, subject: Subject): Judged {
  return judged(
    "corroborating",
    match.figure,
    `${creditOf(subject)} gives the same value as ${describeFigure(match.figure)}`,
    ...allowances(match, subject),
  );
}

export function misquoted(figure: Figure, why: string, subject: Subject): Judged {
  return judged(
    "misquoted",
    figure,
    `${describeFigure(figure)}; told here as ${describeValue(subject.claim)}: ${why}`,
    subject.origin === null ? "the text credits no one" : "",
  );
}

/** The known telling lacks a bound that this one has: it is the known one that lost it. */
export function isBoundGained(match: Match, subject: Subject): boolean {
  const { claim } = subject;
  const shape = spanShape(claim);
  if (spanShape(match.comparable) !== "point" || (shape !== "floor" && shape !== "ceiling")) {
    return false;
  }
  return match.comparable.low === (claim.low ?? claim.high);
}

export function boundGained(match: Match, subject: Subject): Judged {
  return judged(
    "repeated",
    match.figure,
    `${describeFigure(match.figure)}; told again`,
    `this text says ${describeValue(subject.claim)}: the first one had lost the bound`,
  );
}

/**
 * " (+374, +21%)", in the claim's unit: " (+$80 million, +53%)", " (−10 points)". From "more than
 * 50,000" to 100,000 it is " (at most +50,000, +100%)": an open bound leaves only a limit.
 */
function difference(match: Match, { claim }: Subject): string {
  const before = match.comparable.low ?? match.comparable.high;
  const after = claim.low ?? claim.high;
  if (before === null || after === null || before === 0) return "";
  const delta = Math.abs(after - before);
  const isUp = after > before;
  const sign = `${sayLimit(spanShape(match.comparable), spanShape(claim), isUp)}${isUp ? "+" : "−"}`;
  if (claim.unit === "percent") return ` (${sign}${delta} points)`;
  const told = { ...claim, low: delta, high: delta, vague: false, per: null };
  const percent = Math.round((delta / Math.abs(before)) * 100);
  return ` (${sign}${describeValue({ ...told, comparator: "eq" })}, ${isUp ? "+" : "−"}${percent}%)`;
}

/** Whether a difference is a limit only; two bounds of one kind are compared as bounds. */
function sayLimit(before: SpanShape, after: SpanShape, isUp: boolean): string {
  if (before === after) return "";
  // The true change is lower than it looks: the first value may be higher, or the second lower.
  const isLower = before === "floor" || after === "ceiling";
  const isHigher = before === "ceiling" || after === "floor";
  if (isLower === isHigher) return "";
  return isLower === isUp ? "at most " : "at least ";
}

export function changed(match: Match, subject: Subject): Judged {
  const when = subject.timing === "explicit" && match.time === "overlap" ? "corrected" : "changed";
  return judged(
    "changed",
    match.figure,
    `${describeFigure(match.figure)}; now ${creditOf(subject)} says ${describeValue(subject.claim)}` +
      `${forDate(subject)}${difference(match, subject)}`,
    when === "corrected" ? "corrected: both are about the same time" : "",
    match.figure.accepted ? "measured against the last accepted value" : "",
    ...match.working,
  );
}

/** Two values of one origin on one day are two things said, not a change of mind. */
export function besides(match: Match, subject: Subject): Judged {
  return judged(
    "new",
    match.figure,
    `${claimed(subject)}, said by ${creditOf(subject)} on the same day as ${describeFigure(match.figure)}`,
  );
}

export function conflicting(match: Match, subject: Subject): Judged {
  return judged(
    "conflicting",
    match.figure,
    `${claimedBy(subject)}, cannot hold together with ${describeFigure(match.figure)}`,
    ...match.working,
  );
}

/** A part of a place or a trade is larger than the whole. */
export function partBeyondWhole(match: Match, subject: Subject): Judged {
  const isKnownPart = match.scope.kind === "drift" && match.scope.lost.length > 0;
  const { kind, against, reasons } = conflicting(match, subject);
  const why = isKnownPart
    ? `more is known ${describeScope(match.figure)} alone`
    : `it is more than is known ${describeScope(match.figure)} as a whole`;
  return { kind, against, reasons: [...reasons, why] };
}

export function denied(match: Match, subject: Subject): Judged {
  const kind = match.origin === "same" ? "changed" : "conflicting";
  return judged(
    kind,
    match.figure,
    `${claimed(subject)} was denied: ${describeFigure(match.figure)}`,
  );
}

export function uncredited(match: Match, subject: Subject): Judged {
  const beside = match.value?.kind === "disjoint" ? "it differs from" : "beside";
  return judged(
    "new",
    match.figure,
    `${claimedBy(subject)}: unknown so far; ${beside} ${describeFigure(match.figure)}`,
  );
}

export function holdsBeside(match: Match, subject: Subject): Judged {
  return judged(
    "new",
    match.figure,
    `${claimedBy(subject)}: another value, which can hold together with ${describeFigure(match.figure)}`,
  );
}

export function laterThanAll(match: Match, subject: Subject): Judged {
  return judged(
    "new",
    match.figure,
    `${claimedBy(subject)}: later than all that was known; the last is ${describeFigure(match.figure)}`,
  );
}

export function fillsIn(match: Match, subject: Subject): Judged {
  return judged(
    "new",
    match.figure,
    `${claimedBy(subject)}: it fills in the past; the last known is ${describeFigure(match.figure)}`,
  );
}

export function opensSeries(subject: Subject): Judged {
  return judged(
    "new",
    null,
    `${claimed(subject)}, ${describeScope(subject.claim)}: nothing was known of this measure and scope`,
  );
}

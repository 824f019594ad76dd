import { spanShape, significantDigits } from "./compare-values.ts";
import { parseDateBounds } from "./edtf.ts";
import {
  explainDrift,
  explainGarbling,
  explainMixUp,
  followsClosely,
  hasLostPeriod,
} from "./garbling.ts";
import { aboutBounds, matchFigure, saidBounds, type Match, type Subject } from "./match-figure.ts";
import * as say from "./reasons.ts";
import { modalityClass } from "./scope.ts";
import type { Figure, Verdict } from "./verdict.ts";

type Judged = Omit<Verdict, "late">;
/** One row, or a few neighbouring rows, of the table; undefined where it does not speak. */
type Row = (subject: Subject, matches: Matches) => Judged | undefined;

type Matches = {
  /** Known figures of this very series, in the claim's unit and period. */
  series: Match[];
  /** Denials of this series. */
  denials: Match[];
  /** Of this measure, but of a part or the whole of this scope. */
  drifted: Match[];
  /** Of this series but for a unit or a period that cannot be made comparable. */
  incomparable: Match[];
  /** Of another series that this one gets mixed up with. */
  others: Figure[];
};

/** Numbers told this precisely are hardly the same by chance. */
const TELLING_DIGITS = 3;
const SAME_STORY_DAYS = 30;
/** Two ends of a range, or one exact count, that nobody arrives at a second time. */
const UNMISTAKABLE_DIGITS = 4;

function collectMatches(subject: Subject, known: readonly Figure[]): Matches {
  const { claim, rules } = subject;
  const series: Match[] = [];
  const denials: Match[] = [];
  const drifted: Match[] = [];
  const incomparable: Match[] = [];
  const others: Figure[] = [];
  for (const figure of known) {
    const isSibling = rules.siblings.includes(figure.measure);
    if (figure.value !== null || (figure.measure !== claim.measure && !isSibling)) continue;
    const sameClass = modalityClass(figure.modality) === modalityClass(claim.modality);
    const match = matchFigure(figure, subject);
    if (isSibling || !sameClass || match.scope.kind === "other") {
      if (figure.modality !== "denied") others.push(figure);
    } else if (figure.modality === "denied") {
      if (match.scope.kind === "same" && match.value?.kind === "same") denials.push(match);
    } else if (match.scope.kind === "drift") {
      if (match.value?.kind === "same") drifted.push(match);
    } else if (match.value === null) incomparable.push(match);
    else series.push(match);
  }
  return { series, denials, drifted, incomparable, others };
}

/** Credits no one, or no one in particular, or an outlet that passes a figure on. */
function hasNoAuthority(subject: Subject): boolean {
  const kind = subject.origin?.kind;
  return kind === undefined || kind === "crowd" || kind === "press";
}

function isOwn(match: Match): boolean {
  return match.origin === "same";
}

function isSameValue(match: Match): boolean {
  return match.value?.kind === "same";
}

const HOW_RANK = { exact: 0, wording: 0, rounded: 1, vague: 2 };

/** The telling that the claim is most likely a telling of. */
function closest(matches: readonly Match[]): Match | undefined {
  const rank = (match: Match) => [
    match.time === "overlap" ? 0 : 1,
    match.origin === "same" ? 0 : 1,
    match.value?.kind === "same" ? HOW_RANK[match.value.how] : 3,
    match.figure.supersededBy === null ? 0 : 1,
    match.figure.accepted ? 0 : 1,
    -(aboutBounds(match.figure)?.end ?? -1e9),
    match.value?.kind === "same" && match.value.how === "exact" ? 0 : 1,
  ];
  return firstByRank(matches, rank);
}

/** The match with the lowest rank; the first given among equals. */
function firstByRank(
  matches: readonly Match[],
  rank: (match: Match) => readonly number[],
): Match | undefined {
  let best: { match: Match; rank: readonly number[] } | undefined;
  for (const match of matches) {
    const own = rank(match);
    if (best === undefined || compareRanks(own, best.rank) < 0) best = { match, rank: own };
  }
  return best?.match;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The last figure by what it is about, an accepted one before one nobody has looked at. */
function latest(matches: readonly Match[]): Match | undefined {
  const accepted = matches.filter((match) => match.figure.accepted);
  const rank = (match: Match) => [
    match.figure.supersededBy === null ? 0 : 1,
    -(aboutBounds(match.figure)?.end ?? -1e9),
    -(saidBounds(match.figure)?.start ?? -1e9),
  ];
  return firstByRank(accepted.length > 0 ? accepted : matches, rank);
}

/** A near-copy of a telling tells nothing that the telling has told. */
const judgeCopy: Row = (subject, { series, drifted }) => {
  const { copyOf } = subject.context;
  if (copyOf === null || copyOf === undefined) return undefined;
  const match = closest([...series, ...drifted].filter(isSameValue));
  return match && say.copied(match, copyOf);
};

/** The same value by the same origin, or told without one: repeated, recycled or reaffirmed. */
const judgeSameTelling: Row = (subject, { series, denials }) => {
  const noAuthority = hasNoAuthority(subject);
  const own = series.filter(
    (match) => isSameValue(match) && (match.origin === "same" || noAuthority),
  );
  const match = closest(own);
  if (!match) return undefined;
  const isElsewhen = match.time !== "overlap" || (isOwn(match) && match.isAfterSaid);
  if (subject.timing === "explicit" && isElsewhen) {
    if (match.figure.supersededBy !== null && match.origin === "same") return undefined;
    const isUncredited = match.origin !== "same";
    if (isUncredited && subject.origin?.kind === "press") return undefined;
    if (isUncredited && say.isPastShelfLife(match, subject)) return say.recycled(match, subject);
    return say.reaffirmed(match, subject);
  }
  const denial = denials.find((denial) => isTakenBack(match, denial));
  if (denial) return say.denied(denial, subject);
  if (match.origin === "same" && hasLostPeriod(match, subject)) {
    const kept = own.some(({ figure }) => figure.per === null);
    if (!kept) return say.misquoted(match.figure, "the period is lost", subject);
  }
  if (match.figure.supersededBy !== null) return say.superseded(match, subject, series);
  return say.isToldAsCurrent(subject) && say.isPastShelfLife(match, subject)
    ? say.recycled(match, subject)
    : say.repeated(match, subject);
};

/** An unmistakable value that another origin gives as current, long after it was first stated. */
const judgeBorrowed: Row = (subject, { series }) => {
  const { low, high } = subject.claim;
  const ends = low === high ? [low] : [low, high];
  const digits = ends.reduce<number>(
    (sum, end) => sum + (end === null ? 0 : significantDigits(end)),
    0,
  );
  if (digits < UNMISTAKABLE_DIGITS || subject.timing === "explicit") return undefined;
  const match = closest(series.filter((match) => isSameValue(match) && match.time === "later"));
  if (!match || !say.isPastShelfLife(match, subject)) return undefined;
  return say.recycled(match, subject);
};

/** The claim credits someone who passed the known figure on, and did not state it first. */
function isRelay(match: Match, { origin, context }: Subject): boolean {
  if (origin === null || match.origin !== "other") return false;
  return match.figure.relayedBy.some(
    (relay) =>
      origin.lineage.includes(relay) || context.origins.lineageOf(relay).includes(origin.id),
  );
}

/** The same value by the one who passed it on: the speaker has changed on the way. */
const judgeRelay: Row = (subject, { series }) => {
  const origin = subject.origin;
  if (origin === null || hasNoAuthority(subject)) return undefined;
  const relayed = series.find((match) => isSameValue(match) && isRelay(match, subject));
  if (!relayed) return undefined;
  const kind = subject.context.origins.kindOf(relayed.figure.origin ?? "");
  if (kind === "crowd") return say.repeated(relayed, subject);
  const known = relayed.figure.originName ?? "another origin";
  return say.misquoted(
    relayed.figure,
    `it is credited to ${origin.name}, who passed it on; ${known} stated it`,
    subject,
  );
};

/** Another value by the same origin that a slip on the way explains. */
const judgeGarbled: Row = (subject, { series, incomparable, drifted, others }) => {
  const mayBeRetold = (match: Match) =>
    subject.timing !== "explicit" ||
    (match.time === "overlap" && aboutBounds(match.figure) !== null);
  const noAuthority = hasNoAuthority(subject);
  const candidates = [...series, ...incomparable].filter(
    (match) =>
      (isOwn(match) || noAuthority || isRelay(match, subject)) &&
      !isSameValue(match) &&
      mayBeRetold(match),
  );
  for (const match of candidates.toReversed().sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))) {
    const why = explainGarbling(match, subject);
    const bySlip = isOwn(match) || isRelay(match, subject) || match.value?.kind === "compatible";
    if (why !== null && bySlip) return say.misquoted(match.figure, why, subject);
    if (bySlip && say.isBoundGained(match, subject)) return say.boundGained(match, subject);
  }
  const isTelling = isTellingNumber(subject);
  const drift = closest(
    drifted.filter(
      (match) =>
        mayBeRetold(match) &&
        (isOwn(match) || (noAuthority && isTelling && hasSameEnds(match.figure, subject.claim))),
    ),
  );
  if (drift) return judgeDrift(drift, subject);
  return judgeMixUp(subject, others);
};

/** Its origin denied the figure after stating it, and has not said otherwise since. */
function isTakenBack(match: Match, denial: Match): boolean {
  if (!isOwn(denial) || denial.figure.supersededBy !== null) return false;
  const stated = parseDateBounds(match.figure.saidOn);
  const denied = parseDateBounds(denial.figure.saidOn);
  return stated !== null && denied !== null && stated.end < denied.start;
}

function hasSameEnds(a: Pick<Figure, "low" | "high">, b: Pick<Figure, "low" | "high">): boolean {
  return a.low === b.low && a.high === b.high;
}

function isTellingNumber(subject: Subject): boolean {
  const { low, high } = subject.claim;
  return Math.max(significantDigits(low ?? 0), significantDigits(high ?? 0)) >= TELLING_DIGITS;
}

function judgeDrift(match: Match, subject: Subject): Judged {
  const { scope } = match;
  // A country that is not named may be any; a sector may go unsaid. Less is not else.
  const isNarrowed = scope.kind === "drift" && scope.lost.length === 0;
  const isPlaceOnlyLost =
    scope.kind === "drift" && scope.gained.length === 0 && scope.lost.includes("place");
  const gainsPlace = scope.kind === "drift" && scope.gained.includes("place");
  if ((isNarrowed && !gainsPlace) || isPlaceOnlyLost) {
    return say.repeated(match, subject, explainDrift(match, subject));
  }
  return say.misquoted(match.figure, explainDrift(match, subject), subject);
}

function judgeMixUp(subject: Subject, others: readonly Figure[]): Judged | undefined {
  const distinct = spanShape(subject.claim) !== "point" || isTellingNumber(subject);
  const noAuthority = hasNoAuthority(subject);
  for (const figure of others.toReversed()) {
    const match = matchFigure(figure, subject);
    if (subject.timing === "explicit" && match.time !== "overlap") continue;
    const mayBeAnyones = noAuthority && (distinct || isSameStory(figure, subject));
    if (!isOwn(match) && !isRelay(match, subject) && !mayBeAnyones) continue;
    const isPlan = modalityClass(figure.modality) === "planned";
    if (isPlan && !followsClosely(parseDateBounds(figure.saidOn)?.start ?? null, subject)) continue;
    // "Tens of thousands are sent abroad" says nothing beside "more than 50,000 work abroad".
    if (isOwn(match) && isVaguely(match, subject)) return say.repeated(match, subject);
    const why = explainMixUp(figure, subject);
    if (why !== null) return say.misquoted(figure, why, subject);
  }
  return undefined;
}

/** Said so shortly before that an uncredited text is likely to tell the same story. */
function isSameStory(figure: Figure, subject: Subject): boolean {
  const said = parseDateBounds(figure.saidOn);
  return said !== null && subject.said.start - said.end <= SAME_STORY_DAYS;
}

function isVaguely(match: Match, { claim }: Subject): boolean {
  if (!claim.vague || match.scope.kind !== "same" || match.value?.kind !== "same") return false;
  return modalityClass(match.figure.modality) === modalityClass(claim.modality);
}

/** Another value by the same origin that no slip explains. */
const judgeChange: Row = (subject, { series }) => {
  if (subject.origin === null || subject.origin.kind === "crowd") return undefined;
  const kin = series.filter(isOwn);
  // What was said in the same breath was not known before: two values are not a change of mind.
  const before = kin.filter((match) => !say.isSameDay(match, subject));
  const beside = latest(kin);
  if (before.length === 0) return beside && say.besides(beside, subject);
  // What a body said itself comes before what one of its members said.
  const self = before.filter(({ figure }) => figure.origin === subject.origin?.id);
  const own = self.length > 0 ? self : before;
  const last = latest(own);
  if (!last) return undefined;
  if (subject.timing === "explicit" && own.every((match) => match.time === "older")) {
    return say.fillsIn(last, subject);
  }
  if (own.some((match) => match.time !== "older") && last.time === "older") {
    return say.fillsIn(last, subject);
  }
  return say.changed(last, subject);
};

/** The same value by another origin for the same time. */
const judgeCorroboration: Row = (subject, { series, denials }) => {
  const match = closest(series.filter((match) => isSameValue(match) && match.time === "overlap"));
  const denial = denials.find((match) => match.time === "overlap");
  if (!match) return denial && say.denied(denial, subject);
  return say.corroborating(match, subject);
};

/** Another value by another origin for the same time: can both hold? */
const judgeOverlap: Row = (subject, { series }) => {
  const byOrigin = new Map<string, Match[]>();
  for (const match of series) {
    if (match.time !== "overlap") continue;
    const origin = match.figure.origin ?? "";
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), match]);
  }
  const current = [...byOrigin.values()].map((matches) => {
    const ids = new Set(matches.map(({ figure }) => figure.id));
    const standing = matches.filter(({ figure }) => !ids.has(figure.supersededBy ?? ""));
    const least = Math.min(...standing.map((match) => match.gap));
    return standing.filter((match) => match.gap === least);
  });
  if (subject.origin === null) {
    const match = latest(current.flat());
    return match && say.uncredited(match, subject);
  }
  const conflicts = current.filter(
    (matches) => matches.length > 0 && matches.every(({ value }) => value?.kind === "disjoint"),
  );
  const conflict = latest(conflicts.flat());
  if (conflict) return say.conflicting(conflict, subject);
  const match = latest(current.flat());
  return match && say.holdsBeside(match, subject);
};

/** Nothing known overlaps: later than all of it, older, or in between. */
const judgeElsewhere: Row = (subject, { series }) => {
  const last = latest(series);
  if (!last) return undefined;
  return series.every((match) => match.time === "later")
    ? say.laterThanAll(last, subject)
    : say.fillsIn(last, subject);
};

const ROWS: readonly Row[] = [
  judgeCopy,
  judgeSameTelling,
  judgeRelay,
  judgeGarbled,
  judgeChange,
  judgeCorroboration,
  judgeBorrowed,
  judgeOverlap,
  judgeElsewhere,
];

/** The decision table for a quantity, row by row; the first that speaks decides. */
export function judgeQuantity(subject: Subject, known: readonly Figure[]): Judged {
  const matches = collectMatches(subject, known);
  for (const row of ROWS) {
    const judged = row(subject, matches);
    if (judged) return judged;
  }
  return say.opensSeries(subject);
}

import { isRougher } from "./compare-values.ts";
import {
  closest,
  collectMatches,
  hasNoAuthority,
  isOwn,
  isSameValue,
  latest,
  type Judged,
  type Row,
} from "./collect-matches.ts";
import { parseDateBounds } from "./edtf.ts";
import { hasLostPeriod } from "./garbling.ts";
import { judgeGarbled, judgeRelay } from "./judge-slips.ts";
import { countDigits, UNMISTAKABLE_DIGITS, type Match, type Subject } from "./match-figure.ts";
import { isPartBeyondWhole } from "./part-of-whole.ts";
import * as say from "./reasons.ts";
import { isPastShelfLife, isSameDay, isSameStory, isToldAsCurrent } from "./when-told.ts";
import type { Figure } from "./verdict.ts";

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
    if (isUncredited && isPastShelfLife(match, subject)) return say.recycled(match, subject);
    return say.reaffirmed(match, subject);
  }
  const denial = denials.find((denial) => isTakenBack(match, denial));
  if (denial) return say.denied(denial, subject);
  if (match.origin === "same" && hasLostPeriod(match, subject)) {
    const kept = own.some(({ figure }) => figure.per === null);
    if (!kept) return say.misquoted(match.figure, "the period is lost", subject);
  }
  if (match.figure.supersededBy !== null) return say.superseded(match, subject, series);
  return isToldAsCurrent(subject) && isPastShelfLife(match, subject)
    ? say.recycled(match, subject)
    : say.repeated(match, subject);
};

/** Its origin denied the figure after stating it, and has not said otherwise since. */
function isTakenBack(match: Match, denial: Match): boolean {
  if (!isOwn(denial) || denial.figure.supersededBy !== null) return false;
  const stated = parseDateBounds(match.figure.saidOn);
  const denied = parseDateBounds(denial.figure.saidOn);
  return stated !== null && denied !== null && stated.end < denied.start;
}

/** What was known for that very time without a source is told with one: the source is named, and nothing is new. */
const judgeNamed: Row = (subject, { series }) => {
  const { claim, timing } = subject;
  if (subject.origin === null || timing !== "explicit" || claim.modality === "denied")
    return undefined;
  const match = closest(
    series.filter(
      (match) =>
        match.origin === "none" &&
        isSameValue(match) &&
        !match.figure.asOfInferred &&
        match.figure.asOf !== null &&
        match.figure.asOf === claim.asOf,
    ),
  );
  return match && say.repeated(match, subject, "told here with its source");
};

/** An unmistakable value that another origin gives as current, long after it was first stated. */
const judgeBorrowed: Row = (subject, { series }) => {
  if (countDigits(subject.claim) < UNMISTAKABLE_DIGITS || subject.timing === "explicit")
    return undefined;
  const match = closest(series.filter((match) => isSameValue(match) && match.time === "later"));
  if (!match || !isPastShelfLife(match, subject)) return undefined;
  return say.recycled(match, subject);
};

/** The known figure bears a date of its own that ended before what the claim is about. */
function isEarlierInWords({ figure, about }: Match, subject: Subject): boolean {
  if (figure.asOf === null || figure.asOfInferred || about === null) return false;
  return about.end < subject.about.start;
}

/** "Almost 50,000" soon after 46,000: the same story in rounder words, not a new number. */
function isToldRoughly(match: Match, subject: Subject): boolean {
  if (subject.timing === "explicit" || !isSameStory(match.figure, subject)) return false;
  return match.figure.supersededBy === null && isRougher(match.comparable, subject.claim);
}

/** Another value by the same origin that no slip explains. */
const judgeChange: Row = (subject, { series }) => {
  if (subject.origin === null || subject.origin.kind === "crowd") return undefined;
  const kin = series.filter(isOwn);
  // What was said in the same breath was not known before: two values are not a change of mind.
  // But "34,000 at the end of 2017, 11,000 now" tells of a change by itself.
  const before = kin.filter(
    (match) => !isSameDay(match, subject) || isEarlierInWords(match, subject),
  );
  const beside = latest(kin);
  if (before.length === 0) {
    // Someone else has given the second value already: two bodies agree on it.
    const isKnown = series.some((match) => isSameValue(match) && match.time === "overlap");
    return isKnown ? undefined : beside && say.besides(beside, subject);
  }
  const rougher = latest(before.filter((match) => isToldRoughly(match, subject)));
  if (rougher) return say.roughly(rougher, subject);
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
  // Soon after a telling that names no one, its source is named, and no second one found.
  const isNamed = match.origin === "none" && isSameStory(match.figure, subject);
  return isNamed ? say.repeated(match, subject) : say.corroborating(match, subject);
};

/** What each origin said last of the claim's time, as near to it as it has said anything. */
function nearestByTeller(matches: readonly Match[]): Match[][] {
  const byTeller = new Map<string, Match[]>();
  for (const match of matches) {
    if (match.time !== "overlap") continue;
    const teller = `${match.figure.origin ?? ""}|${match.figure.sector ?? ""}|${match.figure.locality ?? ""}`;
    byTeller.set(teller, [...(byTeller.get(teller) ?? []), match]);
  }
  return [...byTeller.values()].map((told) => {
    const ids = new Set(told.map(({ figure }) => figure.id));
    const standing = told.filter(({ figure }) => !ids.has(figure.supersededBy ?? ""));
    const least = Math.min(...standing.map((match) => match.gap));
    return standing.filter((match) => match.gap === least);
  });
}

/** Another value by another origin for the same time: can both hold? */
const judgeConflict: Row = (subject, { series, narrower }) => {
  if (subject.origin === null) return undefined;
  const inSeries = nearestByTeller(series).filter((told) =>
    told.every(({ value }) => value?.kind === "disjoint"),
  );
  const conflict = latest(inSeries.flat());
  if (conflict) return say.conflicting(conflict, subject);
  const others = narrower.filter((match) => match.origin !== "same");
  const beyond = nearestByTeller(others).filter((told) =>
    told.every((match) => isPartBeyondWhole(match, subject)),
  );
  const nested = latest(beyond.flat());
  return nested && say.partBeyondWhole(nested, subject);
};

/** Another value that can hold together with those known for the same time. */
const judgeBeside: Row = (subject, { series }) => {
  const match = latest(nearestByTeller(series).flat());
  if (!match) return undefined;
  return subject.origin === null ? say.uncredited(match, subject) : say.holdsBeside(match, subject);
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
  judgeNamed,
  judgeChange,
  judgeCorroboration,
  judgeBorrowed,
  judgeConflict,
  judgeBeside,
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

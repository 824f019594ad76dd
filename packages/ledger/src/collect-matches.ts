import { matchFigure, saidBounds, type Match, type Subject } from "./match-figure.ts";
import { modalityClass, type ScopeRelation } from "./scope.ts";
import type { Figure, Verdict } from "./verdict.ts";

/** A verdict before it is known whether the claim came late. */
export type Judged = Omit<Verdict, "late">;
/** One row, or a few neighbouring rows, of the table; undefined where it does not speak. */
export type Row = (subject: Subject, matches: Matches) => Judged | undefined;

/** The known figures, sorted by what they can be to the claim. */
export type Matches = {
  /** Known figures of this very series, in the claim's unit and period. */
  series: Match[];
  /** Denials of this series. */
  denials: Match[];
  /** Of this measure, but of a part or the whole of this scope. */
  drifted: Match[];
  /** Another value of this measure and place, where only one of the two names a sector or site. */
  narrower: Match[];
  /** Of this series but for a unit or a period that cannot be made comparable. */
  incomparable: Match[];
  /** Of another series that this one gets mixed up with. */
  others: Figure[];
};

/** Sorts the known figures of the measure and its siblings. */
export function collectMatches(subject: Subject, known: readonly Figure[]): Matches {
  const { claim, rules } = subject;
  const series: Match[] = [];
  const denials: Match[] = [];
  const drifted: Match[] = [];
  const narrower: Match[] = [];
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
      if (match.value?.kind === "same" && match.value.how !== "vague") drifted.push(match);
      else if (isWithinPlace(match.scope)) narrower.push(match);
    } else if (match.value === null) incomparable.push(match);
    else series.push(match);
  }
  return { series, denials, drifted, narrower, incomparable, others };
}

/** The place is the same; a sector or a site was left out, or put in. */
export function isWithinPlace({
  lost,
  gained,
}: Extract<ScopeRelation, { kind: "drift" }>): boolean {
  return ![...lost, ...gained].includes("place");
}

/** Credits no one, or no one in particular, or an outlet that passes a figure on. */
export function hasNoAuthority(subject: Subject): boolean {
  const kind = subject.origin?.kind;
  return kind === undefined || kind === "crowd" || kind === "press";
}

/** By the same origin, or by one that speaks for it. */
export function isOwn(match: Match): boolean {
  return match.origin === "same";
}

/** Two tellings of one value. */
export function isSameValue(match: Match): boolean {
  return match.value?.kind === "same";
}

const HOW_RANK = { exact: 0, wording: 0, rounded: 1, vague: 2 };

/** The telling that the claim is most likely a telling of. */
export function closest(matches: readonly Match[]): Match | undefined {
  const rank = (match: Match) => [
    match.time === "overlap" ? 0 : 1,
    match.origin === "same" ? 0 : 1,
    match.value?.kind === "same" ? HOW_RANK[match.value.how] : 3,
    match.figure.supersededBy === null ? 0 : 1,
    match.figure.accepted ? 0 : 1,
    -(match.about?.end ?? -1e9),
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
export function latest(matches: readonly Match[]): Match | undefined {
  const accepted = matches.filter((match) => match.figure.accepted);
  const rank = (match: Match) => [
    match.figure.supersededBy === null ? 0 : 1,
    -(match.about?.end ?? -1e9),
    -(saidBounds(match.figure)?.start ?? -1e9),
  ];
  return firstByRank(accepted.length > 0 ? accepted : matches, rank);
}

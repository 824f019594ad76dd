import { describeFigure, describeValue } from "./describe-figure.ts";
import { isSameValue, isWithinPlace } from "./collect-matches.ts";
import { matchFigure, type Match, type Subject } from "./match-figure.ts";
import { modalityClass } from "./scope.ts";
import type { Figure, Verdict } from "./verdict.ts";

type Judged = Omit<Verdict, "late">;

/** A denial of a known value conflicts with it; by the one who stated it, it takes it back. */
export function judgeDenial(subject: Subject, known: readonly Figure[]): Judged {
  const { claim } = subject;
  const denied = describeValue(claim);
  const counted = known
    .filter(
      (figure) => figure.measure === claim.measure && modalityClass(figure.modality) === "counted",
    )
    .map((figure) => matchFigure(figure, subject));
  const matches = counted
    .filter((match) => isDenied(match, claim))
    .toReversed()
    // "80 percent" is denied of "80 percent" before it is of "70 to 80".
    .sort((a, b) => Number(isSameValue(b)) - Number(isSameValue(a)));
  const again = matches.find(
    (match) =>
      match.figure.modality === "denied" &&
      isSameValue(match) &&
      (match.origin === "same" || subject.origin === null),
  );
  if (again) {
    return {
      kind: "repeated",
      against: again.figure,
      reasons: [`repeated: the denial of ${denied} is known from ${describeFigure(again.figure)}`],
    };
  }
  const denier = subject.origin?.name ?? "the text";
  const stated = matches.filter((match) => match.figure.modality !== "denied");
  const own = stated.find((match) => match.origin === "same");
  const correction = own && findCorrection(own, counted);
  if (own && correction) {
    return {
      kind: "repeated",
      against: own.figure,
      reasons: [
        `repeated: ${describeFigure(own.figure)}; it no longer stands`,
        `since changed to ${describeFigure(correction.figure)}`,
      ],
    };
  }
  if (own) {
    return {
      kind: "changed",
      against: own.figure,
      reasons: [`changed: ${denier} now denies its own figure: ${describeFigure(own.figure)}`],
    };
  }
  const overlapping = stated.find((match) => match.time === "overlap") ?? stated[0];
  if (overlapping) {
    return {
      kind: "conflicting",
      against: overlapping.figure,
      reasons: [
        `conflicting: ${denier} denies a known figure: ${describeFigure(overlapping.figure)}`,
      ],
    };
  }
  return {
    kind: "new",
    against: null,
    reasons: [`new: a denial of ${denied}, which no known figure of this scope states`],
  };
}

/** What is denied is the known value, one that it allows, or the very value of a part of the scope. */
function isDenied(match: Match, { low, high }: Subject["claim"]): boolean {
  const { scope, value, figure } = match;
  // A rounding of another scope's figure is not looked up: by its very numbers it is found.
  if (scope.kind === "drift") {
    return isWithinPlace(scope) && isSameValue(match) && figure.low === low && figure.high === high;
  }
  return scope.kind === "same" && (value?.kind === "same" || value?.kind === "compatible");
}

/** "15,900, not 20,000": the other value of the same origin for the same time, said since. */
function findCorrection(own: Match, counted: readonly Match[]): Match | undefined {
  return counted.find(
    (match) =>
      match.origin === "same" &&
      match.figure.modality !== "denied" &&
      match.scope.kind === "same" &&
      match.time === own.time &&
      match.value?.kind === "disjoint" &&
      (match.figure.saidOn ?? "") > (own.figure.saidOn ?? ""),
  );
}

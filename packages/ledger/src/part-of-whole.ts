import { compareValues } from "./compare-values.ts";
import type { Match, Subject } from "./match-figure.ts";
import { modalityClass } from "./scope.ts";

/**
 * A sector or a site that only one side names holds more than the place that holds it. Of counts
 * only: a plan for a part may be newer than the plan for the whole.
 */
export function isPartBeyondWhole({ scope, comparable, value }: Match, subject: Subject): boolean {
  const { claim, rules } = subject;
  if (value === null || rules.kind === "level" || scope.kind !== "drift") return false;
  if (modalityClass(claim.modality) !== "counted") return false;
  if (scope.lost.length > 0 && scope.gained.length > 0) return false;
  const [part, whole] = scope.lost.length > 0 ? [comparable, claim] : [claim, comparable];
  if (part.low === null || whole.high === null) return false;
  return compareValues({ ...part, high: null }, { ...whole, low: null }).kind === "disjoint";
}

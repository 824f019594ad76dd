import type { Comparator } from "../quantity.ts";
import type { Bound } from "./bound.ts";
import type { Token } from "./token.ts";

/** What a bound says where its verb is denied: "not seen more than 300" is 300 at most. */
const DENIED: Partial<Record<Comparator, Comparator>> = { gt: "lte", gte: "lt", lt: "gte" };

/** Words that deny the verb after them, whatever it is. */
const NEVER = new Set(
  "never hardly scarcely barely seldom rarely cannot can't couldn't nobody none neither nor".split(
    " ",
  ),
);
const NOT = /^(?:not|\w+n't|denied|denies|deny|denying)$/;
/** "not paid more than 300" may be more than 300 unpaid: only these verbs are of the number itself. */
const OF_NUMBERS = new Set(
  (
    "be been being was were is are have has had having see seen saw get got go gone went come came " +
    "find found hold held number numbered exceed reach reached rise risen climb climbed fall fallen make made " +
    "yield bring earn earned employ employed meet met know known need want take count there any ever at " +
    "one any time even yet that they quite much anywhere near"
  ).split(" "),
);
/** Where another clause begins, or the number is named as one that is known. */
const BREAKS = new Set(
  "and but or because while whether who which whose if only just the these those its their all yet including".split(
    " ",
  ),
);
/** Words between what denies and the bound, and after "no": "no man sees more than 30". */
const REACH = 4;
const REACH_OF_NO = 6;

/** The bound with what its denied verb makes of it. */
export function denyBound(tokens: readonly Token[], bound: Bound): Bound {
  const comparator = DENIED[bound.comparator];
  return comparator !== undefined && isDenied(tokens, bound.from)
    ? { ...bound, comparator }
    : bound;
}

function isDenied(tokens: readonly Token[], at: number): boolean {
  let isOfNumber = true;
  for (let i = at - 1; i >= 0 && i >= at - REACH_OF_NO - 1; i--) {
    const token = tokens[i];
    if (token?.kind !== "word") return false;
    const { lower } = token;
    const between = at - 1 - i;
    if (lower === "if") return false;
    if (NEVER.has(lower) && between <= REACH) return isFree(tokens, i);
    if (NOT.test(lower) && between <= REACH) return isOfNumber && isFree(tokens, i);
    // "No one had more than 30"; "no more than" is a bound of its own.
    if (lower === "no" && between >= 2) return isFree(tokens, i);
    if (BREAKS.has(lower)) return false;
    isOfNumber &&= OF_NUMBERS.has(lower);
  }
  return false;
}

/** "if not more than 300", "why not", "not only" are no denials. */
const isFree = (tokens: readonly Token[], at: number) =>
  !/^(?:if|why|whether|or|than)$/.test(tokens[at - 1]?.lower ?? "") &&
  tokens[at + 1]?.lower !== "only";

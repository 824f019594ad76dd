import { toPercent } from "../measures/share.ts";
import { toChance } from "./chances.ts";
import type { Candidate } from "./features.ts";
import { hashFeature, type TakeHash } from "./feature-hash.ts";
import { unpackRankWeights, weigh, type RankWeights } from "./rank.ts";
import { shareWeights } from "./share-weights.ts";
import { step } from "./step.ts";
import { takeSurroundings } from "./surroundings.ts";

/** Which side of pay a share is: what is withheld, or what is left to the worker. */
export type ShareSide = "withheld" | "kept";

/** How likely a share is what the worker keeps, by the words around it and by what the rules read. */
export function chanceOfKept(
  candidate: Candidate,
  byRule: ShareSide | null,
  weights: RankWeights,
): number {
  const odds = weigh(weights, (take) => takeShareFeatures(candidate, byRule, take));
  return toChance(odds);
}

/** A share above the last of these is hardly ever left to anyone; below the first, hardly ever all that is taken. */
const SHARES = [12, 25, 35, 49, 51, 65, 79, 89];

/** What speaks for a share being the worker's own. */
export function takeShareFeatures(
  candidate: Candidate,
  byRule: ShareSide | null,
  take: TakeHash,
): void {
  const { quantity, language, asked } = candidate;
  const { low, high, comparator } = toPercent(quantity);
  const size = step(((low ?? high ?? 50) + (high ?? low ?? 50)) / 2, SHARES);
  take(hashFeature("share", language));
  take(hashFeature("share size", size));
  take(hashFeature("share size", size, comparator));
  take(hashFeature("share size", size, language));
  if (byRule !== null) {
    take(hashFeature("share by rule", byRule));
    take(hashFeature("share by rule", byRule, language));
    take(hashFeature("share by rule", byRule, size));
  }
  takeSurroundings("share", candidate, take);
  for (const { tag } of asked) take(hashFeature("share asked", tag));
}

let shipped: RankWeights | null = null;

/** The weights that the project ships; decoded at the first share. */
export function shippedShareWeights(): RankWeights {
  shipped ??= unpackRankWeights(shareWeights);
  return shipped;
}

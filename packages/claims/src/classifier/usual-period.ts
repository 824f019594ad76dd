import type { Period } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import type { AsOf } from "../dates/as-of.ts";
import { toPeriod } from "../context/quantity-context.ts";
import { toChance } from "./chances.ts";
import { hashFeature, type TakeHash } from "./feature-hash.ts";
import { unpackRankWeights, weigh, type RankWeights } from "./rank.ts";
import { takeSurroundings, type Surroundings } from "./surroundings.ts";
import { periodWeights } from "./period-weights.ts";

/** A sum whose words tell no period, and what else is known of it. */
export type PeriodQuestion = Surroundings & {
  measure: Measure;
  asOf: AsOf;
  /** Period of the figure before, where that was of the same measure. */
  before: Period | null;
};

/**
 * Whether a sum without a told period may be of the usual one of its measure: pay by the month. Those who
 * labelled Russian texts left it open as often as not, and so does this.
 */
export const isPeriodOpen = ({ measure, language }: PeriodQuestion): boolean =>
  measure.dimension === "money" && measure.per !== null && language !== "ru";

/** How likely a sum is of the usual period of its measure, though no word says so. */
function chanceOfUsual(question: PeriodQuestion, weights: RankWeights): number {
  const odds = weigh(weights, (take) => takePeriodFeatures(question, take));
  return toChance(odds);
}

/** The period that the words around a sum speak for, and how surely; null for none. */
export function lookForPeriod(
  question: PeriodQuestion,
  weights: RankWeights,
): { per: Period; reason: string } | null {
  const { measure } = question;
  const per = isPeriodOpen(question) ? toPeriod(measure.per) : null;
  if (per === null) return null;
  const chance = chanceOfUsual(question, weights);
  return chance > 0.5
    ? {
        per,
        reason: `no period told: the words around it speak for a ${per} (${Math.round(100 * chance)}%)`,
      }
    : null;
}

/** What speaks for the usual period. */
export function takePeriodFeatures(question: PeriodQuestion, take: TakeHash): void {
  const { measure, asOf, before, quantity, language } = question;
  const kind = `period ${measure.kind}`;
  const size = Math.round(3 * Math.log10(Math.max(quantity.low ?? quantity.high ?? 1, 1)));
  const dated = `${asOf.own} ${asOf.inferred} ${asOf.edtf?.length ?? 0}`;
  take(hashFeature(kind, "any"));
  take(hashFeature(kind, language));
  take(hashFeature(kind, "size", `${quantity.unit} ${size}`));
  take(hashFeature(kind, "size", size));
  take(hashFeature(kind, "unit", String(quantity.unit)));
  take(hashFeature(kind, "dated", dated));
  take(hashFeature(kind, "dated", `${dated} ${language}`));
  take(hashFeature(kind, "before", String(before)));
  take(hashFeature(kind, "before", `${before} ${language}`));
  take(hashFeature(kind, "comparator", quantity.comparator));
  takeSurroundings(kind, question, take);
}

let shipped: RankWeights | null = null;

/** The weights that the project ships; decoded at the first sum without a period. */
export function shippedPeriodWeights(): RankWeights {
  shipped ??= unpackRankWeights(periodWeights);
  return shipped;
}

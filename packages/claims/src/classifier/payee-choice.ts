import type { Period } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import type { Payee } from "../claim.ts";
import { toChance } from "./chances.ts";
import { hashFeature, type TakeHash } from "./feature-hash.ts";
import { payeeWeights } from "./payee-weights.ts";
import { unpackRankWeights, weigh, type RankWeights } from "./rank.ts";
import { step } from "./step.ts";
import { takeSurroundings, type Surroundings } from "./surroundings.ts";

/** A sum of pay, and what tells whether a worker gets it or the employer pays it for one. */
export type PayeeQuestion = Surroundings & {
  measure: Measure;
  unit: string | null;
  per: Period | null;
  /** The pay told last, and how many sentences ago. */
  before: { low: number | null; unit: string | null; ago: number } | null;
  byRule: Payee | null;
};

/** Only pay is someone's: what the state earns is not. */
export const hasPayee = ({ dimension, kind }: Measure): boolean =>
  dimension === "money" && kind === "level";

/** Sums are told apart by size in steps of a third of a power of ten. */
const STEPS_PER_TEN = 3;
/** A sum so many times another one is what is paid, where the other is what is left of it. */
const TIMES = [0.2, 0.5, 0.95, 1.05, 2, 5];
const LONG_AGO = 2;

/** What speaks for a sum being the employer's. */
export function takePayeeFeatures(question: PayeeQuestion, take: TakeHash): void {
  const { language, quantity, sentence, unit, per, before, byRule } = question;
  const amount = quantity.low ?? quantity.high;
  const size = Math.round(STEPS_PER_TEN * Math.log10(Math.max(amount ?? 1, 1)));
  take(hashFeature("payee", "any"));
  take(hashFeature("payee", language));
  take(hashFeature("payee unit", String(unit)));
  take(hashFeature("payee size", `${unit} ${per} ${size}`));
  take(hashFeature("payee size", `${unit} ${size}`));
  take(hashFeature("payee per", String(per)));
  take(hashFeature("payee comparator", quantity.comparator));
  take(hashFeature("payee by rule", String(byRule)));
  take(hashFeature("payee by rule", String(byRule), language));
  const against = (where: string, low: number | null, of: string | null) => {
    const times =
      amount === null || low === null || low === 0 || of !== unit ? "" : step(amount / low, TIMES);
    take(hashFeature("payee beside", where, times));
    take(hashFeature("payee beside", `${where} ${byRule}`, times));
  };
  if (before === null) take(hashFeature("payee beside", "none before"));
  else against(`before ${Math.min(before.ago, LONG_AGO)}`, before.low, before.unit);
  for (const other of sentence.quantities)
    if (other.dimension === "money" && other !== quantity)
      against(other.start < quantity.start ? "left" : "right", other.low ?? other.high, other.unit);
  takeSurroundings("payee", question, take);
}

/**
 * From this chance on a sum is an employer's, and below the lower one a worker's. "They are paid 900 a month" may
 * be meant either way: what is not clear is left open, so that a translation is taken as its original is.
 */
const EMPLOYER = 0.7;
const WORKER = 0.5;

/** Whose a sum is by how likely it is an employer's; null where that is not clear. */
export function toPayee(chance: number): Payee | null {
  if (chance > EMPLOYER) return "employer";
  return chance < WORKER ? "worker" : null;
}

/** Whose sum it is, and why where the rules say otherwise. */
export function choosePayee(
  question: PayeeQuestion,
  weights: RankWeights,
): { payee: Payee | null; reasons: string[] } {
  const { measure, byRule } = question;
  if (!hasPayee(measure)) return { payee: byRule, reasons: [] };
  const chance = toChance(weigh(weights, (take) => takePayeeFeatures(question, take)));
  const payee = toPayee(chance);
  if (payee === byRule) return { payee, reasons: [] };
  return { payee, reasons: [explain(payee, chance)] };
}

function explain(payee: Payee | null, chance: number): string {
  const percent = Math.round(100 * (payee === "worker" ? 1 - chance : chance));
  if (payee === null)
    return `the words around it leave open whose sum it is (${percent}% an employer's)`;
  const whose = payee === "employer" ? "what an employer pays for a worker" : "what a worker gets";
  return `${whose}: the words around it speak for that (${percent}%)`;
}

let shipped: RankWeights | null = null;

/** The weights that the project ships; decoded at the first sum of pay. */
export function shippedPayeeWeights(): RankWeights {
  shipped ??= unpackRankWeights(payeeWeights);
  return shipped;
}

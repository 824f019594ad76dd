import type { Claim } from "@figurewatch/claims";
import type { AlertRule } from "@figurewatch/watch";
import type { Figure, Verdict } from "./verdict.ts";

/** What the caller knows of the figure's tellings; copies of one telling count once. */
export type TellingFacts = {
  /** Independent tellings so far, this one included. */
  tellings: number;
  /** An alert on this figure was sent before. */
  wasAlerted: boolean;
  /** Kinds of the sources that brought the article; none for one that was added by hand. */
  publishers: readonly string[];
};

/** Whether an alert fires, and why or why not, in words. */
export type AlertDecision = { alert: boolean; reason: string };

function silent(reason: string): AlertDecision {
  return { alert: false, reason: `no alert: ${reason}` };
}

function fires(reason: string): AlertDecision {
  return { alert: true, reason: `alert: ${reason}` };
}

function misses(list: readonly string[] | null, value: string | null): boolean {
  return list !== null && (value === null || !list.includes(value));
}

const FIRST_TELLING: TellingFacts = { tellings: 1, wasAlerted: false, publishers: [] };

/** Judges a verdict by a rule; the first condition that fails is the reason for silence. */
export function shouldAlert(
  verdict: Verdict,
  claim: Claim,
  rule: AlertRule,
  facts: TellingFacts = FIRST_TELLING,
): AlertDecision {
  const isHeldBack =
    rule.uncredited === "second_telling" &&
    rule.verdicts.includes("new") &&
    facts.tellings === 2 &&
    !facts.wasAlerted &&
    verdict.against?.origin === null &&
    (verdict.kind === "repeated" || verdict.kind === "corroborating");
  if (!isHeldBack && !rule.verdicts.includes(verdict.kind)) {
    return silent(`the rule does not ask for "${verdict.kind}"`);
  }
  if (!rule.modalities.includes(claim.modality)) {
    return silent(`the rule does not ask for figures that are "${claim.modality}"`);
  }
  if (misses(rule.measures, claim.measure)) return silent(`"${claim.measure}" is not asked for`);
  if (misses(rule.places, claim.place))
    return silent(`${claim.place ?? "no place"} is not asked for`);
  if (misses(rule.sectors, claim.sector)) {
    return silent(`${claim.sector ?? "no sector"} is not asked for`);
  }
  const { publishers } = rule;
  if (publishers !== null && facts.publishers.every((kind) => misses(publishers, kind))) {
    const from = facts.publishers.join(" and ") || "no source";
    return silent(`it came from ${from}, and ${publishers.join(" or ")} is asked for`);
  }
  if (claim.confidence < rule.minConfidence) {
    return silent(`read with confidence ${claim.confidence}, below ${rule.minConfidence}`);
  }
  if (verdict.late) return silent("a late arrival: the figure had already been seen");
  const change = verdict.kind === "changed" ? changePercent(claim, verdict.against) : null;
  if (change !== null && change < rule.minChangePercent) {
    return silent(`a change of ${change.toFixed(1)}%, below ${rule.minChangePercent}%`);
  }
  if (isHeldBack) return fires("the second telling of a figure that credits no one");
  const isCategory = claim.value !== null;
  const isCredited =
    isCategory ||
    claim.source !== null ||
    claim.sourceChain.length > 0 ||
    claim.sourceYear !== null;
  if (verdict.kind === "new" && !isCredited && rule.uncredited === "second_telling") {
    if (facts.tellings < 2)
      return silent("it credits no one: a credited source or a second telling is asked for");
  }
  return fires(verdict.reasons[0] ?? verdict.kind);
}

/** Difference to the value before, in percent of it; null where the two are not told alike. */
function changePercent(claim: Claim, before: Figure | null): number | null {
  if (before === null || before.unit !== claim.unit || before.per !== claim.per) return null;
  const from = middle(before);
  const to = middle(claim);
  return from === null || to === null || from === 0 ? null : Math.abs((to - from) / from) * 100;
}

function middle({ low, high }: Pick<Figure, "low" | "high">): number | null {
  return low === null || high === null ? (low ?? high) : (low + high) / 2;
}

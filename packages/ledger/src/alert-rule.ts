import type { Claim, Modality } from "@figurewatch/claims";
import type { Verdict, VerdictKind } from "./verdict.ts";

/** Which verdicts are worth telling. A list that is null lets everything through. */
export type AlertRule = {
  verdicts: readonly VerdictKind[];
  modalities: readonly Modality[];
  measures: readonly string[] | null;
  places: readonly string[] | null;
  sectors: readonly string[] | null;
  /** A claim read with less confidence stays silent. */
  minConfidence: number;
  /** A figure that credits no one: told at once, or only at its second telling. */
  uncredited: "at_once" | "second_telling";
};

/** New, changed and conflicting figures; suppositions and uncredited first tellings stay silent. */
export const DEFAULT_ALERT_RULE: AlertRule = {
  verdicts: ["new", "changed", "conflicting"],
  modalities: ["stated", "estimate", "plan", "quota", "denied"],
  measures: null,
  places: null,
  sectors: null,
  minConfidence: 0,
  uncredited: "second_telling",
};

/** What the caller knows of the figure's tellings; copies of one telling count once. */
export type TellingFacts = {
  /** Independent tellings so far, this one included. */
  tellings: number;
  /** An alert on this figure was sent before. */
  wasAlerted: boolean;
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

/** Judges a verdict by a rule; the first condition that fails is the reason for silence. */
export function shouldAlert(
  verdict: Verdict,
  claim: Claim,
  rule: AlertRule = DEFAULT_ALERT_RULE,
  facts: TellingFacts = { tellings: 1, wasAlerted: false },
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
  if (claim.confidence < rule.minConfidence) {
    return silent(`read with confidence ${claim.confidence}, below ${rule.minConfidence}`);
  }
  if (verdict.late) return silent("a late arrival: the figure had already been seen");
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

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
  const outside = findOutside(claim, rule);
  if (outside !== null) return silent(outside);
  const small = verdict.kind === "changed" ? findSmallChange(claim, verdict.against, rule) : null;
  if (small !== null) return silent(small);
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

/** Why a value is not one that the rule asks for; null where it may be, as a bound may. */
function findOutside({ low, high, value }: Claim, { atLeast, atMost }: AlertRule): string | null {
  if (value !== null) return null;
  if (atLeast !== null && high !== null && high < atLeast) return `${high} is below ${atLeast}`;
  if (atMost !== null && low !== null && low > atMost) return `${low} is above ${atMost}`;
  return null;
}

/** Why a change is too small or the wrong way for the rule; null where it is not, or not measured. */
function findSmallChange(claim: Claim, before: Figure | null, rule: AlertRule): string | null {
  // Values that are told in other units cannot be measured here, and are told.
  if (before === null || before.unit !== claim.unit || before.per !== claim.per) return null;
  const from = middle(before);
  const to = middle(claim);
  if (from === null || to === null) return null;
  const { minChangePercent, minChange, direction } = rule;
  if (direction !== "either" && (direction === "up" ? to <= from : to >= from)) {
    return `it went ${to < from ? "down" : "up"}, and a change ${direction} is asked for`;
  }
  const change = Math.abs(to - from);
  if (change < minChange) return `a change of ${change}, below ${minChange}`;
  const percent = from === 0 ? null : (change / Math.abs(from)) * 100;
  return percent === null || percent >= minChangePercent
    ? null
    : `a change of ${percent.toFixed(1)}%, below ${minChangePercent}%`;
}

function middle({ low, high }: Pick<Figure, "low" | "high">): number | null {
  return low === null || high === null ? (low ?? high) : (low + high) / 2;
}

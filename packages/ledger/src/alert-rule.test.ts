import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { DEFAULT_ALERT_RULE, shouldAlert, type AlertRule } from "./alert-rule.ts";
import { toFigure } from "./to-figure.ts";
import type { Verdict } from "./verdict.ts";

function verdict(kind: Verdict["kind"], told: Partial<Verdict> = {}): Verdict {
  return { kind, against: null, reasons: [`${kind}: because`], late: false, ...told };
}

test.for([
  ["new", true],
  ["changed", true],
  ["conflicting", true],
  ["repeated", false],
  ["recycled", false],
  ["corroborating", false],
  ["misquoted", false],
] as const)("shouldAlert() by default, on '%s': %s", ([kind, alert]) => {
  const decision = shouldAlert(verdict(kind), buildClaim());
  expect(decision.alert).toBe(alert);
  expect(decision.reason).toMatch(alert ? /^alert: / : /^no alert: the rule does not ask for/);
});

test.for<[string, Partial<AlertRule>, RegExp]>([
  ["a measure", { measures: ["wage"] }, /"workers_abroad" is not asked for/],
  ["a place", { places: ["RU"] }, /no place is not asked for/],
  ["a sector", { sectors: ["logging"] }, /no sector is not asked for/],
  ["more confidence", { minConfidence: 0.95 }, /confidence 0.9, below 0.95/],
  ["plans only", { modalities: ["plan"] }, /"stated"/],
])("shouldAlert() says why a rule that asks for %s is silent", ([, rule, why]) => {
  const decision = shouldAlert(verdict("new"), buildClaim(), { ...DEFAULT_ALERT_RULE, ...rule });
  expect(decision).toEqual({ alert: false, reason: expect.stringMatching(why) });
});

test("shouldAlert() holds an uncredited figure back until its second telling", () => {
  const claim = buildClaim({ source: null });
  expect(shouldAlert(verdict("new"), claim).alert).toBe(false);
  const against = toFigure(claim, buildContext());
  const again = verdict("repeated", { against });
  const facts = { tellings: 2, wasAlerted: false };
  expect(shouldAlert(again, claim, DEFAULT_ALERT_RULE, facts).alert).toBe(true);
  const told = { ...facts, wasAlerted: true };
  expect(shouldAlert(again, claim, DEFAULT_ALERT_RULE, told).alert).toBe(false);
  expect(shouldAlert(verdict("new"), buildClaim({ source: null, value: "QA" })).alert).toBe(true);
});

test("shouldAlert() is silent on suppositions and on late arrivals", () => {
  expect(shouldAlert(verdict("new"), buildClaim({ modality: "hypothetical" })).alert).toBe(false);
  expect(shouldAlert(verdict("new", { late: true }), buildClaim()).reason).toMatch(/late arrival/);
});

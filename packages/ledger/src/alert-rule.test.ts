import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { DEFAULT_ALERT_RULE, type AlertRule } from "@figurewatch/watch";
import { shouldAlert } from "./alert-rule.ts";
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
  const decision = shouldAlert(verdict(kind), buildClaim(), DEFAULT_ALERT_RULE);
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
  expect(shouldAlert(verdict("new"), claim, DEFAULT_ALERT_RULE).alert).toBe(false);
  const against = toFigure(claim, buildContext());
  const again = verdict("repeated", { against });
  const facts = { tellings: 2, wasAlerted: false, publishers: [] };
  expect(shouldAlert(again, claim, DEFAULT_ALERT_RULE, facts).alert).toBe(true);
  const told = { ...facts, wasAlerted: true };
  expect(shouldAlert(again, claim, DEFAULT_ALERT_RULE, told).alert).toBe(false);
  expect(
    shouldAlert(verdict("new"), buildClaim({ source: null, value: "QA" }), DEFAULT_ALERT_RULE)
      .alert,
  ).toBe(true);
});

test("shouldAlert() is silent on suppositions and on late arrivals", () => {
  expect(
    shouldAlert(verdict("new"), buildClaim({ modality: "hypothetical" }), DEFAULT_ALERT_RULE).alert,
  ).toBe(false);
  expect(
    shouldAlert(verdict("new", { late: true }), buildClaim(), DEFAULT_ALERT_RULE).reason,
  ).toMatch(/late arrival/);
});

test("shouldAlert() asks for kinds of sources where the rule does", () => {
  const rule: AlertRule = { ...DEFAULT_ALERT_RULE, publishers: ["un", "government"] };
  const from = (...publishers: string[]) =>
    shouldAlert(verdict("new"), buildClaim(), rule, { tellings: 1, wasAlerted: false, publishers });
  expect(from("press", "un").alert).toBe(true);
  expect(from("press").reason).toBe(
    "no alert: it came from press, and un or government is asked for",
  );
  expect(from().reason).toMatch(/no source/);
});

test.for<[Partial<AlertRule>, number, string | null]>([
  [{ minChange: 5_000 }, 54_000, "a change of 4000, below 5000"],
  [{ minChange: 4_000 }, 54_000, null],
  [{ direction: "up" }, 40_000, "it went down, and a change up is asked for"],
  [{ direction: "up" }, 60_000, null],
  [{ direction: "down" }, 60_000, "it went up, and a change down is asked for"],
  [{ atLeast: 50_000 }, 40_000, "40000 is below 50000"],
  [{ atMost: 50_000 }, 60_000, "60000 is above 50000"],
  [{ atLeast: 50_000, atMost: 70_000 }, 60_000, null],
])("shouldAlert() by %j of a change to %i says %j", ([changes, low, reason]) => {
  const before = toFigure(buildClaim({ low: 50_000, high: 50_000 }), buildContext());
  const decision = shouldAlert(
    verdict("changed", { against: before }),
    buildClaim({ low, high: low }),
    { ...DEFAULT_ALERT_RULE, ...changes },
  );
  if (reason === null) expect(decision.alert).toBe(true);
  else expect(decision.reason).toBe(`no alert: ${reason}`);
});

test("shouldAlert() does not take a bound for less than it may be", () => {
  const rule: AlertRule = { ...DEFAULT_ALERT_RULE, atLeast: 60_000 };
  const more = buildClaim({ low: 50_000, high: null, comparator: "gt" });
  expect(shouldAlert(verdict("new"), more, rule).alert).toBe(true);
});

test("shouldAlert() lets small changes pass where the rule says how small", () => {
  const rule: AlertRule = { ...DEFAULT_ALERT_RULE, minChangePercent: 10 };
  const before = toFigure(buildClaim({ low: 50_000, high: 50_000 }), buildContext());
  const to = (low: number, told: Partial<typeof before> = {}) =>
    shouldAlert(
      verdict("changed", { against: { ...before, ...told } }),
      buildClaim({ low, high: low }),
      rule,
    );
  expect(to(54_000).reason).toBe("no alert: a change of 8.0%, below 10%");
  expect(to(45_000).alert).toBe(true);
  // Sums that are told in another unit cannot be measured here, and are told.
  expect(to(54_000, { unit: "other" }).alert).toBe(true);
  expect(shouldAlert(verdict("new"), buildClaim(), rule).alert).toBe(true);
});

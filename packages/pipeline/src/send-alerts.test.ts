import type { Claim } from "@figurewatch/claims";
import type { VerdictKind } from "@figurewatch/ledger";
import { AlertRule } from "@figurewatch/watch";
import { expect, test } from "vitest";
import { findUntoldRules, toAlert, type VerdictToTell } from "./send-alerts.ts";

const CLAIM: Claim = {
  ...{ measure: "workers_abroad", low: 30_000, high: 30_000, comparator: "eq", unit: "people" },
  ...{ per: null, value: null, vague: false, place: "RU", locality: null, sector: null },
  ...{ payee: null, modality: "stated", asOf: "2019", asOfInferred: false, saidOn: "2019-05-01" },
  ...{ source: "the ministry", sourceChain: [], sourceYear: null, confidence: 0.9, reasons: [] },
  ...{ quote: "30,000 workers", start: 0, end: 14, prefix: "", suffix: "" },
};

function told(kind: VerdictKind, claim: Partial<Claim> = {}): VerdictToTell {
  return {
    ...{ claimId: "c1", figureId: "f1", articleId: "a1", articleTitle: null, publisher: null },
    claim: { ...CLAIM, ...claim },
    verdict: { kind, against: null, reasons: ["new: none was known"], late: false },
    against: null,
    facts: { tellings: 1, wasAlerted: false, publishers: ["press"] },
  };
}
const rule = (given: Partial<AlertRule>) => AlertRule.parse({ id: "default", ...given });

const RUSSIA = rule({ id: "russia", title: "Russia", places: ["RU"], channels: ["chat"] });
const SURE = rule({ id: "sure", title: "Sure ones", minConfidence: 0.8, channels: ["mail-1"] });

test("one alert for an event, told where the rules that ask for it say", () => {
  expect(toAlert(told("new"), "w", [RUSSIA, SURE])).toMatchObject({
    rule: "russia,sure",
    channels: ["chat", "mail-1"],
    why: ["alert by “Russia”: new: none was known", "alert by “Sure ones”: new: none was known"],
  });
  expect(toAlert(told("new", { place: "CN" }), "w", [RUSSIA, SURE])?.channels).toEqual(["mail-1"]);
  expect(toAlert(told("new", { place: "CN", confidence: 0.5 }), "w", [RUSSIA, SURE])).toBeNull();
});

test("a rule without channels tells all of them", () => {
  expect(toAlert(told("new"), "w", [RUSSIA, rule({})])).toMatchObject({
    rule: "russia,default",
    channels: null,
  });
});

test("what only snoozed rules ask for is an alert that is sent to no one, and says so", () => {
  const until = new Date("2026-03-04T08:00:00Z");
  const snoozed = new Map([["russia", { until, reason: "rates are checked" }]]);
  const one = toAlert(told("new"), "w", [RUSSIA], snoozed);
  expect(one?.channels).toEqual([]);
  expect(one?.why).toContain(
    "not sent by “Russia”, which is snoozed until 2026-03-04 08:00 UTC: rates are checked",
  );
  expect(toAlert(told("new"), "w", [RUSSIA, SURE], snoozed)?.channels).toEqual(["mail-1"]);
  expect(
    toAlert(told("new"), "w", [rule({})], new Map([["default", { until, reason: "x" }]]))?.channels,
  ).toEqual([]);
});

test("the key of an event is the same whichever rule asks for it", () => {
  const keys = [[RUSSIA], [SURE], [RUSSIA, SURE]].map((rules) => toAlert(told("new"), "w", rules));
  expect(new Set(keys.map((alert) => alert?.dedupKey)).size).toBe(1);
});

test("rules that tell a channel which is not set are found", () => {
  expect(findUntoldRules([RUSSIA, SURE, rule({})], ["chat"])).toEqual([
    { id: "sure", missing: ["mail-1"] },
  ]);
});

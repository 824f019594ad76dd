import type { Quantity } from "@figurewatch/quantities";
import { expect, test } from "vitest";
import type { Mention } from "../mention.ts";
import { classify, shippedWeights, unpackWeights, type Weights } from "./classify.ts";
import { hashFeature } from "./feature-hash.ts";
import { toFeatureRows } from "./feature-rows.ts";
import type { Candidate, RuleReading } from "./features.ts";

const TEXT = "Some 900 of them sew in Dandong, and 40 kilometres on there is a mine.";

function candidate(raw: string, mentions: Mention[] = []): Candidate {
  const start = TEXT.indexOf(raw);
  const quantity = {
    raw,
    start,
    end: start + raw.length,
    low: Number(raw),
    high: Number(raw),
    comparator: "eq",
    dimension: "none",
    unit: null,
    per: null,
  } as unknown as Quantity;
  const whole = { start: 0, end: TEXT.length };
  return {
    text: TEXT,
    title: "Sewing women",
    language: "en",
    spaced: true,
    quantity,
    sentence: { ...whole, paragraph: 0, clauses: [whole], mentions, quantities: [quantity] },
    index: 0,
    situation: { topical: true },
    asked: [],
  };
}

const unread: RuleReading = {
  measure: null,
  named: false,
  unproven: false,
  evidence: 0,
  counts: "none",
};

/** Weights by hand: "of" after a number speaks for people. */
const byHand: Weights = {
  classes: ["none", "workers_abroad"],
  bias: [1, 0],
  rows: toFeatureRows([hashFeature("en+", 0, "of")]),
  values: Int8Array.from([-100, 100]),
  scale: 0.05,
};

test("classify() weighs what stands beside a quantity, and its chances add up to one", () => {
  const chances = classify(candidate("900"), unread, byHand);
  expect(chances[0]).toMatchObject({ name: "workers_abroad" });
  expect(chances[0]?.chance).toBeGreaterThan(0.99);
  expect(chances.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1);
  expect(classify(candidate("40"), unread, byHand)[0]).toMatchObject({ name: "none" });
});

test("unpackWeights() gives back what was packed", () => {
  const hashes = Buffer.alloc(8);
  hashes.writeInt32LE(7, 0);
  hashes.writeInt32LE(-2_000_000_000, 4);
  const { rows, values } = unpackWeights({
    classes: ["none", "wage"],
    bias: [0, 0],
    scale: 1,
    hashes: hashes.toString("base64"),
    values: Buffer.from(Int8Array.from([1, -2, 3, -128]).buffer).toString("base64"),
  });
  expect(rows.size).toBe(2);
  expect([7, -2_000_000_000].map((hash) => rows.rowOf(hash))).toEqual([0, 1]);
  expect([...values]).toEqual([1, -2, 3, -128]);
});

test("the weights shipped have a value for every class of every feature", () => {
  const { classes, bias, rows, values } = shippedWeights();
  expect(classes).toContain("none");
  expect(bias).toHaveLength(classes.length);
  expect(rows.size).toBeGreaterThan(10_000);
  expect(values).toHaveLength(rows.size * classes.length);
});

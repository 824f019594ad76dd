import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expectFloors, sharedBench } from "./floors.ts";
import { scoreGold, type GoldArticle } from "./quantities-gold.ts";

const LANGUAGES = ["ko", "zh", "ja", "ru"];
const gold = LANGUAGES.map((lang) => sharedBench(`gold/${lang}.jsonl`));

test.skipIf(gold.includes(undefined))("scoreGold() finds the labelled values of articles", () => {
  const scores: Record<string, number> = {};
  for (const [i, lang] of LANGUAGES.entries()) {
    const url = gold[i];
    if (url === undefined) continue;
    const lines = readFileSync(url, "utf8").split("\n").filter(Boolean);
    const score = scoreGold(lines.map((line) => JSON.parse(line) as GoldArticle));
    for (const [part, value] of Object.entries(score)) scores[`${lang} ${part}`] = value;
  }
  console.info(scores);
  expectFloors("quantities-gold", scores);
});

test("scoreGold() counts a value, its comparator, unit and period", () => {
  const claim = {
    quote: "5만여 명",
    low: 50000,
    high: 50000,
    comparator: "approx",
    unit: "people",
  };
  const article = { id: "1", lang: "ko", text: "노동자 5만여 명이 월 200달러를 번다." };
  const wage = { quote: "월 200달러", low: 200, high: 200, comparator: "gt", unit: "EUR" };
  const missed = { quote: "월 200달러", low: 20, high: 20, comparator: "eq", unit: "USD" };
  const claims = [claim, wage, missed].map((one) => ({ ...one, per: null }));
  const score = scoreGold([{ ...article, claims }]);
  expect(score).toEqual({ value: (100 * 2) / 3, comparator: 50, unit: 50, per: 50 });
});

import { expect, test } from "vitest";
import { expectFloors } from "./floors.ts";
import { judgeTexts } from "./ledger-judge-texts.ts";
import { readFirstWatch } from "./ledger-replay.ts";
import {
  BASELINE_ABROAD,
  BASELINE_RETOLD,
  ONE_COUNTRY,
  PARTS_AND_SLIPS,
  PLANS_AND_SITES,
  RANGES_AND_SHARES,
} from "./ledger-texts-history.ts";
import { FIRST, SECOND, THIRD } from "./ledger-texts.ts";

const watch = readFirstWatch();

const timelines = {
  first: judgeTexts(FIRST, watch, []),
  second: judgeTexts(SECOND, watch, []),
  third: judgeTexts(THIRD, watch, []),
  "parts-and-slips": judgeTexts(PARTS_AND_SLIPS, watch, []),
  "baseline-retold": judgeTexts(BASELINE_RETOLD, watch, watch.baseline),
  "ranges-and-shares": judgeTexts(RANGES_AND_SHARES, watch, []),
  "plans-and-sites": judgeTexts(PLANS_AND_SITES, watch, watch.baseline),
  "one-country": judgeTexts(ONE_COUNTRY, watch, []),
  "baseline-abroad": judgeTexts(BASELINE_ABROAD, watch, watch.baseline),
};

test("judgeClaim() gives the labelled verdicts of timelines read from their texts", () => {
  const scores = Object.entries(timelines).map(([name, { judged }]) => [
    name,
    Math.round((1000 * judged.filter(({ isRight }) => isRight).length) / judged.length) / 10,
  ]);
  const wrong = Object.values(timelines)
    .flatMap(({ judged }) => judged.filter(({ isRight }) => !isRight))
    .map(({ article, wanted, got }) => `${article.id} ${wanted}: ${got}`);
  console.info("verdicts from texts right:", Object.fromEntries(scores), wrong);
  expectFloors("verdicts-from-texts", Object.fromEntries(scores));
});

test("judgeClaim() finds nothing new in copies, translations, rounded and old figures", () => {
  expect(Object.values(timelines).flatMap(({ alerts }) => alerts)).toEqual([]);
});

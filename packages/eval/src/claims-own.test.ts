import { readArticle } from "@figurewatch/claims";
import { test } from "vitest";
import type { ClaimCase } from "./claims-cases.ts";
import type { HardNegative } from "./claims-hard-negatives.ts";
import { japaneseCases, silentJapanese } from "./claims-ja.ts";
import { koreanCases, silentKorean } from "./claims-ko.ts";
import { russianCases, silentRussian } from "./claims-ru.ts";
import { loadProjectWatch } from "./claims-watch.ts";
import { chineseCases, silentChinese } from "./claims-zh.ts";
import { expectFloors } from "./floors.ts";

const watch = loadProjectWatch();
const MONTH = "2019-05-20";

type Texts = [domain: string, cases: readonly ClaimCase[], negatives: readonly HardNegative[]];

test.for<Texts>([
  ["claims-own-ja", japaneseCases, silentJapanese],
  ["claims-own-ko", koreanCases, silentKorean],
  ["claims-own-zh", chineseCases, silentChinese],
  ["claims-own-ru", russianCases, silentRussian],
])("readArticle() reads the articles of our own: %s", ([domain, cases, negatives]) => {
  const silent = negatives.filter(
    (text) => readArticle({ ...text, published: MONTH }, watch).claims.length === 0,
  );
  let told = 0;
  let expected = 0;
  let right = 0;
  for (const { claims, ...article } of cases) {
    const found = readArticle(article, watch)
      .claims.filter(({ value }) => value === null)
      .map(({ measure, low, high, unit, per, place }) =>
        [measure, String(low), String(high), unit, per ?? "-", place ?? "-"].join(" "),
      );
    told += found.length;
    expected += claims.length;
    right += claims.filter((claim) => found.includes(claim)).length;
  }
  expectFloors(domain, {
    "silent on hard negatives": (100 * silent.length) / negatives.length,
    precision: (100 * right) / told,
    recall: (100 * right) / expected,
  });
});

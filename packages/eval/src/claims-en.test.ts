import { readArticle } from "@figurewatch/claims";
import { test } from "vitest";
import { silentEnglishLast, silentEnglishMore } from "./claims-en-silent.ts";
import { englishCases, silentEnglish } from "./claims-en.ts";
import type { HardNegative } from "./claims-hard-negatives.ts";
import { loadProjectWatch } from "./claims-watch.ts";
import { expectFloors } from "./floors.ts";

const watch = loadProjectWatch();
const MONTH = "2019-05-20";

test("readArticle() reads the articles of our own: en", () => {
  const isSilent = (text: HardNegative) =>
    readArticle({ ...text, published: MONTH }, watch).claims.every(({ value }) => value !== null);
  const silent = silentEnglish.filter(isSilent);
  const silentLast = silentEnglishLast.filter(isSilent);
  const silentMore = silentEnglishMore.filter(isSilent);
  let told = 0;
  let expected = 0;
  let right = 0;
  for (const { claims, may, ...article } of englishCases) {
    const found = readArticle(article, watch)
      .claims.filter(({ value }) => value === null)
      .map(({ measure, low, high, unit, per, place }) =>
        [measure, String(low), String(high), unit, per ?? "-", place ?? "-"].join(" "),
      )
      .filter((claim) => claims.includes(claim) || !may.includes(claim));
    told += found.length;
    expected += claims.length;
    right += claims.filter((claim) => found.includes(claim)).length;
  }
  expectFloors("claims-own-en", {
    "silent on hard negatives": (100 * silent.length) / silentEnglish.length,
    "silent on hard negatives, last set": (100 * silentLast.length) / silentEnglishLast.length,
    "silent on hard negatives, more": (100 * silentMore.length) / silentEnglishMore.length,
    precision: (100 * right) / told,
    recall: (100 * right) / expected,
  });
});

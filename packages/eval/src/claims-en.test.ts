import { readArticle } from "@figurewatch/claims";
import { test } from "vitest";
import { englishCases, silentEnglish } from "./claims-en.ts";
import { loadProjectWatch } from "./claims-watch.ts";
import { expectFloors } from "./floors.ts";

const watch = loadProjectWatch();
const MONTH = "2019-05-20";

test("readArticle() reads the articles of our own: en", () => {
  const silent = silentEnglish.filter((text) =>
    readArticle({ ...text, published: MONTH }, watch).claims.every(({ value }) => value !== null),
  );
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
    precision: (100 * right) / told,
    recall: (100 * right) / expected,
  });
});

import { readArticle } from "@figurewatch/claims";
import { test } from "vitest";
import { japaneseCases, silentJapanese } from "./claims-ja.ts";
import { loadProjectWatch } from "./claims-watch.ts";
import { expectFloors } from "./floors.ts";

const watch = loadProjectWatch();
const MONTH = "2019-05-20";

test("readArticle() reads the articles of our own: ja", () => {
  const silent = silentJapanese.filter(
    (text) => readArticle({ ...text, published: MONTH }, watch).claims.length === 0,
  );
  let told = 0;
  let expected = 0;
  let right = 0;
  for (const { claims, ...article } of japaneseCases) {
    const found = readArticle(article, watch)
      .claims.filter(({ value }) => value === null)
      .map(({ measure, low, high, unit, per, place }) =>
        [measure, String(low), String(high), unit, per ?? "-", place ?? "-"].join(" "),
      );
    told += found.length;
    expected += claims.length;
    right += claims.filter((claim) => found.includes(claim)).length;
  }
  expectFloors("claims-own-ja", {
    "silent on hard negatives": (100 * silent.length) / silentJapanese.length,
    precision: (100 * right) / told,
    recall: (100 * right) / expected,
  });
});

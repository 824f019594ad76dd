import { readArticle } from "@figurewatch/claims";
import { test } from "vitest";
import type { ClaimCase } from "./claims-cases.ts";
import type { HardNegative } from "./claims-hard-negatives.ts";
import { japaneseCases, silentJapanese } from "./claims-ja.ts";
import { koreanCases, silentKorean } from "./claims-ko.ts";
import { russianReports, silentRussianReports } from "./claims-ru-reports.ts";
import { russianCases, silentRussian } from "./claims-ru.ts";
import { loadProjectWatch } from "./claims-watch.ts";
import { chineseCases, silentChinese } from "./claims-zh.ts";
import { expectFloors } from "./floors.ts";

const watch = loadProjectWatch();
const MONTH = "2019-05-20";

/** Reports may rightly name a host or a trade: of those only figures break the silence. */
type Silence = "no claim" | "no figure";
type Texts = [
  domain: string,
  cases: readonly ClaimCase[],
  negatives: readonly HardNegative[],
  silence: Silence,
];

test.for<Texts>([
  ["claims-own-ja", japaneseCases, silentJapanese, "no claim"],
  ["claims-own-ko", koreanCases, silentKorean, "no claim"],
  ["claims-own-zh", chineseCases, silentChinese, "no claim"],
  ["claims-own-ru", russianCases, silentRussian, "no claim"],
  ["claims-reports-ru", russianReports, silentRussianReports, "no figure"],
])("readArticle() reads the articles of our own: %s", ([domain, cases, negatives, silence]) => {
  const silent = negatives.filter(
    (text) =>
      !readArticle({ ...text, published: MONTH }, watch).claims.some(
        ({ value }) => silence === "no claim" || value === null,
      ),
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

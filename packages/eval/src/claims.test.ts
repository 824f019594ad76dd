import { readFileSync } from "node:fs";
import { extractArticle } from "@figurewatch/articles";
import { readArticle, type ArticleText } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { loadPages } from "./articles-pages.ts";
import { claimCases } from "./claims-cases.ts";
import { scoreGold } from "./claims-gold.ts";
import { hardNegatives } from "./claims-hard-negatives.ts";
import { loadProjectWatch } from "./claims-watch.ts";
import { expectFloors, sharedBench } from "./floors.ts";

const watch = loadProjectWatch();
const scorer = sharedBench("gold/score.mjs");

/** Languages with a pack of their own and floors for it. */
const LANGUAGES = ["en", "ko", "zh", "ja", "ru"];

for (const lang of LANGUAGES) {
  const gold = sharedBench(`gold/${lang}.jsonl`);
  test.skipIf(gold === undefined || scorer === undefined)(
    `readArticle() reads the labelled articles: ${lang}`,
    () => {
      if (gold === undefined || scorer === undefined) return;
      expectFloors(`claims-${lang}`, scoreGold(gold, scorer, watch));
    },
  );
}

// Floors of worked texts guard that what is read stays read; how an unseen text fares only those say
// that neither rules nor weights have seen (corpus/README.md).
for (const lang of LANGUAGES)
  for (const [folder, domain] of [
    ["worked", "claims-corpus"],
    ["held-out", "claims-held-out"],
  ]) {
    const corpus = new URL(`../corpus/${folder}/${lang}.jsonl`, import.meta.url);
    test.skipIf(scorer === undefined)(`readArticle() reads ${folder} texts: ${lang}`, () => {
      if (scorer === undefined) return;
      expectFloors(`${domain}-${lang}`, scoreGold(corpus, scorer, watch));
    });
  }

test("readArticle() claims nothing on texts of our own about other people and other sums", () => {
  const loud = hardNegatives.filter(
    ({ lang, text, title }) =>
      readArticle({ lang, text, title, published: "2019-05-20" }, watch).claims.length > 0,
  );
  expectFloors("claims", {
    "silent on hard negatives": 100 * (1 - loud.length / hardNegatives.length),
  });
});

test("readArticle() reads the articles of our own", () => {
  const describe = (article: ArticleText) =>
    readArticle(article, watch)
      .claims.filter(({ value }) => value === null)
      .map(({ measure, low, high, unit, per, place }) =>
        [measure, String(low), String(high), unit, per ?? "-", place ?? "-"].join(" "),
      );
  let told = 0;
  let expected = 0;
  let right = 0;
  for (const { claims, ...article } of claimCases) {
    const found = describe(article);
    told += found.length;
    expected += claims.length;
    right += claims.filter((claim) => found.includes(claim)).length;
  }
  expectFloors("claims-own", {
    precision: (100 * right) / told,
    recall: (100 * right) / expected,
  });
});

const pages = [...loadPages().values()].flat();
test.skipIf(pages.length === 0)("readArticle() claims nothing on pages about anything else", () => {
  const loud = pages.filter(({ html, url }) => {
    const { text, title, published, lang } = extractArticle(html, { url });
    return readArticle({ text, title, published, lang }, watch).claims.length > 0;
  });
  expect(loud.map(({ id }) => id)).toEqual([]);
});

const seed = sharedBench("../seed-article.txt");
test.skipIf(seed === undefined)(
  "readArticle() reads the seed article whole and nothing else",
  () => {
    if (seed === undefined) return;
    const [title = "", ...rest] = readFileSync(seed, "utf8").split("\n");
    const text = rest.join("\n").trim();
    const { claims } = readArticle({ title, text, published: "2015-10-29", lang: "en" }, watch);
    const told = claims.map(({ measure, low, high, comparator, unit, per, value }) =>
      [measure, value ?? `${low}..${high}`, comparator, unit, per].join(" "),
    );
    expect(told.toSorted()).toEqual(
      [
        "days_off 1..2 range days month",
        "host_country CN eq  ",
        "host_country RU eq  ",
        "hours_per_day 20..20 eq hours day",
        "revenue 1200000000..2300000000 range USD year",
        "sector construction eq  ",
        "sector logging eq  ",
        "sector mining eq  ",
        "sector textiles eq  ",
        "wage 120..150 range USD month",
        "workers_abroad 50000.. gt people ",
        "workers_dispatched 10000..99999 range people ",
      ]
        .map((line) => line.replace("50000..", "50000..null"))
        .toSorted(),
    );
    const of = (measure: string) => claims.find((claim) => claim.measure === measure);
    expect(of("workers_dispatched")?.vague).toBe(true);
    expect(of("wage")?.payee).toBe("worker");
    expect(of("wage")?.source).toContain("civil society organizations");
    expect(of("wage")?.sourceChain[0]).toBe("Marzuki Darusman");
    expect(of("revenue")?.sourceYear).toBe(2012);
    expect(of("revenue")?.source).toContain("International Network");
    expect(of("revenue")?.sourceChain[0]).toBe("Marzuki Darusman");
    for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
  },
);

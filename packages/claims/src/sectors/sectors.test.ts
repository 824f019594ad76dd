import type { Measure } from "@figurewatch/watch";
import { expect, test } from "vitest";
import { hashFeature } from "../classifier/feature-hash.ts";
import { toRankWeights } from "../classifier/rank.ts";
import { takeSectorFeatures, type SectorQuestion } from "../classifier/sector-features.ts";
import type { Sentence } from "../language-pack.ts";
import type { Mention } from "../mention.ts";
import { readArticle } from "../read-article.ts";
import { chooseSector, listSectorOptions } from "./sectors.ts";
import { listTrades } from "./trades.ts";
import { watch } from "../../test/project-watch.ts";

const TEXT =
  "They sew shirts in Dandong. There are 900 builders and 40 welders in Vladivostok, and in all of Russia 21,000.";

/** What is asked of a number of the text; `trades` gives the sector of a word. */
function ask(number: string, trades: Record<string, string>, title: Mention[] = []) {
  const start = TEXT.indexOf(number);
  const mentions = Object.entries(trades).map(([word, value]): Mention => {
    const at = TEXT.indexOf(word);
    return { tag: "sector", value, start: at, end: at + word.length };
  });
  const stop = TEXT.indexOf(".") + 1;
  const sentences = [
    { start: 0, end: stop },
    { start: stop + 1, end: TEXT.length },
  ].map((span): Sentence => {
    const inside = mentions.filter((mention) => mention.start >= span.start);
    const own = inside.filter(({ end }) => end <= span.end);
    return { ...span, paragraph: 0, clauses: [span], mentions: own, quantities: [] };
  });
  const question: SectorQuestion = {
    text: TEXT,
    language: "en",
    spaced: true,
    span: { start, end: start + number.length },
    sentence: sentences[1] as Sentence,
    index: 1,
    measure: { id: "workers_abroad", dimension: "people", kind: "stock" } as Measure,
    counted: null,
    place: { place: "RU", locality: null },
    trades: listTrades(title, sentences),
  };
  return question;
}

const TRADES = { sew: "textiles", builders: "construction", welders: "shipbuilding" };

test("listSectorOptions() offers none, the sectors of the title, and those of the text once each", () => {
  const titled: Mention = { tag: "sector", value: "logging", start: 0, end: 7 };
  const question = ask("900", { ...TRADES, shirts: "textiles" }, [titled]);
  expect(listSectorOptions(question)).toEqual([
    null,
    "logging",
    "textiles",
    "construction",
    "shipbuilding",
  ]);
  expect([...question.trades.title]).toEqual(["logging"]);
  expect(question.trades.kinds).toEqual([1, 2]);
});

test("takeSectorFeatures() tells how near a sector is named, and what it is named beside", () => {
  const question = ask("900", TRADES);
  const featuresOf = (sector: string | null) => {
    const taken: number[] = [];
    takeSectorFeatures(question, sector, (hash) => taken.push(hash));
    return taken;
  };
  // "900 builders": right behind the number, listed with nothing, in its clause.
  expect(featuresOf("construction")).toContain(hashFeature("after", "0 0 true"));
  // "900 builders and 40 welders": further on.
  expect(featuresOf("shipbuilding")).toContain(hashFeature("after", "3 0 true"));
  expect(featuresOf("textiles")).toEqual(
    expect.arrayContaining([hashFeature("ago", 1), hashFeature("told with", "1 1")]),
  );
  // It is not named behind the number: no comma stands before it, nor does none.
  expect(featuresOf("construction")).toContain(hashFeature("after a comma", false));
  for (const comma of [true, false])
    expect(featuresOf("textiles")).not.toContain(hashFeature("after a comma", comma));
  expect(featuresOf(null)).toContain(hashFeature("word before", "en", "are"));
  expect(featuresOf("construction")).not.toContain(hashFeature("word before", "en", "are"));
});

test("chooseSector() chooses what weighs most, and none where nothing weighs", () => {
  const question = ask("900", TRADES);
  expect(chooseSector(question, toRankWeights([]))).toBe(null);
  const weights = toRankWeights([[hashFeature("after", "0 0 true"), 1]]);
  expect(chooseSector(question, weights)).toBe("construction");
});

test.for([
  [
    "each of two trades has its own number",
    "en",
    "North Korea has 900 builders and 40 seamstresses in Vladivostok.",
    ["construction", "textiles"],
  ],
  [
    "all trades together are none",
    "en",
    "North Korean builders in Dubai are paid $200 a month. In the world as a whole there are 60,000 North Korean workers.",
    ["construction", null],
  ],
  [
    "the sentence before names the trade of those who are paid",
    "en",
    "North Koreans sew shirts in a garment factory in Dandong. They are paid $150 a month.",
    ["textiles"],
  ],
  [
    "a trade stands before its number",
    "ko",
    "러시아 연해주에는 북한 건설 노동자 900명이 있다.",
    ["construction"],
  ],
  [
    "a trade stands before its number",
    "ja",
    "中国丹東の縫製工場で北朝鮮労働者900人が働いている。",
    ["textiles"],
  ],
] as const)("the weights shipped know that %s (%s)", ([, lang, text, sectors]) => {
  const { claims } = readArticle({ text, lang, title: "", published: "2019-05-20" }, watch);
  const figures = claims.filter(({ value }) => value === null);
  expect(figures.map(({ sector }) => sector)).toEqual(sectors);
});

import type { Measure } from "@figurewatch/watch";
import { expect, test } from "vitest";
import type { AsOf } from "../dates/as-of.ts";
import { toDatedText } from "../dates/dated-text.ts";
import type { DateMention, Sentence } from "../language-pack.ts";
import type { DatedFigure } from "../dates/own-date.ts";
import { hashFeature } from "./feature-hash.ts";
import { lookAgainAtTime } from "./look-again-at-time.ts";
import { toRankWeights } from "./rank.ts";
import { listTimeOptions, type TimeQuestion } from "./time-options.ts";

const BEFORE = "The yard took them on in 2021.";
const TEXT = `${BEFORE} He says they were paid 300 dollars, and a foreman nothing.`;
const OPENING = BEFORE.length + 1;

const dateAt = (words: string, edtf: string): DateMention => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, edtf, relative: false, kind: "at" };
};

/** The second of two sentences, published in 2024; the first one names 2021. */
function ask(
  byRule: Partial<AsOf> = {},
  language: TimeQuestion["language"] = "en",
  figure: Partial<DatedFigure> = {},
): TimeQuestion {
  const start = TEXT.indexOf("300");
  const comma = TEXT.indexOf(",");
  const sentence: Sentence = {
    start: OPENING,
    end: TEXT.length,
    paragraph: 0,
    clauses: [
      { start: OPENING, end: comma },
      { start: comma, end: TEXT.length },
    ],
    mentions: [],
    quantities: [],
  };
  const measure = { id: "wage", dimension: "money", kind: "level" } as unknown as Measure;
  const dates = figure.dates ?? [];
  return {
    figure: {
      text: TEXT,
      span: { start, end: start + 3 },
      sentence,
      measure,
      published: "2024-05-03",
      ...figure,
      dates,
    } as unknown as DatedFigure,
    byRule: {
      edtf: "2024",
      inferred: true,
      own: false,
      reasons: ["dated by publication"],
      ...byRule,
    },
    language,
    index: 1,
    credited: "person",
    testified: false,
    per: "month",
    comparator: "eq",
    modality: "stated",
    counted: "nothing",
    told: toDatedText(
      [{ ...sentence, start: 0, end: BEFORE.length }, sentence],
      [[dateAt("2021", "2021-03")], dates],
      [],
    ),
    last: null,
    lastAlike: null,
  };
}

const weigh = (...features: (readonly [number, number])[]) => toRankWeights(features);
const speaksFor = (age: string, weight = 2) => weigh([hashFeature("age", age), weight]);

test("lookAgainAtTime() leaves a time open where the words around the figure speak for none", () => {
  const found = lookAgainAtTime(ask(), weigh([hashFeature("stem", "untold en", "were"), 2]));
  expect(found).toEqual({
    edtf: null,
    inferred: false,
    own: false,
    reasons: ["the words around it speak for no told time (71%)"],
  });
});

test("lookAgainAtTime() finds the year before publication, which no words name, and says so", () => {
  expect(lookAgainAtTime(ask(), speaksFor("1"))).toEqual({
    edtf: "2023",
    inferred: true,
    own: false,
    reasons: ["the words around it speak for the year before publication (71%)"],
  });
});

test("lookAgainAtTime() takes a year that the text names as precisely as it names it", () => {
  const found = lookAgainAtTime(ask(), speaksFor("3"));
  expect(found.edtf).toBe("2021-03");
  expect(found.inferred).toBe(true);
  expect(found.reasons).toEqual(["the words around it speak for 2021, which the text names (71%)"]);
});

test("lookAgainAtTime() dates people by the month of publication where that is likelier", () => {
  const measure = { id: "workers_abroad", dimension: "people", kind: "stock" };
  const question = ask({ edtf: null }, "en", { measure: measure as unknown as Measure });
  expect(lookAgainAtTime(question, speaksFor("0"))).toMatchObject({
    edtf: "2024-05",
    inferred: true,
    reasons: ["the words around it speak for the time of publication (71%)"],
  });
});

test("lookAgainAtTime() keeps the time of the rules unless another is clearly likelier", () => {
  const { byRule } = ask();
  expect(lookAgainAtTime(ask(), weigh())).toEqual(byRule);
  expect(lookAgainAtTime(ask(), speaksFor("untold", 0.2))).toEqual(byRule);
  expect(lookAgainAtTime(ask(), speaksFor("untold", 0.3)).edtf).toBe(null);
});

test("lookAgainAtTime() keeps the date of the figure's own words", () => {
  const { byRule } = ask({ own: true });
  expect(lookAgainAtTime(ask({ own: true }), speaksFor("untold", 9))).toEqual(byRule);
});

test("lookAgainAtTime() looks at the clause of the figure, and who tells it", () => {
  const isUntold = (...feature: [string, string, string]) =>
    lookAgainAtTime(ask(), weigh([hashFeature(...feature), 1])).edtf === null;
  expect(isUntold("stem", "untold en", "doll")).toBe(true);
  expect(isUntold("ending", "untold en", "aid")).toBe(true);
  expect(isUntold("credited", "person en", "untold")).toBe(true);
  expect(isUntold("measure", "wage", "untold")).toBe(true);
  expect(isUntold("stem", "untold en", "fore")).toBe(false);
  expect(isUntold("stem", "untold en", "yard")).toBe(false);
  expect(isUntold("stem", "untold ru", "were")).toBe(false);
});

test("lookAgainAtTime() looks at pairs of characters where words are not set apart", () => {
  const weights = weigh([hashFeature("pair", "untold zh", "ai"), 1]);
  expect(lookAgainAtTime(ask({}, "zh"), weights).edtf).toBe(null);
  expect(lookAgainAtTime(ask({}, "en"), weights).edtf).toBe("2024");
});

test("lookAgainAtTime() looks at where a date stands, and at what the rules say", () => {
  const yearOf = (...feature: [string, string]) =>
    lookAgainAtTime(ask(), weigh([hashFeature(...feature), 2])).edtf;
  expect(yearOf("earlier", "1 true false")).toBe("2021-03");
  expect(yearOf("earlier", "2 true false")).toBe("2024");
  const weights = weigh(
    [hashFeature("rule says", "dated by publication"), 2],
    [hashFeature("age", "3"), 2],
  );
  expect(lookAgainAtTime(ask(), weights).edtf).toBe("2024");
  const dates = [dateAt("paid", "2019")];
  const nearest = weigh([hashFeature("here", "before true 0 true"), 2]);
  expect(lookAgainAtTime(ask({}, "en", { dates }), nearest).edtf).toBe("2019");
});

test("lookAgainAtTime() goes on with the year of the figure before", () => {
  const last = { sentence: 0, ofWhat: "level money", year: "2018" };
  const weights = weigh([hashFeature("figure before", "1 true"), 2]);
  const { edtf, reasons } = lookAgainAtTime({ ...ask(), last }, weights);
  expect(edtf).toBe("2018");
  expect(reasons).toEqual([
    "the words around it speak for 2018, the year of a figure before (65%)",
  ]);
});

test("listTimeOptions() offers none, publication, the year before, and what the text names before", () => {
  const years = (question: TimeQuestion) => listTimeOptions(question).map(({ year }) => year);
  expect(years(ask())).toEqual([null, "2024", "2023", "2021"]);
  expect(years({ ...ask(), index: 0 })).toEqual([null, "2024", "2023"]);
  expect(years(ask({ edtf: null }, "en", { published: null }))).toEqual([null, "2021"]);
});

test("listTimeOptions() looks back at a bounded number of dates, however many a text has", () => {
  const many = Array.from({ length: 5000 }, (_, i) => dateAt("2021", String(1000 + i)));
  const { sentence } = ask().figure;
  const told = toDatedText([sentence, sentence], [many, []], []);
  expect(listTimeOptions({ ...ask(), told }).length).toBeLessThan(12);
});

import { extractQuantities, type Language } from "@figurewatch/quantities";
import { expect, test } from "vitest";
import { NO_ONE, type ChosenCredit } from "../credits/attribution.ts";
import type { Sentence } from "../language-pack.ts";
import { chooseSpeakers, type SpeakerWeights } from "./choose-speaker.ts";
import { join, toKinds } from "./numbered-features.ts";
import { toRankWeights } from "./rank.ts";
import { takeEnd, takeGlance } from "./speaker-boundaries.ts";
import { toBy } from "./speaker-option-features.ts";
import { Stand, type Told } from "./speaker-options.ts";
import { Turn } from "./speaker-sequence.ts";
import { toUnits, type Telling } from "./speaker-units.ts";

const TEXT =
  "The yard is busy. The foreman of the yard met us. He has 140 men. They sleep in huts. Nobody else came.";

const BY_RULE: ChosenCredit = {
  ...NO_ONE,
  source: "the ministry",
  by: "goes on",
  reasons: ["the text goes on with the ministry"],
};

function tell(
  byRule: ChosenCredit = BY_RULE,
  language: Language = "en",
): { telling: Telling; told: Told[] } {
  const quantities = extractQuantities(TEXT, { lang: "en" });
  const sentences: Sentence[] = [...TEXT.matchAll(/[^.]+\./g)].map(({ 0: raw, index }) => {
    const start = index + (raw.length - raw.trimStart().length);
    const end = index + raw.length;
    const own = quantities.filter((each) => each.start >= start && each.end <= end);
    return { start, end, paragraph: 0, clauses: [{ start, end }], mentions: [], quantities: own };
  });
  const told = sentences.flatMap((sentence, index) =>
    sentence.quantities.map((quantity) => ({ quantity, index, byRule })),
  );
  const credits = sentences.map(() => []);
  return { telling: { text: TEXT, language, sentences, credits, dates: credits }, told };
}

const { none, rule } = toKinds("speaker option", ["none", "rule"])("en");
const { best } = toKinds("speaker name", ["best"])("any");
const { turn } = toKinds("speaker turn", ["turn"])("en");

/** Weights that speak for no one being credited. */
const forNoOne: SpeakerWeights = {
  starts: toRankWeights([]),
  ends: toRankWeights([]),
  choices: toRankWeights([[join(none, 0), 5]]),
};

/** Weights that know a name by the units it begins and ends with, and speak for whoever is named. */
function toWeights(telling: Telling, index: number, from: number, to: number): SpeakerWeights {
  const units = toUnits(telling, index);
  const glance: number[] = [];
  takeGlance(telling, units, from, (hash) => glance.push(hash));
  const [any, unit] = glance as [number, number];
  const starts = toRankWeights([
    [any, -20],
    [unit, 20],
  ]);
  const ends = new Map<number, number>();
  takeEnd(telling, index, units, from, to, (hash) => ends.set(hash, 2));
  return {
    starts,
    ends: toRankWeights(ends),
    choices: toRankWeights([[join(best, 1), 5]]),
  };
}

test("chooseSpeakers() credits no one where that is far likelier than whom the rules go on with", () => {
  const { telling, told } = tell();
  const [credit] = chooseSpeakers(telling, told, () => forNoOne);
  expect(credit?.source).toBeNull();
  expect(credit?.reasons[0]).toMatch(/speak for no one credited \(\d+%\)/u);
});

test("chooseSpeakers() credits a name that only the weights find, in the words of the text", () => {
  const { telling, told } = tell();
  const [credit] = chooseSpeakers(telling, told, () => toWeights(telling, 1, 1, 4));
  expect(credit?.source).toBe("foreman of the yard");
  expect(credit?.by).toBe("weights");
});

test("chooseSpeakers() takes no date for a name, whatever the weights say", () => {
  const { telling, told } = tell();
  const at = TEXT.indexOf("foreman of the yard");
  const dated = { start: at - 2, end: at + "foreman of the yard".length };
  const dates = telling.sentences.map((_, index) => (index === 1 ? [dated] : []));
  const [credit] = chooseSpeakers({ ...telling, dates }, told, () => toWeights(telling, 1, 1, 4));
  expect(credit?.source).not.toBe("foreman of the yard");
});

test("chooseSpeakers() keeps to the rules where no one else is likelier", () => {
  const { telling, told } = tell();
  const choices = toRankWeights([[join(rule, Stand.unplaced, toBy(BY_RULE)), 5]]);
  expect(chooseSpeakers(telling, told, () => ({ ...forNoOne, choices }))).toEqual([BY_RULE]);
});

test("chooseSpeakers() goes on with whom the figure before may be credited to, where weights do", () => {
  const { telling, told } = tell();
  const [first] = told as [Told];
  const both = [first, { ...first, index: 3, byRule: NO_ONE }];
  const found = toWeights(telling, 1, 1, 4);
  const choose = (...more: [number, number][]) =>
    chooseSpeakers(telling, both, () => ({
      ...found,
      choices: toRankWeights([[join(best, 1), 5], [join(none, 1, toBy(NO_ONE)), 7], ...more]),
    })).map(({ source }) => source);
  expect(choose()).toEqual(["foreman of the yard", null]);
  const goesOn = join(turn, Stand.earlier, Turn.same);
  expect(choose([goesOn, 5])).toEqual(["foreman of the yard", "foreman of the yard"]);
});

test("chooseSpeakers() weighs a figure credited in its own words where another is left open", () => {
  const { telling, told } = tell({ ...BY_RULE, by: "own words" });
  const [first] = told as [Told];
  const both = [first, { ...first, byRule: NO_ONE }];
  const credits = chooseSpeakers(telling, both, () => forNoOne);
  expect(credits.map(({ source }) => source)).toEqual([null, null]);
});

test("chooseSpeakers() keeps the longer name by which the rules credit someone, and else the text's", () => {
  const credited = (source: string) => {
    const { telling, told } = tell({ ...BY_RULE, source, chain: [source] });
    return chooseSpeakers(telling, told, () => toWeights(telling, 1, 1, 4))[0];
  };
  expect(credited("chief foreman of the yard")?.source).toBe("chief foreman of the yard");
  // The letters of a name within other words are no name.
  expect(credited("the Foreman of the Yardstick")?.source).toBe("foreman of the yard");
  const other = credited("A foreman");
  expect([other?.source, other?.chain]).toEqual(["foreman of the yard", ["foreman of the yard"]]);
});

test.for([
  { why: "the words around every figure credit someone", credit: { by: "own words" }, lang: "en" },
  { why: "a number is set against it", credit: { by: "comparison" }, lang: "en" },
  { why: "the text is Korean", credit: {}, lang: "ko" },
] as const)("chooseSpeakers() asks no weights where $why", ({ credit, lang }) => {
  const byRule = { ...BY_RULE, ...credit };
  const { telling, told } = tell(byRule, lang);
  const weights = () => {
    throw new Error("Cannot choose by weights");
  };
  expect(chooseSpeakers(telling, told, weights)).toEqual([byRule]);
});

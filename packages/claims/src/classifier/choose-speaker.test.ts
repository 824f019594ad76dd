import { extractQuantities } from "@figurewatch/quantities";
import { expect, test } from "vitest";
import { NO_ONE, creditNamed } from "../attribution.ts";
import type { Sentence } from "../language-pack.ts";
import { chooseSpeakers } from "./choose-speaker.ts";
import { hashFeature } from "./classify.ts";
import type { Told } from "./speaker-options.ts";
import type { Telling } from "./speaker-units.ts";

const TEXT =
  "The yard is busy. The foreman of the yard met us. He has 140 men. They sleep in huts. Nobody else came.";

function tell(text: string): { telling: Telling; told: Told[] } {
  const quantities = extractQuantities(text, { lang: "en" });
  const sentences: Sentence[] = [...text.matchAll(/[^.]+\./g)].map(({ 0: raw, index }) => {
    const start = index + (raw.length - raw.trimStart().length);
    const end = index + raw.length;
    const own = quantities.filter((each) => each.start >= start && each.end <= end);
    return { start, end, paragraph: 0, clauses: [{ start, end }], mentions: [], quantities: own };
  });
  const told = sentences.flatMap((sentence, index) =>
    sentence.quantities.map((quantity) => ({ quantity, index, byRule: BY_RULE })),
  );
  const telling: Telling = { text, language: "en", sentences, credits: sentences.map(() => []) };
  return { telling, told };
}

const BY_RULE = creditNamed("the ministry", null, "credited to the ministry");
const none = { starts: new Map(), ends: new Map(), choices: new Map() };
const choices = new Map([[hashFeature("none", "en"), 5]]);

test("chooseSpeakers() credits no one where that is far likelier than whom the rules credit", () => {
  const { telling, told } = tell(TEXT);
  const [credit] = chooseSpeakers(telling, told, { ...none, choices });
  expect(credit?.source).toBe(NO_ONE.source);
  expect(credit?.reasons[0]).toMatch(/speak for no one credited \(\d+%\)/u);
});

test("chooseSpeakers() keeps to the rules where no one else is likelier, and in a short text", () => {
  const { telling, told } = tell(TEXT);
  const [credit] = chooseSpeakers(telling, told, {
    ...none,
    choices: new Map([[hashFeature("unplaced", "en", "own"), 5]]),
  });
  expect(credit).toBe(BY_RULE);
  const short = tell("He has 140 men.");
  expect(chooseSpeakers(short.telling, short.told, { ...none, choices })).toEqual([BY_RULE]);
});

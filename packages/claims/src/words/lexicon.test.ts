import { expect, test } from "vitest";
import { compileLexicon, foldCase, foldText } from "./lexicon.ts";

const words = compileLexicon(
  [
    { phrase: "North Korean*", tag: "subject", value: "KP" },
    { phrase: "Korean", tag: "nation", value: "KR" },
    { phrase: "IT", tag: "sector", value: "it" },
    { phrase: "take-home pay", tag: "pay" },
  ],
  "words",
);

test.for([
  { text: "the north koreans", expected: ["subject KP 4-17"] },
  { text: "a Korean", expected: ["nation KR 2-8"] },
  { text: "it is IT", expected: ["sector it 6-8"] },
  { text: "their take home pay", expected: ["pay take home pay 6-19"] },
  { text: "northern", expected: [] },
])("compileLexicon() finds the words of '$text'", ({ text, expected }) => {
  const found = words
    .match(foldText(text, "words"))
    .map(({ tag, value, start, end }) => `${tag} ${value} ${start}-${end}`);
  expect(found).toEqual(expected);
});

test("compileLexicon() finds characters without spaces", () => {
  const characters = compileLexicon([{ phrase: "労働者", tag: "worker" }], "characters");
  expect(characters.match(foldText("北朝鮮の労働者は", "characters"))).toMatchObject([
    { tag: "worker", start: 4, end: 7 },
  ]);
});

test("foldCase() keeps the length of every text", () => {
  expect(foldCase("İstanbul ẞ")).toHaveLength("İstanbul ẞ".length);
});

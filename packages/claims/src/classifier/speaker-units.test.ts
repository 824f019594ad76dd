import { expect, test } from "vitest";
import { mayEnd, mayStart, toUnits, type Telling } from "./speaker-units.ts";

function toWords(text: string, may: typeof mayEnd): string[] {
  const sentence = {
    start: 0,
    end: text.length,
    paragraph: 0,
    clauses: [],
    mentions: [],
    quantities: [],
  };
  const telling: Telling = {
    text,
    language: "en",
    sentences: [sentence],
    credits: [[]],
    dates: [],
  };
  const units = toUnits(telling, 0);
  return units.tokens.flatMap(({ word }, at) => (may(units, at) ? [word] : []));
}

test("mayEnd(): no name ends with a word that its sentence goes on with", () => {
  expect(toWords("In that June paper it assumed", mayEnd)).toEqual(["june", "paper", "assumed"]);
  expect(toWords("people familiar with it", mayEnd)).toEqual(["people", "familiar", "it"]);
});

test("mayStart(): no name begins with a word that leads to it", () => {
  expect(toWords("By May the ministry", mayStart)).toEqual(["may", "the", "ministry"]);
});

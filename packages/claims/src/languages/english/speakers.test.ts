import { expect, test } from "vitest";
import type { Sentence } from "../../language-pack.ts";
import { findAnswerer, findQuotedSpeaker } from "./speakers.ts";

const INTERVIEW = "Choe, 47, felled larch.\n\nHow long was the day?\nTen hours.\n\nRest?\nNone.";

const sentenceOf = (text: string, words: string): Sentence => {
  const start = text.indexOf(words);
  const end = start + words.length;
  return { start, end, paragraph: 0, clauses: [], mentions: [], quantities: [] };
};

test("findAnswerer() credits answers to the one introduced", () => {
  expect(findAnswerer(INTERVIEW, sentenceOf(INTERVIEW, "Ten hours."))?.source).toBe("Choe");
});

test("findAnswerer() knows the one introduced after a heading, under another name", () => {
  const text = `A worker speaks.\nRi Chol (not his name) was sent to fell larch.\n${INTERVIEW.slice(25)}`;
  expect(findAnswerer(text, sentenceOf(text, "Ten hours."))?.source).toBe("Ri Chol");
});

test("findAnswerer() credits no question and nothing before the first", () => {
  expect(findAnswerer(INTERVIEW, sentenceOf(INTERVIEW, "Rest?"))).toBeNull();
  expect(findAnswerer(INTERVIEW, sentenceOf(INTERVIEW, "Choe, 47, felled larch."))).toBeNull();
});

test("findQuotedSpeaker() credits a quotation to whoever was named right before", () => {
  const text = "Its director, Kim Chol Su, does not hide it. “Two days off a year.”";
  expect(findQuotedSpeaker(text, sentenceOf(text, "“Two days off a year.”"))?.source).toBe(
    "Kim Chol Su",
  );
});

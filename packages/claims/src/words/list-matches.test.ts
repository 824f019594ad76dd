import { expect, test } from "vitest";
import { listMatches } from "./list-matches.ts";

test("finds what matchAll finds, empty matches and letters beyond the first plane included", () => {
  for (const [text, pattern] of [
    ["a1b22c333", /\d+/g],
    ["", /x*/g],
    ["axx𠮷b", /x*/gu],
    ["no number", /\d/g],
  ] as const) {
    const told = [...text.matchAll(pattern)].map(({ index, 0: words }) => [index, words]);
    expect(listMatches(text, pattern).map(({ index, 0: words }) => [index, words])).toEqual(told);
  }
});

test("starts at the head of the text wherever the pattern was left", () => {
  const pattern = /\d/g;
  pattern.exec("12");
  expect(listMatches("34", pattern).map(([words]) => words)).toEqual(["3", "4"]);
});

test("a pattern without the flag g is refused instead of running for ever", () => {
  expect(() => listMatches("1", /\d/)).toThrow("flag g");
});

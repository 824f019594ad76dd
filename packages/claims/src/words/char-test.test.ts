import { expect, test } from "vitest";
import { toCharTest } from "./char-test.ts";

const isLetter = toCharTest(/^\p{L}$/u);

test("toCharTest() gives the length of what the pattern takes, again and again", () => {
  for (let times = 0; times < 2; times++) {
    expect(["a", "1", "я", "한"].map((letter) => isLetter(letter, 0))).toEqual([1, 0, 1, 1]);
    expect(isLetter("1a", 1)).toBe(1);
  }
});

test("toCharTest() reads a pair as one character, whatever half of it was met before", () => {
  const letter = "𐐀";
  expect(letter).toHaveLength(2);
  expect(isLetter(letter.charAt(0), 0)).toBe(0);
  expect(isLetter(letter, 0)).toBe(2);
  expect(isLetter(letter, 1)).toBe(0);
  expect(isLetter(letter, 0)).toBe(2);
});

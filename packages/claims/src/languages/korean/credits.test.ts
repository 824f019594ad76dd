import { expect, test } from "vitest";
import { findCredits } from "./credits.ts";

test("findCredits() takes no place of the last clause for who says all of it", () => {
  const text = "통일부는 노동자가 8개국에서 일하고 있으며 중국에는 1천 명이 있다고 밝혔다.";
  const whole = { start: 0, end: text.length };
  const sentence = { ...whole, paragraph: 0, clauses: [whole], mentions: [], quantities: [] };
  expect(findCredits(text, sentence).map(({ source }) => source)).toEqual(["통일부"]);
});

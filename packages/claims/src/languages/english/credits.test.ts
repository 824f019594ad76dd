import { expect, test } from "vitest";
import { findCredits } from "./credits.ts";

test.for([
  {
    text: "About 400 work there, the labour ministry said on Friday.",
    expected: ["the labour ministry"],
  },
  { text: "According to a city official, 8,000 are employed.", expected: ["a city official"] },
  {
    text: "Miners numbered 176, said the Immigration Department.",
    expected: ["the Immigration Department"],
  },
  { text: "RFA reported, quoting the labour ministry.", expected: ["RFA", "the labour ministry"] },
  {
    text: "The findings of a 2012 report by a Seoul institute were repeated.",
    expected: ["a Seoul institute"],
  },
  { text: "Russia: 34,000 (ambassador)", expected: ["ambassador"] },
  { text: "They found work in 15 states.", expected: [] },
  { text: "It depends on how well she sings, according to how busy it is.", expected: [] },
])("findCredits() reads '$text'", ({ text, expected }) => {
  const whole = { start: 0, end: text.length };
  const credits = findCredits(text, {
    ...whole,
    paragraph: 0,
    clauses: [whole],
    mentions: [],
    quantities: [],
  });
  expect(credits.map(({ source }) => source)).toEqual(expected);
});

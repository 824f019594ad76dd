import { expect, test } from "vitest";
import { mayName } from "./may-name.ts";

test.for([
  ["the Seoul-based think tank", true],
  ["a man who has worked there", true],
  ["a draft that NK News has seen", true],
  ["the agency that delivers them", true],
  ["the middle", false],
  ["Washington has for two years", false],
  ["A man who supervised them says North Korea", true],
  ["two, says a shirt maker", false],
  ["the count that the country's Public Authority", false],
  ["an estimate that South Korea's finance ministry", false],
  ["one of whom says his own group", false],
] as const)("mayName() takes %s for a name: %s", ([words, expected]) => {
  expect(mayName(words)).toBe(expected);
});

// Where words were not kept apart by their spaces, each capital doubled the ways to read them.
test("mayName() ends on a word that is all capitals", () => {
  expect(mayName(`the count that ${"A".repeat(10_000)}1`)).toBe(true);
});

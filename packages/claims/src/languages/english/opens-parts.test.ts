import { expect, test } from "vitest";
import { opensParts } from "./opens-parts.ts";

test.for([
  ["By branch: building ", true],
  ["3.3 Of these, in Russia: ", true],
  ["By the end of the year they were ", false],
  ["In Russia ", false],
] as const)("opensParts() of '%s' is %s", ([words, expected]) => {
  expect(opensParts(words)).toBe(expected);
});

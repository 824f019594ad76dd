import { expect, test } from "vitest";
import type { Credit } from "../language-pack.ts";
import { nameWithout } from "./speaker-names.ts";

test.for([
  ["A manager who took 90 North Koreans", "90", "A manager"],
  ["the Leiden Asia Centre some 800 men", "some 800", "the Leiden Asia Centre"],
  ["A company with 20 programmers", "20", "A company"],
  ["Members of a crew of 27", "27", "Members of a crew"],
  // Nothing would be left of it.
  ["90 loggers", "90", "90 loggers"],
] as const)("nameWithout() leaves the figure out of '%s'", ([source, figure, expected]) => {
  const start = source.indexOf(figure);
  const credit = { source, at: { start: 0, end: source.length } } as unknown as Credit;
  const { source: name } = nameWithout(source, credit, { start, end: start + figure.length });
  expect(name).toBe(expected);
});

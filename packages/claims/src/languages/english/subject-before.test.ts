import { expect, test } from "vitest";
import { findSubjectBefore } from "./subject-before.ts";

test.for([
  ["The panel, in what may be its last report", "in what may be its last report", "The panel"],
  ["China, with 50,000, and Russia, which", "which", "Russia"],
  [
    "one 2012 estimate, from the Strategy Center, a rights group,",
    "a rights group",
    "the Strategy Center",
  ],
  ["Daily NK, which talks to sources in both countries,", "", "Daily NK"],
  ["the ministry", "the ministry", undefined],
] as const)("findSubjectBefore() of '%s' is '%s'", ([near, source, expected]) => {
  expect(findSubjectBefore(near, source)).toBe(expected);
});

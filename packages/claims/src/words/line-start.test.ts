import { expect, test } from "vitest";
import { lineStart } from "./line-start.ts";

test.for([
  { text: "one\ntwo three", offset: 8, reach: 20, expected: 4 },
  { text: "one\ntwo three", offset: 8, reach: 4, expected: 4 },
  { text: "one\ntwo three", offset: 8, reach: 2, expected: 6 },
  { text: "one two", offset: 5, reach: 20, expected: 0 },
  // A line end belongs to the line that it ends.
  { text: "one\n\ntwo", offset: 4, reach: 20, expected: 5 },
])("lineStart() finds $expected from $offset within $reach of '$text'", (told) => {
  expect(lineStart(told.text, told.offset, told.reach)).toBe(told.expected);
});

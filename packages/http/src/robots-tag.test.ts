import { expect, test } from "vitest";
import { parseRobotsTag } from "./robots-tag.ts";

test.for([
  { values: [], expected: false },
  { values: [undefined], expected: false },
  { values: ["all"], expected: false },
  { values: ["index, follow"], expected: false },
  { values: ["noarchive"], expected: true },
  { values: ["NoArchive"], expected: true },
  { values: ["nosnippet"], expected: true },
  { values: ["max-snippet: 0"], expected: true },
  { values: ["max-snippet: 50"], expected: false },
  { values: ["none"], expected: true },
  { values: ["noindex"], expected: false },
  { values: ["noindex, nofollow, noarchive"], expected: true },
  { values: ["index", "noarchive"], expected: true },
  { values: ["figurewatch: noarchive"], expected: true },
  { values: ["otherbot: noarchive"], expected: false },
  { values: ["otherbot: noindex, noarchive"], expected: false },
  { values: ["otherbot: noindex, figurewatch: noarchive"], expected: true },
  { values: ["otherbot: noindex", "noarchive"], expected: true },
  { values: ["unavailable_after: 25 Jun 2030 15:00:00 GMT, noarchive"], expected: true },
  { values: ["robots: noarchive"], expected: true },
  { values: ["x,".repeat(100_000)], expected: false },
])("parseRobotsTag() on case %#", ({ values, expected }) => {
  expect(parseRobotsTag(values, "Figurewatch").keepPrivate).toBe(expected);
});

test("parseRobotsTag() tells the directives apart", () => {
  expect(parseRobotsTag(["noindex, noarchive"], "Figurewatch")).toEqual({
    noindex: true,
    noarchive: true,
    nosnippet: false,
    keepPrivate: true,
  });
});

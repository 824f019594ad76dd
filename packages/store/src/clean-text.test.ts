import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { cleanJson, cleanText } from "./clean-text.ts";

test("cleanText() keeps every offset, whatever the text", () => {
  assert(
    property(string({ unit: "binary", maxLength: 200 }), (text) => {
      const cleaned = cleanText(text);
      expect(cleaned).toHaveLength(text.length);
      expect(cleaned.isWellFormed()).toBe(true);
      expect(cleaned).not.toContain("\u0000");
    }),
    { seed: 20_261_127 },
  );
});

test.for([
  { text: "a\u0000b", expected: "a\uFFFDb" },
  { text: "\uD83D", expected: "\uFFFD" },
  { text: "\uDE00\uD83D\uDE00", expected: "\uFFFD\u{1F600}" },
  { text: "노동자 5만 명\t\n", expected: "노동자 5만 명\t\n" },
])("cleanText() reads $text", ({ text, expected }) => {
  expect(cleanText(text)).toBe(expected);
});

test("cleanJson() cleans keys and values at any depth and leaves dates and bytes alone", () => {
  const at = new Date(0);
  const bytes = new Uint8Array([0]);
  expect(cleanJson({ "k\u0000": ["\uD800", { v: "\u0000" }], n: null, x: 1, at, bytes })).toEqual({
    "k\uFFFD": ["\uFFFD", { v: "\uFFFD" }],
    n: null,
    x: 1,
    at,
    bytes,
  });
});

import { extractQuantities } from "@figurewatch/quantities";
import { expect, test } from "vitest";
import { findNumberEnd } from "./number-end.ts";
import { readToldAsPeople } from "./told-as-people.ts";

test.for([
  ["Vietnam reported 51 departures since then.", "51 departures"],
  ["Fifteen thousand are already in the country.", "Fifteen thousand"],
  ["Nearly 400 hold such jobs.", "Nearly 400"],
  ["Some 900 have still to leave.", "Some 900"],
  ["Of the sum, 88 were gone.", undefined],
  ["There were 21 work accidents.", undefined],
  ["Of the cases, 30 were in 2019.", undefined],
  ["They stitched 300 jackets.", undefined],
] as const)("readToldAsPeople() of '%s' is '%s'", ([text, expected]) => {
  const [quantity] = extractQuantities(text, { lang: "en" });
  if (quantity === undefined) throw new Error(`no number in “${text}”`);
  const whole = { start: 0, end: text.length };
  const sentence = { ...whole, paragraph: 0, clauses: [whole], mentions: [], quantities: [] };
  const told = readToldAsPeople(text, quantity, findNumberEnd(quantity), sentence);
  expect(told && text.slice(told.span.start, told.span.end)).toBe(expected ?? null);
});

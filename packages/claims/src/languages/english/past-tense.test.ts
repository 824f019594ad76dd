import { expect, test } from "vitest";
import { tellsPast, tellsPresent } from "./past-tense.ts";

const whole = (text: string) => ({ start: 0, end: text.length });

test.for([
  { text: "they earned $90 a month", past: true, present: false },
  { text: "each is promised $270 a month", past: false, present: true },
  { text: "of whom 40 work there", past: false, present: true },
  { text: "some 900 in all", past: false, present: false },
  { text: "they were paid $90 and still are", past: false, present: false },
])("'$text' is of a time gone by: $past, of now: $present", ({ text, past, present }) => {
  expect(tellsPast(text, whole(text), [])).toBe(past);
  expect(tellsPresent(text, whole(text))).toBe(present);
});

test("what someone said of their own day is not of a time gone by", () => {
  const text = "they earned $90, the envoy said";
  const credit = {
    source: "the envoy",
    at: { start: 17, end: text.length },
    scope: whole(text),
    chain: [],
    year: null,
    holds: "sentence" as const,
  };
  expect(tellsPast(text, { start: 0, end: 15 }, [credit])).toBe(false);
});

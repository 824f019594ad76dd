import { expect, test } from "vitest";
import { readFix } from "./read-fix.ts";

test("readFix() takes numbers, words, and none for what is open; nothing else", () => {
  const options = { low: "50,000", high: "none", place: "RU", asOf: "2015-10", json: true };
  expect(readFix(options)).toEqual({ low: 50_000, high: null, place: "RU", asOf: "2015-10" });
});

test("readFix() leaves a number that is none to the schema", () => {
  expect(readFix({ low: "many" })).toEqual({ low: "many" });
});

import { expect, test } from "vitest";
import { isPlaceOfSome } from "./place-of-some.ts";

test.each([
  ["[100,000] are abroad, most of them in {China}", true],
  ["[100,000] are abroad, chiefly in Russia and {China}", true],
  ["[23,000] went home, four in five of them by {Russia}", true],
  ["[23,000] went home, which does not include {China}", true],
  ["{China} hosts 90 percent of the [100,000] who work abroad", true],
  ["{China} hosts [40,000]", false],
  ["[40,000] work in {China}", false],
  ["[40,000] are at work in the country, most of them at its border, and so says {China}", false],
])("isPlaceOfSome() tells where some of the counted are: %s", (marked, expected) => {
  const text = marked.replace(/[[\]{}]/g, "");
  const at = (mark: string) => marked.slice(0, marked.indexOf(mark)).replace(/[[\]{}]/g, "").length;
  const counted = { start: at("["), end: at("]") };
  const [start, end] = [at("{"), at("}")];
  const place = { tag: "country" as const, value: "CN", start, end };
  expect(isPlaceOfSome(text, counted, place)).toBe(expected);
});

import { expect, test } from "vitest";
import { splitAtClaims } from "./split-at-claims.ts";

const TEXT = "Up to 20 work here.\n\nThey rest two days.";

const say = (claims: { id: string; start: number; end: number }[]) =>
  splitAtClaims(TEXT, claims).map(({ parts }) =>
    parts
      .map(({ text, claimIds }) => (claimIds.length === 0 ? text : `[${text}|${claimIds.join()}]`))
      .join(""),
  );

test("splitAtClaims() marks the quotes and keeps every word", () => {
  expect(say([{ id: "a", start: 0, end: 8 }])).toEqual([
    "[Up to 20|a] work here.",
    "They rest two days.",
  ]);
});

test("splitAtClaims() names every claim that overlapping words stand for", () => {
  const claims = [
    { id: "a", start: 0, end: 8 },
    { id: "b", start: 6, end: 13 },
  ];
  expect(say(claims)).toEqual(["[Up to |a][20|a,b][ work|b] here.", "They rest two days."]);
});

test("splitAtClaims() names both claims of one quote, at its end too", () => {
  const claims = [
    { id: "a", start: 0, end: 8 },
    { id: "b", start: 0, end: 8 },
  ];
  expect(say(claims)[0]).toBe("[Up to 20|a,b] work here.");
  expect(splitAtClaims(TEXT, claims)[0]?.parts[0]?.endOf).toEqual(["a", "b"]);
});

test("splitAtClaims() marks both paragraphs of a quote across them", () => {
  expect(say([{ id: "a", start: 14, end: 25 }])).toEqual([
    "Up to 20 work [here.|a]",
    "[They|a] rest two days.",
  ]);
});

test("splitAtClaims() ignores offsets outside the text", () => {
  expect(say([{ id: "a", start: 30, end: 900 }])).toEqual([
    "Up to 20 work here.",
    "They rest two days.",
  ]);
});

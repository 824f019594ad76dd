import { expect, test } from "vitest";
import { splitAtClaims } from "./split-at-claims.ts";

const TEXT = "Up to 20 work here.\n\nThey rest two days.";

const say = (claims: { id: string; start: number; end: number }[]) =>
  splitAtClaims(TEXT, claims).map(({ parts }) =>
    parts.map(({ text, claimId }) => (claimId === null ? text : `[${text}]`)).join(""),
  );

test("splitAtClaims() marks the quotes and keeps every word", () => {
  expect(say([{ id: "a", start: 0, end: 8 }])).toEqual([
    "[Up to 20] work here.",
    "They rest two days.",
  ]);
});

test("splitAtClaims() gives overlapping words to the earlier quote", () => {
  const claims = [
    { id: "a", start: 0, end: 8 },
    { id: "b", start: 6, end: 13 },
  ];
  expect(say(claims)).toEqual(["[Up to 20][ work] here.", "They rest two days."]);
});

test("splitAtClaims() marks both paragraphs of a quote across them", () => {
  expect(say([{ id: "a", start: 14, end: 25 }])).toEqual([
    "Up to 20 work [here.]",
    "[They] rest two days.",
  ]);
});

test("splitAtClaims() ignores offsets outside the text", () => {
  expect(say([{ id: "a", start: 30, end: 900 }])).toEqual([
    "Up to 20 work here.",
    "They rest two days.",
  ]);
});

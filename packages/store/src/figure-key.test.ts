import { expect, test } from "vitest";
import { buildClaim, toNewFigure } from "../test/builders.ts";
import { claimKey, figureId, scopeKey } from "./figure-key.ts";

const TEXT = "More than 50,000 of them  work abroad";
const claim = buildClaim(TEXT, TEXT);

test.for([
  { change: { source: "another" }, same: true },
  { change: { low: 60_000 }, same: true },
  { change: { modality: "estimate" as const }, same: true },
  { change: { modality: "denied" as const }, same: true },
  { change: { modality: "plan" as const }, same: false },
  { change: { place: "RU" }, same: false },
  { change: { sector: "logging" }, same: false },
  { change: { unit: "USD" }, same: false },
])("scopeKey() of $change is the same: $same", ({ change, same }) => {
  expect(scopeKey("watch", { ...claim, ...change }) === scopeKey("watch", claim)).toBe(same);
});

test.for([
  { change: { saidOn: "2026-04-01" }, same: true },
  { change: { originName: "The Rapporteur" }, same: true },
  { change: { origin: " A Rapporteur" }, same: true },
  { change: { low: 60_000 }, same: false },
  { change: { comparator: "gte" as const }, same: false },
  { change: { asOf: "2026-04" }, same: false },
  { change: { origin: null }, same: false },
  { change: { misquoteOf: "f1" }, same: false },
])("figureId() with $change is the same: $same", ({ change, same }) => {
  const figure = toNewFigure(claim);
  expect(figureId("watch", { ...figure, ...change }) === figureId("watch", figure)).toBe(same);
});

test.for([
  { change: { quote: " more than 50,000 of them work  ABROAD " }, same: true },
  { change: { start: 9, end: 12, prefix: "x" }, same: true },
  { change: { confidence: 0.1 }, same: true },
  { change: { quote: "more than 60,000" }, same: false },
  { change: { low: 60_000 }, same: false },
])("claimKey() with $change is the same: $same", ({ change, same }) => {
  const key = claimKey("watch", "a1", "1", claim);
  expect(claimKey("watch", "a1", "1", { ...claim, ...change }) === key).toBe(same);
});

test("claimKey() tells articles, watches and rule versions apart", () => {
  const keys = [
    claimKey("watch", "a1", "1", claim),
    claimKey("watch", "a2", "1", claim),
    claimKey("watch", "a1", "2", claim),
    claimKey("other", "a1", "1", claim),
  ];
  expect(new Set(keys).size).toBe(4);
});

import { expect, test } from "vitest";
import { buildFigure } from "@figurewatch/present/testing";
import { sayCoverage } from "./say-coverage.ts";
import { sortFigures } from "./sort-figures.ts";

const FIGURES = [
  buildFigure({ id: "a", low: 9, asOf: "2015", originName: "Zeta", saidOn: null }),
  buildFigure({ id: "b", low: 100, asOf: "2015-03", originName: null, place: "RU" }),
  buildFigure({ id: "c", low: null, high: 50, asOf: null, originName: "Alpha", articles: 7 }),
];
const order = (...args: [Parameters<typeof sortFigures>[1], "asc" | "desc"]) =>
  sortFigures(FIGURES, ...args)
    .map(({ id }) => id)
    .join("");

test("sortFigures() sorts numbers as numbers and dates by their end", () => {
  expect(order("figure", "asc")).toBe("acb");
  expect(order("figure", "desc")).toBe("bca");
  expect(order("asOf", "desc")).toBe("abc");
  expect(order("known", "desc")).toBe("cab");
});

test("sortFigures() puts what is missing last in both directions", () => {
  expect(order("asOf", "asc")).toBe("bac");
  expect(order("origin", "asc")).toBe("cab");
  expect(order("origin", "desc")).toBe("acb");
  expect(order("said", "asc").at(-1)).toBe("a");
});

test("sayCoverage() says what a view shows and leaves out", () => {
  const [a, b, c] = FIGURES as [(typeof FIGURES)[0], (typeof FIGURES)[0], (typeof FIGURES)[0]];
  expect(sayCoverage({ shown: [a, c], all: FIGURES, place: "world", sector: "none" })).toBe(
    "2 of 3 figures: worldwide, no sector named; as of 2015; 1 carries no date.",
  );
  expect(sayCoverage({ shown: [b], all: [b], place: "RU", sector: "any" })).toBe(
    "1 figure: Russia; as of Mar 2015; 1 names no source.",
  );
});

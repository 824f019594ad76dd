import { expect, test } from "vitest";
import { buildFigure } from "@figurewatch/present/testing";
import { findConflicts } from "./find-conflicts.ts";

const figure = (id: string, value: number, changes = {}) =>
  buildFigure({ id, low: value, high: value, comparator: "eq", place: "RU", ...changes });

test("findConflicts() sets figures of one place and year side by side, the smallest first", () => {
  const [board] = findConflicts([
    figure("b", 34_000, { originName: "An embassy" }),
    figure("a", 30_023, { originName: "A ministry" }),
  ]);
  expect(board).toMatchObject({ isConflict: true, figures: [{ id: "a" }, { id: "b" }] });
  expect(board?.differences).toEqual([
    { what: "who counted", words: ["A ministry", "An embassy"] },
  ]);
  expect(board?.title).toBe("Russia, 2015");
});

test("findConflicts() says where another scope may explain it", () => {
  const [board] = findConflicts([
    figure("a", 4000, { sector: "construction" }),
    figure("b", 34_000),
  ]);
  expect(board?.isConflict).toBe(false);
  expect(board?.differences).toEqual([{ what: "sector", words: ["construction", "all"] }]);
});

test("findConflicts() sets no figure of another scope beside those that cannot all hold", () => {
  const boards = findConflicts([
    figure("a", 130, { place: null, sector: "it" }),
    figure("b", 9000, { place: null, sector: "it" }),
    figure("c", 100_000, { place: null }),
  ]);
  const told = boards.map(({ title, isConflict, figures }) => [
    title,
    isConflict,
    figures.map(({ id }) => id).join(),
  ]);
  expect(told).toEqual([
    ["Worldwide · IT work, 2015", true, "a,b"],
    ["Worldwide, 2015", false, "a,b,c"],
  ]);
});

test.for([
  ["within 5%", [figure("a", 100), figure("b", 104)]],
  ["a bound that holds both", [figure("a", 100), figure("b", 50, { high: null })]],
  ["another year", [figure("a", 100), figure("b", 900, { asOf: "2017" })]],
  ["another place", [figure("a", 100), figure("b", 900, { place: "CN" })]],
  ["another period", [figure("a", 100), figure("b", 900, { per: "month" })]],
  ["a plan", [figure("a", 100), figure("b", 900, { modality: "plan" })]],
  ["vague words", [figure("a", 100), figure("b", 900, { vague: true })]],
  ["a value since changed", [figure("a", 100), figure("b", 900, { supersededBy: "c" })]],
  ["no date", [figure("a", 100), figure("b", 900, { asOf: null })]],
] as const)("findConflicts() takes %s for no conflict", ([, figures]) => {
  expect(findConflicts(figures)).toEqual([]);
});

test("findConflicts() puts real conflicts before explained ones, then the latest year", () => {
  const boards = findConflicts([
    figure("a", 10, { asOf: "2020", sector: "it" }),
    figure("b", 99, { asOf: "2020" }),
    figure("c", 10, { asOf: "2012" }),
    figure("d", 99, { asOf: "2012" }),
    figure("e", 10, { asOf: "2014" }),
    figure("f", 99, { asOf: "2014" }),
  ]);
  expect(boards.map(({ year }) => year)).toEqual([2014, 2012, 2020]);
});

test("findConflicts() shows the ends of more figures than can be read side by side", () => {
  const [board] = findConflicts(
    Array.from({ length: 20 }, (_, i) => figure(`f${i}`, i === 19 ? 9000 : 100 + i)),
  );
  expect(board).toMatchObject({ hidden: 12, figures: { length: 8, 0: { low: 100 } } });
  expect(board?.figures.at(-1)?.low).toBe(9000);
});

test("findConflicts() leaves out no figure that a board is there for", () => {
  const all = Array.from({ length: 20 }, (_, i) => figure(`f${i}`, 100 + 10 * i));
  const [, scopes] = findConflicts([...all, figure("odd", 165, { sector: "construction" })]);
  expect(scopes).toMatchObject({ isConflict: false, hidden: 13 });
  expect(scopes?.figures.map(({ id }) => id)).toContain("odd");
  expect(scopes?.differences.map(({ what }) => what)).toContain("sector");

  // The only two that cannot both hold stand among wide bounds that hold with either.
  const wide = Array.from({ length: 12 }, (_, i) => figure(`w${i}`, 10 + i, { high: null }));
  const tall = Array.from({ length: 12 }, (_, i) => figure(`t${i}`, 900 + i, { low: null }));
  const [board] = findConflicts([...wide, ...tall, figure("a", 100), figure("b", 200)]);
  expect(board?.figures.map(({ id }) => id)).toEqual(expect.arrayContaining(["a", "b"]));
});

import { expect, test } from "vitest";
import { buildFigure } from "@figurewatch/present/testing";
import { rankFigures } from "./rank-figures.ts";

const claim = buildFigure({ low: 50_000, high: 50_000, place: "RU", asOf: "2017" });
const figures = [
  buildFigure({ id: "far", low: 400, high: 400, place: "RU", asOf: "2017" }),
  buildFigure({ id: "near", low: 46_000, high: 46_000, place: "RU", asOf: "2017" }),
  buildFigure({ id: "elsewhere", place: "CN", asOf: "2017", originName: "An institute" }),
  buildFigure({ id: "held", low: 9, high: 9, place: "MN", asOf: "2001" }),
  buildFigure({ id: "own", place: "RU", asOf: "2017" }),
];
const item = { figureId: "own", against: { figureId: "held", says: "" }, claim };
const rank = (words = "") => rankFigures(figures, item, words).map(({ id }) => id);

test("rankFigures() puts the figure it was held against first, then the likeliest", () => {
  expect(rank()).toEqual(["held", "near", "elsewhere", "far"]);
});

test("rankFigures() leaves what holds every word, however it is written", () => {
  expect(rank(" INSTITUTE ")).toEqual(["elsewhere"]);
  expect(rank("institute 1999")).toEqual([]);
});

test("rankFigures() compares names of categories as they are", () => {
  const named = [buildFigure({ id: "cn", value: "CN" }), buildFigure({ id: "qa", value: "QA" })];
  const wanted = { ...item, claim: buildFigure({ value: "QA" }) };
  expect(rankFigures(named, wanted, "").map(({ id }) => id)).toEqual(["qa", "cn"]);
});

import { buildFigure } from "@figurewatch/present/testing";
import { expect, test } from "vitest";
import { latestFigures } from "./latest-figures.ts";

const figure = (id: string, asOf: string | null, origin: string | null, changes = {}) =>
  buildFigure({ id, asOf, origin, originName: origin, ...changes });
const idsOf = (figures: Parameters<typeof latestFigures>[0], most = 3) =>
  latestFigures(figures, most).map(({ id }) => id);

test("latestFigures() takes the last word of each, the latest first", () => {
  const figures = [
    figure("a1", "2015", "A body"),
    figure("b1", "2019-03", "B body"),
    figure("a2", "2024", "A body"),
    figure("c1", "2012", "C body"),
    figure("d1", "2010", "D body"),
  ];
  expect(idsOf(figures)).toEqual(["a2", "b1", "c1"]);
});

test("latestFigures() leaves out plans, denials, and what was since changed", () => {
  const figures = [
    figure("plan", "2026", "A body", { modality: "plan" }),
    figure("denied", "2025", "B body", { modality: "denied" }),
    figure("changed", "2024", "C body", { supersededBy: "now" }),
    figure("now", "2023", "C body"),
  ];
  expect(idsOf(figures)).toEqual(["now"]);
});

test("latestFigures() lets those without a source speak once, and the undated last", () => {
  const figures = [
    figure("x", "2020", null),
    figure("y", "2021", null),
    figure("undated", null, "A body"),
  ];
  expect(idsOf(figures)).toEqual(["y", "undated"]);
});

import { expect, test } from "vitest";
import { buildFigure } from "@figurewatch/present/testing";
import { toTrendPoints } from "./trend-points.ts";

test("toTrendPoints() tells bounds, group and name of each point", () => {
  const [point] = toTrendPoints([
    buildFigure({ low: 40_000, high: 60_000, baseline: true, asOf: "2015-06", place: "RU" }),
  ]);
  expect(point).toMatchObject({
    low: 40_000,
    high: 60_000,
    value: 50_000,
    open: null,
    group: "baseline",
    isFaint: false,
    lines: [
      "about 50,000 workers abroad",
      "Russia",
      "as of Jun 2015",
      "according to A body",
      "baseline",
    ],
  });
});

test.for([
  [
    { low: 50_000, high: null },
    { open: "up", value: 50_000 },
  ],
  [
    { low: null, high: 20 },
    { open: "down", value: 20 },
  ],
  [{ modality: "plan" }, { group: "planned" }],
  [{ modality: "denied" }, { group: "planned" }],
  [{ modality: "estimate" }, { group: "watched" }],
  [{ vague: true }, { isFaint: true }],
  [{ supersededBy: "f2" }, { isFaint: true }],
] as const)("toTrendPoints() of %o is %o", ([changes, expected]) => {
  expect(toTrendPoints([buildFigure(changes)])[0]).toMatchObject(expected);
});

test("toTrendPoints() marks what is not public yet, in its name, too", () => {
  const [held, open] = toTrendPoints(
    [buildFigure({ asOf: "2012" }), buildFigure({ asOf: "2020", reviewers: 2 })],
    { isHeldBack: ({ reviewers }) => reviewers < 2 },
  );
  expect(held).toMatchObject({ isHeldBack: true });
  expect(held?.lines.at(-1)).toBe("not public yet");
  expect(open).toMatchObject({ isHeldBack: false });
  expect(open?.lines).not.toContain("not public yet");
});

test("toTrendPoints() leaves what has no date or no number to the table, and orders by time", () => {
  const figures = [
    buildFigure({ id: "late", asOf: "2020" }),
    buildFigure({ id: "undated", asOf: null }),
    buildFigure({ id: "empty", low: null, high: null }),
    buildFigure({ id: "early", asOf: "2012" }),
  ];
  expect(toTrendPoints(figures).map(({ id }) => id)).toEqual(["early", "late"]);
});

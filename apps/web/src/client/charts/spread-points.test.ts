import { expect, test } from "vitest";
import { buildFigure } from "@figurewatch/present/testing";
import { placeLabels } from "./place-labels.ts";
import { spreadPoints } from "./spread-points.ts";
import { ARROW_PX, buildTrendFrame, MARGIN, msPerPixel, toPixels } from "./trend-frame.ts";
import { toTrendPoints, type TrendPoint } from "./trend-points.ts";

const NOW = new Date("2026-01-01T00:00:00Z");
const SIZE = { width: 1000, now: NOW };
const far = buildFigure({ id: "far", asOf: "2013" });

function spread(count: number, asOf: string) {
  const points = toTrendPoints([
    far,
    ...Array.from({ length: count }, (_, i) => buildFigure({ id: `f${i}`, asOf, place: "RU" })),
  ]);
  const frame = buildTrendFrame(points, SIZE);
  return { frame, points: spreadPoints(points, frame) };
}

test("spreadPoints() sets figures of one year side by side, within that year", () => {
  const { frame, points } = spread(5, "2015");
  const places = points.slice(1).map(({ at, value }) => toPixels(frame, at, value).x);
  for (const [i, x] of places.entries())
    for (const other of places.slice(i + 1)) expect(Math.abs(x - other)).toBeGreaterThan(11.9);
  for (const { at } of points.slice(1)) expect(new Date(at).getUTCFullYear()).toBe(2015);
});

test("spreadPoints() moves no point further than its time or a small room allows", () => {
  const { frame, points } = spread(12, "2015-06-15");
  const home = toPixels(frame, Date.UTC(2015, 5, 15, 12), 50_000).x;
  for (const { at, value } of points.slice(1))
    expect(Math.abs(toPixels(frame, at, value).x - home)).toBeLessThanOrEqual(18.5);
});

test("spreadPoints() leaves points that stand free where they are", () => {
  const points = toTrendPoints([far, buildFigure({ id: "b", asOf: "2020" })]);
  expect(spreadPoints(points, buildTrendFrame(points, SIZE))).toEqual(points);
});

test("spreadPoints() keeps points out of each other's arrows", () => {
  const points = toTrendPoints([
    far,
    buildFigure({ id: "open", asOf: "2015", low: 50_000, high: null }),
    buildFigure({ id: "above", asOf: "2015", low: 53_000, high: 53_000 }),
  ]);
  const frame = buildTrendFrame(points, SIZE);
  const [open, above] = spreadPoints(points, frame)
    .slice(1)
    .map(({ at, value }) => toPixels(frame, at, value));
  // High enough to be told apart, were there no arrow between them.
  expect((open?.y ?? 0) - (above?.y ?? 0)).toBeGreaterThan(12);
  expect(Math.abs((open?.x ?? 0) - (above?.x ?? 0))).toBeGreaterThan(11.9);
});

test("placeLabels() stands on no arrow, and not on the axis", () => {
  const points = toTrendPoints([
    buildFigure({ id: "first", asOf: "2013", place: "MN" }),
    buildFigure({ id: "above", asOf: "2020", place: "CN", low: 53_000, high: 53_000 }),
    buildFigure({ id: "open", asOf: "2021", low: 50_000, high: null }),
    buildFigure({ id: "beside", asOf: "2022" }),
  ]);
  const frame = buildTrendFrame(points, { width: 320, now: NOW });
  const [first, above, open, beside] = points as [TrendPoint, TrendPoint, TrendPoint, TrendPoint];
  const rightOf = (point: TrendPoint, px: number) => point.at + px * msPerPixel(frame);
  const labels = placeLabels(
    [
      first,
      above,
      { ...open, at: rightOf(above, 12) },
      { ...beside, value: first.value, at: rightOf(first, 12) },
    ],
    frame,
  );
  expect(labels.map(({ text, side }) => [text, side])).toEqual([["CN", "left"]]);
});

test("placeLabels() covers no point and no other label", () => {
  const { frame, points } = spread(6, "2015");
  const labels = placeLabels(points, frame);
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.length).toBeLessThan(6);
  expect(placeLabels(toTrendPoints([far]), frame)).toEqual([]);
});

test("buildTrendFrame() uses a log scale only for a wide span of positive values", () => {
  const frame = (...values: number[]) =>
    buildTrendFrame(
      toTrendPoints(values.map((value) => buildFigure({ low: value, high: value }))),
      SIZE,
    );
  expect(frame(100, 50_000).isLog).toBe(true);
  expect(frame(40_000, 100_000)).toMatchObject({ isLog: false, y: [0, 108_000] });
  expect(frame(0, 100_000).isLog).toBe(false);
});

test("buildTrendFrame() ends now: how long nothing new is known can be seen", () => {
  const { x } = buildTrendFrame(toTrendPoints([far]), SIZE);
  expect(x[1]).toBeGreaterThan(NOW.getTime());
});

test("buildTrendFrame() leaves room for the arrow of the highest point", () => {
  for (const [low, isSmall] of [
    [[300_000], true],
    [[300_000], false],
    [[100, 300_000], true],
  ] as const) {
    const points = toTrendPoints(low.map((value) => buildFigure({ low: value, high: null })));
    const frame = buildTrendFrame(points, { ...SIZE, isSmall });
    const { y } = toPixels(frame, points.at(-1)?.at ?? 0, 300_000);
    expect(y - ARROW_PX).toBeGreaterThanOrEqual(MARGIN.top - 0.5);
  }
});

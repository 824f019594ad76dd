import { expect, test } from "vitest";
import { buildFigure } from "@figurewatch/present/testing";
import { buildTrendFrame } from "./trend-frame.ts";
import { trendOptions } from "./trend-options.ts";
import { toTrendPoints } from "./trend-points.ts";

const NOW = new Date("2026-01-01T00:00:00Z");
const draw = (changes: Parameters<typeof buildFigure>[0][], reference = null as null | string) => {
  const points = toTrendPoints(changes.map((each, i) => buildFigure({ id: `f${i}`, ...each })));
  return trendOptions({
    points,
    frame: buildTrendFrame(points, { width: 800, now: NOW }),
    unit: "people",
    reference: reference === null ? null : { value: 46_000, label: reference },
    labels: [],
    coverage: [],
  });
};

test("trendOptions() names the unit and says when the scale is logarithmic", () => {
  expect(draw([{}])).toMatchObject({ width: 800, height: 366, y: { label: "people" } });
  const wide = draw([{}, { low: 100, high: 100 }]);
  expect(wide.y).toMatchObject({ type: "log", label: "people (log scale)" });
});

test("trendOptions() counts billions as readers do", () => {
  const format = draw([{}]).y?.tickFormat as (value: number) => string;
  expect([50_000, 2e8, 1.2e9].map((value) => format(value))).toEqual(["50K", "200M", "1.2B"]);
});

test("trendOptions() draws the baseline as a line only where there is one", () => {
  expect(draw([{}], "baseline").marks?.length).toBe((draw([{}]).marks?.length ?? 0) + 2);
});

test("trendOptions() draws a ring around what is not public yet", () => {
  const points = toTrendPoints([buildFigure({ id: "a" }), buildFigure({ id: "b" })], {
    isHeldBack: ({ id }) => id === "b",
  });
  const frame = buildTrendFrame(points, { width: 800, now: NOW });
  const parts = { points, frame, unit: "", reference: null, labels: [], coverage: [] };
  const rings = trendOptions(parts).marks?.at(-2) as unknown as { data: { id: string }[] };
  expect(rings.data.map(({ id }) => id)).toEqual(["b"]);
});

test("trendOptions() gives each point a link, a name, a symbol and a colour of its group", () => {
  const options = draw([{ baseline: true }, { modality: "plan" }, { vague: true }]);
  const dots = options.marks?.at(-1) as unknown as {
    data: unknown[];
    channels: Record<string, { value: (point: unknown) => unknown }>;
  };
  const channel = (name: string) => dots.data.map((point) => dots.channels[name]?.value(point));
  expect(channel("href")).toEqual(["/figures/f0", "/figures/f1", "/figures/f2"]);
  expect(channel("symbol")).toEqual(["square", "diamond", "circle"]);
  expect(channel("fill")).toEqual(["var(--baseline)", "var(--planned)", "var(--surface)"]);
  expect(channel("stroke")[2]).toBe("var(--watched)");
  expect(channel("ariaLabel")[0]).toBe(
    "about 50,000 workers abroad, worldwide, as of 2015, according to A body, baseline",
  );
});

test("trendOptions() leads no id out of the figures' own pages", () => {
  const points = toTrendPoints([buildFigure({ id: "../../x?y#z" })]);
  const frame = buildTrendFrame(points, { width: 800, now: NOW });
  const options = trendOptions({
    points,
    frame,
    unit: "",
    reference: null,
    labels: [],
    coverage: [],
  });
  const dots = options.marks?.at(-1) as unknown as {
    channels: { href: { value: (point: unknown) => string } };
  };
  expect(dots.channels.href.value(points[0])).toBe("/figures/..%2F..%2Fx%3Fy%23z");
});

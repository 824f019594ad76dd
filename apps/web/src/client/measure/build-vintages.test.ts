import { expect, test } from "vitest";
import { buildFigure } from "@figurewatch/present/testing";
import { buildVintages, type Vintages } from "./build-vintages.ts";

const figure = (id: string, value: number, asOf: string, saidOn: string | null, changes = {}) =>
  buildFigure({ ...{ id, low: value, high: value, asOf, saidOn }, ...changes });

/** A row as it is read: what changed in words, "=" where it stayed, "" where nothing was known. */
const readRows = (vintages: Vintages | undefined) =>
  vintages?.rows.map(({ about, cells }) => [
    about,
    ...cells.map((cell) => (cell === null ? "" : cell.isChanged ? cell.says : "=")),
  ]);

test("buildVintages() puts each value into the years from which on it was public", () => {
  const vintages = buildVintages(
    [
      figure("a", 46_000, "2013", "2013-07-09"),
      figure("b", 50_000, "2015", "2015-10-28", { high: null }),
      figure("c", 40_000, "2013", "2016"),
      figure("d", 42_000, "2013", "2017"),
    ],
    2017,
  );
  expect(vintages).toMatchObject({ scope: "worldwide", knownIn: [2013, 2014, 2015, 2016, 2017] });
  expect(readRows(vintages)).toEqual([
    [2015, "", "", "50K+", "=", "="],
    [2013, "46K", "=", "=", "40K–46K", "="],
  ]);
  expect(vintages?.rows[1]?.cells.at(-1)).toMatchObject({ figures: 3, says: "40K–46K" });
});

test("buildVintages() counts what is not public yet in each value", () => {
  const told = [
    figure("a", 46_000, "2013", "2013"),
    figure("b", 50_000, "2013", "2014"),
    figure("c", 60_000, "2014", "2014"),
  ];
  const vintages = buildVintages(told, 2014, ({ id }) => id === "b");
  expect(vintages?.rows.map(({ cells }) => cells.map((cell) => cell?.heldBack))).toEqual([
    [undefined, 0],
    [0, 1],
  ]);
});

test("buildVintages() keeps a bound open that one of several figures left open", () => {
  const told = [
    figure("a", 50_000, "2015", "2015", { high: null }),
    figure("b", 50_000, "2015", "2016", { high: null }),
    figure("c", 50_000, "2015", "2017", { high: 60_000 }),
    figure("d", 65_000, "2014", "2015", { low: null }),
    figure("e", 60_000, "2014", "2016", { low: null }),
    figure("f", 40_000, "2014", "2017"),
  ];
  expect(readRows(buildVintages(told, 2017))).toEqual([
    [2015, "50K+", "=", "50K–60K+"],
    [2014, "up to 65K", "=", "40K–65K"],
  ]);
});

test("buildVintages() takes out what its origin corrected, from the year of the correction on", () => {
  const corrected = { supersededBy: "b" };
  const told = [
    figure("a", 30_000, "2017", "2018", corrected),
    figure("b", 20_000, "2017", "2019"),
    // A later count of the same origin is about another year, and corrects nothing.
    figure("c", 9000, "2016", "2017", { supersededBy: "a" }),
  ];
  expect(readRows(buildVintages(told, 2019))).toEqual([
    [2017, "", "30K", "20K"],
    [2016, "9K", "=", "="],
  ]);
});

test("buildVintages() tells of one scope, the one with the most figures", () => {
  const vintages = buildVintages(
    [
      figure("a", 100, "2013", "2014", { place: "RU" }),
      figure("b", 200, "2014", "2015", { place: "RU" }),
      figure("c", 5, "2014", "2015", { place: "RU", sector: "construction" }),
    ],
    2016,
  );
  expect(vintages?.scope).toBe("Russia");
  expect(readRows(vintages)).toEqual([
    [2014, "", "200", "="],
    [2013, "100", "=", "="],
  ]);
});

test("buildVintages() is darker where it is higher, on a log scale", () => {
  const vintages = buildVintages(
    [
      figure("a", 10, "2013", "2013"),
      figure("b", 1000, "2014", "2014"),
      figure("c", 100_000, "2015", "2015"),
    ],
    2015,
  );
  expect(vintages?.rows.map(({ cells }) => cells.at(-1)?.level)).toEqual([5, 3, 1]);
});

test.for([
  [
    "one year that they are about",
    [figure("a", 1, "2013", "2014"), figure("b", 2, "2013", "2015")],
  ],
  ["one year of knowing", [figure("a", 1, "2013", "2016"), figure("b", 2, "2014", "2016")]],
  ["no dates", [figure("a", 1, "2013", "2014"), buildFigure({ id: "b", asOf: null })]],
  ["plans", [figure("a", 1, "2013", "2014"), figure("b", 2, "2014", "2015", { modality: "plan" })]],
  ["nothing", []],
] as const)("buildVintages() has nothing to compare of %s", ([, figures]) => {
  expect(buildVintages(figures, 2016)).toBeUndefined();
});

test("buildVintages() takes what no text dates for known when it was seen", () => {
  const seen = figure("b", 200, "2014", null, { firstSeenAt: "2015-03-01T00:00:00Z" });
  expect(readRows(buildVintages([figure("a", 100, "2013", "2014"), seen], 2015))).toEqual([
    [2014, "", "200"],
    [2013, "100", "="],
  ]);
});

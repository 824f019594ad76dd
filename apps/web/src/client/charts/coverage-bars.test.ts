import { expect, test } from "vitest";
import { toCoverageBars } from "./coverage-bars.ts";

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

test("toCoverageBars() keeps to the frame, and a month is a month long", () => {
  const months = ["2014-01", "2015-12", "2016-01", "2020-01"].map((month, i) => ({
    ...{ month, articles: i + 1, publishers: 1 },
  }));
  expect(toCoverageBars(months, { x: [at("2015-12-15"), at("2018-01-01")] })).toEqual([
    { from: at("2015-12-15"), to: at("2016-01-01"), articles: 2 },
    { from: at("2016-01-01"), to: at("2016-02-01"), articles: 3 },
  ]);
});

import { expect, test } from "vitest";
import { groupByRegion, REGIONS } from "./regions.ts";

test("REGIONS names each country once, and all that have a name", () => {
  const codes = REGIONS.flatMap(({ codes: list }) => list.split(" "));
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  expect(codes.filter((code) => names.of(code) === undefined)).toEqual([]);
  expect(codes.length).toBeGreaterThan(240);
});

test("groupByRegion() keeps the order of the regions, and what none of them names", () => {
  const places = ["QA", "RU", "ZZ", null, "CN"].map((place) => ({ place }));
  expect(groupByRegion(places).map(({ name, places: [first] }) => [name, first?.place])).toEqual([
    ["Russia and its neighbours", "RU"],
    ["East Asia", "CN"],
    ["Middle East", "QA"],
    ["Elsewhere", "ZZ"],
  ]);
});

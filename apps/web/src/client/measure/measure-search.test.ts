import { expect, test } from "vitest";
import { chooseScope, readMeasureSearch } from "./measure-search.ts";

const total = { place: null, sector: null, modality: "stated" as const };
const inRussia = { ...total, place: "RU" };

test("chooseScope() shows totals together, and never beside a subtotal", () => {
  expect(chooseScope({}, [total, total, inRussia])).toEqual({ place: "world", sector: "none" });
});

test("chooseScope() shows everything where totals say too little", () => {
  expect(chooseScope({}, [total, inRussia])).toEqual({ place: "any", sector: "any" });
  const plan = { ...total, modality: "plan" as const };
  expect(chooseScope({}, [plan, plan])).toEqual({ place: "any", sector: "any" });
});

test("chooseScope() does what the address says", () => {
  expect(chooseScope({ place: "RU" }, [total, total])).toEqual({ place: "RU", sector: "any" });
  expect(chooseScope({ sector: "it" }, [total, total])).toEqual({ place: "any", sector: "it" });
});

test("readMeasureSearch() drops what it does not know", () => {
  expect(
    readMeasureSearch({
      place: "RU",
      sector: 7,
      sort: "constructor",
      dir: "up",
    }),
  ).toEqual({ place: "RU" });
  expect(readMeasureSearch({ sort: "said", dir: "asc" })).toEqual({
    sort: "said",
    dir: "asc",
  });
});

import { expect, test } from "vitest";
import { formatTable, toPrintable, widthOf, wrap } from "./table.ts";

test("toPrintable() takes escape codes, bidi overrides and line ends out of hostile text", () => {
  expect(toPrintable("a\u001b[31mred\u001b[0m\u202etxt\u0000\nb")).toBe("aredtxt b");
});

test("widthOf() counts Hangul and Han as two columns", () => {
  expect(widthOf("a만人")).toBe(5);
});

test("wrap() breaks at spaces and within long words", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
  expect(wrap("노동자들", 4)).toEqual(["노동", "자들"]);
});

test("formatTable() lines up columns of several scripts", () => {
  const columns = [
    { title: "A", width: 6 },
    { title: "B", width: 4 },
  ];
  const rows = [
    ["노동자", "1"],
    ["one two", "2"],
  ];
  expect(formatTable(columns, rows, 12).split("\n")).toEqual([
    "A       B",
    "────────────",
    "노동자  1",
    "one     2",
    "two",
  ]);
});

test("formatTable() never goes beyond the terminal", () => {
  const columns = [
    { title: "figure", share: 4 },
    { title: "about", width: 10 },
    { title: "origin", share: 3 },
  ];
  const rows = [
    ["50,000 workers abroad in construction and logging", "2015-10", "a special rapporteur"],
    ["노동자 5만 명이 중국과 러시아에서 일하고 있다", "2012", ""],
  ];
  for (const total of [20, 30, 40, 60, 200]) {
    const lines = formatTable(columns, rows, total).split("\n");
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(total);
  }
  expect(formatTable(columns, rows, 30).split("\n").slice(0, 4)).toEqual([
    "figure  50,000 workers abroad",
    "        in construction and",
    "        logging",
    "about   2015-10",
  ]);
});

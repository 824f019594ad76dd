import { expect, test } from "vitest";
import { fitColumns, formatTable, toPrintable, widthOf, wrap } from "./table.ts";

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
  const table = formatTable(
    fitColumns(
      [
        { title: "A", width: 6 },
        { title: "B", width: 4 },
      ],
      12,
    ),
    [
      ["노동자", "1"],
      ["one two", "2"],
    ],
  );
  expect(table.split("\n")).toEqual(["A       B", "────────────", "노동자  1", "one     2", "two"]);
});

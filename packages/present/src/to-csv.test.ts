import { expect, test } from "vitest";
import { buildFigure } from "../test/build-figure.ts";
import { toCsv } from "./to-csv.ts";

const FIGURE = buildFigure({
  ...{ measure: "wage", low: -5, high: 120.5, comparator: "range", unit: "USD", per: "month" },
  place: "RU",
});

const originCell = (originName: string) => {
  const [header = "", row = ""] = toCsv([{ ...FIGURE, originName, locality: null }]).split("\r\n");
  const before = header.split(",").indexOf("originName");
  return row.split(",").slice(before).join(",");
};

test.for(["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"])(
  "toCsv() keeps a spreadsheet from running %j",
  (text) => {
    expect(originCell(text)).toMatch(/^"'/);
    expect(originCell(text)).toContain(text);
  },
);

test("toCsv() quotes commas, quotes and line ends, and keeps numbers numbers", () => {
  const csv = toCsv([{ ...FIGURE, originName: 'A "big" body, they say\nso' }]);
  expect(csv).toContain('"A ""big"" body, they say\nso"');
  expect(csv).toContain("f1,wage,-5,120.5,range,USD,month,,RU,");
});

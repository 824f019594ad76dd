import { expect, test } from "vitest";
import { withSameYear } from "./same-year.ts";

const read = (text: string) => {
  const start = text.lastIndexOf("。", text.length - 2) + 1;
  return withSameYear(text, { start, end: text.length }, []).map(({ edtf }) => edtf);
};

test.for([
  { text: "2018年に48人を送り返した。同年末時点で9人が残る。", dates: ["2018-12"] },
  { text: "2018年に48人を送り返した。同年8月には9人だった。", dates: ["2018-08"] },
  { text: "2018年中に前年末の3万人から減った。", dates: ["2017-12"] },
  { text: "2018年は前年比で減った。", dates: [] },
  { text: "同年代の女性が働く。", dates: [] },
])("withSameYear() reads '$text'", ({ text, dates }) => {
  expect(read(text)).toEqual(dates);
});

import { expect, test } from "vitest";
import { toDatedText } from "./dated-text.ts";
import type { DateMention, Sentence } from "../language-pack.ts";

const date = (edtf: string, kind: DateMention["kind"] = "at"): DateMention => ({
  start: 0,
  end: 4,
  edtf,
  relative: false,
  kind,
});
const sentence = (paragraph: number) => ({ paragraph }) as unknown as Sentence;

test("toDatedText() keeps where each date stands and counts how often a year is named", () => {
  const told = toDatedText(
    [sentence(0), sentence(0), sentence(1)],
    [[date("2016-05"), date("2015")], [], [date("2016")]],
    [date("2014/2015")],
  );
  expect(told.dates.map((one) => [one.edtf, one.sentence, one.paragraph])).toEqual([
    ["2016-05", 0, 0],
    ["2015", 0, 0],
    ["2016", 2, 1],
  ]);
  expect(told.before).toEqual([0, 2, 2]);
  expect([...told.years]).toEqual([
    ["2016", 2],
    ["2015", 1],
  ]);
  expect(told.titled).toHaveLength(1);
});

test("toDatedText() leaves out what tells no year", () => {
  const told = toDatedText([sentence(0)], [[date("", "sometime"), date("")]], [date("")]);
  expect(told.dates).toEqual([]);
  expect(told.titled).toEqual([]);
});

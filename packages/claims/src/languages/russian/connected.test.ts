import { expect, test } from "vitest";
import { listConnected } from "./connected.ts";

const read = (text: string, before: string) => {
  const start = before.length;
  const sentence = {
    start,
    end: start + text.length,
    paragraph: 0,
    clauses: [],
    mentions: [],
    quantities: [],
  };
  const isCredited = (stretch: string) => stretch.includes("сказал");
  const [credit] = listConnected(before + text, sentence, isCredited);
  return credit === undefined ? "nothing" : credit.resumes === true ? "narrator" : "goes on";
};

test.for([
  ["Отмечается, что их двести.", "", "goes on"],
  ["Кроме того, их двести.", "Он это сказал. ", "goes on"],
  ["Кроме того, их двести.", "Шёл дождь. ", "nothing"],
  ["В 2013 году их было двести.", "Он это сказал. ", "narrator"],
  // What is still to come is more often the same speaker's.
  ["К 2030 году их будет двести.", "Он это сказал. ", "nothing"],
  ["Их двести.", "Он это сказал. ", "nothing"],
] as const)("listConnected() of '%s' after '%s' is %s", ([text, before, expected]) => {
  expect(read(text, before)).toBe(expected);
});

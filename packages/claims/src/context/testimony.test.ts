import { expect, test } from "vitest";
import { gatherTestimony, type Scene } from "./testimony.ts";

const TEXT = "Ri felled larch near Tynda. He left in 2011. A cook was in Doha.";
const scene = (words: string, told: Partial<Scene>): Scene => {
  const start = TEXT.indexOf(words);
  const none = { teller: null, place: null, year: null };
  return { ...none, start, end: start + words.length, ...told };
};
const scenes = [
  scene("Ri felled larch near Tynda.", { place: "RU" }),
  scene("He left in 2011.", { teller: "Ri", year: "2011" }),
  scene("A cook was in Doha.", { teller: "A cook", place: "QA" }),
];

test("gatherTestimony() joins what a person tells with what names him", () => {
  expect(gatherTestimony(TEXT, scenes, "Ri")).toEqual({
    place: "RU",
    year: "2011",
  });
  expect(gatherTestimony(TEXT, scenes, "A cook")).toEqual({
    place: "QA",
    year: null,
  });
});

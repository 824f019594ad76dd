import type { Language } from "@figurewatch/quantities";
import { expect, test } from "vitest";
import { isSameSpeaker, toNames } from "./speaker-names.ts";
import type { Telling } from "./speaker-units.ts";

const toTelling = (language: Language): Telling => ({
  text: "",
  language,
  sentences: [],
  credits: [],
  dates: [],
});

test("isSameSpeaker() takes names that share a word for one, where words are set apart", () => {
  const english = toTelling("en");
  expect(isSameSpeaker("Marina Belova", "Ms Belova", english)).toBe(true);
  expect(isSameSpeaker("the ministry of labour", "the union of miners", english)).toBe(false);
  expect(isSameSpeaker(null, "Ms Belova", english)).toBe(false);
  expect(isSameSpeaker("劳工部", "劳工部发言人", toTelling("zh"))).toBe(false);
});

test("toNames() compares the names of a text by their numbers, with no one among them", () => {
  const { list, numberOf, isSame } = toNames(
    ["Ms Belova", "a guard", "Marina Belova"],
    toTelling("en"),
  );
  expect(list[numberOf(null)]).toBe(null);
  expect(isSame(numberOf("Ms Belova"), numberOf("Marina Belova"))).toBe(true);
  expect(isSame(numberOf("Ms Belova"), numberOf("a guard"))).toBe(false);
  expect(isSame(numberOf(null), numberOf("a guard"))).toBe(false);
  expect(isSame(numberOf(null), numberOf(null))).toBe(true);
});

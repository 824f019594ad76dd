import fc from "fast-check";
import { expect, test } from "vitest";
import { diffTexts, type SentenceChange } from "./diff-texts.ts";

const mark = { same: " ", removed: "-", added: "+" };
const show = (changes: SentenceChange[]) =>
  changes.map(({ kind, text }) => `${mark[kind]} ${text}`);

test.for([
  {
    name: "a number that was corrected",
    before: "It rained. Some 50,000 left. Nobody spoke.",
    after: "It rained. Some 5,000 left. Nobody spoke.",
    expected: ["  It rained.", "- Some 50,000 left.", "+ Some 5,000 left.", "  Nobody spoke."],
  },
  {
    name: "a sentence put in and one taken out",
    before: "First.\n\nSecond. Third.",
    after: "First. New.\n\nThird.",
    expected: ["  First.", "- Second.", "+ New.", "  Third."],
  },
  {
    name: "nothing but white space",
    before: "One  sentence.\n\nAnother one.",
    after: "One sentence. \nAnother one.",
    expected: ["  One sentence.", "  Another one."],
  },
  {
    name: "scripts without spaces",
    before: "工人约5万名。其他没有变化。",
    after: "工人约6万名。其他没有变化。",
    expected: ["- 工人约5万名。", "+ 工人约6万名。", "  其他没有变化。"],
  },
  { name: "an empty text", before: "", after: "All new.", expected: ["+ All new."] },
])("diffTexts() shows $name", ({ before, after, expected }) => {
  expect(show(diffTexts(before, after))).toEqual(expected);
});

const texts = fc
  .array(fc.constantFrom("One.", "Two.", "Three.", "Four.", "Five."), { maxLength: 12 })
  .map((sentences) => sentences.join(" "));
const sideOf = (changes: SentenceChange[], side: "removed" | "added") =>
  changes
    .filter(({ kind }) => kind === "same" || kind === side)
    .map(({ text }) => text)
    .join(" ");

test("diffTexts() holds both texts whole, in order", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const changes = diffTexts(before, after);
      expect(sideOf(changes, "removed")).toBe(before);
      expect(sideOf(changes, "added")).toBe(after);
    }),
  );
});

test("diffTexts() stays bounded for two long texts, and still finds what they share", () => {
  const count = 6_000;
  const before = Array.from({ length: count }, (_, i) => `Line ${i} of it.`);
  const after = before.map((line, i) => (i % 2 === 0 ? line : `Edited ${i} here.`)).slice(1);
  const changes = diffTexts(before.join("\n"), after.join("\n"));
  expect(changes.filter(({ kind }) => kind === "same")).toHaveLength(count / 2 - 1);
  expect(sideOf(changes, "added")).toBe(after.join(" "));
});

import { expect, test } from "vitest";
import { toCopyFields } from "./copy-fields.ts";

const STORY =
  "Two clothing plants in the border city have filled their lines with women from abroad. One employs four hundred workers and another has three hundred, their managers said on Thursday. The women live above the workshop and are not seen in town.";

test("toCopyFields() tells a copy by its stored signature", () => {
  const first = toCopyFields(STORY)!;
  const copy = toCopyFields(`${STORY} (HW)`)!;
  const other = toCopyFields(STORY.split(" ").toReversed().join(" "))!;
  expect(copy.isCopy(first.signature)).toBe(true);
  expect(copy.bands.some((band) => first.bands.includes(band))).toBe(true);
  expect(other.isCopy(first.signature)).toBe(false);
});

test("toCopyFields() has nothing for a text too short to be a copy", () => {
  expect(toCopyFields("Two plants")).toBeUndefined();
});

import { expect, test } from "vitest";
import { hashEnding, hashFeature, hashJoined, hashKind, hashOn, hashStem } from "./feature-hash.ts";

test("hashFeature() tells features apart by where their parts end", () => {
  const hashes = [
    hashFeature("en+", "ab", "c"),
    hashFeature("en+", "a", "bc"),
    hashFeature("en+", "abc"),
    hashFeature("en-", "abc"),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

test("hashFeature() gives what the shipped weights were fitted by", () => {
  // FNV-1a of "in", "en" and "9", each closed by the mark 0x1f.
  expect(hashFeature("in", "en", 9)).toBe(-434_343_083);
});

test("what goes on from a hash comes to the one that the parts have together", () => {
  const inEnglish = hashOn(hashKind("in"), "en");
  expect(inEnglish).toBe(hashFeature("in", "en"));
  expect(hashOn(inEnglish, 9)).toBe(hashFeature("in", "en", 9));
  expect(hashOn(inEnglish, false)).toBe(hashFeature("in", "en", false));
  expect(hashStem(inEnglish, "worker", 4)).toBe(hashFeature("in", "en", "work"));
  expect(hashStem(inEnglish, "men", 4)).toBe(hashFeature("in", "en", "men"));
  expect(hashEnding(inEnglish, "worker", 2)).toBe(hashFeature("in", "en", "er"));
  expect(hashEnding(inEnglish, "a", 2)).toBe(hashFeature("in", "en", "a"));
  expect(hashJoined(inEnglish, [1, true, "men"])).toBe(hashFeature("in", "en", "1 true men"));
  expect(hashJoined(inEnglish, [])).toBe(hashFeature("in", "en", ""));
});

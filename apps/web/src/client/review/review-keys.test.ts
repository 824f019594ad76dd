import { expect, test } from "vitest";
import { readReasonKey, readReviewKey, REJECT_REASONS } from "./review-keys.ts";

const press = (key: string, changes = {}) =>
  readReviewKey({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isTyping: false,
    ...changes,
  });

test.for([
  ["a", "accept"],
  ["A", "accept"],
  ["f", "fix"],
  ["r", "reject"],
  ["m", "merge"],
  ["p", "split"],
  ["n", "not_same"],
  ["s", "skip"],
  ["t", "take"],
  ["u", "undo"],
  ["x", undefined],
  ["Enter", undefined],
] as const)("readReviewKey() takes %s for %s", ([key, action]) => {
  expect(press(key)).toBe(action);
});

test("readReviewKey() leaves letters to who types, and shortcuts to the browser", () => {
  expect(press("r", { isTyping: true })).toBeUndefined();
  expect(press("r", { ctrlKey: true })).toBeUndefined();
  expect(press("a", { metaKey: true })).toBeUndefined();
});

test("readReasonKey() numbers the reasons from one", () => {
  expect(readReasonKey("1")).toBe(REJECT_REASONS[0]);
  expect(readReasonKey("9")).toBeUndefined();
  expect(readReasonKey("0")).toBeUndefined();
});

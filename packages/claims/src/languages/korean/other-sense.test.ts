import { expect, test } from "vitest";
import type { Mention, Tag } from "../../mention.ts";
import { isOtherSense } from "./other-sense.ts";

const of = (text: string, value: string, tag: Tag): Mention => {
  const start = text.indexOf(value);
  return { tag, value, start, end: start + value.length };
};

test.for<[text: string, word: string, tag: Tag, other: boolean]>([
  ["노동자 44명을 체포해 송환했다", "체포", "other-event", true],
  ["노동자 44명을 체포했다", "체포", "other-event", false],
  ["한 방송과의 인터뷰에서 월급의 80%를 낸다고 말했다", "인터뷰", "sample", true],
  ["탈북민 40명을 면담한 결과 80%가 그렇게 답했다", "면담", "sample", false],
])("isOtherSense() judges '%s' by what stands around '%s'", ([text, word, tag, other]) => {
  expect(isOtherSense(text, of(text, word, tag))).toBe(other);
});

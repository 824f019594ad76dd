import { expect, test } from "vitest";
import { simplifyChinese } from "./simplified.ts";

test.for([
  { text: "北韓外派勞工", expected: "北韩外派劳工" },
  { text: "朝鲜劳工 IT 500", expected: "朝鲜劳工 IT 500" },
  // Shared with another word: 著 is 着 in Taiwan and itself in 著名.
  { text: "著名", expected: "著名" },
])("simplifyChinese() reads '$text' in simplified characters", ({ text, expected }) => {
  expect(simplifyChinese(text)).toBe(expected);
});

test("simplifyChinese() keeps offsets", () => {
  const text = "南韓「朝鮮日報」報導😀，約2萬人";
  expect(simplifyChinese(text)).toHaveLength(text.length);
});

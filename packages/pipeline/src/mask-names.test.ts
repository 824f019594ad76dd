import fc from "fast-check";
import { expect, test } from "vitest";
import { foldName, MASK, maskJson, maskNames, type ForgottenNames } from "./mask-names.ts";

function forget(...names: string[]): ForgottenNames {
  const folded = new Set(names.map(foldName));
  return {
    lengths: [...new Set([...folded].map((name) => Array.from(name).length))],
    isForgotten: (name) => folded.has(name),
  };
}
const blocks = (text: string) => text.replaceAll("#", MASK);

test.for<[string, string]>([
  ["More than 50,000, Ada Example said.", "More than 50,000, ### ####### said."],
  ["ADA  EXAMPLE's report", "###  #######'s report"],
  ["Adá Exa\u0301mple", "### ########"],
  ["https://a.example/news/ada-example-speaks", "https://a.example/news/###-#######-speaks"],
  ["https://a.example/?by=Ada%20Example", "https://a.example/?by=###%20#######"],
  ["Ada Examples, Nada Example, Ada of Example", "Ada Examples, Nada Example, Ada of Example"],
  ["", ""],
])("maskNames() makes %o into %o", ([text, masked]) => {
  expect(maskNames(text, forget("Ada Example"))).toBe(blocks(masked));
});

test.for<[string, string, string]>([
  // The ending of a case says nothing of anyone.
  ["Ада Пример", "по словам Ады: Ада Примера нет", "по словам Ады: ### ######а нет"],
  ["홍보기", "유엔 홍보기는 5만 명이라고 밝혔다", "유엔 ###는 5만 명이라고 밝혔다"],
  ["例示子", "専門家の例示子氏は5万人とみる", "専門家の###氏は5万人とみる"],
])("maskNames() finds %o with the endings of its script", ([name, text, masked]) => {
  expect(maskNames(text, forget(name))).toBe(blocks(masked));
});

test("maskNames() keeps every offset, whatever the text", () => {
  const names = forget("Ada Example", "홍보기", "X Y");
  const parts = fc.constantFrom("Ada Example", "ada-example", "홍보기", "𝒳 y", " ", "é", "e\u0301");
  const texts = fc
    .array(fc.oneof(parts, fc.string({ unit: "grapheme" })))
    .map((all) => all.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const masked = maskNames(text, names);
      expect(masked).toHaveLength(text.length);
      expect(maskNames(masked, names)).toBe(masked);
      expect(masked).not.toMatch(/(?<![\p{L}\p{N}\p{M}█])ada example(?![\p{L}\p{N}\p{M}█])/iu);
    }),
  );
});

test("maskJson() masks strings at any depth and leaves keys, bytes and dates", () => {
  const at = new Date(0);
  const bytes = new Uint8Array([1]);
  const value = { "Ada Example": ["by Ada Example", { n: 1, at, bytes, none: null }] };
  const mask = (text: string) => maskNames(text, forget("Ada Example"));
  expect(maskJson(value, mask)).toEqual({
    "Ada Example": [blocks("by ### #######"), { n: 1, at, bytes, none: null }],
  });
});

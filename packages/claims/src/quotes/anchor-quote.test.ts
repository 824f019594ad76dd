import { expect, test } from "vitest";
import { anchorQuote, type QuoteSelector } from "./anchor-quote.ts";

const TEXT =
  "About 4,000 workers were in the region in October. The ministry gave no source. " +
  "Elsewhere, about 4,000 workers are expected next year.";

const select = (quote: string, prefix = "", suffix = ""): QuoteSelector => ({
  quote,
  prefix,
  suffix,
});
const words = (selector: QuoteSelector, text: string) => {
  const anchor = anchorQuote(selector, text);
  return anchor.kind === "missing"
    ? anchor.kind
    : `${anchor.kind}: ${text.slice(anchor.start, anchor.end)}`;
};

test("anchorQuote() finds an unchanged quote in a text that has moved around it", () => {
  expect(words(select("The ministry gave no source"), `New lead. ${TEXT}`)).toBe(
    "found: The ministry gave no source",
  );
});

test("anchorQuote() tells two places of the same words by what stands around them", () => {
  const anchor = anchorQuote(select("bout 4,000 workers ", "Elsewhere, a", "are expected"), TEXT);
  expect(anchor).toMatchObject({ kind: "found", start: TEXT.lastIndexOf("bout 4,000") });
});

test("anchorQuote() says that a reworded sentence is altered, and which it is", () => {
  const edited = TEXT.replace("About 4,000", "About 4,500");
  expect(words(select("About 4,000 workers were in the region in October"), edited)).toBe(
    "altered: About 4,500 workers were in the region in October.",
  );
});

test("anchorQuote() says that a deleted sentence is missing, and moves it nowhere", () => {
  const edited = TEXT.replace("The ministry gave no source. ", "");
  expect(words(select("The ministry gave no source"), edited)).toBe("missing");
});

test("anchorQuote() works where words are not told apart by spaces", () => {
  const text = "朝鲜工人约四千人在当地工作。他们每月休息一天。";
  expect(words(select("朝鲜工人约五千人在当地工作"), text)).toMatch(/^altered: 朝鲜工人约四千人/);
});

test("anchorQuote() stays quick on a text without end", () => {
  expect(anchorQuote(select("no such words here"), "word ".repeat(200_000))).toEqual({
    kind: "missing",
  });
});

import { expect, test } from "vitest";
import { saySearch } from "./say-search.ts";

const SEARCH = { service: "gdelt", query: '"migrant workers"', languages: [], countries: [] };

test("saySearch() says what is searched for, in which languages and countries, and up to when", () => {
  expect(saySearch({ ...SEARCH, until: null })).toBe('searched for "migrant workers"');
  const narrow = { ...SEARCH, languages: ["ko", "ru"], countries: ["KR"] };
  expect(saySearch({ ...narrow, until: "2026-03-10T08:00:00Z" })).toMatch(
    /^searched for "migrant workers" in Korean or Russian by outlets of South Korea, up to .*2026/,
  );
});

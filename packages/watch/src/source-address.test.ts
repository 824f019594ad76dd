import { expect, test } from "vitest";
import { Search } from "./search.ts";
import { sourceAddress } from "./source-address.ts";

const GDELT = "https://api.example/doc";
const queryOf = (search: Record<string, unknown>) =>
  new URL(sourceAddress({ url: GDELT, search: Search.parse(search) })).searchParams.get("query");

test("sourceAddress() writes a query for GDELT with its languages and countries", () => {
  const search = { service: "gdelt", query: '"migrant workers"' };
  expect(queryOf(search)).toBe('"migrant workers"');
  // To GDELT, KR is Kiribati and CH is China.
  expect(queryOf({ ...search, languages: ["ko"], countries: ["KR", "CN"] })).toBe(
    '"migrant workers" sourcelang:kor (sourcecountry:ks OR sourcecountry:ch)',
  );
});

test("sourceAddress() puts the query of a search by feed where its address has room for it", () => {
  const search = Search.parse({ service: "feed", query: "북한 R&D" });
  expect(sourceAddress({ url: "https://news.example/rss?q={query}&hl=ko", search })).toBe(
    "https://news.example/rss?q=%EB%B6%81%ED%95%9C%20R%26D&hl=ko",
  );
  expect(sourceAddress({ url: "https://news.example/rss", search: undefined })).toBe(
    "https://news.example/rss",
  );
});

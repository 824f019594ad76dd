import { expect, test } from "vitest";
import { FeedError } from "./feed-error.ts";
import { parseGdelt } from "./parse-gdelt.ts";

const parse = (text: string) => parseGdelt(new TextEncoder().encode(text));
const article = (n: number, title = `A story ${n}`) =>
  `{ "url": "https://paper.example/${n}", "url_mobile": "", "title": "${title}", "seendate": "20260105T081500Z", "socialimage": "", "domain": "paper.example", "language": "Korean", "sourcecountry": "South Korea" }`;
const list = (...articles: string[]) => `{"articles": [ ${articles.join("\n ,\n")} ] }`;

test("parseGdelt() reads a list of articles; when GDELT saw one is no day of publication", () => {
  const { kind, items, damaged } = parse(list(article(1), article(2)));
  expect({ kind, damaged }).toEqual({ kind: "search", damaged: [] });
  expect(items).toHaveLength(2);
  expect(items[0]).toMatchObject({
    ...{ link: "https://paper.example/1", title: "A story 1" },
    ...{ published: null, updated: "2026-01-05T08:15:00.000Z" },
  });
});

test.for([{ text: "{}" }, { text: '{"articles": []}' }])(
  "parseGdelt() reads '$text' as nothing found",
  ({ text }) => {
    expect(parse(text).items).toEqual([]);
  },
);

test.for([
  { what: "a stray backslash", title: "C:\\projects and \\q" },
  { what: "a control character", title: "one \u0001 two" },
  { what: "a tab", title: "one\ttwo" },
])("parseGdelt() mends $what in a title", ({ title }) => {
  const { items, damaged } = parse(list(article(1, title), article(2)));
  expect(items.map(({ link }) => link)).toHaveLength(2);
  expect(damaged).toEqual([]);
});

test("parseGdelt() reads the addresses of damaged JSON, and says what is missing", () => {
  const quoted = parse(list(article(1, 'the "count" of it'), article(2)));
  expect(quoted.items.map(({ link }) => link)).toEqual([
    "https://paper.example/1",
    "https://paper.example/2",
  ]);
  expect(quoted.damaged).toHaveLength(1);
  const cut = parse(list(article(1), article(2)).slice(0, -60));
  expect(cut.items).toHaveLength(2);
  expect([cut.isWhole, quoted.isWhole]).toEqual([false, true]);
});

test.for([
  { text: "", kind: "empty" },
  { text: "<!DOCTYPE html><html><title>502</title></html>", kind: "html" },
  {
    text: "Please limit requests to one every 5 seconds or contact us for larger queries.",
    kind: "throttled",
  },
  { text: "Your query was too short or too long.\n", kind: "refused" },
  { text: '{"articles": "none"}', kind: "not-a-feed" },
  { text: '{"articles": [oops]}', kind: "not-a-feed" },
])("parseGdelt() tells '$text' as $kind", ({ text, kind }) => {
  expect(() => parse(text)).toThrow(expect.objectContaining({ kind }));
});

test("parseGdelt() says in the service's own words why it refuses a query", () => {
  expect(() => parse("The specified phrase is too short.")).toThrow(
    new FeedError(
      "refused",
      'The service refuses the search: "The specified phrase is too short."',
    ),
  );
});

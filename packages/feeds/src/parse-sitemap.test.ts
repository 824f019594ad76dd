import { expect, test } from "vitest";
import { parseSitemap } from "./parse-sitemap.ts";

const news = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
  <url><loc>https://news.example/1?a=1&amp;b=2</loc><lastmod>2024-05-04</lastmod>
    <n:news><n:publication><n:name>Harbour news</n:name><n:language>ko</n:language></n:publication>
      <n:publication_date>2024-05-03T10:00:00+09:00</n:publication_date><n:title><![CDATA[부두 공사 & 재개]]></n:title></n:news>
    <image:image><image:loc>https://news.example/1.jpg</image:loc><image:title>A picture</image:title></image:image></url>
  <url><loc>/2</loc></url>
  <url><lastmod>2024-05-04</lastmod></url>
</urlset>`;

test("parseSitemap() reads a news sitemap as items", () => {
  const sitemap = parseSitemap(news, { url: "https://news.example/sitemap.xml" });
  expect(sitemap).toMatchObject({
    kind: "sitemap",
    title: "Harbour news",
    language: "ko",
    sitemaps: [],
    damaged: ["an entry without an address was left out"],
  });
  expect(sitemap.items).toMatchObject([
    {
      id: "https://news.example/1?a=1&b=2",
      link: "https://news.example/1?a=1&b=2",
      title: "부두 공사 & 재개",
      published: "2024-05-03T01:00:00.000Z",
      updated: "2024-05-04T00:00:00.000Z",
    },
    { link: "https://news.example/2", title: null, published: null, updated: null },
  ]);
});

test("parseSitemap() reads an index", () => {
  const sitemap = parseSitemap(
    "<sitemapindex><sitemap><loc>https://news.example/a.xml</loc><lastmod>2024-05-03T10:00:00Z</lastmod></sitemap><sitemap><loc>https://news.example/b.xml</loc></sitemap></sitemapindex>",
  );
  expect(sitemap.items).toEqual([]);
  expect(sitemap.sitemaps).toEqual([
    { url: "https://news.example/a.xml", updated: "2024-05-03T10:00:00.000Z" },
    { url: "https://news.example/b.xml", updated: null },
  ]);
});

test("parseSitemap() reads a list of addresses", () => {
  const { items, damaged } = parseSitemap(
    "https://news.example/1\r\nhttps://news.example/2\n\nnonsense\n",
  );
  expect(items.map(({ link }) => link)).toEqual([
    "https://news.example/1",
    "https://news.example/2",
  ]);
  expect(damaged).toEqual(["a line that is no address was left out"]);
});

test("parseSitemap() gives what is whole of one cut off", () => {
  const { items, damaged } = parseSitemap(
    "<urlset><url><loc>https://news.example/1</loc></url><url><loc>https://news.exam",
  );
  expect(items.map(({ link }) => link)).toEqual(["https://news.example/1"]);
  expect(damaged).toEqual(["the sitemap ends in the middle"]);
});

test.for([
  { what: "nothing", source: "", kind: "empty" },
  { what: "a page", source: "<!doctype html><html></html>", kind: "html" },
  { what: "a feed", source: "<rss/>", kind: "not-a-feed" },
  { what: "depth", source: `<urlset>${"<url>".repeat(2000)}`, kind: "hostile" },
])("parseSitemap() refuses $what", ({ source, kind }) => {
  expect(() => parseSitemap(source)).toThrow(expect.objectContaining({ name: "FeedError", kind }));
});

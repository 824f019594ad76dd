import { expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";

const page = (head: string, html = "<html>"): string =>
  `<!doctype html>${html}<head>${head}</head><body><p>A line of text that is long enough to count as prose.</p></body></html>`;
const read = (head: string, html?: string) =>
  extractArticle(page(head, html), { url: "https://news.example/world/a?b=1" });

test.for([
  {
    head: `<meta name="robots" content="noarchive">`,
    expected: { noarchive: true, noindex: false },
  },
  {
    head: `<meta name="ROBOTS" content="NOINDEX, NOARCHIVE">`,
    expected: { noarchive: true, noindex: true },
  },
  { head: `<meta name="robots" content="none">`, expected: { noarchive: true, noindex: true } },
  {
    head: `<meta name="robots" content="nosnippet">`,
    expected: { noarchive: true, noindex: false },
  },
  { head: `<meta name="googlebot" content="noarchive">`, expected: { noarchive: true } },
  {
    head: `<meta name="robots" content="index, follow">`,
    expected: { noarchive: false, noindex: false },
  },
  { head: `<meta name="robots" content="max-snippet:-1">`, expected: { noarchive: false } },
  {
    head: `<meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="https://news.example/tdm.json">`,
    expected: { tdmReservation: true, tdmPolicy: "https://news.example/tdm.json" },
  },
  { head: `<meta name="tdm-reservation" content="0">`, expected: { tdmReservation: false } },
  { head: `<meta name="tdm-reservation" content="yes">`, expected: { tdmReservation: null } },
  {
    head: "",
    expected: { noarchive: false, noindex: false, tdmReservation: null, tdmPolicy: null },
  },
])("findRights() reads '$head'", ({ head, expected }) => {
  expect(read(head).rights).toMatchObject(expected);
});

test.for([
  { head: `<link rel="canonical" href="/world/a">`, expected: "https://news.example/world/a" },
  {
    head: `<link rel="canonical" href="https://other.example/a#top">`,
    expected: "https://other.example/a",
  },
  {
    head: `<meta property="og:url" content="//news.example/c">`,
    expected: "https://news.example/c",
  },
  { head: `<link rel="canonical" href="javascript:alert(1)">`, expected: null },
  { head: `<link rel="canonical" href="http://[">`, expected: null },
  { head: "", expected: null },
])("findCanonicalUrl() reads '$head'", ({ head, expected }) => {
  expect(read(head).canonicalUrl).toBe(expected);
});

test.for([
  { html: `<html lang="ko-kr">`, head: "", expected: "ko-KR" },
  { html: `<html xml:lang="ru">`, head: "", expected: "ru" },
  { html: "<html>", head: `<meta property="og:locale" content="zh_CN">`, expected: "zh-CN" },
  {
    html: `<html lang="none of it">`,
    head: `<meta http-equiv="Content-Language" content="ja">`,
    expected: "ja",
  },
  { html: "<html>", head: "", expected: null },
])("findLang() reads $html $head", ({ html, head, expected }) => {
  expect(read(head, html).lang).toBe(expected);
});

test("findSiteName() gives a name, and the host where a page gives its address", () => {
  const meta = (name: string): string => `<meta property="og:site_name" content="${name}">`;
  expect(read(meta("News Example")).siteName).toBe("News Example");
  expect(read(meta("https://www.news.example/")).siteName).toBe("news.example");
});

test("findLinks() gives absolute addresses of the text, each once", () => {
  const html = `<article><p>The <a href="/report">report</a> and <a href="https://un.example/a">its annex</a> name <a href="#note">no</a> figure at all, <a href="/report">it says</a>, nor does <a href="mailto:a@b.example">the desk</a>.</p></article><p><a href="/other">Other</a></p>`;
  expect(extractArticle(html, { url: "https://news.example/a" }).links).toEqual([
    "https://news.example/report",
    "https://un.example/a",
  ]);
});

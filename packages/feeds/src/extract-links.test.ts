import { expect, test } from "vitest";
import { extractLinks } from "./extract-links.ts";

const url = "https://ministry.example/press/";
const page = `<!doctype html><html lang="ko"><head><title>보도자료 | 부처</title></head><body>
<nav><a href="/">처음</a></nav>
<ul class="list">
  <li><h3><a href="view?id=1">부두 공사 재개</a></h3><time datetime="2024-05-03">5월 3일</time><p>요약</p></li>
  <li><a href="view?id=2"><img src="x.jpg" alt="사진"><strong>항만 노동자 임금 발표</strong></a> <time>2024년 5월 2일</time></li>
  <li><a href="#top">위로</a><a href="view?id=3">More about wages</a></li>
  <li><a href="view?id=1">부두 공사 재개</a></li>
  <li><a href="javascript:void(0)">열기</a></li>
  <li>no link</li>
</ul></body></html>`;

test("extractLinks() reads blocks that hold a link each", () => {
  const feed = extractLinks(page, { url, selector: "ul.list > li" });
  expect(feed).toMatchObject({
    kind: "page",
    title: "보도자료 | 부처",
    link: url,
    language: "ko",
    damaged: [],
  });
  expect(feed.items.map(({ link, title, published }) => [link, title, published])).toEqual([
    ["https://ministry.example/press/view?id=1", "부두 공사 재개", "2024-05-03T00:00:00.000Z"],
    [
      "https://ministry.example/press/view?id=2",
      "항만 노동자 임금 발표",
      "2024-05-02T00:00:00.000Z",
    ],
    ["https://ministry.example/press/view?id=3", "More about wages", null],
  ]);
});

test("extractLinks() reads links themselves, with the date beside them", () => {
  const [item] = extractLinks(page, { url, selector: "ul.list h3 a" }).items;
  expect(item).toMatchObject({
    id: "https://ministry.example/press/view?id=1",
    title: "부두 공사 재개",
    published: "2024-05-03T00:00:00.000Z",
    publishedPrecision: "day",
  });
});

test("extractLinks() heeds the page's base", () => {
  const html = '<base href="https://cdn.example/a/"><a class=x href="b">A headline</a>';
  expect(extractLinks(html, { url, selector: "a.x" }).items[0]?.link).toBe(
    "https://cdn.example/a/b",
  );
});

test("extractLinks() decodes bytes by the page's own label", () => {
  // "부두" in EUC-KR.
  const title = [0xba, 0xce, 0xb5, 0xce, 0xba, 0xce, 0xb5, 0xce];
  const text = (part: string) => new TextEncoder().encode(part);
  const bytes = [...text('<meta charset="euc-kr"><a href="/1">'), ...title, ...text("</a>")];
  const { items } = extractLinks(new Uint8Array(bytes), {
    url,
    selector: "a",
    contentType: "text/html",
  });
  expect(items[0]?.title).toBe("부두부두");
});

test("extractLinks() says when nothing matches", () => {
  const feed = extractLinks(page, { url, selector: ".gone" });
  expect(feed.items).toEqual([]);
  expect(feed.damaged).toEqual(['nothing on the page matches ".gone"']);
});

test.for([
  {
    what: "a selector that is none",
    html: page,
    selector: "li:nope(",
    message: 'Cannot read the selector "li:nope("',
  },
  {
    what: "depth",
    html: "<div>".repeat(5000),
    selector: "a",
    message: "Refused a page nested over 512 deep",
  },
  {
    what: "attributes",
    html: `<a ${Array.from({ length: 5000 }, (_, i) => `b${i}`).join(" ")}>`,
    selector: "a",
    message: "Refused a page with over 1000 attributes on one element",
  },
  {
    what: "elements without end",
    html: "<br>".repeat(50_000),
    selector: "a",
    message: "Refused a page of over 20000 elements",
  },
])("extractLinks() refuses $what", ({ html, selector, message }) => {
  expect(() => extractLinks(html, { url, selector })).toThrow(message);
});

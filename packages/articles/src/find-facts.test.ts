import { expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";

const body =
  `<p>${"A sentence of the report that is long enough to be prose. ".repeat(3)}</p>`.repeat(15);

const read = (facts: string, lang = "en") => {
  const html = `<html lang="${lang}"><body><main><h1>A title of the report</h1><div>${body}</div></main>${facts}</body></html>`;
  const { byline, published, publishedFrom } = extractArticle(html, {
    url: "https://reports.example/a",
  });
  return { byline, published, publishedFrom };
};

test.for([
  {
    name: "a column of headings and values",
    facts:
      "<aside><h6>Type</h6><p>Report</p><h6>Date</h6><p>5 March 2024</p><h6>Author(s)</h6>" +
      "<ul><li><a href='/1'>Ann Example</a></li><li><a href='/2'>Bo Sample</a></li></ul></aside>",
    expected: { byline: "Ann Example, Bo Sample", published: "2024-03-05" },
  },
  {
    name: "a month alone",
    facts: "<aside><h6>Published</h6><p>November\n\t\t2003</p></aside>",
    expected: { byline: null, published: "2003-11" },
  },
  {
    name: "labels and values on one line",
    lang: "ru",
    facts: "<div>Дата публикации: 5 марта 2024 г.</div>",
    expected: { byline: null, published: "2024-03-05" },
  },
  {
    name: "a table of two columns",
    lang: "ja",
    facts: "<dl><dt>掲載日</dt><dd>2024年3月5日</dd><dt>著者</dt><dd>山田太郎</dd></dl>",
    expected: { byline: "山田太郎", published: "2024-03-05" },
  },
  {
    name: "a row of a board's table",
    lang: "ko",
    facts:
      "<table><tr><th>작성자</th><td>홍길동</td><th>작성일</th><td>2024-03-05</td></tr></table>",
    expected: { byline: "홍길동", published: "2024-03-05" },
  },
])("findFacts() reads $name", ({ facts, lang, expected }) => {
  expect(read(facts, lang)).toEqual({ ...expected, publishedFrom: "text" });
});

test("findFacts() leaves a date that is not behind a label", () => {
  const facts = "<aside><p>Last visit</p><p>5 March 2024</p></aside>";
  expect(read(facts)).toEqual({ byline: null, published: null, publishedFrom: null });
});

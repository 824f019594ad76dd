import { expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";

const body =
  `<p>${"A sentence of the story that is long enough to be prose. ".repeat(3)}</p>`.repeat(3);

const read = (line: string, url = "https://news.example/a", lang = "en") => {
  const html = `<html lang="${lang}"><body><article><h1>A title of the story</h1>${line}${body}</article></body></html>`;
  const { published, publishedFrom } = extractArticle(html, { url });
  return [published, publishedFrom];
};

test.for([
  {
    line: `<abbr class="published" title="2012-06-08T06:14:00-04:00">Friday</abbr>`,
    expected: ["2012-06-08T06:14:00-04:00", "time"],
  },
  {
    line: `<span property="dc:date dc:created" content="2013-04-19T00:00:00-05:00">Friday</span>`,
    expected: ["2013-04-19T00:00:00-05:00", "microdata"],
  },
  {
    line: `<span property="schema:datePublished" content="2013-04-19">Friday</span>`,
    expected: ["2013-04-19", "microdata"],
  },
  // The last change is told first.
  {
    line: "<p>Updated March 7, 2024, Published March 5, 2024</p>",
    expected: ["2024-03-05", "text"],
  },
  {
    line: "<p>UPDATED: 11:00 EST, 7 March 2024 PUBLISHED: 10:15 EST, 5 March 2024</p>",
    expected: ["2024-03-05T10:15", "text"],
  },
  {
    line: "<p>Mis à jour le 07/03/2024 à 11h00 | Publié le 05/03/2024 à 10h15</p>",
    lang: "fr",
    expected: ["2024-03-05T10:15", "text"],
  },
  {
    line: "<p>최종수정 2024.03.07 11:00 기사입력 2024.03.05 10:15</p>",
    lang: "ko",
    expected: ["2024-03-05T10:15", "text"],
  },
  // What opens a story or a release.
  {
    line: "<p>【示例網2017年12月23日訊】安理會要求各國在二十四個月內將勞工遣返回國，各國須提交報告。</p>",
    lang: "zh",
    expected: ["2017-12-23", "text"],
  },
  {
    line: "<p>NORTHPORT, Dec. 23, 2017 /PRNewswire/ -- The yard sent its last welders home on Friday, two days before their permits ended.</p>",
    expected: ["2017-12-23", "text"],
  },
  {
    line: "<p>On Dec. 23, 2017 the yard sent its last welders home, two days before their permits ended.</p>",
    expected: [null, null],
  },
  // Of another story, in a list.
  {
    line: `<ul><li itemprop="itemListElement"><a href="/b">B</a><meta itemprop="datePublished" content="2012-06-16"></li></ul><p>Published June 6, 2013</p>`,
    expected: ["2013-06-06", "text"],
  },
  // Names of tags that say so, in whatever words.
  {
    line: `<meta name="publishedDate" content="2013-04-19T09:12:44">`,
    expected: ["2013-04-19T09:12:44", "meta"],
  },
  {
    line: `<meta name="gov:first-published-at" content="2013-04-19">`,
    expected: ["2013-04-19", "meta"],
  },
  { line: `<meta name="publisher-updated-at" content="2013-04-19">`, expected: [null, null] },
  { line: "<p>04/05/2017</p>", expected: ["2017-04-05", "text"] },
  {
    line: "<p>04/05/2017</p>",
    url: "https://www.news.co.uk/a",
    expected: ["2017-05-04", "text"],
  },
  {
    line: "",
    url: "https://news.example/2010/POLITICS/08/13/pensions.vote/index.html",
    expected: ["2010-08-13", "url"],
  },
  {
    // A highlight of the story above its text.
    line: "<ul><li>The law on pensions was signed into force on August 14, 1935</li></ul>",
    url: "https://news.example/2010/08/13/pensions.html",
    expected: ["2010-08-13", "url"],
  },
  {
    line: "<p>By Ann Example, staff writer, Tuesday, 5 March 2024</p>",
    expected: ["2024-03-05", "text"],
  },
  { line: "<p>23. listopada 2017.</p>", lang: "hr", expected: ["2017-10-23", "text"] },
])("findPublished() reads '$line' of $url in $lang", ({ line, url, lang, expected }) => {
  expect(read(line, url, lang)).toEqual(expected);
});

test("findPublished() leaves the date of the work that a review is about", () => {
  const review = {
    "@type": "ClaimReview",
    headline: "A title of the story",
    itemReviewed: { "@type": "NewsArticle", datePublished: "2001-02-03", author: "Ann Example" },
  };
  const line = `<script type="application/ld+json">${JSON.stringify(review)}</script><p>4 May 2017</p>`;
  expect(read(line)).toEqual(["2017-05-04", "text"]);
});

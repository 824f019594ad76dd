import { expect, test } from "vitest";
import { findFeedLinks } from "./find-feed-links.ts";

const PAGE = "https://news.example/section/";
const urls = (html: string, url = PAGE) =>
  findFeedLinks(html, url).map((link) => `${link.from} ${link.url}`);

test.for([
  {
    what: "a declared feed",
    html: '<link rel="alternate" type="application/rss+xml" href="/rss">',
    want: ["link https://news.example/rss"],
  },
  {
    what: "Atom and JSON Feed",
    html: '<link rel="alternate" type="application/atom+xml" href="a"><link rel="alternate" type="application/feed+json" href="j">',
    want: ["link https://news.example/section/a", "link https://news.example/section/j"],
  },
  {
    what: "any case, order and quotes",
    html: "<LINK HREF=/rss TYPE='Application/RSS+XML; charset=utf-8' REL='Alternate Home'>",
    want: ["link https://news.example/rss"],
  },
  {
    what: "a base",
    html: '<base href="https://cdn.example/x/"><link rel=alternate type=application/rss+xml href=rss>',
    want: ["link https://cdn.example/x/rss"],
  },
  {
    what: "a link with the relation feed",
    html: '<link rel="feed" href="/f">',
    want: ["link https://news.example/f"],
  },
  {
    what: "feeds of comments last",
    html: '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed"><link rel="alternate" type="application/rss+xml" href="/feed">',
    want: ["link https://news.example/feed", "link https://news.example/comments/feed"],
  },
  {
    what: "an anchor that looks like one",
    html: '<a href="/about">About</a><a href="/rss/all.xml"><b>RSS</b></a><a href="/feedback">Write to us</a>',
    want: ["anchor https://news.example/rss/all.xml"],
  },
  {
    what: "each once, the declared one first",
    html: '<a href="/rss">RSS</a><link rel="alternate" type="application/rss+xml" href="/rss">',
    want: ["link https://news.example/rss"],
  },
  {
    what: "XML whose address says so",
    html: '<link rel="alternate" type="text/xml" href="/rss.xml"><link rel="alternate" type="application/json" href="/wp-json/1">',
    want: ["link https://news.example/rss.xml"],
  },
  {
    what: "no translation, style or script",
    html: '<link rel="alternate" hreflang="ko" href="/ko"><link rel="stylesheet" type="text/css" href="/feed.css"><link rel="alternate" type="application/rss+xml" href="javascript:x"><link rel=feed href=/f>',
    want: ["link https://news.example/f"],
  },
])("findFeedLinks() finds $what", ({ html, want }) => {
  expect(urls(html)).toEqual(want);
});

test("findFeedLinks() keeps titles and types", () => {
  const html =
    '<link rel="alternate" type="application/rss+xml" title="News &amp; views" href="/rss">';
  expect(findFeedLinks(html, PAGE)).toEqual([
    {
      url: "https://news.example/rss",
      title: "News & views",
      type: "application/rss+xml",
      from: "link",
    },
  ]);
});

test("findFeedLinks() names the usual addresses where a page offers none", () => {
  const links = findFeedLinks("<p>Nothing</p>", PAGE);
  expect(links[0]).toEqual({
    url: "https://news.example/feed",
    title: null,
    type: null,
    from: "guess",
  });
  expect(links.every((link) => link.from === "guess")).toBe(true);
  expect(findFeedLinks("", "not an address")).toEqual([]);
});

import { expect, test } from "vitest";
import { canonicalUrl, cleanUrl } from "./canonical-url.ts";

test.for([
  // What stays.
  ["https://news.example/a/b", "https://news.example/a/b"],
  ["http://news.example/a", "http://news.example/a"],
  ["https://news.example/view?idx=12&page=2", "https://news.example/view?idx=12&page=2"],
  ["https://news.example/A/b", "https://news.example/A/b"],
  ["https://news.example/?p=12", "https://news.example/?p=12"],
  ["https://news.example:8443/a", "https://news.example:8443/a"],
  ["https://news.example/a?ref=12", "https://news.example/a?ref=12"],
  ["https://news.example/a?from=1&to=9", "https://news.example/a?from=1&to=9"],
  [
    "https://news.example/a?id=https%3A%2F%2Fx.example%2F",
    "https://news.example/a?id=https%3A%2F%2Fx.example%2F",
  ],
  ["https://news.example/a.html", "https://news.example/a.html"],
  // What goes.
  ["  https://news.example/a  ", "https://news.example/a"],
  ["https://NEWS.Example/a", "https://news.example/a"],
  ["https://news.example:443/a", "https://news.example/a"],
  ["http://news.example:80/a", "http://news.example/a"],
  ["https://news.example./a", "https://news.example/a"],
  ["https://reader:secret@news.example/a", "https://news.example/a"],
  ["https://news.example/a#comments", "https://news.example/a"],
  ["https://news.example/a/", "https://news.example/a"],
  ["https://news.example", "https://news.example/"],
  ["https://news.example/a//b/", "https://news.example/a/b"],
  ["https://news.example/a/./b/../c", "https://news.example/a/c"],
  ["https://news.example/a/index.html", "https://news.example/a"],
  ["https://news.example/a?", "https://news.example/a"],
  ["https://news.example/a?&", "https://news.example/a"],
  ["https://news.example/a?utm_source=rss&utm_medium=feed", "https://news.example/a"],
  ["https://news.example/a?UTM_Source=x&id=3", "https://news.example/a?id=3"],
  ["https://news.example/a?id=3&fbclid=abc&gclid=def", "https://news.example/a?id=3"],
  ["https://news.example/a?ref=rss", "https://news.example/a"],
  ["https://news.example/a?source=twitter&id=1", "https://news.example/a?id=1"],
  ["https://news.example/a?b=2&a=1", "https://news.example/a?a=1&b=2"],
  ["https://news.example/a?tag=z&tag=b", "https://news.example/a?tag=z&tag=b"],
  ["https://news.example/a;jsessionid=0A1B2C?id=3", "https://news.example/a?id=3"],
  ["https://news.example/%7Euser/%e4%b8%ad", "https://news.example/~user/%E4%B8%AD"],
  ["https://news.example/중국", "https://news.example/%EC%A4%91%EA%B5%AD"],
  ["https://뉴스.example/a", "https://xn--vg1b002a.example/a"],
  ["https://news.example/a/index.php?id=3", "https://news.example/a/index.php?id=3"],
  // Redirectors.
  [
    "https://www.google.com/url?rct=j&sa=t&url=https://news.example/a%3Fid%3D3&ct=ga&cd=1&usg=xyz",
    "https://news.example/a?id=3",
  ],
  ["https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example%2Fa&h=1", "https://news.example/a"],
  ["https://www.google.com/url?q=ftp://x", "https://www.google.com/url?q=ftp://x"],
  // No web address.
  ["tag:news.example,2024:1", "tag:news.example,2024:1"],
  ["not an address", "not an address"],
  ["", ""],
])("canonicalUrl() makes '%s' '%s'", ([url, expected]) => {
  expect(canonicalUrl(url ?? "")).toBe(expected);
});

test("canonicalUrl() is stable", () => {
  for (const url of ["https://a.example/b/?z=1&y=%7e#c", "http://a.example//x/index.php?q="]) {
    expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url));
  }
});

test.for([
  ["https://news.example/a/?b=2&a=1#top", "https://news.example/a/?b=2&a=1"],
  ["https://news.example/a/index.html?utm_source=rss", "https://news.example/a/index.html"],
  ["https://news.example/a;jsessionid=0A1B?x=", "https://news.example/a?x="],
  ["https://news.example/%7euser", "https://news.example/%7euser"],
  ["https://www.google.com/url?sa=t&url=https://news.example/a/&usg=x", "https://news.example/a/"],
  [" mailto:desk@news.example ", "mailto:desk@news.example"],
])("cleanUrl() makes '%s' '%s'", ([url, expected]) => {
  expect(cleanUrl(url ?? "")).toBe(expected);
});

import { expect, test } from "vitest";
import { selectRobotsRules } from "./match-robots.ts";
import { parseRobots } from "./parse-robots.ts";

const rulesOf = (...lines: string[]) =>
  selectRobotsRules(parseRobots(lines.join("\n")), "Figurewatch");

test.for([
  { lines: ["User-agent: *", "Crawl-delay: 10"], expected: 10 },
  { lines: ["User-agent: *", "crawl-delay: 0.5"], expected: 0.5 },
  { lines: ["User-agent: *", "Crawl-delay: 7200"], expected: 7200 },
  { lines: ["User-agent: *", "Crawl-delay: soon"], expected: undefined },
  { lines: ["User-agent: *", "Crawl-delay: -1"], expected: undefined },
  { lines: ["User-agent: *", "Crawl-delay: 1e9"], expected: undefined },
  { lines: ["User-agent: Other", "Crawl-delay: 10"], expected: undefined },
  { lines: ["Crawl-delay: 10", "User-agent: *"], expected: undefined },
  // The delay is for every agent of the group, and our own group replaces the one for all.
  {
    lines: ["User-agent: Figurewatch", "Crawl-delay: 3", "User-agent: *", "Disallow: /a"],
    expected: 3,
  },
  {
    lines: ["User-agent: *", "Crawl-delay: 9", "Disallow:", "User-agent: Figurewatch", "Allow: /"],
    expected: undefined,
  },
  // Of several, the longest: never faster than any of them asks.
  {
    lines: ["User-agent: *", "Crawl-delay: 2", "Disallow:", "User-agent: *", "Crawl-delay: 4"],
    expected: 4,
  },
])("parseRobots() reads the delay of $lines", ({ lines, expected }) => {
  expect(rulesOf(...lines).crawlDelaySeconds).toBe(expected);
});

test("parseRobots() collects sitemaps wherever they stand", () => {
  const text = "Sitemap: https://a.example/1.xml\nUser-agent: *\nSite-map: https://a.example/2.xml";
  expect(parseRobots(text).sitemaps).toEqual([
    "https://a.example/1.xml",
    "https://a.example/2.xml",
  ]);
});

test("parseRobots() reads preferences on use, the longest path first", () => {
  const rules = rulesOf(
    "User-agent: *",
    "Content-Usage: train-ai=n",
    "Content-Usage: /open/ train-ai=y",
  );
  expect(rules.findUsage("/a")).toBe("train-ai=n");
  expect(rules.findUsage("/open/a")).toBe("train-ai=y");
  expect(rulesOf("User-agent: Other", "Content-Usage: train-ai=n").findUsage("/a")).toBeUndefined();
});

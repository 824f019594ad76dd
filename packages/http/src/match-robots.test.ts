import { expect, test } from "vitest";
import { FORGIVING_CASES, RFC_CASES, type RobotsCase } from "../test/robots-cases.ts";
import { isAllowedByRobots, normalizeEscapes, pathOf } from "./match-robots.ts";

function decide({ file, agent = "Figurewatch" }: RobotsCase, path: string, eol: string): boolean {
  return isAllowedByRobots(file.join(eol), agent, `https://a.example${path}`);
}

test.for([...RFC_CASES, ...FORGIVING_CASES])("isAllowedByRobots(): $why", (robotsCase) => {
  for (const eol of ["\n", "\r\n", "\r", "\n\r\n"]) {
    for (const path of robotsCase.allowed ?? []) {
      expect(decide(robotsCase, path, eol), `allowed ${path}`).toBe(true);
    }
    for (const path of robotsCase.denied ?? []) {
      expect(decide(robotsCase, path, eol), `denied ${path}`).toBe(false);
    }
  }
});

test("the tables hold as many decisions as the reference matcher's own tests", () => {
  const decisions = [...RFC_CASES, ...FORGIVING_CASES].flatMap(({ allowed = [], denied = [] }) => [
    ...allowed,
    ...denied,
  ]);
  expect(decisions.length).toBeGreaterThanOrEqual(145);
});

test.for([
  { url: "https://a.example", path: "/" },
  { url: "https://a.example/a?b#c", path: "/a?b" },
  { url: "https://a.example?b", path: "/?b" },
  { url: "https://a.example/a;b", path: "/a;b" },
  { url: "https://a.example#b/c", path: "/" },
  { url: "https://a.example/a?", path: "/a?" },
  { url: "//a.example/b", path: "/b" },
  { url: "a.example/b?u=https://c.example/d", path: "/b?u=https://c.example/d" },
  { url: "", path: "/" },
])("pathOf('$url') is $path", ({ url, path }) => {
  expect(pathOf(url)).toBe(path);
});

test("normalizeEscapes() decodes what needs no escape, and nothing else", () => {
  expect(normalizeEscapes("/%7e%41%2f%2a%24%3F/é")).toBe("/~A%2F%2A%24%3F/%C3%A9");
});

test("isAllowedByRobots() cuts lines that are longer than any URL", () => {
  const long = `/x/${"a".repeat(20_000)}`;
  const file = `User-agent: *\nDisallow: ${long}/qux\n`;
  expect(isAllowedByRobots(file, "Figurewatch", "https://a.example/fux")).toBe(true);
  expect(isAllowedByRobots(file, "Figurewatch", `https://a.example${long}/fux`)).toBe(false);
});

test("isAllowedByRobots() does not backtrack on a hostile pattern", { timeout: 5000 }, () => {
  const file = `User-agent: *\nDisallow: /${"*a".repeat(14)}$`;
  const path = `/${"a".repeat(39)}b`;
  expect(isAllowedByRobots(file, "Figurewatch", `https://a.example${path}`)).toBe(true);
});

test("isAllowedByRobots() reads 500 KiB of wildcards", { timeout: 5000 }, () => {
  const rules = Array.from({ length: 25_000 }, (_, index) => `Disallow: /*a${index}*b`);
  const file = ["User-agent: *", ...rules].join("\n");
  const url = `https://a.example/${"a".repeat(2000)}`;
  expect(isAllowedByRobots(file, "Figurewatch", url)).toBe(true);
  expect(isAllowedByRobots(file, "Figurewatch", "https://a.example/xa24999yb")).toBe(false);
});

test("isAllowedByRobots() refuses what only stalls", { timeout: 5000 }, () => {
  const file = `User-agent: *\n${"Disallow:/*aaab\n".repeat(40_000)}`;
  const url = `https://a.example/aab${"a".repeat(8000)}`;
  expect(isAllowedByRobots(file, "Figurewatch", url)).toBe(false);
  expect(isAllowedByRobots(file, "Figurewatch", "https://a.example/aab")).toBe(true);
});

test("isAllowedByRobots() bears one endless line, spaces, and no line at all", () => {
  const files = [" ".repeat(500_000), "User-agent:".repeat(50_000), "\r".repeat(500_000), "#"];
  for (const file of files) {
    expect(isAllowedByRobots(file, "Figurewatch", "https://a.example/")).toBe(true);
  }
});

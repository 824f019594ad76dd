import iconv from "iconv-lite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { replayState } from "./replay-clock.ts";
import { startNewsroom, type Newsroom } from "./start-newsroom.ts";
import { loadTimeline } from "./timeline.ts";

const timeline = loadTimeline();
let elapsedMs = 0;
let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom(timeline, {
    state: () => replayState(timeline, elapsedMs, 1000),
    slowMs: 5,
  });
});
afterAll(() => newsroom.close());

const get = async (outlet: string, charset = "utf-8") => {
  const response = await fetch(newsroom.feedUrls[outlet] ?? "");
  return { response, text: new TextDecoder(charset).decode(await response.arrayBuffer()) };
};

test("loadTimeline() has at least 80 articles of at least 15 outlets, 2012 to 2026", () => {
  expect(timeline.articles.length).toBeGreaterThanOrEqual(80);
  expect(new Set(timeline.articles.map(({ outlet }) => outlet)).size).toBeGreaterThanOrEqual(15);
  expect(timeline.articles.at(0)?.date.slice(0, 4)).toBe("2012");
  expect(timeline.articles.at(-1)?.date.slice(0, 4)).toBe("2026");
});

test("loadTimeline() has no character that its outlet's charset lacks", () => {
  const charsets = new Map(timeline.outlets.map(({ id, charset }) => [id, charset]));
  for (const { outlet, title, body } of timeline.articles) {
    const text = [title, ...body].join("\n");
    const charset = charsets.get(outlet) ?? "utf-8";
    expect(iconv.decode(iconv.encode(text, charset), charset)).toBe(text);
  }
});

test("startNewsroom() shows an article only once it is out", async () => {
  elapsedMs = 0;
  expect((await get("harbour-wire")).text).not.toContain("<item>");
  elapsedMs = 999;
  expect((await get("harbour-wire")).text).toContain("<item>");
});

test("startNewsroom() answers in the outlet's charset and repeats with 304", async () => {
  const { response, text } = await get("bando-ilbo", "euc-kr");
  expect(response.headers.get("content-type")).toContain("euc-kr");
  expect(text).toContain("반도일보");
  const etag = response.headers.get("etag") ?? "";
  const again = await fetch(newsroom.feedUrls["bando-ilbo"] ?? "", {
    headers: { "if-none-match": etag },
  });
  expect(again.status).toBe(304);
});

test("startNewsroom() cuts the line of an outlet that has died", async () => {
  elapsedMs = 1000;
  await expect(get("old-quay-gazette")).rejects.toThrow("fetch failed");
});

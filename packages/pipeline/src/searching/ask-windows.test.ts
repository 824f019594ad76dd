import type { Feed, FeedItem } from "@figurewatch/feeds";
import fc from "fast-check";
import { expect, test } from "vitest";
import { askWindows } from "./ask-windows.ts";
import type { SearchWindow } from "./search-windows.ts";

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 1);
const LIMITS = { reachMs: 1e12, maxResults: 5, grainMs: 15 * MINUTE, pauseMs: 0 };
const WINDOW = { from: new Date(START), to: new Date(START + 24 * 60 * MINUTE) };

/** A service with articles seen so many quarters of an hour after the start. */
function serve(quarters: readonly number[], order: "asc" | "desc") {
  const times = quarters.map((quarter) => START + quarter * LIMITS.grainMs);
  const asked: SearchWindow[] = [];
  const ask = async (window: SearchWindow) => {
    asked.push(window);
    const sign = order === "desc" ? -1 : 1;
    const found = times
      .map((time, i) => ({ time, link: `https://a.example/${i}` }))
      .filter(({ time }) => time >= window.from.getTime() && time <= window.to.getTime())
      .toSorted((a, b) => (a.time - b.time) * sign)
      .slice(0, LIMITS.maxResults)
      .map(({ time, link }) => ({ link, updated: new Date(time).toISOString() }) as FeedItem);
    return { items: found, damaged: [] } as unknown as Feed;
  };
  return { ask, asked };
}

const linksOf = (items: readonly FeedItem[]) => new Set(items.map(({ link }) => link));

test("askWindows() asks once where one answer holds all, and goes on from the last where it is full", async () => {
  const few = serve([1, 2, 3], "asc");
  expect(await askWindows(WINDOW, LIMITS, few.ask, 8)).toMatchObject({
    ...{ until: WINDOW.to, cut: [], trouble: null, isDone: true },
  });
  expect(few.asked).toHaveLength(1);
  const many = serve([1, 2, 3, 4, 5, 6, 7, 8], "asc");
  const { items } = await askWindows(WINDOW, LIMITS, many.ask, 8);
  expect(linksOf(items).size).toBe(8);
  expect(many.asked).toHaveLength(2);
});

test("askWindows() misses nothing that the service can show, oldest or newest first", async () => {
  const spread = fc.array(fc.nat(96), { maxLength: 60 });
  const dense = fc.array(fc.nat(6), { maxLength: 20 });
  const quarters = fc.oneof(spread, dense);
  const orders = fc.constantFrom("asc" as const, "desc" as const);
  await fc.assert(
    fc.asyncProperty(quarters, orders, async (given, order) => {
      const { ask } = serve(given, order);
      const { items, cut, isDone } = await askWindows(WINDOW, LIMITS, ask, 1_000);
      expect(isDone).toBe(true);
      const found = linksOf(items);
      const lost = given.filter((_, i) => !found.has(`https://a.example/${i}`));
      // What is lost is told.
      for (const quarter of lost) {
        const time = START + quarter * LIMITS.grainMs;
        expect(cut.some(({ from, to }) => time >= +from && time <= +to)).toBe(true);
      }
      const perQuarter = Map.groupBy(given, (quarter) => quarter).values();
      if ([...perQuarter].every(({ length }) => length * 2 < LIMITS.maxResults)) {
        expect(lost).toEqual([]);
      }
    }),
  );
});

test("askWindows() keeps what it found before trouble, and how far it got", async () => {
  const { ask } = serve([1, 2, 3, 4, 5, 6, 7, 8], "asc");
  let n = 0;
  const failing = async (window: SearchWindow) => {
    if (++n === 2) {
      throw Object.assign(new Error("429"), { kind: "throttled", reason: "the answer is 429" });
    }
    return ask(window);
  };
  const asked = await askWindows(WINDOW, LIMITS, failing, 8);
  expect(asked).toMatchObject({
    until: new Date(START + 5 * LIMITS.grainMs),
    trouble: { kind: "failed", failure: "throttled" },
    isDone: false,
  });
  expect(asked.items).toHaveLength(5);
});

test("askWindows() stops where it was told to, and says that more is left", async () => {
  const { ask, asked } = serve(
    Array.from({ length: 40 }, (_, i) => i),
    "asc",
  );
  expect(await askWindows(WINDOW, LIMITS, ask, 3)).toMatchObject({
    ...{ isDone: false, trouble: null, until: new Date(START + 12 * LIMITS.grainMs) },
  });
  expect(asked).toHaveLength(3);
});

test("askWindows() does not take an answer without its end for whole", async () => {
  const asked = await askWindows(
    WINDOW,
    LIMITS,
    async () => ({ items: [], damaged: [], isWhole: false }) as unknown as Feed,
    8,
  );
  expect(asked).toMatchObject({ until: null, trouble: { kind: "unreadable" }, isDone: false });
});

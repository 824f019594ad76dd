import { expect, test } from "vitest";
import { advanceSource, isSameBody, type PollResult } from "./advance-source.ts";
import { newSourceState, readSourceState, resumeSource, type SourceState } from "./source-state.ts";

const HOUR = 3_600_000;
const start = new Date("2024-05-03T10:00:00Z");
const later = (hours: number) => new Date(start.getTime() + hours * HOUR);
const URL = "https://news.example/feed";

const published = (hoursAgo: number[], now = start) =>
  hoursAgo.map((hours) => ({ published: new Date(now.getTime() - hours * HOUR).toISOString() }));
const items = (over: Partial<Extract<PollResult, { kind: "items" }>> = {}): PollResult => ({
  kind: "items",
  bodyHash: "h1",
  items: published([1, 2, 3, 4, 5, 6, 7, 8]),
  newItems: 8,
  etag: '"v1"',
  lastModified: "Fri, 03 May 2024 09:00:00 GMT",
  ...over,
});
const failed = (
  failure: Extract<PollResult, { kind: "failed" }>["failure"],
  over = {},
): PollResult => ({
  kind: "failed",
  failure,
  reason: "the answer is 503",
  ...over,
});
const step = (state: SourceState, result: PollResult, now: Date, random = 0.5) =>
  advanceSource(state, result, now, random);
const healthy = () => step(newSourceState(URL, start), items(), start).state;

test("advanceSource() fills a new source quietly, and only once", () => {
  const first = step(newSourceState(URL, start), items(), start);
  expect(first).toMatchObject({ quiet: true, state: { health: "ok", cause: null, failures: 0 } });
  expect(first.events).toEqual([
    { kind: "health", from: "new", to: "ok", cause: null, at: start.toISOString() },
  ]);
  expect(step(first.state, items({ bodyHash: "h2", newItems: 1 }), later(1)).quiet).toBe(false);
});

test("advanceSource() stays quiet until the first reading, whatever failed before", () => {
  const { state, quiet } = step(newSourceState(URL, start), failed("unreachable"), start);
  expect(quiet).toBe(false);
  expect(step(state, items(), later(1)).quiet).toBe(true);
});

test("advanceSource() keeps validators verbatim and takes new ones from an unchanged body", () => {
  const state = healthy();
  expect(state).toMatchObject({ etag: '"v1"', lastModified: "Fri, 03 May 2024 09:00:00 GMT" });
  expect(isSameBody(state, "h1")).toBe(true);
  expect(isSameBody(newSourceState(URL, start), "h1")).toBe(false);
  const same = step(state, { kind: "unchanged", etag: 'W/"v2"' }, later(1));
  expect(same.state).toMatchObject({
    etag: 'W/"v2"',
    lastModified: "Fri, 03 May 2024 09:00:00 GMT",
    bodyHash: "h1",
  });
  expect(same.events).toEqual([]);
});

test("advanceSource() drops validators that a new body no longer comes with", () => {
  const { state } = step(
    healthy(),
    items({ bodyHash: "h2", etag: undefined, lastModified: undefined }),
    later(1),
  );
  expect(state).toMatchObject({ etag: null, lastModified: null });
});

test("advanceSource() doubles the back-off to a day and recovers at once", () => {
  let state = healthy();
  const waits: number[] = [];
  for (let n = 0; n < 9; n++) {
    state = step(state, failed("unreachable"), later(n)).state;
    waits.push((Date.parse(state.nextPollAt ?? "") - later(n).getTime()) / 60_000);
  }
  expect(waits[0]).toBeGreaterThanOrEqual(15);
  expect(waits.slice(3)).toEqual([120, 240, 480, 960, 1440, 1440]);
  expect(state).toMatchObject({
    health: "failing",
    cause: "the answer is 503",
    since: later(0).toISOString(),
  });
  const back = step(state, items({ bodyHash: "h2", newItems: 0 }), later(10));
  expect(back.state).toMatchObject({ health: "ok", failures: 0, cause: null });
  expect(Date.parse(back.state.nextPollAt ?? "") - later(10).getTime()).toBeLessThan(HOUR * 4);
});

test("advanceSource() tells a change of health once, with its cause", () => {
  const first = step(healthy(), failed("unreachable"), later(1));
  expect(first.events).toMatchObject([
    { kind: "health", from: "ok", to: "failing", cause: "the answer is 503" },
  ]);
  expect(step(first.state, failed("unreachable"), later(2)).events).toEqual([]);
});

test.for([
  { failure: "gone", status: 410, health: "stopped" },
  { failure: "gone", status: 404, health: "failing" },
  { failure: "blocked", status: 403, health: "blocked" },
  { failure: "throttled", status: 429, health: "failing" },
  { failure: "too-large", status: 200, health: "failing" },
  { failure: "unsafe", status: undefined, health: "failing" },
] as const)("advanceSource() makes $failure $status '$health'", ({ failure, status, health }) => {
  expect(step(healthy(), failed(failure, { status }), later(1)).state.health).toBe(health);
});

test("advanceSource() stops at 410, says so, and a person starts it again", () => {
  const { state, events } = step(healthy(), failed("gone", { status: 410 }), later(1));
  expect(state.nextPollAt).toBeNull();
  expect(state.cause).toContain("410");
  expect(events).toHaveLength(1);
  expect(resumeSource(state, later(5))).toMatchObject({
    nextPollAt: later(5).toISOString(),
    failures: 0,
  });
});

test("advanceSource() waits as long as Retry-After says, and a day on an unsafe address", () => {
  const throttled = step(healthy(), failed("throttled", { retryAt: later(30) }), later(1)).state;
  expect(Date.parse(throttled.nextPollAt ?? "")).toBeGreaterThanOrEqual(later(30).getTime());
  const unsafe = step(healthy(), failed("unsafe"), start).state;
  expect(unsafe.nextPollAt).toBe(later(24).toISOString());
});

test("advanceSource() heeds freshness, ttl and hours to skip", () => {
  const fresh = step(newSourceState(URL, start), items({ freshUntil: later(9) }), start, 0).state;
  expect(fresh.nextPollAt).toBe(later(9).toISOString());
  const ttl = step(newSourceState(URL, start), items({ ttlMinutes: 300 }), start, 0).state;
  expect(ttl.nextPollAt).toBe(later(5).toISOString());
  // Kept for the polls after it, also when nothing has changed.
  const unchanged = step(ttl, { kind: "unchanged" }, later(5), 0).state;
  expect(unchanged.nextPollAt).toBe(later(10).toISOString());
  const skipped = step(
    newSourceState(URL, start),
    items({ skipHours: [10, 11, 12, 13] }),
    start,
    0,
  ).state;
  expect(skipped.nextPollAt).toBe(later(4).toISOString());
});

test("advanceSource() calls a source broken when it cannot be read, and keeps no validators of it", () => {
  const before = healthy();
  const { state, events } = step(
    before,
    { kind: "unreadable", reason: "This is an HTML page, not a feed" },
    later(1),
  );
  expect(state).toMatchObject({
    health: "broken",
    cause: "This is an HTML page, not a feed",
    etag: '"v1"',
    bodyHash: "h1",
  });
  expect(events).toHaveLength(1);
  expect(step(state, { kind: "unchanged" }, later(2)).state.health).toBe("ok");
});

test("advanceSource() calls an emptied source broken until items come back", () => {
  const emptied = step(
    healthy(),
    items({ bodyHash: "h2", items: [], newItems: 0 }),
    later(1),
  ).state;
  expect(emptied.health).toBe("broken");
  expect(step(emptied, { kind: "unchanged" }, later(2)).state.health).toBe("broken");
  expect(step(emptied, items({ bodyHash: "h3", newItems: 0 }), later(2)).state.health).toBe("ok");
  const sitemap = step(
    healthy(),
    items({ bodyHash: "h2", items: [], newItems: 0, mayBeEmpty: true }),
    later(1),
  );
  expect(sitemap.state.health).toBe("ok");
});

test("advanceSource() calls a source silent against its own rhythm while it answers", () => {
  const daily = step(
    newSourceState(URL, start),
    items({ items: published([0, 24, 48, 72, 96, 120, 144]) }),
    start,
  ).state;
  expect(step(daily, { kind: "unchanged" }, later(24 * 3)).state.health).toBe("ok");
  const { state, events } = step(daily, { kind: "unchanged" }, later(24 * 5));
  expect(state.health).toBe("silent");
  expect(state.cause).toBe("it answers, but its newest item is of 2024-05-03, 5 days ago");
  expect(events).toHaveLength(1);
  const news = items({ bodyHash: "h2", items: published([0], later(24 * 6)), newItems: 1 });
  expect(step(state, news, later(24 * 6)).state.health).toBe("ok");
});

test("advanceSource() learns the rhythm of a source without dates from when items were seen", () => {
  let state = step(
    newSourceState(URL, start),
    items({ items: [{ published: null }], newItems: 1 }),
    start,
  ).state;
  expect(state.times).toEqual([]);
  for (let n = 1; n <= 8; n++) {
    state = step(
      state,
      items({ bodyHash: `b${n}`, items: [{ published: null }], newItems: 1 }),
      later(n * 4),
    ).state;
  }
  expect(state.times).toHaveLength(8);
  expect(state.intervalMinutes).toBeLessThan(200);
  expect(step(state, { kind: "unchanged" }, later(24 * 4)).state.health).toBe("silent");
});

test("advanceSource() moves a source when a lasting redirect was seen three times in a row", () => {
  const movedTo = "https://news.example/rss";
  let state = healthy();
  for (let n = 1; n <= 2; n++) state = step(state, { kind: "unchanged", movedTo }, later(n)).state;
  expect(state).toMatchObject({ url: URL, move: { to: movedTo, seen: 2 } });
  const { state: moved, events } = step(state, { kind: "unchanged", movedTo }, later(3));
  expect(moved).toMatchObject({ url: movedTo, move: null });
  expect(events).toEqual([{ kind: "moved", from: URL, to: movedTo, at: later(3).toISOString() }]);
});

test.for([
  { what: "an answer without it", between: { kind: "unchanged" } as PollResult },
  {
    what: "a redirect elsewhere",
    between: { kind: "unchanged", movedTo: "https://b.example/" } as PollResult,
  },
])("advanceSource() counts a redirect anew after $what", ({ between }) => {
  const movedTo = "https://news.example/rss";
  let state = healthy();
  const answers: PollResult[] = [
    { kind: "unchanged", movedTo },
    { kind: "unchanged", movedTo },
    between,
    { kind: "unchanged", movedTo },
  ];
  answers.forEach((answer, n) => {
    state = step(state, answer, later(n + 1)).state;
  });
  expect(state).toMatchObject({ url: URL, move: { to: movedTo, seen: 1 } });
});

test("advanceSource() keeps the history of health", () => {
  let state = healthy();
  state = step(state, failed("unreachable"), later(1)).state;
  state = step(state, { kind: "unchanged" }, later(2)).state;
  expect(state.history.map((change) => change.health)).toEqual(["failing", "ok", "new"]);
  expect(state.history[0]).toEqual({
    health: "failing",
    cause: "the answer is 503",
    at: later(1).toISOString(),
  });
});

test("advanceSource() changes nothing it is given", () => {
  const before = healthy();
  const copy = structuredClone(before);
  step(before, failed("gone", { status: 410 }), later(1));
  step(before, items({ bodyHash: "h9" }), later(1));
  expect(before).toEqual(copy);
});

test("readSourceState() takes a stored state, odd JSON and a changed address", () => {
  const state = healthy();
  const stored: unknown = JSON.parse(JSON.stringify(state));
  expect(readSourceState(stored, URL, later(9))).toEqual(state);
  expect(readSourceState(undefined, URL, start)).toEqual(newSourceState(URL, start));
  expect(readSourceState({}, URL, start)).toEqual(newSourceState(URL, start));
  const elsewhere = readSourceState(stored, "https://other.example/feed", later(9));
  expect(elsewhere).toMatchObject({
    url: "https://other.example/feed",
    etag: null,
    bodyHash: null,
    nextPollAt: later(9).toISOString(),
  });
  expect(elsewhere.lastOkAt).toBe(state.lastOkAt);
});

test("advanceSource() takes a search that finds nothing for long as well, and its answers only", () => {
  const busy = step(newSourceState(URL, start), items({ isSearch: true }), start).state;
  const empty = items({ bodyHash: "h2", items: [], newItems: 0, isSearch: true });
  expect(step(busy, empty, later(24 * 30)).state.health).toBe("ok");
  const same: PollResult = { kind: "unchanged", isSearch: true };
  expect(step(busy, same, later(24 * 30)).state.health).toBe("ok");
  expect(step(busy, { kind: "unchanged" }, later(24 * 30)).state.health).toBe("silent");
  expect(step(busy, failed("unreachable"), later(1)).state.health).toBe("failing");
});

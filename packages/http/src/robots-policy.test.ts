import { expect, test } from "vitest";
import { FakeClock } from "../test/fake-clock.ts";
import { Agent } from "undici";
import { race, startDeadline } from "./deadline.ts";
import { FetchError, type FetchErrorKind } from "./fetch-error.ts";
import { type Asker, createRobotsPolicy, type SiteText } from "./robots-policy.ts";
import { createMemorySiteFiles } from "./site-files.ts";

const HOUR_MS = 60 * 60 * 1000;
const PAGE = new URL("https://a.example/secret/1");
const CLOSED = "User-agent: *\nDisallow: /secret/\nCrawl-delay: 7\nContent-Usage: train-ai=n\n";

type Answer = string | Partial<SiteText> | FetchError;

const route = { dispatcher: new Agent(), proxy: undefined };

function setUp(...answers: Answer[]) {
  const clock = new FakeClock();
  const asked: string[] = [];
  const { decide } = createRobotsPolicy({
    userAgentToken: "Figurewatch",
    store: createMemorySiteFiles(),
    clock,
    async fetchText(url, spacingMs) {
      asked.push(spacingMs === undefined ? url.href : `${url.href} after ${spacingMs}`);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer === undefined || answer instanceof FetchError) throw answer;
      const file = typeof answer === "string" ? { bytes: Buffer.from(answer) } : answer;
      return { bytes: new Uint8Array(), cut: false, freshUntil: undefined, ...file };
    },
  });
  const policy = {
    async decide(url: URL) {
      const deadline = startDeadline(5000);
      return decide(url, { deadline, route }).finally(() => {
        deadline.stop();
      });
    },
  };
  return { policy, clock, asked };
}

const failure = (kind: FetchErrorKind, status?: number) =>
  new FetchError(kind, "https://a.example/robots.txt", "told by the test", { status });

test("decide() obeys the file", async () => {
  const { policy } = setUp(CLOSED);
  expect(await policy.decide(PAGE)).toMatchObject({
    allowed: false,
    crawlDelayMs: 7000,
    contentUsage: "train-ai=n",
  });
  expect(await policy.decide(new URL("https://a.example/"))).toMatchObject({ allowed: true });
});

test.for([400, 401, 402, 403, 404, 405, 410, 451])("decide() allows all on %i", async (status) => {
  const { policy } = setUp(failure(status === 404 ? "gone" : "blocked", status));
  expect(await policy.decide(PAGE)).toMatchObject({ allowed: true });
});

test("decide() allows all after too many redirects, which RFC 9309 calls unavailable", async () => {
  const { policy } = setUp(failure("unreachable", 302));
  expect(await policy.decide(PAGE)).toMatchObject({ allowed: true });
});

test.for<{ why: string; error: FetchError }>([
  { why: "429", error: failure("throttled", 429) },
  { why: "408 with Retry-After", error: failure("throttled", 408) },
  { why: "500", error: failure("unreachable", 500) },
  { why: "503", error: failure("throttled", 503) },
  {
    why: "a time-out, a reset, a name that is not found, half a body",
    error: failure("unreachable"),
  },
  { why: "a redirect to a private address", error: failure("unsafe") },
])("decide() rejects on $why, and asks again", async ({ error }) => {
  const { policy, asked } = setUp(error, error, "");
  await expect(policy.decide(PAGE)).rejects.toBe(error);
  await expect(policy.decide(PAGE)).rejects.toBe(error);
  expect(await policy.decide(PAGE)).toMatchObject({ allowed: true });
  expect(asked).toHaveLength(3);
});

test("decide() keeps a file for a day and no longer", async () => {
  const { policy, clock, asked } = setUp(CLOSED, "");
  await policy.decide(PAGE);
  clock.advance(24 * HOUR_MS - 1);
  expect(await policy.decide(PAGE)).toMatchObject({ allowed: false });
  expect(asked).toHaveLength(1);
  clock.advance(1);
  expect(await policy.decide(PAGE)).toMatchObject({ allowed: true });
  // The delay that the old file asked for holds for fetching the new one.
  expect(asked).toEqual([
    "https://a.example/robots.txt",
    "https://a.example/robots.txt after 7000",
  ]);
});

test("decide() keeps a file that is absent for a day as well", async () => {
  const { policy, clock, asked } = setUp(failure("gone", 404), CLOSED);
  await policy.decide(PAGE);
  clock.advance(24 * HOUR_MS - 1);
  expect(await policy.decide(PAGE)).toMatchObject({ allowed: true });
  clock.advance(1);
  expect(await policy.decide(PAGE)).toMatchObject({ allowed: false });
  expect(asked).toHaveLength(2);
});

test.for([
  { maxAgeMs: 2 * HOUR_MS, heldMs: 2 * HOUR_MS },
  { maxAgeMs: 1000, heldMs: 5 * 60 * 1000 },
  { maxAgeMs: 100 * HOUR_MS, heldMs: 24 * HOUR_MS },
])("decide() heeds a Cache-Control of $maxAgeMs ms within bounds", async ({ maxAgeMs, heldMs }) => {
  const { policy, clock, asked } = setUp({
    bytes: Buffer.from(CLOSED),
    freshUntil: new Date(new FakeClock().now().getTime() + maxAgeMs),
  });
  await policy.decide(PAGE);
  clock.advance(heldMs - 1);
  await policy.decide(PAGE);
  expect(asked).toHaveLength(1);
  clock.advance(1);
  await policy.decide(PAGE);
  expect(asked).toHaveLength(2);
});

test("decide() goes by the old file while the new one cannot be had", async () => {
  const { policy, clock, asked } = setUp(CLOSED, failure("unreachable", 500));
  const first = await policy.decide(PAGE);
  for (let day = 1; day < 30; day += 1) {
    clock.advance(24 * HOUR_MS);
    expect(await policy.decide(PAGE)).toEqual(first);
  }
  expect(asked).toHaveLength(30);
  // It is looked for again every ten minutes, not at every page.
  await policy.decide(PAGE);
  expect(asked).toHaveLength(30);
  clock.advance(24 * HOUR_MS);
  await expect(policy.decide(PAGE)).rejects.toMatchObject({ status: 500 });
});

test("decide() asks per scheme, host and port", async () => {
  const { policy, asked } = setUp("");
  const urls = [
    "https://a.example/",
    "http://a.example/",
    "https://a.example:8443/",
    "https://b.example/",
  ];
  for (const url of [...urls, "https://a.example/x"]) await policy.decide(new URL(url));
  expect(asked).toEqual(urls.map((url) => `${url}robots.txt`));
});

test("decide() fetches once for all who ask at the same time", async () => {
  const { policy, asked } = setUp(CLOSED);
  const decisions = await Promise.all(Array.from({ length: 20 }, () => policy.decide(PAGE)));
  expect(decisions.every((decision) => !decision.allowed)).toBe(true);
  expect(asked).toHaveLength(1);
});

test("decide() drops the half rule at the end of a cut file", async () => {
  const { policy } = setUp({
    bytes: Buffer.from("User-agent: *\nDisallow: /x\nDisallow: /"),
    cut: true,
  });
  expect(await policy.decide(PAGE)).toMatchObject({ allowed: true });
  expect(await policy.decide(new URL("/x", PAGE))).toMatchObject({ allowed: false });
});

test.for([
  { rule: "/новости", path: "/новости" },
  { rule: "/%D0%BD", path: "/н" },
  { rule: "/%d0%bd", path: "/%d0%bd" },
  // Escapes that RFC 9309 compares as the letter they stand for.
  { rule: "/%7Edesk", path: "/~desk" },
  { rule: "/~desk", path: "/%7edesk" },
  { rule: "/%73ecret", path: "/secret" },
])("decide() holds the rule '$rule' against '$path'", async ({ rule, path }) => {
  const { policy } = setUp(`\uFEFFUser-agent: *\nDisallow: ${rule}\n`);
  expect(await policy.decide(new URL(path, PAGE))).toMatchObject({ allowed: false });
});

test("decide() reads rules in any charset as the bytes they are", async () => {
  const { policy } = setUp({ bytes: Buffer.from("User-agent: *\nDisallow: /caf\u00E9", "latin1") });
  expect(await policy.decide(new URL("/caf%E9", PAGE))).toMatchObject({ allowed: false });
});

test("decide() takes no delay for longer than a day", async () => {
  const { policy } = setUp("User-agent: *\nCrawl-delay: 999999999");
  expect(await policy.decide(PAGE)).toMatchObject({ crawlDelayMs: 24 * HOUR_MS });
});

test("decide() lets robots.txt itself be read", async () => {
  const { policy } = setUp("User-agent: *\nDisallow: /");
  expect(await policy.decide(new URL("/robots.txt", PAGE))).toMatchObject({ allowed: true });
});

test("decide() fetches for those who stay when the one who fetches leaves", async () => {
  const asked: Asker[] = [];
  const { decide } = createRobotsPolicy({
    userAgentToken: "Figurewatch",
    store: createMemorySiteFiles(),
    clock: new FakeClock(),
    fetchText(_url, _spacingMs, asker) {
      asked.push(asker);
      if (asked.length > 1) {
        return Promise.resolve({ bytes: Buffer.from(CLOSED), cut: false, freshUntil: undefined });
      }
      return race(new Promise<never>(() => {}), asker.deadline.signal);
    },
  });
  const leaving = new AbortController();
  const deadlines = [startDeadline(5000, leaving.signal), startDeadline(5000), startDeadline(5000)];
  const askers = deadlines.map((deadline) => ({ deadline, route }));
  const decisions = askers.map((asker) => decide(PAGE, asker));
  setTimeout(() => leaving.abort(new Error("shutting down")), 20);
  const settled = await Promise.allSettled(decisions);
  expect(settled.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  expect(asked).toEqual(askers.slice(0, 2));
  for (const deadline of deadlines) deadline.stop();
});

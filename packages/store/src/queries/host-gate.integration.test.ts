import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { SEEN_AT } from "../../test/builders.ts";
import { openTestPostgres, type TestPostgres } from "../../test/open-test-store.ts";
import type { Store } from "../open-store.ts";
import { createHostGate, HostClosed } from "./host-gate.ts";
import { createSiteFiles } from "./site-files.ts";

let postgres: TestPostgres;
let store: Store;
beforeAll(async () => {
  postgres = await openTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  store = await postgres.openStore();
});

const OPTIONS = { spacingMs: 20, leaseMs: 30_000, maxWaitMs: 10_000 };

test("acquire() lets one in at a time and keeps the pause, over several gates", async () => {
  const gates = ["a", "b", "c"].map((holder) => createHostGate(store.db, holder));
  let inside = 0;
  let most = 0;
  const times: [number, number][] = [];
  await Promise.all(
    gates.flatMap((gate) =>
      [1, 2].map(async () => {
        const release = await gate.acquire("a.example", OPTIONS);
        most = Math.max(most, ++inside);
        const enteredAt = performance.now();
        await store.pool.query("select pg_sleep(0.005)");
        inside--;
        times.push([enteredAt, performance.now()]);
        await release();
      }),
    ),
  );
  expect(most).toBe(1);
  times.sort(([a], [b]) => a - b);
  const pauses = times.slice(1).map(([entered], index) => entered - (times[index]?.[1] ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(OPTIONS.spacingMs);
});

test("acquire() holds no host up for another", async () => {
  const gate = createHostGate(store.db, "a");
  await gate.acquire("a.example", OPTIONS);
  await expect(gate.acquire("b.example", OPTIONS)).resolves.toBeTypeOf("function");
});

test("acquire() refuses a host that asked for quiet, to everyone", async () => {
  const release = await createHostGate(store.db, "a").acquire("a.example", OPTIONS);
  const until = new Date(Date.now() + 60_000);
  await release({ notBefore: until });
  const error = await createHostGate(store.db, "b")
    .acquire("a.example", OPTIONS)
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(HostClosed);
  const told = error instanceof HostClosed ? error.until.getTime() : 0;
  expect(Math.abs(told - until.getTime())).toBeLessThan(5_000);
});

test("acquire() refuses to wait out a pause that is too long", async () => {
  const gate = createHostGate(store.db, "a");
  await (
    await gate.acquire("a.example", OPTIONS)
  )();
  await expect(
    gate.acquire("a.example", { ...OPTIONS, spacingMs: 60_000, maxWaitMs: 1_000 }),
  ).rejects.toBeInstanceOf(HostClosed);
});

test("acquire() frees the host of a worker that died, when its lease is over", async () => {
  await createHostGate(store.db, "dead").acquire("a.example", { ...OPTIONS, leaseMs: 200 });
  const release = await createHostGate(store.db, "b").acquire("a.example", OPTIONS);
  await release();
  // A late release of a lease that is lost must not end another's turn.
  await expect(release()).resolves.toBeUndefined();
});

test("acquire() rejects with the reason of its signal", async () => {
  const gate = createHostGate(store.db, "a");
  await gate.acquire("a.example", OPTIONS);
  const controller = new AbortController();
  const waiting = gate.acquire("a.example", { ...OPTIONS, signal: controller.signal });
  setTimeout(() => controller.abort(new Error("shutting down")), 30);
  await expect(waiting).rejects.toThrow("shutting down");
});

test("createSiteFiles() keeps the last file by its address", async () => {
  const files = createSiteFiles(store.db);
  const url = "https://a.example/robots.txt";
  expect(await files.find(url)).toBeUndefined();
  await files.upsert(url, { text: "User-agent: *\u0000", fetchedAt: SEEN_AT, freshUntil: SEEN_AT });
  await files.upsert(url, { text: "", fetchedAt: SEEN_AT, freshUntil: SEEN_AT });
  expect(await files.find(url)).toEqual({ text: "", fetchedAt: SEEN_AT, freshUntil: SEEN_AT });
});

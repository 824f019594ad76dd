import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import { Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { hasRedis, startRedis, type TestRedis } from "../test/start-redis.ts";
import { openQueues, type OpenQueuesOptions, PermanentFault, type Queues } from "./open-queues.ts";

const WORKER = fileURLToPath(new URL("../test/crash-worker.ts", import.meta.url));
const DUE_AT = "2026-03-02T08:00:00Z";
const QUICK = { lockDurationMs: 2_000, stalledIntervalMs: 500, backoffMs: 20 };
const PATIENT = { timeout: 30_000, interval: 25 };

let postgres: TestPostgres;
let redis: TestRedis | undefined;
let pool: Pool;
let serial = 0;

beforeAll(async () => {
  postgres = await openTestPostgres();
  pool = new Pool({ connectionString: postgres.databaseUrl, max: 2 });
  pool.on("error", () => {});
  if (hasRedis()) redis = await startRedis();
});
afterAll(async () => {
  await pool.end();
  await postgres.stop();
  await redis?.remove();
});

// One suite for both: what holds on the one has to hold on the other.
describe.each(["postgres", "redis"] as const)("on %s", (backend) => {
  let options: OpenQueuesOptions;
  let queues: Queues;
  const opened: Queues[] = [];

  async function open(changes: Partial<OpenQueuesOptions> = {}): Promise<Queues> {
    const made = await openQueues({ ...options, ...changes });
    opened.push(made);
    return made;
  }

  beforeEach(async ({ skip }) => {
    if (backend === "redis" && redis === undefined) skip("there is no redis-server");
    const where =
      backend === "redis" ? { redisUrl: redis?.url ?? "" } : { databaseUrl: postgres.databaseUrl };
    options = { ...where, ...QUICK, prefix: `test${process.pid}x${++serial}` };
    queues = await open();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((entry) => entry.close()));
  });

  test("enqueue() brings a payload to a worker, once while it is remembered", async () => {
    const payload = { sourceId: "watch.wire", dueAt: DUE_AT };
    const seen: unknown[] = [];
    await queues.enqueue("poll", payload);
    await queues.enqueue("poll", payload);
    queues.work("poll", async (given, { attempt }) => {
      seen.push([given, attempt]);
    });
    await queues.enqueueMany("poll", [payload, { ...payload, sourceId: "watch.other" }]);
    await vi.waitFor(() => expect(seen).toHaveLength(2), PATIENT);
    await queues.enqueue("poll", payload);
    await sleep(100);
    expect(seen).toEqual([
      [payload, 1],
      [{ ...payload, sourceId: "watch.other" }, 1],
    ]);
  });

  test("enqueue() refuses what its queue does not take", async () => {
    const wrong = { sourceId: "", dueAt: DUE_AT };
    await expect(queues.enqueue("poll", wrong)).rejects.toMatchObject({ kind: "bad_payload" });
  });

  test("work() tries a failed job again until it goes well", async () => {
    const attempts: number[] = [];
    queues.work("read", async (_payload, { attempt }) => {
      attempts.push(attempt);
      if (attempt < 3) throw new Error("not yet");
    });
    await queues.enqueue("read", { articleId: "a1", dueAt: DUE_AT });
    await vi.waitFor(() => expect(attempts).toEqual([1, 2, 3]), PATIENT);
    expect((await queues.count()).read.dead).toBe(0);
  });

  test("work() gives up at once on a permanent fault; the dead letter can be sent anew", async () => {
    const dead: string[] = [];
    const watching = await open({ onDead: (_name, _id, reason) => dead.push(reason) });
    let isMended = false;
    let runs = 0;
    watching.work("send", async () => {
      runs++;
      if (!isMended) throw new PermanentFault("the receiver is gone");
    });
    await queues.enqueue("send", { deliveryId: "d1", attempt: 1 });
    await vi.waitFor(() => expect(dead).toHaveLength(1), PATIENT);
    expect(runs).toBe(1);
    const [letter] = await queues.listDeadLetters("send");
    expect(letter).toMatchObject({
      payload: { deliveryId: "d1", attempt: 1 },
      reason: "the receiver is gone",
    });
    isMended = true;
    expect(await queues.retryDeadLetter("send", letter?.id ?? "")).toBe(true);
    await vi.waitFor(() => expect(runs).toBe(2), PATIENT);
    expect(await queues.retryDeadLetter("send", "none")).toBe(false);
    expect(await queues.listDeadLetters("send")).toEqual([]);
  });

  test("work() gives up after the last attempt and keeps the job for someone to see", async () => {
    queues.work("read", async () => {
      throw new Error("always");
    });
    await queues.enqueue("read", { articleId: "a1", dueAt: DUE_AT });
    await vi.waitFor(async () => expect((await queues.count()).read.dead).toBe(1), PATIENT);
    const [letter] = await queues.listDeadLetters("read");
    expect(letter).toMatchObject({ reason: "always", attempts: 8 });
    // While it is remembered, the same job is not taken again; dropped, it is.
    expect(await queues.dropDeadLetter("read", letter?.id ?? "")).toBe(true);
    expect(await queues.dropDeadLetter("read", letter?.id ?? "")).toBe(false);
    expect(await queues.listDeadLetters("read")).toEqual([]);
    await queues.enqueue("read", { articleId: "a1", dueAt: DUE_AT });
    await vi.waitFor(async () => expect((await queues.count()).read.dead).toBe(1), PATIENT);
  });

  test("close() lets running jobs finish, starts no other and leaves nothing stalled", async () => {
    const worker = await open();
    let finished = 0;
    let started = 0;
    const articles = Array.from({ length: 20 }, (_, index) => ({
      articleId: `a${index}`,
      dueAt: DUE_AT,
    }));
    await queues.enqueueMany("read", articles);
    worker.work(
      "read",
      async () => {
        started++;
        await sleep(300);
        finished++;
      },
      { concurrency: 5 },
    );
    await vi.waitFor(() => expect(started).toBe(5), PATIENT);
    await worker.close();
    expect({ started, finished }).toEqual({ started: 5, finished: 5 });
    expect((await queues.count()).read).toEqual({ waiting: 15, active: 0, delayed: 0, dead: 0 });
  });

  test("close() aborts what runs on for too long, and another worker does it", async () => {
    const worker = await open({ graceMs: 100 });
    let aborted = 0;
    await queues.enqueue("read", { articleId: "slow", dueAt: DUE_AT });
    const started = new Promise<void>((resolve) => {
      worker.work("read", async (_payload, { signal }) => {
        resolve();
        await sleep(60_000, undefined, { signal }).catch((error: unknown) => {
          aborted++;
          throw error;
        });
      });
    });
    await started;
    await worker.close();
    expect(aborted).toBe(1);
    const done: string[] = [];
    queues.work("read", async ({ articleId }) => {
      done.push(articleId);
    });
    await vi.waitFor(() => expect(done).toEqual(["slow"]), PATIENT);
  });

  test("work() loses nothing and doubles nothing when its process is killed", async () => {
    await makeTables();
    const total = 300;
    await queues.enqueueMany(
      "read",
      Array.from({ length: total }, (_, index) => ({ articleId: `a${index}`, dueAt: DUE_AT })),
    );
    let child = await startWorker(options);
    for (let kills = 0; kills < 8; kills++) {
      // Always amid its jobs, and at another point of them each time.
      await waitForRuns((kills + 1) * 20);
      await sleep((kills * 7) % 20);
      child.kill("SIGKILL");
      await once(child, "exit");
      child = await startWorker(options);
    }
    await vi.waitFor(async () => expect(await countRows("effects")).toBe(total), PATIENT);
    await vi.waitFor(async () => {
      const { waiting, active, delayed, dead } = (await queues.count()).read;
      expect({ waiting, active, delayed, dead }).toEqual({
        waiting: 0,
        active: 0,
        delayed: 0,
        dead: 0,
      });
    }, PATIENT);
    await stopWorker(child);
  });

  test("work() sets a job aside that kills its process, and does the others", async () => {
    await makeTables();
    const neighbours = Array.from({ length: 50 }, (_, index) => ({
      articleId: `a${index}`,
      dueAt: DUE_AT,
    }));
    await queues.enqueueMany("read", [{ articleId: "poison", dueAt: DUE_AT }, ...neighbours]);
    let deaths = 0;
    let child = await startWorker(options);
    const restart = async (): Promise<void> => {
      for (;;) {
        const ended = await Promise.race([
          once(child, "exit").then(() => true),
          vi.waitFor(async () => expect((await queues.count()).read.dead).toBe(1), PATIENT),
        ]);
        if (ended !== true) return;
        deaths++;
        child = await startWorker(options);
      }
    };
    await restart();
    expect(deaths).toBeLessThanOrEqual(3);
    await vi.waitFor(async () => expect(await countRows("effects")).toBe(50), PATIENT);
    await stopWorker(child);
  });

  test("work() goes on after the server was away", async () => {
    const seen: string[] = [];
    queues.work("read", async ({ articleId }) => {
      seen.push(articleId);
    });
    await queues.enqueue("read", { articleId: "before", dueAt: DUE_AT });
    await vi.waitFor(() => expect(seen).toEqual(["before"]), PATIENT);
    for (const signal of ["SIGKILL", "SIGTERM"] as const) {
      if (backend === "redis") {
        await redis?.stop(signal);
        await expect(
          queues.enqueue("read", { articleId: "meanwhile", dueAt: DUE_AT }),
        ).rejects.toMatchObject({ kind: "unreachable" });
        await sleep(500);
        await redis?.start();
      } else {
        await pool.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and application_name <> 'figurewatch owner'",
        );
      }
      await vi.waitFor(
        () => queues.enqueue("read", { articleId: `after ${signal}`, dueAt: DUE_AT }),
        PATIENT,
      );
      await vi.waitFor(() => expect(seen).toContain(`after ${signal}`), PATIENT);
    }
  });
});

test("openQueues() says what to do when Redis is away or would drop jobs", async ({ skip }) => {
  const error = await openQueues({ redisUrl: "redis://:secret@127.0.0.1:9" }).catch(
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ name: "QueueError", kind: "unreachable" });
  expect(String(error)).toContain("127.0.0.1:9");
  expect(String(error)).not.toContain("secret");
  if (!hasRedis()) skip("there is no redis-server");
  const forgetful = await startRedis("--maxmemory-policy allkeys-lru");
  await expect(openQueues({ redisUrl: forgetful.url })).rejects.toMatchObject({ kind: "unfit" });
  await forgetful.remove();
});

test("openQueues() says that Postgres is away", async () => {
  await expect(
    openQueues({ databaseUrl: "postgres://me:secret@127.0.0.1:9/db" }),
  ).rejects.toMatchObject({ kind: "unreachable" });
});

async function startWorker(options: OpenQueuesOptions): Promise<ChildProcess> {
  const child = spawn(process.execPath, [WORKER, JSON.stringify([options, postgres.databaseUrl])], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

async function stopWorker(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

async function makeTables(): Promise<void> {
  await pool.query(
    "drop table if exists runs, effects; create table runs (key text); create table effects (key text primary key)",
  );
}

async function countRows(table: "runs" | "effects"): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
}

async function waitForRuns(count: number): Promise<void> {
  await vi.waitFor(
    async () => expect(await countRows("runs")).toBeGreaterThanOrEqual(count),
    PATIENT,
  );
}

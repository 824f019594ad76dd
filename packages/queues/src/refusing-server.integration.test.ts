import { setTimeout as sleep } from "node:timers/promises";
import { openTestPostgres } from "@figurewatch/store/testing";
import { Redis } from "ioredis";
import { Client } from "pg";
import { expect, test, vi } from "vitest";
import { hasRedis, startRedis } from "../test/start-redis.ts";
import { openQueues } from "./open-queues.ts";

const PATIENT = { timeout: 30_000, interval: 25 };

/** A server that holds a queue, and answers every write with a refusal while it is told to. */
type Server = {
  options: { redisUrl: string } | { databaseUrl: string };
  refuse(isRefusing: boolean): Promise<unknown>;
  stop(): Promise<void>;
};

const START = {
  async Postgres(): Promise<Server> {
    const postgres = await openTestPostgres();
    const client = new Client({ connectionString: postgres.databaseUrl });
    await client.connect();
    const database = new URL(postgres.databaseUrl).pathname.slice(1);
    return {
      options: { databaseUrl: postgres.databaseUrl },
      async refuse(isRefusing) {
        await client.query("set default_transaction_read_only = off");
        await client.query(
          `alter database "${database}" set default_transaction_read_only = ${isRefusing ? "on" : "off"}`,
        );
        // It holds for connections made from now on.
        await client.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'figurewatch queues'",
        );
      },
      async stop() {
        await client.end();
        await postgres.stop();
      },
    };
  },
  async Redis(): Promise<Server> {
    const redis = await startRedis();
    const admin = new Redis(redis.url);
    return {
      options: { redisUrl: redis.url },
      refuse: (isRefusing) => admin.config("SET", "min-replicas-to-write", isRefusing ? "1" : "0"),
      async stop() {
        admin.disconnect();
        await redis.remove();
      },
    };
  },
};

test.for(["Postgres", "Redis"] as const)(
  "work() leaves %s some time between its refusals, and goes on after them",
  async (name, { skip }) => {
    if (name === "Redis" && !hasRedis()) skip("there is no redis-server");
    const server = await START[name]();
    const refusals: string[] = [];
    const onError = ({ message }: Error) => {
      if (/read-only|NOREPLICAS/.test(message)) refusals.push(message);
    };
    const queues = await openQueues({ ...server.options, onError });
    await queues.enqueue("read", { articleId: "a1", dueAt: "2026-03-02T08:00:00Z" });
    await server.refuse(true);
    const done: string[] = [];
    queues.work("read", async ({ articleId }) => {
      done.push(articleId);
    });
    await vi.waitFor(() => expect(refusals.length).toBeGreaterThan(0), PATIENT);
    await sleep(2_000);
    // Two claims, and one look for stalled jobs; without a pause, hundreds.
    expect(refusals.length).toBeLessThan(10);
    expect(done).toEqual([]);
    await server.refuse(false);
    await vi.waitFor(() => expect(done).toEqual(["a1"]), PATIENT);
    await queues.close();
    await server.stop();
  },
);

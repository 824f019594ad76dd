import {
  openSilentLink,
  openTestPostgres,
  type SilentLink,
  type TestPostgres,
} from "@figurewatch/store/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { hasRedis, startRedis, type TestRedis } from "../test/start-redis.ts";
import { openQueues } from "./open-queues.ts";

// A link goes dead without a word, as behind a firewall that forgets: nothing ends, nothing answers.
// Whatever was under way, jobs are taken again within the minute that is promised.
const PROMISED_MS = 60_000;
const QUICK = { lockDurationMs: 2_000, stalledIntervalMs: 500, backoffMs: 20 };
const DUE_AT = "2026-03-02T08:00:00Z";

// They do nothing but wait, and all at once: all ten.
vi.setConfig({ maxConcurrency: 10 });

// What a worker says to wait for its first job, and to claim one.
const WORDS = {
  Postgres: { wait: "LISTEN bullmq_jobs", claim: "FROM move_to_active" },
  Redis: { wait: "bzpopmin", claim: ":limiter" },
};

type Scene = {
  link: SilentLink;
  words: { wait: string; claim: string };
  /** Starts the worker behind the link. */
  work(during?: (articleId: string) => void): void;
  /** Gives it a job, by way of a link that is whole. */
  enqueue(articleId: string): Promise<void>;
  /** The same, and waits until it is done to the last. */
  complete(articleId: string): Promise<void>;
};

const HITS: Record<string, (scene: Scene) => Promise<void>> = {
  async "as the worker starts"({ link, work }) {
    work();
    link.silence();
  },
  async "as it begins to wait"({ link, words, work }) {
    const silenced = link.silenceAfter(words.wait);
    work();
    await silenced;
  },
  async "while it waits"({ link, work, complete }) {
    work();
    await complete("before");
    link.silence();
  },
  async "as it claims a job"({ link, words, work, enqueue, complete }) {
    work();
    await complete("before");
    const silenced = link.silenceAfter(words.claim);
    await enqueue("after");
    await silenced;
  },
  async "while it does a job"({ link, work, enqueue, complete }) {
    const silenced = Promise.withResolvers<void>();
    let isSilent = false;
    work((articleId) => {
      if (articleId !== "amid" || isSilent) return;
      link.silence();
      isSilent = true;
      silenced.resolve();
    });
    await complete("before");
    await enqueue("amid");
    await silenced.promise;
  },
};

let postgres: TestPostgres;
let redis: TestRedis | undefined;
let serial = 0;

beforeAll(async () => {
  postgres = await openTestPostgres();
  if (hasRedis()) redis = await startRedis();
});
afterAll(async () => {
  await postgres.stop();
  await redis?.remove();
});

const toOptions = (name: keyof typeof WORDS, url: string) =>
  name === "Redis" ? { redisUrl: url } : { databaseUrl: url };

describe.concurrent.for(["Postgres", "Redis"] as const)("a link to %s goes dead", (name) => {
  test.for(Object.keys(HITS))(
    "%s, and work() goes on",
    { timeout: PROMISED_MS + 30_000 },
    async (when, { skip }) => {
      const url = name === "Redis" ? redis?.url : postgres.databaseUrl;
      if (url === undefined) return skip("there is no redis-server");
      const link = await openSilentLink(url);
      const shared = { ...QUICK, prefix: `test${process.pid}x${++serial}` };
      const far = await openQueues({ ...shared, ...toOptions(name, link.url) });
      const near = await openQueues({ ...shared, ...toOptions(name, url) });
      const seen = new Set<string>();
      const enqueue = (articleId: string) => near.enqueue("read", { articleId, dueAt: DUE_AT });

      await HITS[when]?.({
        ...{ link, words: WORDS[name], enqueue },
        work(during) {
          far.work("read", async ({ articleId }) => {
            seen.add(articleId);
            during?.(articleId);
          });
        },
        async complete(articleId) {
          await enqueue(articleId);
          await vi.waitFor(
            async () => {
              expect(seen).toContain(articleId);
              expect((await near.count()).read).toMatchObject({ waiting: 0, active: 0 });
            },
            { timeout: 30_000, interval: 25 },
          );
        },
      });
      await enqueue("after");
      await vi.waitFor(() => expect(seen).toContain("after"), {
        timeout: PROMISED_MS,
        interval: 25,
      });
      await Promise.all([far.close(), near.close()]);
      await link.close();
    },
  );
});

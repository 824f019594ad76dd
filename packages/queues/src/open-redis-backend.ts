import { createRedisBackend, withBackend } from "bullmq";
import { Redis } from "ioredis";
import type { Backend } from "./backend.ts";
import { pauseAfterFailedClaim } from "./pause-after-failed-claim.ts";
import { QueueError } from "./queue-error.ts";

const CONNECT_TIMEOUT_MS = 5_000;
const MAX_RETRY_DELAY_MS = 5_000;
// A link that a firewall dropped without a word answers no command; the kernel would wait for longer.
// Above the ten seconds for which a worker lets Redis hold its answer back.
const ANSWER_TIMEOUT_MS = 15_000;

const { Queue, Worker } = withBackend(pauseAfterFailedClaim(createRedisBackend));

const COMMON = {
  connectTimeout: CONNECT_TIMEOUT_MS,
  keepAlive: 30_000,
  socketTimeout: ANSWER_TIMEOUT_MS,
  connectionName: "figurewatch",
};

/**
 * Queues in a Redis that keeps what it is given. Throws `QueueError` with what to do.
 *
 * After a link went dead without a word, jobs are taken again within 38 s, once new connections get
 * through: 11 s until BullMQ gives up a wait and 2 s to end it, 15 s without an answer on the
 * worker's other connection, and twice 5 s to connect anew. A job whose claim or outcome was under
 * way waits for the end of its lock besides.
 */
export async function openRedisBackend(
  redisUrl: string,
  onError: (error: Error) => void,
): Promise<Backend> {
  const address = toAddress(redisUrl);
  // A producer fails at once while Redis is away: a call that waited in a queue of ours could
  // still run after its caller gave up.
  const producer = new Redis(redisUrl, {
    ...COMMON,
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
  });
  let isOpen = false;
  let reason = "";
  producer.on("error", (error: Error) => {
    reason = error.message;
    // Until it is open the one error that is thrown tells it.
    if (isOpen) onError(error);
  });
  producer.options.retryStrategy = (times) =>
    isOpen ? Math.min(times * 200 + Math.random() * 200, MAX_RETRY_DELAY_MS) : null;
  try {
    await withDeadline(async () => {
      await producer.connect();
      await checkPolicy(producer, address);
      // Its database number may be out of range; it would go on with another one.
      if (reason !== "") throw new Error(reason);
    });
  } catch (cause) {
    producer.disconnect();
    if (cause instanceof QueueError) throw cause;
    // "Connection is closed" comes last and says least.
    reason ||= cause instanceof Error ? cause.message : String(cause);
    if (reason.includes("RESP type")) reason = "what answers there is no Redis";
    throw new QueueError(
      "unreachable",
      `Cannot open Redis at "${address}": ${reason.replace(/\.$/, "")}. Start it, correct REDIS_URL, or leave REDIS_URL unset to keep the queues in Postgres`,
      { cause },
    );
  }
  isOpen = true;
  // A worker waits for Redis to come back, however long that takes.
  const consumer = new Redis(redisUrl, { ...COMMON, maxRetriesPerRequest: null });
  consumer.on("error", onError);
  return {
    kind: "redis",
    createQueue: (name, options) => new Queue(name, { ...options, connection: producer }),
    createWorker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection: consumer }),
    close: async () => {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

/** A server that takes the connection and never answers is no Redis. */
async function withDeadline(open: () => Promise<void>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`no answer within ${CONNECT_TIMEOUT_MS / 1000} s`)),
    CONNECT_TIMEOUT_MS,
  );
  try {
    await Promise.race([open(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function checkPolicy(redis: Redis, address: string): Promise<void> {
  const info = await redis.info("memory");
  const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? "noeviction";
  if (policy === "noeviction") return;
  throw new QueueError(
    "unfit",
    `Cannot keep queues in Redis at "${address}": its maxmemory-policy is "${policy}", which drops jobs when memory is short. Set it to "noeviction"`,
  );
}

function toAddress(redisUrl: string): string {
  const url = URL.parse(redisUrl);
  return url === null ? redisUrl.replace(/.*@/, "") : `${url.host}${url.pathname}`;
}

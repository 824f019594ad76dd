import { isPgPool, runMigrations, withBackend } from "bullmq";
import { Pool } from "pg";
import type { Backend } from "./backend.ts";
import { pauseAfterFailedClaim } from "./pause-after-failed-claim.ts";
import { QueueError } from "./queue-error.ts";
import { createWatchedBackend } from "./watched-postgres.ts";

// BullMQ reads the schema of a ready pool from nowhere: it is always this one.
const SCHEMA = "bullmq";
// A worker keeps a connection for LISTEN; the rest is for its queries. Three workers and room.
const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5_000;
// A link that a firewall dropped without a word answers no query; the kernel would wait for longer.
const QUERY_TIMEOUT_MS = 15_000;
// After it an idle connection is closed; until then it is lent, be it dead.
const IDLE_MS = 10_000;

const { Queue, Worker } = withBackend(pauseAfterFailedClaim(createWatchedBackend));

/**
 * Queues in a Postgres, in schema "bullmq", migrated here. Throws `QueueError`.
 *
 * After a link went dead without a word, jobs are taken again within 36 s, once new connections get
 * through: 10 s in which an idle connection of before may still be lent, 15 s without an answer on
 * it, 5 s for who stood in line at a full pool meanwhile, 1 s of pause, and 5 s until a worker looks
 * that was not told. A job whose claim or outcome was under way waits for the end of its lock besides.
 */
export async function openPostgresBackend(
  databaseUrl: string,
  onError: (error: Error) => void,
): Promise<Backend> {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    // Without probes a half-open connection would look alive for two hours.
    keepAliveInitialDelayMillis: 10_000,
    application_name: "figurewatch queues",
    options: `-c search_path=${SCHEMA}`,
  });
  pool.on("error", onError);
  // A client that is lent out has no listener of the pool's.
  pool.on("connect", (client) => client.on("error", onError));
  try {
    const client = await pool.connect();
    try {
      // One transaction under an advisory lock: many processes may start at once.
      await runMigrations(client, SCHEMA);
    } finally {
      client.release();
    }
  } catch (cause) {
    await pool.end().catch(() => {});
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new QueueError("unreachable", `Cannot open the queues in Postgres: ${reason}`, { cause });
  }
  // BullMQ's own type of a pool is narrower than pg's; its guard tells that this is one.
  if (!isPgPool(pool)) throw new QueueError("unfit", "Cannot use this version of pg for queues");
  const connection = pool;
  return {
    kind: "postgres",
    createQueue: (name, options) => new Queue(name, { ...options, connection }),
    createWorker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection }),
    close: () => pool.end(),
  };
}

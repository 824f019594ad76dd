import { UnrecoverableError, type Job } from "bullmq";
import type { Backend, JobQueue, JobWorker } from "./backend.ts";
import { openPostgresBackend } from "./open-postgres-backend.ts";
import { openRedisBackend } from "./open-redis-backend.ts";
import { jobIdOf, parsePayload, type Payload, QUEUE_NAMES, type QueueName } from "./payloads.ts";
import { QueueError } from "./queue-error.ts";

/** Thrown by a handler for a fault that no repetition mends: the job goes to the dead letters. */
export class PermanentFault extends Error {
  override name = "PermanentFault";
}

export type QueueCounts = { waiting: number; active: number; delayed: number; dead: number };

export type DeadLetter = {
  id: string;
  payload: unknown;
  reason: string;
  attempts: number;
  failedAt: Date | null;
};

/** `attempt` counts from 1. `signal` aborts when the worker is closed by force. */
export type Handler<Name extends QueueName> = (
  payload: Payload<Name>,
  context: { jobId: string; attempt: number; signal: AbortSignal },
) => Promise<void>;

export type WorkerHandle = {
  /** When it last finished a job; liveness is jobs done, not pings answered. */
  lastDoneAt(): Date | null;
  /**
   * Takes no new job and returns when the running ones are done. Those that are not done after
   * eight seconds have their signal aborted and are tried again by another worker.
   */
  close(): Promise<void>;
};

export type Queues = {
  backend: "redis" | "postgres";
  /** Adds a job; the same payload while it waits, runs or is remembered is one job. */
  enqueue<Name extends QueueName>(name: Name, payload: Payload<Name>): Promise<void>;
  enqueueMany<Name extends QueueName>(
    name: Name,
    payloads: readonly Payload<Name>[],
  ): Promise<void>;
  work<Name extends QueueName>(
    name: Name,
    handler: Handler<Name>,
    options?: { concurrency?: number },
  ): WorkerHandle;
  count(): Promise<Record<QueueName, QueueCounts>>;
  /** Jobs that are given up, newest first. */
  listDeadLetters(name: QueueName, limit?: number): Promise<DeadLetter[]>;
  /** Gives a dead letter all its attempts anew; false when there is none of that id. */
  retryDeadLetter(name: QueueName, id: string): Promise<boolean>;
  /** Takes a dead letter out, for good; false when there is none of that id. */
  dropDeadLetter(name: QueueName, id: string): Promise<boolean>;
  /** Workers close as above, then connections end. Safe to repeat. */
  close(): Promise<void>;
};

export type OpenQueuesOptions = ({ redisUrl: string } | { databaseUrl: string }) & {
  /** Sets queues apart on one server. Default "figurewatch". */
  prefix?: string;
  /** Broken connections, lost locks: to be logged, nothing else. */
  onError?: (error: Error) => void;
  /** Told of every job given up. */
  onDead?: (name: QueueName, jobId: string, reason: string) => void;
  /** For tests of crashes, which do not wait a minute. */
  lockDurationMs?: number;
  stalledIntervalMs?: number;
  backoffMs?: number;
  graceMs?: number;
};

const ATTEMPTS = 8;
// With the doubling: about two minutes until the last attempt.
const BACKOFF_MS = 1_000;
// A long fetch and a slow parse stay well below it, or another worker would run the job too.
const LOCK_DURATION_MS = 60_000;
const STALLED_INTERVAL_MS = 15_000;
// Kills of whole processes must not use up a job's life: BullMQ's default of 1 lost jobs.
const MAX_STALLED_COUNT = 10;
// But a job that took its process down this often is the cause, not the victim.
const MAX_CRASHES = 3;
// An app has ten seconds from Ctrl-C to its end.
const GRACE_MS = 8_000;
// For the outcome of the jobs that were cut off, and for each connection that is closed.
const SETTLE_MS = 1_000;
const DAY_S = 86_400;

/** Opens the queues on Redis or on Postgres; everything above behaves alike on both. */
export async function openQueues(options: OpenQueuesOptions): Promise<Queues> {
  const onError = options.onError ?? (() => {});
  const backend: Backend =
    "redisUrl" in options
      ? await openRedisBackend(options.redisUrl, onError)
      : await openPostgresBackend(options.databaseUrl, onError);
  const fullName = (name: QueueName) => `${options.prefix ?? "figurewatch"}-${name}`;
  const graceMs = options.graceMs ?? GRACE_MS;
  const queues = new Map<QueueName, JobQueue>();
  const workers = new Set<JobWorker>();
  let closed: Promise<void> | undefined;

  for (const name of QUEUE_NAMES) {
    const queue = backend.createQueue(fullName(name), {
      defaultJobOptions: {
        attempts: ATTEMPTS,
        backoff: { type: "exponential", delay: options.backoffMs ?? BACKOFF_MS, jitter: 0.5 },
        removeOnComplete: { age: DAY_S, count: 1_000 },
        removeOnFail: { age: 30 * DAY_S, count: 5_000 },
      },
    });
    queue.on("error", onError);
    queues.set(name, queue);
  }
  const queueOf = (name: QueueName) => {
    const queue = queues.get(name);
    if (queue === undefined) throw new QueueError("bad_payload", `There is no queue "${name}"`);
    return queue;
  };

  const enqueueMany: Queues["enqueueMany"] = async (name, payloads) => {
    if (payloads.length === 0) return;
    const jobs = payloads.map((payload) => {
      const data = parsePayload(name, payload);
      return { name, data, opts: { jobId: jobIdOf(name, data) } };
    });
    try {
      await queueOf(name).addBulk(jobs);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new QueueError("unreachable", `Cannot enqueue on "${name}": ${reason}`, { cause });
    }
  };

  return {
    backend: backend.kind,
    enqueueMany,
    enqueue: (name, payload) => enqueueMany(name, [payload]),
    work(name, handler, { concurrency = 1 } = {}) {
      let lastDoneAt: Date | null = null;
      const worker = backend.createWorker(
        fullName(name),
        async (job, _token, signal) => {
          if (job.stalledCounter >= MAX_CRASHES) {
            throw new UnrecoverableError(`Set aside after ${job.stalledCounter} crashes`);
          }
          await run(name, handler, job, signal);
        },
        {
          concurrency,
          maxStalledCount: MAX_STALLED_COUNT,
          lockDuration: options.lockDurationMs ?? LOCK_DURATION_MS,
          stalledInterval: options.stalledIntervalMs ?? STALLED_INTERVAL_MS,
        },
      );
      worker.on("error", onError);
      worker.on("completed", () => {
        lastDoneAt = new Date();
      });
      worker.on("failed", (job, error) => {
        lastDoneAt = new Date();
        if (isGivenUp(job)) options.onDead?.(name, job.id ?? "", String(error));
      });
      workers.add(worker);
      return {
        lastDoneAt: () => lastDoneAt,
        close: async () => {
          workers.delete(worker);
          await closeWorker(worker, graceMs);
        },
      };
    },
    async count() {
      const counts = await Promise.all(QUEUE_NAMES.map((name) => countJobs(queueOf(name))));
      const [poll = NO_JOBS, read = NO_JOBS, send = NO_JOBS] = counts;
      return { poll, read, send };
    },
    async listDeadLetters(name, limit = 100) {
      const jobs = await queueOf(name).getFailed(0, limit - 1);
      return jobs.map(toDeadLetter);
    },
    async retryDeadLetter(name, id) {
      const job = await queueOf(name).getJob(id);
      if (job === undefined || !(await job.isFailed())) return false;
      await job.retry("failed", { resetAttemptsMade: true, resetAttemptsStarted: true });
      return true;
    },
    async dropDeadLetter(name, id) {
      const job = await queueOf(name).getJob(id);
      if (job === undefined || !(await job.isFailed())) return false;
      await job.remove();
      return true;
    },
    close() {
      closed ??= (async () => {
        await Promise.all([...workers].map((worker) => closeWorker(worker, graceMs)));
        await within(Promise.all([...queues.values()].map((queue) => queue.close())), SETTLE_MS);
        await within(backend.close(), SETTLE_MS);
      })();
      return closed;
    },
  };
}

async function closeWorker(worker: JobWorker, graceMs: number): Promise<void> {
  const cancel = setTimeout(() => worker.cancelAllJobs("shutting down"), graceMs);
  try {
    await within(worker.close(), graceMs + SETTLE_MS);
  } finally {
    clearTimeout(cancel);
  }
}

/** A server that is away takes no goodbye: what it has not heard of is done again. */
async function within(closing: Promise<unknown>, timeoutMs: number): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, timeoutMs);
  await Promise.race([closing, late.promise]);
  clearTimeout(timer);
}

const NO_JOBS: QueueCounts = { waiting: 0, active: 0, delayed: 0, dead: 0 };

async function countJobs(queue: JobQueue): Promise<QueueCounts> {
  const counts = await queue.getJobCounts("waiting", "active", "delayed", "failed", "prioritized");
  return {
    waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0),
    active: counts.active ?? 0,
    delayed: counts.delayed ?? 0,
    dead: counts.failed ?? 0,
  };
}

async function run<Name extends QueueName>(
  name: Name,
  handler: Handler<Name>,
  job: Job<unknown, void>,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  try {
    const payload = parsePayload(name, job.data);
    await handler(payload, { jobId: job.id ?? "", attempt: job.attemptsMade + 1, signal });
  } catch (error) {
    const isPermanent =
      error instanceof PermanentFault ||
      (error instanceof QueueError && error.kind === "bad_payload");
    if (!isPermanent) throw error;
    throw new UnrecoverableError(error.message);
  }
}

function isGivenUp(job: unknown): job is Job {
  // Without a job it was removed already; BullMQ has no name for it then.
  return typeof job === "object" && job !== null && "finishedOn" in job && !!job.finishedOn;
}

function toDeadLetter(job: Job): DeadLetter {
  return {
    id: job.id ?? "",
    payload: job.data,
    reason: job.failedReason,
    attempts: job.attemptsMade,
    failedAt: job.finishedOn === undefined ? null : new Date(job.finishedOn),
  };
}

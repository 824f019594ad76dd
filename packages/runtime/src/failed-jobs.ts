import type { FailedJob, FailedJobs, JobKind, JobRequest } from "@figurewatch/contract";
import { readSourceState, resumeSource, stopSource } from "@figurewatch/pipeline";
import type { DeadLetter, Queues } from "@figurewatch/queues";
import {
  getSource,
  listDeliveryLog,
  listFailedPolls,
  listFailedReads,
  NEVER,
  saveDeliveryOutcome,
  setNextPoll,
  setNextVisit,
  type Db,
  type FailedSubject,
} from "@figurewatch/store";
import { sourceAddress, type Watch } from "@figurewatch/watch";
import { writeAudit, type AccountDeps } from "./accounts/manage-accounts.ts";

/** What the queue knows of jobs that it gave up. */
export type DeadLetters = Pick<Queues, "listDeadLetters" | "retryDeadLetter" | "dropDeadLetter">;

export type FailedJobsDeps = {
  db: Db;
  watch: Pick<Watch, "id">;
  /** Null where no queue is at hand. */
  deadLetters: DeadLetters | null;
};

/** There is no such job, or none of a source, an article or a delivery that is there. */
export class JobError extends Error {
  override name = "JobError";
}

const MOST = 500;
const KINDS: readonly JobKind[] = ["poll", "read", "send"];
const PAYLOAD_KEYS = { poll: "sourceId", read: "articleId", send: "deliveryId" } as const;

type Letter = DeadLetter & { subjectId: string };

/**
 * Every article and source whose last try failed, and every job that the queue set aside, the last
 * tried first; what a receiver did not take is among the deliveries. What failed is the database's to know; that a job was set aside, only the queue's.
 */
export async function listFailedJobs(deps: FailedJobsDeps): Promise<FailedJobs> {
  let isQueueAway = false;
  const jobs = await Promise.all(
    KINDS.map(async (kind) => {
      const letters = await listLetters(deps, kind).catch(() => {
        isQueueAway = true;
        return [];
      });
      const subjects = await listSubjects(deps, kind, letters);
      return subjects.map((subject) => toFailedJob(kind, subject, letters));
    }),
  );
  const lastTried = ({ lastTriedAt }: FailedJob) => lastTriedAt ?? "";
  return {
    jobs: jobs.flat().toSorted((a, b) => lastTried(b).localeCompare(lastTried(a))),
    isQueueAway: isQueueAway || deps.deadLetters === null,
  };
}

async function listLetters({ deadLetters }: FailedJobsDeps, kind: JobKind): Promise<Letter[]> {
  const letters = (await deadLetters?.listDeadLetters(kind, MOST)) ?? [];
  return letters.flatMap((letter) => {
    const { [PAYLOAD_KEYS[kind]]: subjectId } = (letter.payload ?? {}) as Record<string, unknown>;
    return typeof subjectId === "string" ? [{ ...letter, subjectId }] : [];
  });
}

function listSubjects(
  { db, watch }: FailedJobsDeps,
  kind: JobKind,
  letters: readonly Letter[],
): Promise<FailedSubject[]> {
  const ids = letters.map(({ subjectId }) => subjectId);
  if (kind === "read") return listFailedReads(db, { ids, limit: MOST });
  if (kind === "poll") return listFailedPolls(db, { watchId: watch.id, ids });
  return listUnsent(db, ids);
}

/** What still waits to be sent; a delivery that was settled otherwise needs its job no more. */
async function listUnsent(db: Db, ids: readonly string[]): Promise<FailedSubject[]> {
  const unsent = await listDeliveryLog(db, { ids, state: "waiting", limit: MOST });
  return unsent.map(({ delivery, channel, title }) => ({
    ...{ id: delivery.id, title: title === "" ? null : title, url: channel.id },
    ...{ reason: delivery.lastError, attempts: delivery.attempts },
    ...{ lastTriedAt: delivery.tryingSince, nextTryAt: delivery.nextAt },
  }));
}

function toFailedJob(kind: JobKind, subject: FailedSubject, letters: readonly Letter[]): FailedJob {
  const { id, title, url, reason, attempts, lastTriedAt, nextTryAt } = subject;
  const letter = letters.find(({ subjectId }) => subjectId === id);
  const isSetAside = letter !== undefined;
  return {
    ...{ kind, subjectId: id, title, url },
    state: isSetAside ? "set_aside" : nextTryAt === null ? "given_up" : "waiting",
    reason: letter?.reason ?? reason ?? "it did not say",
    attempts: letter?.attempts ?? attempts,
    lastTriedAt: ((isSetAside ? letter.failedAt : null) ?? lastTriedAt)?.toISOString() ?? null,
    // The queue takes no second job for the same turn: as long as one lies aside there is none.
    nextTryAt: isSetAside ? null : (nextTryAt?.toISOString() ?? null),
  };
}

export type JobActor = Pick<AccountDeps, "actor" | "address" | "now">;

/**
 * Tries a failed job again at once, or gives it up for good, as a person asks; who and why goes to the
 * audit log. Safe to repeat. Throws `JobError`.
 */
export async function decideJob(
  { kind, subjectId }: { kind: JobKind; subjectId: string },
  { action, note }: JobRequest,
  deps: FailedJobsDeps,
  actor: JobActor,
): Promise<void> {
  const letters = (await listLetters(deps, kind)).filter((each) => each.subjectId === subjectId);
  const isRetry = action === "retry";
  const setSubject = {
    read: () => setNextVisit(deps.db, subjectId, isRetry ? actor.now() : null),
    poll: () => setSource(subjectId, isRetry, note, deps, actor),
    send: () => setDelivery(letters, isRetry, deps, actor),
  };
  if (!(await setSubject[kind]())) throw new JobError(`There is no ${kind} job of "${subjectId}"`);
  for (const { id } of letters) {
    if (isRetry) await deps.deadLetters?.retryDeadLetter(kind, id);
    else await deps.deadLetters?.dropDeadLetter(kind, id);
  }
  await writeAudit(
    deps.db,
    { db: deps.db, ...actor },
    {
      action: isRetry ? "job_retried" : "job_given_up",
      subject: `${kind} ${subjectId}`,
      note: note ?? null,
    },
  );
}

/** A try anew is the queue's to make; given up, it is a dead letter among the deliveries. */
async function setDelivery(
  [letter]: readonly Letter[],
  isRetry: boolean,
  { db }: FailedJobsDeps,
  { actor, now }: JobActor,
): Promise<boolean> {
  if (letter === undefined) return false;
  const { subjectId: id, reason } = letter;
  if ((await listUnsent(db, [id])).length === 0) return false;
  if (isRetry) return true;
  const error = `given up by ${actor}: ${reason}`;
  await saveDeliveryOutcome(db, { id, at: now(), status: null, error, next: { kind: "dead" } });
  return true;
}

async function setSource(
  id: string,
  isRetry: boolean,
  note: string | undefined,
  { db, watch }: FailedJobsDeps,
  { actor, now }: JobActor,
): Promise<boolean> {
  const source = await getSource(db, id);
  if (source === undefined || source.watchId !== watch.id) return false;
  const at = now();
  const because = note === undefined || note === "" ? "" : `: ${note}`;
  const did = isRetry ? "had it asked again" : "stopped asking it";
  return setNextPoll(
    db,
    id,
    isRetry ? at : NEVER,
    (stored) => {
      const state = readSourceState(stored, sourceAddress(source.definition), at);
      return isRetry ? resumeSource(state, at) : stopSource(state);
    },
    {
      ...{ kind: "source-list", watchId: watch.id, subjectId: id, at },
      message: `${actor} ${did}${because}`,
      data: { sourceId: id },
    },
  );
}

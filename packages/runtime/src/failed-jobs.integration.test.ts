import { openQueues, PermanentFault, type Queues } from "@figurewatch/queues";
import { hasRedis, startRedis, type TestRedis } from "@figurewatch/queues/testing";
import {
  claimDueArticles,
  claimDueSources,
  getSource,
  listAudit,
  listDeliveries,
  listSourceEvents,
  saveNotice,
  saveSourceState,
  saveVisit,
  upsertArticle,
  upsertChannel,
  upsertWatch,
} from "@figurewatch/store";
import type { Source } from "@figurewatch/watch";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openTestWatches, type TestWatch, type TestWatches } from "../test/open-test-watch.ts";
import { decideJob, listFailedJobs, type FailedJobsDeps } from "./failed-jobs.ts";

const PATIENT = { timeout: 30_000, interval: 25 };
const LATER = new Date("2026-01-01T12:00:00Z");

let watches: TestWatches;
let redis: TestRedis | undefined;
let own: TestWatch;
beforeAll(async () => {
  watches = await openTestWatches();
  if (hasRedis()) redis = await startRedis();
});
afterAll(async () => {
  await watches.stop();
  await redis?.remove();
});
beforeEach(async () => {
  own = await watches.open();
});

const ada = () => ({ actor: "Ada", now: own.now });
const withoutQueue = (): FailedJobsDeps => ({ ...own, deadLetters: null });

/** An article whose last visit failed; with `null`, for the last time. */
async function failArticle(url: string, nextVisitAt: Date | null): Promise<string> {
  const { id } = await upsertArticle(own.db, url, own.now());
  const [startedAt, finishedAt] = [own.now(), own.now()];
  const visit = { articleId: id, startedAt, finishedAt, status: 503, error: "answered 503" };
  await saveVisit(own.db, { ...visit, nextVisitAt });
  return id;
}

const dueArticles = async () =>
  (await claimDueArticles(own.db, { now: own.now(), limit: 10, leaseMs: 1 })).map(({ id }) => id);

test("listFailedJobs() lists what failed, why, and when it is tried next; a person has it tried at once", async () => {
  const waiting = await failArticle("https://a.example/waits", LATER);
  const left = await failArticle("https://a.example/left", null);
  await own.read("https://a.example/well", "2026-01-01", "Nothing of note was said today.");
  const { jobs, isQueueAway } = await listFailedJobs(withoutQueue());
  expect(isQueueAway).toBe(true);
  expect(jobs).toMatchObject([
    { kind: "read", subjectId: left, state: "given_up", nextTryAt: null, reason: "answered 503" },
    { subjectId: waiting, state: "waiting", attempts: 1, nextTryAt: LATER.toISOString() },
  ]);

  expect(await dueArticles()).toEqual([]);
  const job = { kind: "read", subjectId: left } as const;
  await decideJob(job, { action: "retry", note: "the site is back" }, withoutQueue(), ada());
  expect(await dueArticles()).toEqual([left]);
  const other = { kind: "read", subjectId: waiting } as const;
  await decideJob(other, { action: "give_up" }, withoutQueue(), ada());
  const after = await listFailedJobs(withoutQueue());
  expect(after.jobs.find(({ subjectId }) => subjectId === waiting)?.state).toBe("given_up");
  expect(await listAudit(own.db, 10)).toMatchObject([
    { actor: "Ada", action: "job_given_up", subject: `read ${waiting}` },
    { actor: "Ada", action: "job_retried", subject: `read ${left}`, note: "the site is back" },
  ]);
});

test("decideJob() stops a source that fails, with the reason in its history, and starts it again", async () => {
  const { db, watch, now } = own;
  const source = buildSource();
  await upsertWatch(db, { id: watch.id, title: watch.title, sources: [source] }, now());
  const subjectId = `${watch.id}.${source.id}`;
  const outcome = { id: subjectId, state: {}, nextPollAt: LATER, polledAt: now(), newItems: 0 };
  await saveSourceState(db, { ...outcome, error: "answered 500" });
  expect((await listFailedJobs(withoutQueue())).jobs).toMatchObject([
    { kind: "poll", subjectId, title: source.title, state: "waiting", reason: "answered 500" },
  ]);

  const job = { kind: "poll", subjectId } as const;
  await decideJob(job, { action: "give_up", note: "it is closed" }, withoutQueue(), ada());
  expect((await listFailedJobs(withoutQueue())).jobs).toMatchObject([{ state: "given_up" }]);
  expect((await listSourceEvents(db, watch.id, 1))[0]?.message).toBe(
    "Ada stopped asking it: it is closed",
  );
  await decideJob(job, { action: "retry" }, withoutQueue(), ada());
  const due = { now: now(), limit: 5, leaseMs: 1, holder: "test" };
  expect((await claimDueSources(db, due)).map(({ id }) => id)).toEqual([subjectId]);
  expect((await getSource(db, subjectId))?.state["failures"]).toBe(0);
});

test("decideJob() names what is not there, and leaves no trace of it", async () => {
  const job = { kind: "read", subjectId: "nothing" } as const;
  await expect(decideJob(job, { action: "retry" }, withoutQueue(), ada())).rejects.toThrow(
    'There is no read job of "nothing"',
  );
  expect(await listAudit(own.db, 10)).toEqual([]);
});

// What holds with the queues in the one has to hold with the queues in the other.
describe.each(["postgres", "redis"] as const)("with queues on %s", (backend) => {
  let queues: Queues;
  let serial = 0;
  beforeEach(async ({ skip }) => {
    if (backend === "redis" && redis === undefined) skip("there is no redis-server");
    const where =
      backend === "redis" ? { redisUrl: redis?.url ?? "" } : { databaseUrl: watches.databaseUrl };
    queues = await openQueues({ ...where, prefix: `jobs${process.pid}x${++serial}`, backoffMs: 5 });
  });
  afterEach(() => queues.close());

  /** An article whose job breaks on a fault of ours until it is mended. */
  async function setAside() {
    const { id } = await upsertArticle(own.db, "https://a.example/breaks", own.now());
    const run = { isMended: false, done: 0 };
    queues.work("read", async () => {
      if (!run.isMended) throw new PermanentFault("a bug of ours");
      run.done += 1;
    });
    await queues.enqueue("read", { articleId: id, dueAt: "2026-01-01T08:00:00Z" });
    const deps = { ...own, deadLetters: queues };
    const list = async () => (await listFailedJobs(deps)).jobs;
    await vi.waitFor(async () => expect(await list()).toHaveLength(1), PATIENT);
    return { id, run, deps, list };
  }

  test("a job that was set aside is listed, and done when a person has it tried again", async () => {
    const { id, run, deps, list } = await setAside();
    expect(await list()).toMatchObject([
      { subjectId: id, state: "set_aside", reason: "a bug of ours", nextTryAt: null },
    ]);
    run.isMended = true;
    await decideJob({ kind: "read", subjectId: id }, { action: "retry" }, deps, ada());
    await vi.waitFor(() => expect(run.done).toBe(1), PATIENT);
    expect(await list()).toEqual([]);
  });

  test("a job that was set aside and given up is listed no more, nor tried", async () => {
    const { id, run, deps, list } = await setAside();
    run.isMended = true;
    await decideJob({ kind: "read", subjectId: id }, { action: "give_up" }, deps, ada());
    expect(await list()).toEqual([]);
    expect(await dueArticles()).toEqual([]);
    expect(run.done).toBe(0);
  });

  /** A notice whose sending breaks on a fault of ours until it is mended. */
  async function breakSending() {
    const { db, watch, now } = own;
    const channel = { id: "hook", kind: "webhook" as const, title: "Hook", config: {} };
    await upsertChannel(db, channel, now());
    const body = {
      ...{ kind: "sources" as const, title: "Two sources fail", at: now().toISOString() },
      ...{ changes: [], moves: [], network: null, sources: 2, troubled: 2 },
    };
    const notice = { watchId: watch.id, dedupKey: "1", topic: "sources" as const, body };
    const [id = ""] = (await saveNotice(db, notice, now())).deliveryIds;
    const run = { isMended: false, done: 0 };
    queues.work("send", async () => {
      if (!run.isMended) throw new PermanentFault("a bug of ours");
      run.done += 1;
    });
    await queues.enqueue("send", { deliveryId: id, attempt: 1 });
    const deps = { ...own, deadLetters: queues };
    const list = async () => (await listFailedJobs(deps)).jobs;
    await vi.waitFor(async () => expect(await list()).toHaveLength(1), PATIENT);
    return { job: { kind: "send", subjectId: id } as const, run, deps, list };
  }

  test("a message whose sending broke is listed, and sent when a person has it tried again", async () => {
    const { job, run, deps, list } = await breakSending();
    expect(await list()).toMatchObject([
      { ...job, title: "Two sources fail", url: "hook", state: "set_aside", nextTryAt: null },
    ]);
    run.isMended = true;
    await decideJob(job, { action: "retry" }, deps, ada());
    await vi.waitFor(() => expect(run.done).toBe(1), PATIENT);
    expect(await list()).toEqual([]);
  });

  test("a message whose sending broke and that is given up is a dead letter, with who gave it up", async () => {
    const { job, run, deps, list } = await breakSending();
    run.isMended = true;
    await decideJob(job, { action: "give_up" }, deps, ada());
    expect(await list()).toEqual([]);
    expect(await listDeliveries(own.db, { state: "dead" })).toMatchObject([
      { id: job.subjectId, lastError: "given up by Ada: a bug of ours" },
    ]);
    expect(run.done).toBe(0);
    await expect(decideJob(job, { action: "retry" }, deps, ada())).rejects.toThrow(
      `There is no send job of "${job.subjectId}"`,
    );
  });
});

function buildSource(): Source {
  return {
    ...{ id: "harbour", title: "Harbour Times", kind: "feed" },
    ...{ url: "https://harbour.example/feed.xml", publisher: "press" },
    ...{ country: null, language: "en", owner: null, addressFrom: "the paper's feed page" },
    ...{ verified: true, enabled: true },
  };
}

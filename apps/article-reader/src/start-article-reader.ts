import { readArticle, type ReadArticleDeps } from "@figurewatch/pipeline";
import { chooseProxy, startLoop, type Runtime, type Service } from "@figurewatch/runtime";
import {
  claimDueArticles,
  getArticleToRead,
  insertEvents,
  readForgottenNames,
  saveReading,
  saveVisit,
} from "@figurewatch/store";
import { startArchiving } from "./start-archiving.ts";
import { startRetention } from "./start-retention.ts";
import { startTimestamping } from "./start-timestamping.ts";

/** New articles come by the queue; this finds those whose job was lost, and old ones to look at again. */
const SWEEP_MS = 5_000;
/** Longer than the longest fetch and its waits; after it another worker may take the article. */
const LEASE_MS = 5 * 60_000;
const BATCH = 100;

/** Worker: article ids on the queue -> snapshot, claims, verdicts, in one transaction each. */
export function startArticleReader(runtime: Runtime): Service {
  const { db, queues, config, metrics, tracer, onTrouble, now } = runtime;
  const deps = buildReadDeps(runtime);
  const worker = queues.work(
    "read",
    async ({ articleId }, { signal }) => {
      const article = await getArticleToRead(db, articleId);
      if (article === undefined) return;
      const start = performance.now();
      const outcome = await tracer.span(
        "read article",
        { "figurewatch.article.id": articleId },
        async (note) => {
          const read = await readArticle(article, deps, signal);
          note({ "figurewatch.outcome": read.kind });
          return read;
        },
      );
      metrics.read(outcome.kind, (performance.now() - start) / 1000);
      if (outcome.kind !== "read") return;
      for (const { claim, verdict } of outcome.verdicts) {
        metrics.claimed(claim.measure);
        metrics.judged(verdict.kind);
      }
    },
    { concurrency: config.concurrency },
  );
  const sweep = startLoop(
    async () => {
      const due = await claimDueArticles(db, { now: now(), limit: BATCH, leaseMs: LEASE_MS });
      await queues.enqueueMany(
        "read",
        due.map(({ id, nextVisitAt }) => ({
          articleId: id,
          dueAt: (nextVisitAt ?? now()).toISOString(),
        })),
      );
      return due.length === BATCH;
    },
    { intervalMs: Math.min(SWEEP_MS, config.pollFloorMs), onTrouble },
  );
  const retention = startRetention(runtime);
  const archiving = startArchiving(runtime);
  const timestamping = startTimestamping(runtime);
  return {
    async stop() {
      await timestamping.stop();
      await archiving.stop();
      await retention.stop();
      await sweep.stop();
      await worker.close();
    },
  };
}

/** The reader's dependencies over a runtime; also for `figurewatch add` and `explain`. */
export function buildReadDeps(runtime: Runtime): ReadArticleDeps {
  const { db, watch, judging, fetcher, extractor, secondReader, config, tracer, now } = runtime;
  return {
    watch,
    judging,
    research: config.research,
    now,
    // No span has an address: that of a feed or page may be a secret.
    fetchPage: (url, { etag, lastModified, proxy }, signal) =>
      tracer.span("fetch page", {}, async (note) => {
        const page = await fetcher.get(url, {
          etag,
          lastModified,
          proxy: chooseProxy(watch.sources, url, proxy),
          readTdmFile: true,
          signal,
        });
        note({ "http.response.status_code": page.status });
        return page;
      }),
    extract: (page, options) =>
      tracer.span("extract text", {}, () => extractor.extract(page, options)),
    ...(secondReader === null
      ? {}
      : {
          readAgain: (article) =>
            tracer.span("read again", {}, () => secondReader.read(article, watch)),
        }),
    saveReading: (input, judge) =>
      tracer.span("judge claims", {}, async (note) => {
        const traceparent = tracer.traceparent();
        const saved = await saveReading(db, { ...input, watchId: watch.id, traceparent }, judge);
        note({
          "figurewatch.snapshot.id": saved.snapshotId,
          "figurewatch.claims": saved.verdicts.length,
        });
        return saved;
      }),
    saveVisit: (visit) => saveVisit(db, visit),
    insertEvents: (events) => insertEvents(db, events),
    forgottenNames: () => readForgottenNames(db),
  };
}

import { createHash } from "node:crypto";
import { extractLinks, parseFeed, parseSitemap } from "@figurewatch/feeds";
import { pollSource, type PollSourceDeps } from "@figurewatch/pipeline";
import { chooseProxy, paceOf, startLoop, type Runtime, type Service } from "@figurewatch/runtime";
import {
  claimDueSources,
  findUnseenItems,
  getSource,
  insertUnseenItems,
  NEVER,
  readForgottenNames,
  saveSourceState,
  upsertArticle,
} from "@figurewatch/store";

const LOOK_MS = 1_000;
/** Longer than the longest poll and its waits; after it another worker may take the source. */
const LEASE_MS = 5 * 60_000;
const BATCH = 50;
const FEED_MAX_BYTES = 10 * 1024 * 1024;
const FEED_DEADLINE_MS = 20_000;

/** Worker: sources that are due -> articles that are new, on the queue. */
export function startFeedPoller(runtime: Runtime): Service {
  const { db, queues, config, metrics, instanceId, onTrouble, now } = runtime;
  const deps = buildPollDeps(runtime);
  const worker = queues.work(
    "poll",
    async ({ sourceId }, { signal }) => {
      const source = await getSource(db, sourceId);
      if (source === undefined || !source.enabled || source.removedAt !== null) return;
      const start = performance.now();
      const { kind } = await pollSource(source, deps, signal);
      metrics.polled(kind, (performance.now() - start) / 1000);
    },
    { concurrency: config.concurrency },
  );
  const look = startLoop(
    async () => {
      const due = await claimDueSources(db, {
        now: now(),
        limit: BATCH,
        leaseMs: LEASE_MS,
        holder: instanceId,
      });
      await queues.enqueueMany(
        "poll",
        due.map(({ id, nextPollAt }) => ({ sourceId: id, dueAt: nextPollAt.toISOString() })),
      );
      return due.length === BATCH;
    },
    { intervalMs: Math.min(LOOK_MS, config.pollFloorMs), onTrouble },
  );
  return {
    async stop() {
      await look.stop();
      await worker.close();
    },
  };
}

function buildPollDeps({ db, queues, fetcher, config, watch, now }: Runtime): PollSourceDeps {
  return {
    now,
    random: Math.random,
    pace: paceOf(config),
    ceilingMs: config.pollFloorMs * 2,
    quietFirstPoll: config.quietFirstPoll,
    hash: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    fetchFeed: (url, { etag, lastModified, proxy }, signal) =>
      fetcher.get(url, {
        etag,
        lastModified,
        proxy: chooseProxy(watch.sources, url, proxy),
        maxBytes: FEED_MAX_BYTES,
        deadlineMs: FEED_DEADLINE_MS,
        signal,
      }),
    parse({ kind, selector }, { body, contentType, finalUrl }) {
      const options = { url: finalUrl, ...(contentType === undefined ? {} : { contentType }) };
      if (kind === "sitemap") return parseSitemap(body, options);
      if (kind === "page") return extractLinks(body, { ...options, selector: selector ?? "a" });
      return parseFeed(body, options);
    },
    findUnseen: (sourceId, items) => findUnseenItems(db, sourceId, items),
    async enqueueArticle({ url, key }, { quiet }) {
      const seenAt = now();
      const { id, isNew } = await upsertArticle(db, url, seenAt, { key, quiet });
      if (isNew) await queues.enqueue("read", { articleId: id, dueAt: seenAt.toISOString() });
      return { articleId: id };
    },
    async markSeen(sourceId, items) {
      await insertUnseenItems(db, sourceId, items, now());
    },
    saveState: ({ id, state, nextPollAt, error, newItems, events, news }) =>
      saveSourceState(db, {
        ...{ id, state, error, newItems, events, news },
        nextPollAt: nextPollAt ?? NEVER,
        polledAt: now(),
      }),
    forgottenNames: () => readForgottenNames(db),
  };
}

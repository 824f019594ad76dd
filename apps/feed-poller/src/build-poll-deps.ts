import { createHash } from "node:crypto";
import { extractLinks, parseFeed, parseGdelt, parseSitemap } from "@figurewatch/feeds";
import type { PollSourceDeps } from "@figurewatch/pipeline";
import { chooseProxy, paceOf, type Runtime } from "@figurewatch/runtime";
import {
  findUnseenItems,
  insertUnseenItems,
  NEVER,
  readForgottenNames,
  saveSourceState,
  upsertArticle,
} from "@figurewatch/store";

const FEED_MAX_BYTES = 10 * 1024 * 1024;
const FEED_DEADLINE_MS = 20_000;

/** What a poll needs of the outside, out of what an app has open. */
export function buildPollDeps(
  runtime: Pick<Runtime, "db" | "queues" | "fetcher" | "config" | "watch" | "now">,
): PollSourceDeps {
  const { db, queues, fetcher, config, watch, now } = runtime;
  const pace = paceOf(config);
  return {
    now,
    random: Math.random,
    pace,
    ceilingMs: config.pollFloorMs * 2,
    quietFirstPoll: config.quietFirstPoll,
    hash: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    fetchFeed: (url, { etag, lastModified, proxy, pauseMs }, signal) =>
      fetcher.get(url, {
        pauseMs: pauseMs === undefined ? undefined : pauseMs * pace,
        etag,
        lastModified,
        proxy: chooseProxy(watch.sources, url, proxy),
        maxBytes: FEED_MAX_BYTES,
        deadlineMs: FEED_DEADLINE_MS,
        signal,
      }),
    parse({ kind, selector, search }, { body, contentType, finalUrl }) {
      const options = { url: finalUrl, ...(contentType === undefined ? {} : { contentType }) };
      if (kind === "sitemap") return parseSitemap(body, options);
      if (kind === "page") return extractLinks(body, { ...options, selector: selector ?? "a" });
      if (search?.service === "gdelt") return parseGdelt(body, options);
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

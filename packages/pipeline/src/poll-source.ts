import type { Feed, FeedItem } from "@figurewatch/feeds";
import type { Source } from "@figurewatch/watch";
import { toFetchFailure } from "./fetch-failure.ts";
import { maskNames, type ForgottenNames } from "./mask-names.ts";
import type { EventInput, FetchedPage, NotModified } from "./ports.ts";
import {
  advanceSource,
  canonicalUrl,
  cleanUrl,
  identifyItems,
  isSameBody,
  readSourceState,
  type AdvancedSource,
  type PollResult,
  type SourceEvent,
  type SourceState,
} from "./polling/index.ts";

/** A source with the state that its last poll left, as stored. */
export type SourceToPoll = { id: string; watchId: string; definition: Source; state: unknown };

/** An item that was not seen before, with the article it points to. */
export type UnseenItem = {
  identity: string;
  /** What is fetched. */
  url: string;
  /** What tells the article from others, however it is linked to. */
  key: string;
  title: string | null;
  published: string | null;
};

export type PollSourceDeps = {
  fetchFeed(
    url: string,
    asked: { etag: string | null; lastModified: string | null; proxy: string | null },
    signal?: AbortSignal,
  ): Promise<FetchedPage | NotModified>;
  /** Reads the body by the source's kind. Throws `FeedError` for what is none. */
  parse(source: Source, page: FetchedPage): Promise<Feed> | Feed;
  findUnseen(sourceId: string, items: UnseenItem[]): Promise<UnseenItem[]>;
  /** Makes the article and queues its reading; `quiet` tells no one of it. Safe to repeat. */
  enqueueArticle(item: UnseenItem, options: { quiet: boolean }): Promise<{ articleId: string }>;
  markSeen(sourceId: string, items: (UnseenItem & { articleId: string })[]): Promise<void>;
  /** Writes all of it or nothing: news that are told and a state that knows of them. */
  saveState(outcome: {
    id: string;
    watchId: string;
    state: SourceState;
    nextPollAt: Date | null;
    error: string | null;
    newItems: number;
    events: EventInput[];
    /** For the outbox. */
    news: SourceEvent[];
  }): Promise<void>;
  /** Names that people asked to be forgotten: an item whose address holds one is passed over. */
  forgottenNames(): Promise<ForgottenNames>;
  hash(bytes: Uint8Array): string;
  now(): Date;
  /** 0 to 1; spreads the polls. */
  random(): number;
  /** Multiplies every wait: 1 for the real world, less for a demo that replays years. */
  pace: number;
  /** Longest wait between polls, whatever the rhythm; a day in the real world. */
  ceilingMs: number;
  /** Items of a source's first poll alert no one. */
  quietFirstPoll: boolean;
};

export type PollOutcome =
  | { kind: "unchanged" }
  | { kind: "polled"; items: number; queued: number }
  | { kind: "failed"; reason: string };

/**
 * Polls one source and queues the articles it has not shown before; then its state, health and
 * next poll are saved. Safe to repeat: a poll cut short is repeated whole.
 */
export async function pollSource(
  source: SourceToPoll,
  deps: PollSourceDeps,
  signal?: AbortSignal,
): Promise<PollOutcome> {
  const { definition } = source;
  const before = readSourceState(source.state, definition.url, deps.now());
  const polled = await fetchItems(source, before, deps, signal);
  const isFirst = before.lastOkAt === null;
  let queued: UnseenItem[] = [];
  if (polled.items !== null) {
    const names = await deps.forgottenNames();
    const unseen = (await deps.findUnseen(source.id, polled.items)).flatMap((item) =>
      withoutNames(item, names),
    );
    const seen: (UnseenItem & { articleId: string })[] = [];
    for (const item of unseen) {
      const quiet = isFirst && deps.quietFirstPoll;
      seen.push({ ...item, ...(await deps.enqueueArticle(item, { quiet })) });
    }
    // Last, so that a poll cut short is repeated whole: an article made twice is one article,
    // while an item recorded and never queued would be lost.
    await deps.markSeen(source.id, seen);
    queued = seen;
  }
  const result = polled.result(queued.length);
  const advanced = advanceSource(before, result, deps.now(), deps.random());
  const error = result.kind === "failed" || result.kind === "unreadable" ? result.reason : null;
  await save(source, advanced, error, queued.length, deps);
  if (error !== null) return { kind: "failed", reason: error };
  if (result.kind === "unchanged") return { kind: "unchanged" };
  return { kind: "polled", items: polled.items?.length ?? 0, queued: queued.length };
}

type Polled = { items: UnseenItem[] | null; result(newItems: number): PollResult };

async function fetchItems(
  { definition }: SourceToPoll,
  state: SourceState,
  deps: PollSourceDeps,
  signal: AbortSignal | undefined,
): Promise<Polled> {
  let page: FetchedPage | NotModified;
  try {
    page = await deps.fetchFeed(state.url, { ...state, proxy: definition.proxy ?? null }, signal);
  } catch (error) {
    const failure = toFetchFailure(error);
    if (failure === undefined) throw error;
    const { kind, reason, status, retryAt } = failure;
    return {
      items: null,
      result: () => ({ kind: "failed", failure: kind, reason, status, retryAt }),
    };
  }
  const { etag, lastModified, freshUntil, movedTo } = page;
  const answer = { etag, lastModified, freshUntil, movedTo };
  if (page.kind === "not-modified") {
    return { items: null, result: () => ({ kind: "unchanged", ...answer }) };
  }
  const bodyHash = deps.hash(page.body);
  if (isSameBody(state, bodyHash)) {
    return { items: null, result: () => ({ kind: "unchanged", ...answer }) };
  }
  let feed: Feed;
  try {
    feed = await deps.parse(definition, page);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "FeedError") throw error;
    const reason = error.message;
    return { items: null, result: () => ({ kind: "unreadable", reason, movedTo }) };
  }
  return {
    items: toItems(feed),
    result: (newItems) => ({
      kind: "items",
      ...answer,
      bodyHash,
      // Atom feeds and sitemaps often date nothing but the last change.
      items: feed.items.map(({ published, updated }) => ({ published: published ?? updated })),
      newItems,
      ttlMinutes: feed.ttlMinutes,
      skipHours: feed.skipHours,
      skipDays: feed.skipDays,
      mayBeEmpty: feed.kind === "sitemap",
    }),
  };
}

/** Items that lead to an article: those with a link of their own. */
function toItems(feed: Feed): UnseenItem[] {
  const identities = identifyItems(feed.items, feed.link);
  return feed.items.flatMap((item: FeedItem, i) => {
    if (item.link === null || !/^https?:\/\//i.test(item.link)) return [];
    return [
      {
        identity: identities[i] ?? item.link,
        url: cleanUrl(item.link),
        key: canonicalUrl(item.link),
        title: item.title,
        published: item.published,
      },
    ];
  });
}

function withoutNames(item: UnseenItem, names: ForgottenNames): UnseenItem[] {
  const mask = (text: string) => maskNames(text, names);
  // An address cannot be masked and still lead to its page.
  if ([item.url, item.key, item.identity].some((text) => mask(text) !== text)) return [];
  return [{ ...item, title: item.title === null ? null : mask(item.title) }];
}

async function save(
  source: SourceToPoll,
  { state, events }: AdvancedSource,
  error: string | null,
  newItems: number,
  deps: PollSourceDeps,
): Promise<void> {
  const now = deps.now();
  const nextPollAt = state.nextPollAt === null ? null : paced(state.nextPollAt, now, deps);
  const { title } = source.definition;
  const about = { watchId: source.watchId, at: now, subjectId: source.id };
  const news = events.filter(isWorthTelling);
  await deps.saveState({
    ...{ id: source.id, watchId: source.watchId, state, nextPollAt, error, newItems, news },
    events: [
      ...(newItems === 0
        ? []
        : [
            {
              ...about,
              kind: "source",
              message: `${title}: ${newItems} new ${newItems === 1 ? "item" : "items"}`,
            },
          ]),
      ...news.map((event) => ({
        ...about,
        kind: "source-health",
        message: sayEvent(title, event, nextPollAt),
        data: { ...event },
      })),
    ],
  });
}

/** A source that starts well is no news. */
function isWorthTelling(event: SourceEvent): boolean {
  return !(event.kind === "health" && event.from === "new" && event.to === "ok");
}

function paced(
  nextPollAt: string,
  now: Date,
  { pace, ceilingMs }: Pick<PollSourceDeps, "pace" | "ceilingMs">,
): Date {
  const waitMs = (Date.parse(nextPollAt) - now.getTime()) * pace;
  // At the real pace the rules have the last word: a site may ask for a week.
  return new Date(now.getTime() + (pace < 1 ? Math.min(waitMs, ceilingMs) : waitMs));
}

function sayEvent(title: string, event: SourceEvent, nextPollAt: Date | null): string {
  if (event.kind === "moved") return `${title} has moved to ${event.to}`;
  const next =
    nextPollAt === null
      ? "not asked again until a person starts it"
      : `next try ${nextPollAt.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const cause = event.cause === null ? "" : `: ${event.cause}`;
  return event.to === "ok" ? `${title} is well again` : `${title} is ${event.to}${cause}; ${next}`;
}

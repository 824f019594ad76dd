import { type Source, sourceAddress } from "@figurewatch/watch";
import {
  fetchItems,
  type FetchItemsDeps,
  type MissedResults,
  type Polled,
  type UnseenItem,
} from "./fetch-items.ts";
import type { EventInput } from "./ports.ts";
import {
  advanceSource,
  type AdvancedSource,
  readSourceState,
  type SourceEvent,
  type SourceState,
} from "./polling/index.ts";
import { searchItems } from "./searching/search-items.ts";
import { searchLimitsOf } from "./searching/search-service.ts";
import { sayTime } from "./say-time.ts";
import { takeUnseen, type TakeUnseenDeps } from "./take-unseen.ts";

/** A source with the state that its last poll left, as stored. */
export type SourceToPoll = { id: string; watchId: string; definition: Source; state: unknown };

export type PollSourceDeps = FetchItemsDeps &
  TakeUnseenDeps & {
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
  const before = readSourceState(source.state, sourceAddress(definition), deps.now());
  const limits = searchLimitsOf(definition);
  const polled = await (limits === undefined
    ? fetchItems(definition, before, deps, signal)
    : searchItems(definition, before, limits, deps, signal));
  const isFirst = before.lastOkAt === null;
  let queued: UnseenItem[] = [];
  if (polled.items !== null) {
    const isQuiet = (item: UnseenItem) =>
      deps.quietFirstPoll && (isFirst || wasThereBefore(item, polled));
    queued = await takeUnseen(source.id, polled.items, isQuiet, deps);
  }
  const result = polled.result(queued.length);
  const advanced = advanceSource(before, result, deps.now(), deps.random());
  const error = result.kind === "failed" || result.kind === "unreadable" ? result.reason : null;
  advanced.state.search = polled.search;
  await save(source, advanced, { error, newItems: queued.length, missed: polled.missed }, deps);
  if (error !== null) return { kind: "failed", reason: error };
  if (result.kind === "unchanged") return { kind: "unchanged" };
  return { kind: "polled", items: polled.items?.length ?? 0, queued: queued.length };
}

/** Whether a search had seen an item before it was first asked, however late it is come upon. */
function wasThereBefore({ updated }: UnseenItem, { search }: Polled): boolean {
  return search !== null && updated !== null && updated <= search.quietUntil;
}

async function save(
  source: SourceToPoll,
  { state, events }: AdvancedSource,
  {
    error,
    newItems,
    missed,
  }: { error: string | null; newItems: number; missed: readonly MissedResults[] },
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
      ...missed.map(({ from, to, cause }) => ({
        ...about,
        kind: "source-health",
        message: `${title}: what it found from ${sayTime(from)} to ${sayTime(to)} is missing: ${cause}`,
        data: { kind: "missed", from: from.toISOString(), to: to.toISOString(), cause },
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
      : `next try ${sayTime(nextPollAt)}`;
  const cause = event.cause === null ? "" : `: ${event.cause}`;
  return event.to === "ok" ? `${title} is well again` : `${title} is ${event.to}${cause}; ${next}`;
}

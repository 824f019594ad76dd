import type { SourceChange, SourcesNotice } from "@figurewatch/contract";
import { readSourceState, type SourceHealth, type SourceState } from "../polling/index.ts";
import { findNetworkSigns, LEAST_HOSTS, type NetworkSigns } from "./find-network.ts";
import { titleSourcesNotice } from "./title-sources-notice.ts";

/** A source as stored, and the health that was last told of it. */
export type SourceToTell = {
  id: string;
  title: string;
  url: string;
  /** Neither switched off nor gone from the watch's file. */
  isWatched: boolean;
  /** Nobody is to hear of its troubles for now: what became of it waits. */
  isSnoozed: boolean;
  state: unknown;
  nextTryAt: Date;
  told: string;
};

/** A change that nobody was told of yet, and what was noted on it. */
export type OpenSourceNews = {
  id: number;
  sourceId: string;
  news: Record<string, unknown>;
  /** `proofAt`: another source was heard from after it. `readyAt`: to be told since then. */
  marks: Record<string, string>;
};

export type SourceNewsContext = {
  open: readonly OpenSourceNews[];
  sources: readonly SourceToTell[];
  /** What the last decision left; undefined at first. */
  memory: unknown;
  now: Date;
  /** Multiplies every wait: 1 for the real world. */
  pace: number;
};

/** What is to be written of it, all or nothing; `memory` is handed in again the next time. */
export type SourceNewsDecision = {
  marked: { id: number; marks: Record<string, string> }[];
  settled: number[];
  told: { sourceId: string; health: SourceHealth }[];
  memory: { networkLostSince: string | null; groupToldAt: string | null };
  notices: SourcesNotice[];
};

const MINUTE = 60_000;
/** What becomes ready to be told within this time is told together. */
const GROUP_MS = 5 * MINUTE;
/** Long enough for a source that has a way to it to answer: what has none fails at once, and first. */
const NO_WAY_OUT_MS = MINUTE;
/** Groups are at least so far apart: a large outage that shows bit by bit is a few messages. */
const GROUPS_APART_MS = 30 * MINUTE;
/** With too few sources to tell their outage from ours, so many failures in a row are told. */
const FAILURES_ALONE = 3;

type Told = SourceToTell & { now: SourceState; rows: readonly OpenSourceNews[] };

/**
 * Decides which changes of the sources are told now, which wait and which are no news any more. A
 * source is told when its health is another than was last told, once it is sure: a failure is to
 * happen twice, and one without any answer only counts when others were heard from meanwhile. When
 * nothing answers at all, it is our network that is told, once, and the sources wait for its
 * return. Pure: the same input gives the same answer.
 */
export function decideSourceNews(context: SourceNewsContext): SourceNewsDecision {
  const { now, pace } = context;
  const at = now.toISOString();
  const memory = readMemory(context.memory);
  const rows = Map.groupBy(context.open, ({ sourceId }) => sourceId);
  const sources = context.sources.map((source) => ({
    ...source,
    now: readSourceState(source.state, source.url, now),
    rows: rows.get(source.id) ?? [],
  }));
  const watched = sources.filter(({ isWatched }) => isWatched);
  const signs = findNetworkSigns(watched.map((source) => source.now));
  const decision: SourceNewsDecision = {
    ...{ marked: [], settled: [], told: [], notices: [] },
    memory: { ...memory },
  };
  const network = judgeNetwork(signs, memory.networkLostSince, now, pace);
  if (network !== null) {
    decision.memory.networkLostSince = network.state === "lost" ? network.since : null;
    decision.notices.push(toNotice(at, watched, { network }));
  }
  const isLost = decision.memory.networkLostSince !== null;

  const ready: Told[] = [];
  for (const source of sources.filter((each) => each.rows.length > 0 && !each.isSnoozed)) {
    if (isNoNews(source)) {
      decision.settled.push(...source.rows.map(({ id }) => id));
      continue;
    }
    const marks = markRows(source, signs, { isLost, at });
    decision.marked.push(...marks.changed);
    if (marks.isReady) ready.push({ ...source, rows: marks.rows });
  }
  const isDue =
    elapsed(firstReadyAt(ready), now) >= GROUP_MS * pace &&
    (memory.groupToldAt === null || elapsed(memory.groupToldAt, now) >= GROUPS_APART_MS * pace);
  if (!isDue) return decision;
  const changed = ready.filter((source) => isChanged(source));
  decision.settled.push(...ready.flatMap((source) => source.rows.map(({ id }) => id)));
  decision.told.push(...changed.map(({ id, now: { health } }) => ({ sourceId: id, health })));
  decision.memory.groupToldAt = at;
  decision.notices.push(
    toNotice(at, watched, { changes: changed.map(toChange), moves: ready.flatMap(toMoves) }),
  );
  return decision;
}

function readMemory(stored: unknown): SourceNewsDecision["memory"] {
  const known = typeof stored === "object" && stored !== null ? stored : {};
  const read = (key: string) => {
    const value: unknown = Reflect.get(known, key);
    return typeof value === "string" ? value : null;
  };
  return { networkLostSince: read("networkLostSince"), groupToldAt: read("groupToldAt") };
}

function judgeNetwork(
  { heardAt, unanswered, unansweredHosts, hasNoWayOut }: NetworkSigns,
  lostSince: string | null,
  now: Date,
  pace: number,
): NonNullable<SourcesNotice["network"]> | null {
  const asked = unanswered.length;
  if (lostSince !== null) {
    if (heardAt === null || heardAt <= lostSince) return null;
    return { state: "back", since: lostSince, until: heardAt, asked };
  }
  if (unansweredHosts < LEAST_HOSTS) return null;
  const [first = now.toISOString()] = unanswered.map(({ since }) => since).toSorted();
  if (elapsed(first, now) < (hasNoWayOut ? NO_WAY_OUT_MS : GROUP_MS) * pace) return null;
  return { state: "lost", since: heardAt ?? first, until: null, asked };
}

const HEALTHY = new Set<string>(["ok", "new"]);

/** Whether another health is to be told than was; one that is well, and was last told so, is not. */
function isChanged({ now: { health }, told }: Told): boolean {
  return health !== told && !(HEALTHY.has(health) && HEALTHY.has(told));
}

/** Gone from the watch, or back where it was last told to be before anyone was told otherwise. */
function isNoNews(source: Told): boolean {
  if (!source.isWatched) return true;
  return !isChanged(source) && !source.rows.some(({ news }) => news["kind"] === "moved");
}

type Marked = {
  rows: OpenSourceNews[];
  changed: { id: number; marks: Record<string, string> }[];
  isReady: boolean;
};

function markRows(
  source: Told,
  signs: NetworkSigns,
  { isLost, at }: { isLost: boolean; at: string },
): Marked {
  const changed: Marked["changed"] = [];
  const rows = source.rows.map((row) => {
    const marks = mark(row, source, signs, { isLost, at });
    if (JSON.stringify(marks) === JSON.stringify(row.marks)) return row;
    changed.push({ id: row.id, marks });
    return { ...row, marks };
  });
  return { rows, changed, isReady: rows.some(({ marks }) => marks["readyAt"] !== undefined) };
}

function mark(
  row: OpenSourceNews,
  source: Told,
  signs: NetworkSigns,
  { isLost, at }: { isLost: boolean; at: string },
): Record<string, string> {
  const { now: state } = source;
  const { readyAt = at } = row.marks;
  if (row.news["kind"] === "moved" && !isChanged(source)) return { readyAt };
  if (HEALTHY.has(state.health) || state.health === "silent") return { readyAt };
  if (state.health === "stopped" || state.health === "blocked") return { readyAt };
  const isRepeated = state.lastPollAt !== null && state.lastPollAt > state.since;
  if (!state.unanswered) return isRepeated ? { readyAt } : {};
  // What was noted before our network was lost proves nothing after it.
  if (isLost) return {};
  if (signs.hosts < LEAST_HOSTS) return state.failures >= FAILURES_ALONE ? { readyAt } : {};
  const { proofAt = signs.heardAt } = row.marks;
  if (proofAt === null || proofAt < state.since) return {};
  const isProven = state.lastPollAt !== null && state.lastPollAt > proofAt;
  return isProven ? { proofAt, readyAt } : { proofAt };
}

function firstReadyAt(ready: readonly Told[]): string | null {
  const times = ready.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks["readyAt"] ?? []));
  return times.toSorted()[0] ?? null;
}

/** Milliseconds since a time; less than any wait where there is none. */
function elapsed(since: string | null, now: Date): number {
  return since === null ? Number.NEGATIVE_INFINITY : now.getTime() - Date.parse(since);
}

function toChange({ id, title, told, nextTryAt, now: state }: Told): SourceChange {
  return {
    sourceId: id,
    title,
    url: state.url,
    from: told,
    to: state.health === "new" ? "ok" : state.health,
    cause: state.cause,
    since: state.since,
    nextTryAt: state.nextPollAt === null ? null : nextTryAt.toISOString(),
    lastReadAt: state.lastOkAt,
  };
}

function toMoves({ id, title, rows }: Told): SourcesNotice["moves"] {
  const [last] = rows.filter(({ news }) => news["kind"] === "moved").toReversed();
  if (last === undefined) return [];
  const { from, to } = last.news;
  return [{ sourceId: id, title, from: String(from), to: String(to) }];
}

function toNotice(
  at: string,
  watched: readonly Told[],
  news: Partial<Pick<SourcesNotice, "changes" | "moves" | "network">>,
): SourcesNotice {
  const troubled = watched.filter((source) => !HEALTHY.has(source.now.health)).length;
  const parts = { changes: [], moves: [], network: null, ...news };
  const counts = { sources: watched.length, troubled };
  const title = titleSourcesNotice({ ...parts, ...counts });
  return { kind: "sources", title, at, ...parts, ...counts };
}

import { backOffMinutes, nextPollAt } from "./next-poll-at.ts";
import { CEILING_MINUTES, mergeTimes, rhythmMinutes, silentFrom } from "./publishing-rhythm.ts";
import type { SourceHealth, SourceState } from "./source-state.ts";

/** What every answer that is no error says besides its body. */
export type PollAnswer = {
  etag?: string | null | undefined;
  lastModified?: string | null | undefined;
  /** By Cache-Control or Expires. */
  freshUntil?: Date | null | undefined;
  /** Where lasting redirects (301, 308) alone led, if they did. */
  movedTo?: string | null | undefined;
  /** A search may find nothing, and for long: that says something of the world, not of it. */
  isSearch?: boolean | undefined;
};

/** How a poll ended, in plain data. */
export type PollResult =
  /** A 304, or a body with the hash of the last one (`isSameBody`). */
  | ({ kind: "unchanged" } & PollAnswer)
  | ({
      kind: "items";
      bodyHash: string;
      items: readonly { published: string | null }[];
      /** How many of them were not known before. */
      newItems: number;
      ttlMinutes?: number | null;
      skipHours?: readonly number[];
      skipDays?: readonly number[];
      /** A news sitemap holds two days and may well be empty. */
      mayBeEmpty?: boolean;
    } & PollAnswer)
  /** It answered, and the parser could not read it. */
  | { kind: "unreadable"; reason: string; movedTo?: string | null | undefined }
  /** The kinds of the fetcher's error. */
  | {
      kind: "failed";
      failure:
        | "gone"
        | "throttled"
        | "blocked"
        | "unreachable"
        | "too-large"
        | "unsafe"
        | "bad-request";
      reason: string;
      status?: number | undefined;
      retryAt?: Date | null | undefined;
    };

/** Something worth telling: a change of health, or an address given up for another. */
export type SourceEvent =
  | { kind: "health"; from: SourceHealth; to: SourceHealth; cause: string | null; at: string }
  | { kind: "moved"; from: string; to: string; at: string };

export type AdvancedSource = {
  state: SourceState;
  events: SourceEvent[];
  /** True for the first reading of a source: its items fill the store and alert nobody. */
  quiet: boolean;
};

/** A redirect moves a source when it was seen so often in a row. */
const SEEN_TO_MOVE = 3;
const KEPT_CHANGES = 30;
const BLOCKED_FIRST_MINUTES = 4 * 60;
const GONE_FOR_GOOD = 410;

/** Whether a body is the one read last: nothing to parse, but its validators are to be kept. */
export function isSameBody(state: SourceState, bodyHash: string): boolean {
  return state.bodyHash !== null && state.bodyHash === bodyHash;
}

/**
 * The state of a source after a poll: health with its cause, when to poll next, what to tell.
 * `random` (0 to 1) spreads the polls. Pure: the same input gives the same answer.
 */
export function advanceSource(
  before: SourceState,
  result: PollResult,
  now: Date,
  random: number,
): AdvancedSource {
  const at = now.toISOString();
  const state: SourceState = { ...before, lastPollAt: at, ...hear(before, result, at) };
  const quiet = before.lastOkAt === null && result.kind === "items";
  const events: SourceEvent[] = [];
  if (result.kind === "failed") fail(state, result, now, random);
  else {
    takeMove(state, result.movedTo ?? null, at, events);
    if (result.kind === "unreadable") {
      state.failures++;
      setHealth(state, "broken", result.reason, at);
      backOff(state, now, random, []);
    } else succeed(state, result, now, random);
  }
  if (state.health !== before.health) {
    const { health: to, cause } = state;
    events.push({ kind: "health", from: before.health, to, cause, at });
    const change = { health: before.health, cause: before.cause, at: before.since };
    state.history = [change, ...before.history].slice(0, KEPT_CHANGES);
  }
  return { state, events, quiet };
}

/** Whether its server was heard from. What we refused ourselves to ask says nothing of it. */
function hear(
  { lastAnswerAt }: SourceState,
  result: PollResult,
  at: string,
): Pick<SourceState, "lastAnswerAt" | "unanswered"> {
  const isAnswer = result.kind !== "failed" || result.status !== undefined;
  const unanswered = !isAnswer && result.failure === "unreachable";
  return { lastAnswerAt: isAnswer ? at : lastAnswerAt, unanswered };
}

function setHealth(
  state: SourceState,
  health: SourceHealth,
  cause: string | null,
  at: string,
): void {
  if (state.health !== health) state.since = at;
  state.health = health;
  state.cause = cause;
}

type Answer = Extract<PollResult, { kind: "unchanged" | "items" }>;

function succeed(state: SourceState, result: Answer, now: Date, random: number): void {
  const at = now.toISOString();
  state.failures = 0;
  state.lastOkAt = at;
  // An unchanged body may come with new validators; one that sends none keeps the old.
  state.etag = result.etag ?? (result.kind === "items" ? null : state.etag);
  state.lastModified = result.lastModified ?? (result.kind === "items" ? null : state.lastModified);
  const hadItems = state.itemCount > 0;
  if (result.kind === "items") takeItems(state, result, now);
  const newItems = result.kind === "items" ? result.newItems : 0;
  state.quietPolls = newItems > 0 ? 0 : state.quietPolls + 1;

  const isEmptied =
    result.kind === "items" &&
    result.items.length === 0 &&
    result.mayBeEmpty !== true &&
    result.isSearch !== true;
  const isStillEmpty = result.kind === "unchanged" && state.health === "broken" && !hadItems;
  if (isEmptied && (hadItems || state.health === "broken")) {
    setHealth(state, "broken", "it answers with no items, where it had some before", at);
  } else if (result.isSearch === true) setHealth(state, "ok", null, at);
  else if (!isStillEmpty) setHealth(state, ...judgeRhythm(state, now), at);

  state.intervalMinutes = Math.round(rhythmMinutes(state.times, state.quietPolls, now));
  const next = nextPollAt(
    state.intervalMinutes,
    { ...state, notBefore: [result.freshUntil] },
    now,
    random,
  );
  state.nextPollAt = next.toISOString();
}

function takeItems(
  state: SourceState,
  result: Extract<PollResult, { kind: "items" }>,
  now: Date,
): void {
  state.bodyHash = result.bodyHash;
  state.itemCount = result.items.length;
  state.ttlMinutes = result.ttlMinutes ?? null;
  state.skipHours = [...(result.skipHours ?? [])];
  state.skipDays = [...(result.skipDays ?? [])];
  const at = now.toISOString();
  const published = result.items.map((item) => item.published);
  // Without dates of their own, items count from when they were seen; the first lot is of any age.
  const isUndated = published.every((date) => date === null);
  const seen = isUndated && result.newItems > 0 && state.lastNewItemAt !== null ? [at] : [];
  state.times = mergeTimes(state.times, [...published, ...seen], now);
  if (result.newItems > 0) state.lastNewItemAt = at;
}

function judgeRhythm(state: SourceState, now: Date): [SourceHealth, string | null] {
  const limit = silentFrom(state.times);
  if (limit === undefined || now < limit) return ["ok", null];
  const last = state.times[0] ?? "";
  const days = Math.floor((now.getTime() - Date.parse(last)) / 86_400_000);
  return ["silent", `it answers, but its newest item is of ${last.slice(0, 10)}, ${days} days ago`];
}

function fail(
  state: SourceState,
  result: Extract<PollResult, { kind: "failed" }>,
  now: Date,
  random: number,
): void {
  const at = now.toISOString();
  state.failures++;
  if (result.failure === "gone" && result.status === GONE_FOR_GOOD) {
    setHealth(state, "stopped", `the site says it is gone for good (410): ${result.reason}`, at);
    state.nextPollAt = null;
    return;
  }
  setHealth(state, result.failure === "blocked" ? "blocked" : "failing", result.reason, at);
  backOff(state, now, random, [result.retryAt], result.failure);
}

function backOff(
  state: SourceState,
  now: Date,
  random: number,
  notBefore: (Date | null | undefined)[],
  failure?: string,
): void {
  let minutes = backOffMinutes(state.failures);
  if (failure === "blocked") minutes = backOffMinutes(state.failures, BLOCKED_FIRST_MINUTES);
  // An address that is not for us becomes so by a person's hand, not by asking again.
  else if (failure === "unsafe") minutes = CEILING_MINUTES;
  // A failing source is not asked more often than a healthy one.
  const wait = Math.max(minutes, Math.min(state.intervalMinutes ?? 0, CEILING_MINUTES));
  state.nextPollAt = nextPollAt(wait, { ...state, notBefore }, now, random).toISOString();
}

/** Counts a lasting redirect to one address; any other answer in between starts again. */
function takeMove(state: SourceState, to: string | null, at: string, events: SourceEvent[]): void {
  if (to === null || to === state.url) {
    state.move = null;
    return;
  }
  const seen = state.move?.to === to ? state.move.seen + 1 : 1;
  if (seen < SEEN_TO_MOVE) {
    state.move = { to, seen };
    return;
  }
  events.push({ kind: "moved", from: state.url, to, at });
  state.url = to;
  state.move = null;
}

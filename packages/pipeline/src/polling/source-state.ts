/**
 * `new`: not read yet. `ok`. `failing`: no answer, or an error. `blocked`: the site does not want
 * us. `broken`: it answers and we cannot read it. `silent`: it answers, and publishes nothing for
 * longer than it ever did. `stopped`: gone for good, until a person starts it again.
 */
export type SourceHealth = "new" | "ok" | "failing" | "blocked" | "broken" | "silent" | "stopped";

export type HealthChange = { health: SourceHealth; cause: string | null; at: string };

export type SearchState = {
  /** All up to here was asked and answered; null before the first answer. */
  until: string | null;
  /** What the service had seen by then was there before we came: it alerts no one. */
  quietUntil: string;
};

/** All that is kept of a source between polls; plain JSON, times ISO 8601. */
export type SourceState = {
  /** The address that is polled; a lasting redirect changes it. */
  url: string;
  /** The address as the watch has it. */
  configuredUrl: string;
  health: SourceHealth;
  /** Why, in words; null when all is well. */
  cause: string | null;
  /** Since when this health. */
  since: string;
  /** Null when stopped. */
  nextPollAt: string | null;
  lastPollAt: string | null;
  /** When it was last read or said to be unchanged. */
  lastOkAt: string | null;
  /** When its server last said anything, be it an error: then our own network is in order. */
  lastAnswerAt: string | null;
  /** The last poll reached no one: its server is down, or our own network is. */
  unanswered: boolean;
  lastNewItemAt: string | null;
  /** In a row. */
  failures: number;
  /** Polls without a new item, in a row. */
  quietPolls: number;
  /** Minutes between polls as the rhythm has it, before jitter and manners. */
  intervalMinutes: number | null;
  /** Validators of the last answer that was read, verbatim. */
  etag: string | null;
  lastModified: string | null;
  /** Hash of the last body that was read. */
  bodyHash: string | null;
  ttlMinutes: number | null;
  skipHours: number[];
  skipDays: number[];
  /** Newest publication times, newest first. */
  times: string[];
  /** Items in the last body. */
  itemCount: number;
  /** How far a search by stretches of time has got; null for any other source. */
  search: SearchState | null;
  /** A lasting redirect on trial: the address and how often in a row it was seen. */
  move: { to: string; seen: number } | null;
  /** Past health, newest first. */
  history: HealthChange[];
};

/** A source nobody has polled yet, due at once. */
export function newSourceState(url: string, now: Date): SourceState {
  const at = now.toISOString();
  return {
    url,
    configuredUrl: url,
    health: "new",
    cause: null,
    since: at,
    nextPollAt: at,
    lastPollAt: null,
    lastOkAt: null,
    lastAnswerAt: null,
    unanswered: false,
    lastNewItemAt: null,
    failures: 0,
    quietPolls: 0,
    intervalMinutes: null,
    etag: null,
    lastModified: null,
    bodyHash: null,
    ttlMinutes: null,
    skipHours: [],
    skipDays: [],
    times: [],
    itemCount: 0,
    search: null,
    move: null,
    history: [],
  };
}

/**
 * A stored state, with what later versions of it added filled in; undefined or odd JSON is a new
 * source. When the address in the watch has changed, the source is asked there, as if for the first
 * time but without alerting on what it already brought.
 */
export function readSourceState(stored: unknown, configuredUrl: string, now: Date): SourceState {
  const fresh = newSourceState(configuredUrl, now);
  if (!isState(stored)) return fresh;
  const known = { ...fresh, ...stored };
  if (known.configuredUrl === configuredUrl) return known;
  const { url, nextPollAt, etag, lastModified, bodyHash, search, move, failures } = fresh;
  const anew = { url, nextPollAt, etag, lastModified, bodyHash, search, move, failures };
  return { ...known, configuredUrl, ...anew };
}

function isState(stored: unknown): stored is Partial<SourceState> {
  return typeof stored === "object" && stored !== null && "health" in stored && "since" in stored;
}

/** Not asked again until a person starts it. */
export function stopSource(state: SourceState): SourceState {
  return { ...state, nextPollAt: null };
}

/** Starts a stopped or backed-off source again, as a person asks; due at once. Safe to repeat. */
export function resumeSource(state: SourceState, now: Date): SourceState {
  return { ...state, failures: 0, nextPollAt: now.toISOString() };
}

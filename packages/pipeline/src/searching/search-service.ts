import type { Source } from "@figurewatch/watch";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a service that can be asked for a stretch of time gives, and to whom. */
export type SearchLimits = {
  /** How far back it searches. */
  reachMs: number;
  /** Results to one request, at most. */
  maxResults: number;
  /** Its times are no finer than this. */
  grainMs: number;
  /** Least pause between two requests, by all who ask from here. */
  pauseMs: number;
};

/**
 * The DOC 2.0 API. Its reach is "three months", a day less than the shortest of those; it asks for
 * five seconds between requests, and measures them by a clock of its own.
 */
const GDELT: SearchLimits = {
  reachMs: 88 * DAY,
  maxResults: 250,
  grainMs: 15 * MINUTE,
  pauseMs: 6_000,
};

/** The limits of a search that is asked for stretches of time; undefined for any other source. */
export function searchLimitsOf({ search }: Pick<Source, "search">): SearchLimits | undefined {
  return search?.service === "gdelt" ? GDELT : undefined;
}

/** Least pause between two requests to a source's host; undefined where the usual one will do. */
export function pauseMsOf(source: Pick<Source, "search">): number | undefined {
  const asked = source.search?.pauseSeconds;
  const least = searchLimitsOf(source)?.pauseMs;
  if (asked === undefined) return least;
  return Math.max(asked * 1000, least ?? 0);
}

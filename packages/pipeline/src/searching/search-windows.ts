import type { SearchLimits } from "./search-service.ts";

/** A stretch of time that a search is asked for, both ends in it. */
export type SearchWindow = { from: Date; to: Date };

const HOUR = 3_600_000;
/** A new search looks back so far; `backfill` goes further. */
const FIRST_MS = 7 * 24 * HOUR;
/** A service finds some articles late: what it was asked for last is asked for again. */
const OVERLAP_MS = 6 * HOUR;

/**
 * What to ask now, after all up to `until` was asked; `missed` is what lies beyond the service's
 * reach by now, and cannot be had any more.
 */
export function planSearch(
  until: string | null,
  now: Date,
  { reachMs }: Pick<SearchLimits, "reachMs">,
): { window: SearchWindow; missed: SearchWindow | null } {
  const reachedAt = new Date(now.getTime() - reachMs);
  if (until === null) {
    const from = Math.max(now.getTime() - FIRST_MS, reachedAt.getTime());
    return { window: { from: new Date(from), to: now }, missed: null };
  }
  const asked = new Date(until);
  const from = Math.max(asked.getTime() - OVERLAP_MS, reachedAt.getTime());
  return {
    window: { from: new Date(Math.min(from, now.getTime())), to: now },
    missed: asked < reachedAt ? { from: asked, to: reachedAt } : null,
  };
}

/**
 * What is left to ask of a window whose answer was full, oldest first: from the last result on,
 * where they came oldest first, or both halves. Undefined where the service cannot be asked any
 * finer. `times` are those of the results, in their order.
 */
export function splitWindow(
  window: SearchWindow,
  times: readonly (string | null)[],
  { grainMs }: Pick<SearchLimits, "grainMs">,
): SearchWindow[] | undefined {
  const { from, to } = window;
  const stamps = times.map((time) => Date.parse(time ?? ""));
  const [first = Number.NaN, last = Number.NaN] = [stamps[0], stamps.at(-1)];
  const isSorted = stamps.every((stamp, i) => stamp >= (stamps[i - 1] ?? 0));
  // Of one moment alone they may be the newest as well as the oldest.
  if (isSorted && first < last && first >= from.getTime() && last <= to.getTime()) {
    // Others of the same moment may not have fitted in.
    return [{ from: new Date(last), to }];
  }
  const halfMs = Math.floor((to.getTime() - from.getTime()) / 2);
  if (halfMs < grainMs) return undefined;
  const middle = new Date(from.getTime() + halfMs);
  return [
    { from, to: middle },
    { from: middle, to },
  ];
}

/** `address` with the stretch of time, and in the form, that GDELT's DOC 2.0 API is asked for. */
export function toGdeltAddress(
  address: string,
  { from, to }: SearchWindow,
  { maxResults }: Pick<SearchLimits, "maxResults">,
): string {
  const url = new URL(address);
  url.searchParams.set("format", "json");
  url.searchParams.set("sort", "dateasc");
  url.searchParams.set("maxrecords", String(maxResults));
  url.searchParams.set("startdatetime", toStamp(from));
  url.searchParams.set("enddatetime", toStamp(to));
  return url.href;
}

const toStamp = (date: Date) => date.toISOString().replaceAll(/\D/g, "").slice(0, 14);

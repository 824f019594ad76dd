/** `api`: for programs, in a header. `feeds`: for feed readers, in the address, feeds only. */
export const TOKEN_SCOPES = ["api", "feeds"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** How our secrets begin, by which people, logs and scanners of leaked secrets know them. */
export const SECRET_PREFIXES = { api: "fwt_", feeds: "fwf_", link: "fwl_" } as const;

/** A one-time sign-in link that was not followed is void after this time. */
export const LINK_LIFE_MS = 24 * 60 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_DAYS = 3650;

/** "90d" or an ISO date, whose whole day (UTC) counts; undefined when it is neither or past. */
export function parseExpiry(text: string, now: Date): Date | undefined {
  const days = /^(\d{1,4})d$/.exec(text)?.[1];
  const atMs =
    days === undefined
      ? /^\d{4}-\d{2}-\d{2}$/.test(text)
        ? Date.parse(`${text}T00:00:00Z`) + DAY_MS
        : Number.NaN
      : now.getTime() + Number(days) * DAY_MS;
  const isUsable = atMs > now.getTime() && atMs <= now.getTime() + MOST_DAYS * DAY_MS;
  return isUsable ? new Date(atMs) : undefined;
}

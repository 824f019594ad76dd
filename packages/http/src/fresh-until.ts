import { parseHttpDate } from "./retry-after.ts";

/** A year: longer lifetimes mean "for ever", and a broken clock must not stop a source. */
const MAX_FRESH_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * Until when an answer counts as fresh by its own Cache-Control `max-age` or Expires; undefined
 * where it names neither or forbids reuse. `Age` is subtracted; `s-maxage` is for shared caches.
 */
export function parseFreshUntil(
  headers: Readonly<Record<string, string>>,
  now: Date,
): Date | undefined {
  const directives = (headers["cache-control"] ?? "").toLowerCase().split(",", 50);
  const names = directives.map((directive) => directive.trim());
  if (names.some((name) => name === "no-store" || name === "no-cache")) return undefined;
  const maxAge = names.map((name) => /^max-age="?(\d{1,10})"?$/.exec(name)?.[1]).find(Boolean);
  const untilMs =
    maxAge === undefined
      ? (parseHttpDate(headers["expires"] ?? "")?.getTime() ?? 0)
      : now.getTime() + (Number(maxAge) - parseAge(headers["age"])) * 1000;
  if (untilMs <= now.getTime()) return undefined;
  return new Date(Math.min(untilMs, now.getTime() + MAX_FRESH_MS));
}

function parseAge(header: string | undefined): number {
  return /^\d{1,10}$/.test(header?.trim() ?? "") ? Number(header) : 0;
}

import { parseDateBounds } from "@figurewatch/ledger";

/** A stretch of time as ISO 8601 tells it: its first day and a duration such as `P3Y`. */
export type Period = { start: string; duration: string };

const DAY_MS = 86_400_000;
const PLAIN = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)[~?%]?$/;

/**
 * What an EDTF date is about, for formats that know no EDTF: the date itself (`2015`, `2015-10`), a
 * stretch for an interval or a decade, null where there is none. That it is rough is lost in it.
 */
export function toPeriod(edtf: string | null): string | Period | null {
  const plain = PLAIN.exec(edtf ?? "")?.[1];
  if (plain !== undefined) return plain;
  const bounds = parseDateBounds(edtf);
  if (bounds === null) return null;
  const start = new Date(bounds.start * DAY_MS);
  const end = new Date((bounds.end + 1) * DAY_MS);
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const isWhole = start.getUTCDate() === 1 && end.getUTCDate() === 1;
  const duration = !isWhole
    ? `P${bounds.end - bounds.start + 1}D`
    : months % 12 === 0
      ? `P${months / 12}Y`
      : `P${months}M`;
  return { start: start.toISOString().slice(0, 10), duration };
}

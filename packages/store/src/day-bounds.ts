import { parseDateBounds } from "@figurewatch/ledger";

const DAY_MS = 86_400_000;

/** First and last day that a date as we store it allows, as ISO days. */
export type DayBounds = { from: string; to: string };

/** "2015-10" is 2015-10-01 to 2015-10-31; null for what the ledger cannot read as a date. */
export function toDayBounds(edtf: string | null): DayBounds | null {
  const bounds = parseDateBounds(edtf);
  return bounds && { from: toIsoDay(bounds.start), to: toIsoDay(bounds.end) };
}

function toIsoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

import type { DateRule } from "./build-compact-pack.ts";

const pad = (month: number) => String(month).padStart(2, "0");
const isMonth = (month: number) => month >= 1 && month <= 12;

/** `YYYY-MM` of a month told without its year: the last one that was not after publication. */
export function lastSuchMonth(
  month: number,
  said: { year: number; month: number } | null,
): string | null {
  if (said === null || !isMonth(month)) return null;
  return `${month > said.month ? said.year - 1 : said.year}-${pad(month)}`;
}

/** A year by its distance from publication ("last year" is -1). */
export const yearRule = (pattern: RegExp, offset: number): DateRule => ({
  pattern,
  relative: true,
  read: (_, said) => (said === null ? null : String(said.year + offset)),
});

/** A month by its distance from publication. */
export const monthRule = (pattern: RegExp, offset: number): DateRule => ({
  pattern,
  relative: true,
  read(_, said) {
    if (said === null) return null;
    const months = said.year * 12 + said.month - 1 + offset;
    return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`;
  },
});

/** Dates written with the characters for year and month, shared by the languages that do. */
export function eastAsianDates(yearSign: string, monthSign: string): DateRule[] {
  return [
    {
      pattern: new RegExp(`(?<!\\d)((?:19|20)\\d{2})${yearSign}\\s?(\\d{1,2})${monthSign}`, "g"),
      relative: false,
      read: ([, year, month]) => (isMonth(Number(month)) ? `${year}-${pad(Number(month))}` : null),
    },
    {
      pattern: new RegExp(`(?<!\\d)((?:19|20)\\d{2})${yearSign}`, "g"),
      relative: false,
      read: ([, year]) => year ?? null,
    },
    {
      pattern: new RegExp(`(?<![\\d~～\\-])(\\d{1,2})${monthSign}(?!\\p{N}|间|間|에 |에만)`, "gu"),
      relative: true,
      read: ([, month], said) => lastSuchMonth(Number(month), said),
    },
  ];
}

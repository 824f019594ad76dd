import type { Comparator, Language, Period } from "@figurewatch/quantities";
import type { AsOf } from "../dates/as-of.ts";
import type { Modality } from "../claim.ts";
import { yearOf, type DatedText, type PlacedDate } from "../dates/dated-text.ts";
import type { Counted, DateMention } from "../language-pack.ts";
import { gap } from "../words/near.ts";
import type { DatedFigure } from "../dates/own-date.ts";

/** A figure told before: the kind of its measure, and the year that the rules give it. */
export type FigureBefore = { sentence: number; ofWhat: string; year: string | null };

/** A figure, the time the rules give it, and what tells which of several times it is about. */
export type TimeQuestion = {
  figure: DatedFigure;
  byRule: AsOf;
  language: Language;
  /** Number of the sentence. */
  index: number;
  credited: "person" | "other" | "no one";
  /** A person tells it of their own work. */
  testified: boolean;
  per: Period | null;
  comparator: Comparator;
  modality: Modality;
  counted: Counted["kind"] | "nothing";
  /** All dates of the text. */
  told: DatedText;
  /** The figure before, and the one before of the same measure. */
  last: FigureBefore | null;
  lastAlike: FigureBefore | null;
};

/** A date that stands before the sentence of the figure: how many other years stand between. */
type EarlierDate = { date: PlacedDate; rank: number };

/** A year that a figure may be about, or null for no told time, and the dates that tell it. */
export type TimeOption = {
  year: string | null;
  /** In the sentence of the figure. */
  here: DateMention[];
  /** The last one before the sentence. */
  earlier: EarlierDate | null;
  titled: DateMention | null;
};

// What stands further back is seldom meant, and a hostile text has no end of dates.
const MAX_BACK = 40;
const MAX_YEARS = 6;

/**
 * The times that a figure may be about: none, the year of publication and the one before, those that
 * the sentence, the text before it and the title name, and those of the rules and of the figures before.
 */
export function listTimeOptions(question: TimeQuestion): TimeOption[] {
  const { figure, byRule, told, index, last, lastAlike } = question;
  const options = new Map<string | null, TimeOption>();
  const add = (year: string | null): TimeOption => {
    const known = options.get(year);
    if (known !== undefined) return known;
    const option: TimeOption = { year, here: [], earlier: null, titled: null };
    options.set(year, option);
    return option;
  };
  add(null);
  if (figure.published !== null) {
    const year = figure.published.slice(0, 4);
    add(year);
    add(String(Number(year) - 1));
  }
  add(byRule.edtf?.slice(0, 4) ?? null);
  for (const before of [last, lastAlike]) if (before !== null) add(before.year);
  for (const date of figure.dates) {
    const year = yearOf(date);
    if (year !== null) add(year).here.push(date);
  }
  for (const earlier of listEarlier(told, index)) add(yearOf(earlier.date)).earlier = earlier;
  for (const date of told.titled) add(yearOf(date)).titled = date;
  return [...options.values()];
}

/** The last date of each year told before a sentence, the nearest first. */
function listEarlier({ dates, before }: DatedText, index: number): EarlierDate[] {
  const found: EarlierDate[] = [];
  const years = new Set<string | null>();
  const end = before[index] ?? 0;
  for (let i = end - 1; i >= Math.max(0, end - MAX_BACK) && years.size < MAX_YEARS; i--) {
    const date = dates[i] as PlacedDate;
    const year = yearOf(date);
    if (years.has(year)) continue;
    years.add(year);
    found.push({ date, rank: years.size });
  }
  return found;
}

/** The date that an option is known by: of the nearest words that tell its year, as precise as they are. */
export function dateOfOption(
  { here, earlier, titled }: TimeOption,
  { span }: DatedFigure,
): string | null {
  const nearest = here.toSorted((a, b) => gap(a, span) - gap(b, span))[0];
  return (nearest ?? earlier?.date ?? titled)?.edtf ?? null;
}

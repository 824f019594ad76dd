import type { DateMention, Sentence } from "../language-pack.ts";

/** A date that tells a year, with the number of its sentence, and of the paragraph of that. */
export type PlacedDate = DateMention & { sentence: number; paragraph: number };

/** The dates of a whole text, for figures that are dated by what stands elsewhere. */
export type DatedText = {
  dates: readonly PlacedDate[];
  /** How many of them stand before each sentence. */
  before: readonly number[];
  /** Those of the title. */
  titled: readonly DateMention[];
  /** How often the text names each year. */
  years: ReadonlyMap<string, number>;
};

/** Gathers what `dates`, those of each sentence, and `titled`, those of the title, tell of years. */
export function toDatedText(
  sentences: readonly Sentence[],
  dates: readonly (readonly DateMention[])[],
  titled: readonly DateMention[],
): DatedText {
  const all: PlacedDate[] = [];
  const before: number[] = [];
  const years = new Map<string, number>();
  for (const [sentence, { paragraph }] of sentences.entries()) {
    before.push(all.length);
    for (const date of dates[sentence] ?? []) {
      const year = yearOf(date);
      if (year === null) continue;
      all.push({ ...date, sentence, paragraph });
      years.set(year, (years.get(year) ?? 0) + 1);
    }
  }
  return { dates: all, before, titled: titled.filter((date) => yearOf(date) !== null), years };
}

/** The year that a date tells, or opens with; null for a time that the words leave open. */
export const yearOf = ({ edtf, kind }: Pick<DateMention, "edtf" | "kind">): string | null =>
  kind === "sometime" || !/^\d{4}/.test(edtf) ? null : edtf.slice(0, 4);

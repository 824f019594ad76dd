import type { Comparator, Dimension, Period } from "../quantity.ts";

/** A number found in a text, before its unit and bounds are read. */
export type Spot = {
  start: number;
  end: number;
  low: number;
  high: number;
  /** What follows the number inside it says: "5만여", "五万多". */
  comparator: Comparator | null;
  comparatorWord: string | null;
  vague: boolean;
  /** The scale word that the number ends in (10000 for "5万"): a range may share it. 1 if none. */
  scale: number;
  /** Written in digits only; words are ambiguous and ask for more around them. */
  digits: boolean;
  /** A number only where a unit follows: "한", "一". */
  needsUnit: boolean;
  /** The number word holds its unit: "이틀" is two days. */
  unit: Unit | null;
  /** The number word holds its period: 全年无休 is no day off a year. */
  per: Period | null;
  /** Digits that are no number: a date, a phone number. */
  label: boolean;
};

/** What a number counts. */
export type Unit = {
  unit: string | null;
  dimension: Dimension;
  /** Multiplies the number: a dozen is 12. */
  factor?: number;
  /** Number and word name a thing (a date, an ordinal, an age): not a quantity. */
  role?: "label" | "date" | "age" | "clock";
};

/** A spot with the defaults of a plain number in words. */
export function createSpot(part: Pick<Spot, "start" | "end" | "low"> & Partial<Spot>): Spot {
  return {
    high: part.low,
    comparator: null,
    comparatorWord: null,
    vague: false,
    scale: 1,
    digits: false,
    needsUnit: false,
    unit: null,
    per: null,
    label: false,
    ...part,
  };
}

/** The same word of a numeral this many times in a row is noise: 千千千千千. */
const NOISE_RUN = 5;

/** Tries `spotAt` at each place of a text and goes on behind what it finds. */
export function scanSpots(
  text: string,
  spotAt: (text: string, at: number) => Spot | undefined,
): Spot[] {
  const spots: Spot[] = [];
  for (let at = 0; at < text.length;) {
    const spot = spotAt(text, at);
    if (spot !== undefined) {
      spots.push(spot);
      at = Math.max(spot.end, at + 1);
      continue;
    }
    const code = text.charCodeAt(at);
    let end = at + 1;
    while (text.charCodeAt(end) === code) end++;
    at = end - at >= NOISE_RUN ? end : at + 1;
  }
  return spots;
}

/** No day off: a phrase that states a zero. */
export function spotNoRest(start: number, word: string, per: Period | null): Spot {
  const unit: Unit = { unit: "day", dimension: "time" };
  return createSpot({ start, end: start + word.length, low: 0, unit, per });
}

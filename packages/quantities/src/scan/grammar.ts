import type { Comparator, Period, Quantity } from "../quantity.ts";
import type { Found, Lexicon } from "./lexicon.ts";
import type { Spot, Unit } from "./spot.ts";

/** A number with its unit, while its bounds, period and conversion are looked for. */
export type Measure = Omit<Spot, "per"> & {
  /** With the currency sign before and the unit after. */
  from: number;
  to: number;
  unitWord: string | null;
  /** Where the words that bear on it start and end: comparators, a conversion in brackets. */
  headStart: number;
  tailEnd: number;
  isRange: boolean;
  change: "up" | "down" | null;
  per: string | null;
  perWord: string | null;
  conversion: Quantity["parts"]["conversion"];
};

/** A word beside a number that bounds it; `null` is a filler to look past ("평균", "有"). */
export type Bound = Comparator | null;

/** A word that says which period a rate is told over. */
export type PeriodCue = {
  period: Period | (string & {});
  /** Has to touch the number: 月 is a month of a date elsewhere. */
  tight?: boolean;
};

/**
 * What the shared reader has to know of a language. All functions get the folded text, whose
 * offsets are those of the text, and look at a bounded stretch of it.
 */
export type Grammar = {
  fold(text: string): string;
  /** Numbers in text order, not overlapping. */
  spot(text: string): Spot[];
  /** The unit after a number that ends at `position`. */
  readUnit(text: string, position: number, spot: Spot): UnitFound | undefined;
  /** The currency before a number that starts at `position`. */
  readUnitBefore(text: string, position: number): UnitFound | undefined;
  /** Whether the words between two numbers join them into a range. */
  isJoin(between: string, text: string, left: Measure, right: Measure): boolean;
  boundsBefore: Lexicon<Bound>;
  boundsAfter: Lexicon<Bound>;
  /** Whether a word found before a number bounds it, and is not a part of another word. */
  isBound(text: string, found: Found<Bound>, measure: Measure): boolean;
  /** Bounds that stand on both sides of a number: 比三十大. */
  boundAround?(text: string, measure: Measure): void;
  /** Words between a lower and an upper bound of one number. */
  isPair(between: string): boolean;
  /** Not a quantity: a date, an ordinal, an age, a name. */
  isLabel(text: string, measure: Measure): boolean;
  cues: Lexicon<PeriodCue>;
  /** Whether the word at these places is a cue and not a part of another word. */
  isCue(text: string, start: number, end: number): boolean;
  /** Cues after a number: "в месяц", "/月". */
  cuesAfter: Lexicon<PeriodCue>;
  /** Marks that end the reach of a period: a comma between clauses. */
  clauseMarks: string;
  /** How far before a number a period may stand, in UTF-16 units. */
  cueReach: number;
  /** Words that open a conversion: "(약 …", "우리 돈". */
  conversionLead: RegExp;
  /**
   * Last word of the language: bounds and changes that need the words around. What stands before
   * `reached` belongs to the quantity before.
   */
  adjust(text: string, measure: Measure, reached: number): void;
};

export type UnitFound = { start: number; end: number; unit: Unit };

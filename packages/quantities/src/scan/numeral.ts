import type { DigitStyle } from "./digits.ts";
import type { Found, Lexicon } from "./lexicon.ts";

/** A word of a numeral system that multiplies: 万, 십, さんびゃく is 3 and 百. */
export type NumeralWord =
  | { kind: "digit"; value: number }
  | { kind: "small"; value: number; times?: number }
  | { kind: "big"; value: number };

export type NumeralSystem = {
  words: Lexicon<NumeralWord>;
  /** Stands between whole part and decimals in words: 点, 점. */
  points: string;
  /** "九万四" is 94,000, as Chinese says it; elsewhere 90,004. */
  shorthand: boolean;
  /** A numeral may start with a big scale alone: 만9천. */
  leadingBig: boolean;
  /** Words inside a numeral that make it open or vague: 十多万, 十几万. */
  infix: Lexicon<Infix> | null;
  digitStyle: DigitStyle;
  /** Spaces that may stand between the words of one numeral. */
  maxGap: number;
  /** Whether a word found after the start goes on with the numeral: 이 is "two" and a particle. */
  goesOn: ((text: string, word: Found<NumeralWord>, before: NumeralState) => boolean) | null;
  /** Marks between the two digits of 五、六万 and "2, 3명". */
  listMarks: string;
  /** Whether a thing that is counted starts here, so that 十四五 before it is 14 to 15. */
  isCounted(text: string, position: number): boolean;
};

/** What was read of a numeral before the word in question. */
export type NumeralState = {
  /** Spaces before the word. */
  gap: number;
  /** Whether the numeral holds digits. */
  arabic: boolean;
  scale: number;
  /** The digit or coefficient that no scale has taken yet. */
  pending: number | null;
};

export type Infix = "more" | "about" | "few";

export type Numeral = {
  start: number;
  end: number;
  value: number;
  /** Above `value` in 七八百. */
  high: number;
  /** The last big or small scale read, 1 where there is none. */
  scale: number;
  infix: Infix | null;
  /** Where the infix counts: 十几万 is 11 to 19 of 万. */
  infixScale: number;
  digits: boolean;
  label: boolean;
  /** How many words it took. */
  words: number;
};

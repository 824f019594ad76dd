/** A number phrase: tokens [from, next) and what they amount to. */
export type NumberPhrase = {
  from: number;
  next: number;
  low: number;
  high: number;
  vague: boolean;
  /** "a couple of hundred": about that number. */
  about?: boolean;
  /** The last scale applied ("million" in "2.3 million"), 1 without one. */
  scale: number;
  /** Written in words alone. */
  words: boolean;
  /** A part of something: "a third", "one in ten". */
  fraction: boolean;
};

/** A phrase that stands for one exact value. */
export function exactly(from: number, next: number, value: number, words: boolean): NumberPhrase {
  return { from, next, low: value, high: value, vague: false, scale: 1, words, fraction: false };
}

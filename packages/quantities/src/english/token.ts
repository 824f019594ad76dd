import { lookUp, type Lexeme } from "./lexicon.ts";

export type TokenKind = "word" | "number" | "symbol";

/** One word, digit group or sign of a sentence; offsets are into the whole text. */
export type Token = {
  kind: TokenKind;
  start: number;
  end: number;
  /** Lower case; for a number its digits as written, for a run of one sign that sign. */
  lower: string;
  /** Nothing stands between this token and the one before. */
  glued: boolean;
  capital: boolean;
  /** "Pyongyang's": the word without its ending is in `lower`. */
  possessive: boolean;
  /** Digits only: value, NaN where it is no single number (an address, a version). */
  value: number;
  /** Digits only: has thousands groups; has decimals. */
  grouped: boolean;
  decimal: boolean;
  lexeme: Lexeme | undefined;
};

/** A hyphen or a short dash. */
export const isDash = (token: Token | undefined) => token?.lower === "-" || token?.lower === "–";

/** A dash at `at` with no space on either side: "20-hour". */
export function gluedDash(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return isDash(token) && token?.glued === true && tokens[at + 1]?.glued === true;
}

/** A token of digits. */
export function numberToken(
  start: number,
  end: number,
  glued: boolean,
  lower: string,
  value: number,
  grouped: boolean,
  decimal: boolean,
): Token {
  return {
    kind: "number",
    start,
    end,
    lower,
    glued,
    capital: false,
    possessive: false,
    value,
    grouped,
    decimal,
    lexeme: undefined,
  };
}

/** A word or a sign, with what the lexicon knows of it. */
export function wordToken(
  kind: "word" | "symbol",
  start: number,
  end: number,
  glued: boolean,
  lower: string,
  capital: boolean,
  possessive: boolean,
): Token {
  const lexeme = lookUp(lower);
  return {
    kind,
    start,
    end,
    lower,
    glued,
    capital,
    possessive,
    value: Number.NaN,
    grouped: false,
    decimal: false,
    lexeme,
  };
}

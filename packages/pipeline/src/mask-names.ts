/**
 * Names that people asked to be forgotten, known by their lengths (in folded characters) and a test
 * that a keyed hash answers: the names themselves are not kept in order to be found.
 */
export type ForgottenNames = {
  lengths: readonly number[];
  isForgotten(folded: string): boolean;
};

/** What stands for each letter of a name. */
export const MASK = "\u2588";

// A mask counts as a letter: what stands on both its sides is not one name.
const LETTER = /[\p{L}\p{N}\p{M}\u2588]/u;
const MARK = /\p{M}/u;
/** Scripts whose letters carry marks that some writers leave out. */
const ALPHABET = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN = /\p{Script=Latin}/u;
/** Next to an end of a name, it makes another word of it. */
const GOES_ON = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\u2588]/u;

type Folded = {
  /** Lower case, without marks, a single space between words. */
  chars: string[];
  /** Where each folded character begins and ends in the text, in UTF-16 units. */
  starts: number[];
  ends: number[];
};

/** A name as it is compared: "José  O'Neil" and "jose-o-neil" are one. */
export function foldName(name: string): string {
  return fold(name).chars.join("").trim();
}

/**
 * The text with every letter of the names in it masked, unit for unit, so that offsets stay true.
 * A name is found however it is cased, spaced, hyphenated or accented; in scripts with spaces only
 * where a word begins, and in Latin only where one ends. The same text when there is none.
 */
export function maskNames(text: string, names: ForgottenNames): string {
  if (names.lengths.length === 0) return text;
  const { chars, starts, ends } = fold(text);
  let masked = "";
  let from = 0;
  for (let i = 0; i < chars.length; i++) {
    const length = names.lengths.find((each) => isNameAt(chars, i, each, names));
    if (length === undefined) continue;
    const start = starts[i] ?? 0;
    const end = ends[i + length - 1] ?? text.length;
    masked += text.slice(from, start) + maskLetters(text.slice(start, end));
    from = end;
    i += length - 1;
  }
  return from === 0 ? text : masked + text.slice(from);
}

/** The same for every string of a JSON value; keys, bytes and dates stay. */
export function maskJson<T>(value: T, mask: (text: string) => string): T;
export function maskJson(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === "string") return mask(value);
  if (Array.isArray(value)) return value.map((entry) => maskJson(entry, mask));
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Date || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, maskJson(entry, mask)]),
  );
}

function isNameAt(chars: string[], start: number, length: number, names: ForgottenNames): boolean {
  const first = chars[start] ?? " ";
  const last = chars[start + length - 1] ?? " ";
  if (first === " " || last === " ") return false;
  const before = chars[start - 1] ?? " ";
  if (before !== " " && GOES_ON.test(before) && ALPHABET.test(first)) return false;
  // Other scripts put endings and particles to a name.
  const after = chars[start + length] ?? " ";
  if (after !== " " && GOES_ON.test(after) && LATIN.test(last)) return false;
  return names.isForgotten(chars.slice(start, start + length).join(""));
}

function fold(text: string): Folded {
  const folded: Folded = { chars: [], starts: [], ends: [] };
  let at = 0;
  for (const char of text.replaceAll("%20", "   ")) {
    const end = at + char.length;
    const last = folded.chars.length - 1;
    const next = foldChar(char);
    if (next === "" && last >= 0) folded.ends[last] = end;
    else {
      if (next !== " " || folded.chars[last] !== " ") {
        folded.chars.push(next);
        folded.starts.push(at);
        folded.ends.push(end);
      }
    }
    at = end;
  }
  return folded;
}

/** What was folded before: a text has few different characters, and classes are slow to ask. */
const foldedChars = new Map<string, string>();

/** A space for what is no letter, nothing for a mark. */
function foldChar(char: string): string {
  let folded = foldedChars.get(char);
  if (folded === undefined) {
    folded = MARK.test(char) ? "" : LETTER.test(char) ? foldLetter(char) : " ";
    foldedChars.set(char, folded);
  }
  return folded;
}

function foldLetter(letter: string): string {
  const lower = letter.toLowerCase();
  // One for one, so that a place among the folded ones is a place in the text.
  const [folded = " "] = ALPHABET.test(lower) ? lower.normalize("NFKD") : lower.normalize("NFKC");
  return folded;
}

function maskLetters(name: string): string {
  return name.replaceAll(/%20|[\p{L}\p{N}\p{M}]/gu, (letter) =>
    letter === "%20" ? letter : MASK.repeat(letter.length),
  );
}

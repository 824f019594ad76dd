/** A part of a feature: a word, a number, yes or no. */
export type FeaturePart = string | number | boolean;

/** Takes a feature by its hash. */
export type TakeHash = (hash: number) => void;

const BASIS = 0x81_1c_9d_c5;
const PRIME = 0x01_00_01_93;
/** A mark that no part ends in keeps "ab c" and "a bc" apart. */
const END_OF_PART = 0x1f;

/**
 * FNV-1a over UTF-16 units, as a signed 32-bit number: features are told apart without their words
 * being kept.
 */
export function hashFeature(kind: string, value: FeaturePart, more?: FeaturePart): number {
  const hash = hashOn(hashKind(kind), value);
  return more === undefined ? hash : hashOn(hash, more);
}

/** What the hashes of all features of a kind begin with: `hashOn` goes on from it. */
export const hashKind = (kind: string): number => closePart(addText(BASIS, kind, 0, kind.length));

/** Goes on with another part: `hashOn(hashKind("in"), "en")` is `hashFeature("in", "en")`. */
export const hashOn = (from: number, part: FeaturePart): number => closePart(addPart(from, part));

/** Goes on with several values as one part, a space between them. */
export function hashJoined(from: number, values: readonly FeaturePart[]): number {
  let hash = from;
  for (let i = 0; i < values.length; i++) {
    if (i > 0) hash = addText(hash, " ", 0, 1);
    hash = addPart(hash, values[i] as FeaturePart);
  }
  return closePart(hash);
}

/** Goes on with a word of which only the first letters count: no word is cut for it. */
export const hashStem = (from: number, word: string, length: number): number =>
  closePart(addText(from, word, 0, Math.min(length, word.length)));

/** Goes on with the last letters of a word. */
export const hashEnding = (from: number, word: string, length: number): number =>
  closePart(addText(from, word, Math.max(0, word.length - length), word.length));

function addPart(from: number, part: FeaturePart): number {
  const text = typeof part === "string" ? part : String(part);
  return addText(from, text, 0, text.length);
}

/*
 * Called by itself: V8 has many kinds of strings (cut, joined, known by heart), and looks up the method of
 * each anew where more than four have come by. Some 10,000 parts of an article are hashed.
 */
const { charCodeAt } = String.prototype;

function addText(from: number, text: string, start: number, end: number): number {
  let hash = from;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ charCodeAt.call(text, i), PRIME);
  return hash;
}

const closePart = (hash: number): number => Math.imul(hash ^ END_OF_PART, PRIME);

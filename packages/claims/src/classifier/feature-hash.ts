/** A part of a feature: a word, a number, yes or no. */
type FeaturePart = string | number | boolean;

/** Takes a feature by its hash. */
export type TakeHash = (hash: number) => void;

/** Takes a feature in up to three parts, so that no string has to be made of them. */
export type Take = (kind: string, value: FeaturePart, more?: FeaturePart) => void;

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
export const hashKind = (kind: string): number => hashText(BASIS, kind, kind.length);

/** Goes on with another part: `hashOn(hashKind("in"), "en")` is `hashFeature("in", "en")`. */
export const hashOn = (from: number, part: FeaturePart): number =>
  typeof part === "string" ? hashText(from, part, part.length) : hashNamed(from, String(part));

const hashNamed = (from: number, name: string): number => hashText(from, name, name.length);

/** Goes on with a word of which only the first letters count: no word is cut for it. */
export const hashStem = (from: number, word: string, length: number): number =>
  hashText(from, word, Math.min(length, word.length));

function hashText(from: number, part: string, length: number): number {
  let hash = from;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), PRIME);
  return Math.imul(hash ^ END_OF_PART, PRIME);
}

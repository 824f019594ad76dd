/** A text's fingerprint: `signature` is its MinHash, `length` the number of its shingles. */
export type CopySignature = { signature: Uint32Array; length: number };

/** 128 minima in 32 bands of 4: texts that share half of their shingles meet in a band 9 times in 10. */
const HASHES = 128;
const ROWS = 4;
/** Words in a shingle, and characters where words are not told apart by spaces. */
const WORDS = 3;
const CHARACTERS = 5;
/** A wire story is told by its first pages; longer texts are cut. */
const MAX_CHARACTERS = 60_000;
/** Shorter texts (a headline, a stub) have too little to be a copy of. */
const MIN_SHINGLES = 20;
const DEFAULT_SIMILARITY = 0.6;
const SPACELESS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Odd multipliers and offsets of the hash family, fixed for ever: signatures are stored. */
const FAMILY = Array.from({ length: HASHES }, (_, i) => ({
  multiplier: (hashText(`multiplier ${i}`) | 1) >>> 0,
  offset: hashText(`offset ${i}`),
}));

/** Hashes of the distinct shingles: three words, or five characters in Chinese, Japanese, Korean. */
function shingleHashes(text: string): Set<number> {
  const folded = text.slice(0, MAX_CHARACTERS).normalize("NFKC").toLowerCase();
  const hashes = new Set<number>();
  const sample = folded.slice(0, 2000);
  const spaceless = sample.match(SPACELESS)?.length ?? 0;
  if (spaceless * 4 > sample.length) {
    const letters = folded.replace(/[^\p{L}\p{N}]+/gu, "");
    for (let i = 0; i + CHARACTERS <= letters.length; i += 1) {
      hashes.add(hashText(letters.slice(i, i + CHARACTERS)));
    }
    return hashes;
  }
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (let i = 0; i + WORDS <= words.length; i += 1) {
    hashes.add(hashText(words.slice(i, i + WORDS).join(" ")));
  }
  return hashes;
}

/** Fingerprint of a text for `isNearCopy`; null where it is too short to be a copy of anything. */
export function signText(text: string): CopySignature | null {
  const hashes = shingleHashes(text);
  if (hashes.size < MIN_SHINGLES) return null;
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (const hash of hashes) {
    for (const [i, { multiplier, offset }] of FAMILY.entries()) {
      const mixed = Math.imul(hash ^ offset, multiplier);
      const value = (mixed ^ (mixed >>> 15)) >>> 0;
      if (value < (signature[i] ?? 0)) signature[i] = value;
    }
  }
  return { signature, length: hashes.size };
}

/** Share of shingles that two texts have in common (Jaccard), estimated from their fingerprints. */
export function estimateSimilarity(a: CopySignature, b: CopySignature): number {
  let same = 0;
  for (let i = 0; i < HASHES; i += 1) same += Number(a.signature[i] === b.signature[i]);
  return same / HASHES;
}

/**
 * Whether one text is a near-identical copy of the other. A copy cut short shares nearly all its
 * shingles with the fuller text, so what counts is the share of the shorter one.
 */
export function isNearCopy(
  a: CopySignature,
  b: CopySignature,
  similarity = DEFAULT_SIMILARITY,
): boolean {
  const jaccard = estimateSimilarity(a, b);
  const shorter = Math.min(a.length, b.length);
  const contained = (jaccard / (1 + jaccard)) * ((a.length + b.length) / shorter);
  // Far longer texts hold short ones by chance of the estimate.
  const isCut = jaccard >= 0.25 && contained >= 0.8;
  return jaccard >= similarity || isCut;
}

/**
 * Keys by which a store finds possible copies: two texts that share one are to be compared.
 * 32 strings, each of one band; 16 hexadecimal digits after the band's number.
 */
export function copyBands({ signature }: CopySignature): string[] {
  return Array.from({ length: HASHES / ROWS }, (_, band) => {
    const rows = signature.slice(band * ROWS, (band + 1) * ROWS).join(",");
    const [high, low] = [hashText(rows), hashText(`${rows}.`)];
    return `${band}:${hex(high)}${hex(low)}`;
  });
}

function hex(value: number): string {
  return value.toString(16).padStart(8, "0");
}

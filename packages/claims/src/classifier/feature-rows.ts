import type { TakeHash } from "./feature-hash.ts";

/** Rows of features, by their hashes. */
export type FeatureRows = {
  readonly size: number;
  /** The row of a feature, or -1 where it has none. */
  rowOf(hash: number): number;
  /** The rows of the features that `describe` takes, each once, in the order in which they come. */
  findRows(describe: (take: TakeHash) => void): FoundRows;
};

/** The first `count` of `rows`; they are good until rows are found again. */
export type FoundRows = { rows: Int32Array; count: number };

/** Rows from here on do not fit into the smaller slots. */
const MAX_SMALL = 2 ** 16 - 1;
/** Features looked up together. */
const BLOCK = 256;
const MAX_ROUND = 255;

/*
 * What is taken and found, in lists that serve all tables: some 10,000 features of an article are looked
 * up in a thousand calls, and lists made anew for each took a tenth of its time.
 */
let taken = new Int32Array(1024);
let count = 0;
const found: FoundRows = { rows: new Int32Array(1024), count: 0 };
const takeHash: TakeHash = (hash) => {
  if (count === taken.length) taken = grow(taken);
  taken[count++] = hash;
};

function grow(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * list.length);
  grown.set(list);
  return grown;
}

/**
 * Numbers features in the order in which their hashes come. A table with open addressing, as small as
 * can be: its parts lie far apart, and most of the time of looking up goes into waiting for memory. A
 * feature without a row mostly meets an empty slot, and touches nothing else.
 */
export function toFeatureRows(hashes: Iterable<number>): FeatureRows {
  const keys = Int32Array.from(hashes);
  // At most half of the slots are taken, so that a feature without a row is soon known to have none.
  const mask = 2 ** Math.ceil(Math.log2(2 * keys.length + 1)) - 1;
  /** A row and one more, or 0 where the slot is empty. */
  const slots = keys.length < MAX_SMALL ? new Uint16Array(mask + 1) : new Uint32Array(mask + 1);
  /** The slot of a hash or the empty one where its search ends. */
  const find = (hash: number): number => {
    let at = hash & mask;
    for (let row = slots[at]; row !== 0; row = slots[at]) {
      if (keys[(row as number) - 1] === hash) break;
      at = (at + 1) & mask;
    }
    return at;
  };
  for (const [row, hash] of keys.entries()) slots[find(hash)] = row + 1;
  const rowOf = (hash: number): number => (slots[find(hash)] as number) - 1;
  // Nothing is decided before all first slots of a block are read: a processor that has to decide waits
  // for each of them in turn, and else for all at once.
  const first = new Int32Array(BLOCK);
  /** For each row, in which round it was last found: a set of rows that is seldom emptied. */
  const rounds = new Uint8Array(keys.length);
  let round = 0;
  return {
    size: keys.length,
    rowOf,
    findRows(describe) {
      count = 0;
      describe(takeHash);
      if (found.rows.length < taken.length) found.rows = new Int32Array(taken.length);
      const { rows } = found;
      let size = 0;
      if (round === MAX_ROUND) {
        rounds.fill(0);
        round = 0;
      }
      round++;
      for (let from = 0; from < count; from += BLOCK) {
        const to = Math.min(count, from + BLOCK);
        for (let i = from; i < to; i++)
          first[i - from] = slots[(taken[i] as number) & mask] as number;
        for (let i = from; i < to; i++) {
          if (first[i - from] === 0) continue;
          const row = rowOf(taken[i] as number);
          if (row < 0 || rounds[row] === round) continue;
          rounds[row] = round;
          rows[size++] = row;
        }
      }
      found.count = size;
      return found;
    },
  };
}

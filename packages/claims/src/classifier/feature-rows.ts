/** Rows of features, by their hashes. */
export type FeatureRows = {
  readonly size: number;
  /** The rows of the features that have one, each once, in the order in which they come. */
  rowsOf(hashes: readonly number[]): number[];
};

/** Rows from here on do not fit into the smaller slots. */
const MAX_SMALL = 2 ** 16 - 1;
/** Features looked up together. */
const BLOCK = 256;
const MAX_ROUND = 255;

/**
 * Numbers features in the order in which their hashes come. A table with open addressing, as small as
 * can be: its parts lie far apart, and most of the time of looking up goes into waiting for memory. A
 * feature without a row mostly meets an empty slot, and touches nothing else.
 */
export function toFeatureRows(hashes: Iterable<number>): FeatureRows {
  const keys = Int32Array.from(hashes);
  // At most half of the slots are taken, so that a feature without a row is soon known to have none.
  const count = 2 ** Math.ceil(Math.log2(2 * keys.length + 1));
  /** A row and one more, or 0 where the slot is empty. */
  const slots = keys.length < MAX_SMALL ? new Uint16Array(count) : new Uint32Array(count);
  /** The slot of a hash or the empty one where its search ends. */
  const find = (hash: number, from: number): number => {
    let at = from;
    for (let row = slots[at]; row !== 0; row = slots[at]) {
      if (keys[(row as number) - 1] === hash) break;
      at = (at + 1) & (count - 1);
    }
    return at;
  };
  for (const [row, hash] of keys.entries()) slots[find(hash, hash & (count - 1))] = row + 1;
  // Nothing is decided before all first slots of a block are read: a processor that has to decide waits
  // for each of them in turn, and else for all at once.
  const first = new Int32Array(BLOCK);
  /** For each row, in which round it was last found: a set of rows that is seldom emptied. */
  const rounds = new Uint8Array(keys.length);
  let round = 0;
  return {
    size: keys.length,
    rowsOf(hashes) {
      const rows: number[] = [];
      if (round === MAX_ROUND) {
        rounds.fill(0);
        round = 0;
      }
      round++;
      for (let from = 0; from < hashes.length; from += BLOCK) {
        const to = Math.min(hashes.length, from + BLOCK);
        for (let i = from; i < to; i++)
          first[i - from] = slots[(hashes[i] as number) & (count - 1)] as number;
        for (let i = from; i < to; i++) {
          if (first[i - from] === 0) continue;
          const hash = hashes[i] as number;
          const row = (slots[find(hash, hash & (count - 1))] as number) - 1;
          if (row < 0 || rounds[row] === round) continue;
          rounds[row] = round;
          rows.push(row);
        }
      }
      return rows;
    },
  };
}

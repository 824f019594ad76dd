/** Rows of features, by their hashes. */
export type FeatureRows = {
  readonly size: number;
  /** The row of a feature, or -1 where it has none. */
  rowOf(hash: number): number;
};

/** Rows from here on do not fit into the smaller slots. */
const MAX_SMALL = 2 ** 16 - 1;

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
  const find = (hash: number): number => {
    let at = hash & (count - 1);
    for (let row = slots[at]; row !== 0; row = slots[at]) {
      if (keys[(row as number) - 1] === hash) break;
      at = (at + 1) & (count - 1);
    }
    return at;
  };
  for (const [row, hash] of keys.entries()) slots[find(hash)] = row + 1;
  return { size: keys.length, rowOf: (hash) => (slots[find(hash)] as number) - 1 };
}

/** Puts a list into an order that is the same at every run, in place. */
export function toShuffle(seed: number): (list: unknown[]) => void {
  const random = toRandom(seed);
  return (list) => {
    for (let i = list.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [list[i], list[j]] = [list[j], list[i]];
    }
  };
}

/** Numbers from 0 to 1, the same at every run. */
function toRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return state / 0x7f_ff_ff_ff;
  };
}

/** Numbers below a bound, the same for the same seed, so that a failure can be run again. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    // The low bits of such a generator hardly vary.
    return (state >> 8) % below;
  };
}

/** The chance that log odds stand for, between two options. */
export const toChance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Softmax: the chances that odds stand for. */
export function toChances(odds: ArrayLike<number>): Float64Array {
  let highest = -Infinity;
  for (let i = 0; i < odds.length; i++) highest = Math.max(highest, odds[i] as number);
  const chances = new Float64Array(odds.length);
  let sum = 0;
  for (let i = 0; i < odds.length; i++) {
    const power = Math.exp((odds[i] as number) - highest);
    chances[i] = power;
    sum += power;
  }
  for (let i = 0; i < odds.length; i++) chances[i] = (chances[i] as number) / sum;
  return chances;
}

/** Which of the bounds is the first that a number does not exceed; their count where it exceeds all. */
export function step(value: number, bounds: readonly number[]): number {
  let at = 0;
  while (at < bounds.length && value > (bounds[at] as number)) at++;
  return at;
}

/**
 * Evidence against the share of claims that were right, on the labelled articles used to tune and,
 * with the same weight, on articles written afterwards and read once before any change.
 */
const CALIBRATION = [
  [0.3, 0.35],
  [0.5, 0.55],
  [0.55, 0.78],
  [0.7, 0.85],
  [0.8, 0.91],
  [0.95, 0.96],
] as const;

/** Chance that measure and value of a claim are right, from the evidence it was read by. */
export function toConfidence(evidence: number): number {
  const [first] = CALIBRATION;
  let [fromX, fromY]: readonly [number, number] = first;
  for (const [x, y] of CALIBRATION) {
    if (evidence <= x) {
      const share = x === fromX ? 1 : Math.max(0, (evidence - fromX) / (x - fromX));
      return round(fromY + share * (y - fromY));
    }
    [fromX, fromY] = [x, y];
  }
  return round(fromY);
}

const round = (value: number) => Math.round(value * 100) / 100;

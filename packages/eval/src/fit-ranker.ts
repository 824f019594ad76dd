import { toChances, type PackedRankWeights, type TakeHash } from "@figurewatch/claims";
import { toShuffle } from "./seeded-shuffle.ts";

/** The options of one choice, each by the hashes of its features, and which of them is right. */
export type Choice = {
  options: readonly (readonly number[])[];
  answer: number;
  /** Options that are as right as the answer. */
  others?: readonly number[];
};

/** How far weights are fitted; what is left out is as below. */
export type FitSettings = { passes?: number; rate?: number; shrink?: number };

const PASSES = 12;
const RATE = 0.03;
/** Pull towards zero, at each step. */
const SHRINK = 3e-2;
/** Slows the first steps, of which the examples that come first would make too much. */
const FIRST_SQUARE = 1;
/** A feature of fewer options than this is a matter of chance. */
const MIN_SEEN = 2;
/** A weight nearer to zero than this says nothing. */
const MIN_WEIGHT = 0.02;

/** The features that a description takes, by their hashes, each once. */
export function hashFeatures(describe: (take: TakeHash) => void): number[] {
  const features = new Set<number>();
  describe((hash) => features.add(hash));
  return [...features];
}

/**
 * The weights under which the right options are likeliest: a softmax over the options of each choice,
 * fitted by AdaGrad with a pull towards zero. The same choices give the same weights.
 */
export function fitRanker(
  choices: readonly Choice[],
  { passes = PASSES, rate = RATE, shrink = SHRINK }: FitSettings = {},
): Map<number, number> {
  const seen = new Map<number, number>();
  for (const { options } of choices)
    for (const option of options)
      for (const feature of option) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const features = [...seen].flatMap(([feature, times]) => (times >= MIN_SEEN ? [feature] : []));
  const rowOf = new Map(features.map((feature, row) => [feature, row]));
  const weights = new Float64Array(features.length);
  const squares = new Float64Array(features.length).fill(FIRST_SQUARE);
  const data = choices.map(({ options, answer, others = [] }) => ({
    options: options.map((option) => option.flatMap((feature) => rowOf.get(feature) ?? [])),
    right: [answer, ...others],
  }));
  const shuffle = toShuffle(7);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(data);
    for (const { options, right } of data) {
      const chances = toChances(
        options.map((rows) => rows.reduce((sum, row) => sum + (weights[row] as number), 0)),
      );
      const known = right.reduce((sum, i) => sum + (chances[i] as number), 0);
      for (const [i, rows] of options.entries()) {
        const chance = chances[i] as number;
        // Where several are right, each is as far as it is the likeliest of them.
        const error = chance - (right.includes(i) ? chance / known : 0);
        if (Math.abs(error) < 1e-4) continue;
        for (const row of rows) {
          const weight = weights[row] as number;
          const slope = error + shrink * weight;
          squares[row] = (squares[row] as number) + slope * slope;
          weights[row] = weight - (rate * slope) / Math.sqrt(squares[row]);
        }
      }
    }
  }
  return new Map(features.map((feature, row) => [feature, weights[row] as number]));
}

/** Weights as they are written down; those that say nothing, or less than `least`, are left out. */
export function packRankWeights(
  weights: ReadonlyMap<number, number>,
  least = MIN_WEIGHT,
): PackedRankWeights {
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= least);
  const highest = kept.reduce((most, [, weight]) => Math.max(most, Math.abs(weight)), 0);
  const scale = Math.ceil((highest / 127) * 1e6) / 1e6;
  const hashes = Buffer.alloc(kept.length * 4);
  const values = Buffer.alloc(kept.length);
  for (const [row, [hash, weight]] of kept.entries()) {
    hashes.writeInt32LE(hash, row * 4);
    values.writeInt8(Math.round(weight / scale), row);
  }
  return { scale, hashes: hashes.toString("base64"), values: values.toString("base64") };
}

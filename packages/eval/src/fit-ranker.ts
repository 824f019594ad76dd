import {
  hashTaken,
  toChances,
  type PackedRankWeights,
  type FeaturePart,
  type Take,
} from "@figurewatch/claims";
import { toShuffle } from "./seeded-shuffle.ts";

/** The options of one choice, each by the hashes of its features, and which of them is right. */
export type Choice = { options: readonly (readonly number[])[]; answer: number };

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
export function hashFeatures(describe: (take: Take) => void): number[] {
  const features = new Set<number>();
  describe((kind: string | number, value?: FeaturePart, more?: FeaturePart) =>
    features.add(hashTaken(kind, value, more)),
  );
  return [...features];
}

/**
 * The weights under which the right options are likeliest: a softmax over the options of each choice,
 * fitted by AdaGrad with a pull towards zero. The same choices give the same weights.
 */
export function fitRanker(choices: readonly Choice[]): Map<number, number> {
  const seen = new Map<number, number>();
  for (const { options } of choices)
    for (const feature of options.flat()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const features = [...seen].flatMap(([feature, times]) => (times >= MIN_SEEN ? [feature] : []));
  const rowOf = new Map(features.map((feature, row) => [feature, row]));
  const weights = new Float64Array(features.length);
  const squares = new Float64Array(features.length).fill(FIRST_SQUARE);
  const data = choices.map(({ options, answer }) => ({
    options: options.map((option) => option.flatMap((feature) => rowOf.get(feature) ?? [])),
    answer,
  }));
  const shuffle = toShuffle(7);
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(data);
    for (const { options, answer } of data) {
      const chances = toChances(
        options.map((rows) => rows.reduce((sum, row) => sum + (weights[row] as number), 0)),
      );
      for (const [i, rows] of options.entries()) {
        const error = (chances[i] as number) - (i === answer ? 1 : 0);
        if (Math.abs(error) < 1e-4) continue;
        for (const row of rows) {
          const weight = weights[row] as number;
          const slope = error + SHRINK * weight;
          squares[row] = (squares[row] as number) + slope * slope;
          weights[row] = weight - (RATE * slope) / Math.sqrt(squares[row]);
        }
      }
    }
  }
  return new Map(features.map((feature, row) => [feature, weights[row] as number]));
}

/** Weights as they are written down; those that say nothing are left out. */
export function packRankWeights(weights: ReadonlyMap<number, number>): PackedRankWeights {
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= MIN_WEIGHT);
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

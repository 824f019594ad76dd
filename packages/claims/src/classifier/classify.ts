import type { Sentence } from "../language-pack.ts";
import {
  takeOwnFeatures,
  takeRuleFeatures,
  takeSentenceFeatures,
  type Candidate,
  type RuleReading,
} from "./features.ts";
import { toChances } from "./chances.ts";
import type { TakeHash } from "./feature-hash.ts";
import { toFeatureRows, type FeatureRows } from "./feature-rows.ts";
import { weights as packed } from "./weights.ts";

/** Weights of a linear classifier: for each feature, one for each class. */
export type Weights = {
  /** "none", and the measures that a quantity may speak of. */
  classes: readonly string[];
  bias: readonly number[];
  /** Row of a feature, by the hash of its words. */
  rows: FeatureRows;
  /** Row by row, in units of `scale`. */
  values: Int8Array;
  scale: number;
};

/** How weights are written down: hashes and values in base64, little-endian. */
export type PackedWeights = {
  classes: readonly string[];
  bias: readonly number[];
  scale: number;
  hashes: string;
  values: string;
};

export function unpackWeights({ classes, bias, scale, hashes, values }: PackedWeights): Weights {
  const keys = toBytes(hashes);
  const view = new DataView(keys.buffer);
  const all = Array.from({ length: keys.length / 4 }, (_, row) => view.getInt32(row * 4, true));
  const rows = toFeatureRows(all);
  return { classes, bias, rows, values: new Int8Array(toBytes(values).buffer), scale };
}

/** What weights are written down as. */
export function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
}

let shipped: Weights | null = null;

/** The weights that the project ships; decoded at the first article. */
export function shippedWeights(): Weights {
  shipped ??= unpackWeights(packed);
  return shipped;
}

/** What the words of a sentence add, by weights and sentence: its quantities share it. */
const known = new WeakMap<Weights, WeakMap<Sentence, Float64Array>>();

function sharedOdds(candidate: Candidate, weights: Weights): Float64Array {
  const bySentence = known.get(weights) ?? new WeakMap<Sentence, Float64Array>();
  known.set(weights, bySentence);
  const told = bySentence.get(candidate.sentence);
  if (told !== undefined) return told;
  const odds = addWeights(weights.bias, weights, (take) => takeSentenceFeatures(candidate, take));
  bySentence.set(candidate.sentence, odds);
  return odds;
}

/** How likely a quantity speaks of each class, the likeliest first; the sum is 1. */
export function classify(
  candidate: Candidate,
  reading: RuleReading,
  weights: Weights,
): { name: string; chance: number }[] {
  const { classes } = weights;
  const odds = addWeights(sharedOdds(candidate, weights), weights, (take) => {
    takeOwnFeatures(candidate, take);
    takeRuleFeatures(reading, candidate.quantity, take);
  });
  const chances = toChances(odds);
  return classes
    .map((name, k) => ({ name, chance: chances[k] as number }))
    .toSorted((a, b) => b.chance - a.chance);
}

/**
 * The odds with the weights of each feature taken, which counts once however often it is there. All
 * features are gathered before the first is looked up: the weights lie all over the memory, and a
 * processor waits for many of them at a time where nothing stands between.
 */
export function addWeights(
  from: ArrayLike<number>,
  weights: Weights,
  describe: (take: TakeHash) => void,
): Float64Array {
  const { rows, values, scale } = weights;
  const found = rows.findRows(describe);
  const odds = Float64Array.from(from);
  for (let i = 0; i < found.count; i++) {
    const row = (found.rows[i] as number) * odds.length;
    for (let k = 0; k < odds.length; k++)
      odds[k] = (odds[k] as number) + (values[row + k] as number) * scale;
  }
  return odds;
}

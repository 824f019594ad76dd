import type { Sentence } from "../language-pack.ts";
import {
  takeOwnFeatures,
  takeRuleFeatures,
  takeSentenceFeatures,
  type Candidate,
  type RuleReading,
  type Take,
} from "./features.ts";
import { weights as packed } from "./weights.ts";

/** Weights of a linear classifier: for each feature, one for each class. */
export type Weights = {
  /** "none", and the measures that a quantity may speak of. */
  classes: readonly string[];
  bias: readonly number[];
  /** Row of a feature, by the hash of its words. */
  rows: ReadonlyMap<number, number>;
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

/**
 * FNV-1a over UTF-16 units, as a signed 32-bit number: features are told apart without their words
 * being kept.
 */
export const hashFeature: (...parts: Parameters<Take>) => number = (kind, value, more) => {
  let hash = hashOn(0x81_1c_9d_c5, kind);
  hash = hashOn(hash, String(value));
  if (more !== undefined) hash = hashOn(hash, String(more));
  return hash;
};

/** Goes on with a part; a mark that no part ends in keeps "ab c" and "a bc" apart. */
function hashOn(from: number, part: string): number {
  let hash = from;
  for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), PRIME);
  return Math.imul(hash ^ 0x1f, PRIME);
}

const PRIME = 0x01_00_01_93;

export function unpackWeights({ classes, bias, scale, hashes, values }: PackedWeights): Weights {
  const keys = toBytes(hashes);
  const view = new DataView(keys.buffer);
  const rows = new Map<number, number>();
  for (let row = 0; row < keys.length / 4; row++) rows.set(view.getInt32(row * 4, true), row);
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
  const odds = Float64Array.from(weights.bias);
  takeSentenceFeatures(candidate, adding(odds, weights));
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
  const odds = Float64Array.from(sharedOdds(candidate, weights));
  const add = adding(odds, weights);
  takeOwnFeatures(candidate, add);
  takeRuleFeatures(reading, candidate.quantity, add);
  const highest = Math.max(...odds);
  const powers = Array.from(odds, (value) => Math.exp(value - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return classes
    .map((name, k) => ({ name, chance: (powers[k] as number) / sum }))
    .toSorted((a, b) => b.chance - a.chance);
}

/** For each row, in which round it was last added: a set of rows that need not be emptied. */
type Added = { rounds: Int32Array; round: number };

const addedBy = new WeakMap<Weights, Added>();

/** Adds the weights of each feature to the odds, once however often it is there. */
function adding(odds: Float64Array, weights: Weights): Take {
  const { classes, rows, values, scale } = weights;
  const size = classes.length;
  const added = addedBy.get(weights) ?? { rounds: new Int32Array(rows.size), round: 0 };
  addedBy.set(weights, added);
  const { rounds } = added;
  const round = ++added.round;
  return (kind, value, more) => {
    const row = rows.get(hashFeature(kind, value, more));
    if (row === undefined || rounds[row] === round) return;
    rounds[row] = round;
    const from = row * size;
    for (let k = 0; k < size; k++)
      odds[k] = (odds[k] as number) + (values[from + k] as number) * scale;
  };
}

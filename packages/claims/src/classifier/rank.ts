import { toChances } from "./chances.ts";
import { toBytes } from "./classify.ts";
import { toFeatureRows, type FeatureRows } from "./feature-rows.ts";
import type { TakeHash } from "./feature-hash.ts";

/** Weights of a linear ranker: rows of features, by the hashes of these, and the weight of each row. */
export type RankWeights = { rows: FeatureRows; values: Float64Array };

/** How they are written down: hashes and values in base64, little-endian, values in units of `scale`. */
export type PackedRankWeights = { scale: number; hashes: string; values: string };

/** One of the options, and how likely it is the one meant. */
export type Ranked<Option> = { option: Option; chance: number };

/**
 * The options of one choice, the likeliest first; their chances add up to 1. Each is weighed by the
 * features that `describe` takes of it, a feature once however often it is there.
 */
export function rank<Option>(
  options: readonly Option[],
  describe: (option: Option, take: TakeHash) => void,
  weights: RankWeights,
): Ranked<Option>[] {
  const odds = options.map((option) => weigh(weights, (take) => describe(option, take)));
  const chances = toChances(odds);
  return options
    .map((option, i) => ({ option, chance: chances[i] as number }))
    .toSorted((a, b) => b.chance - a.chance);
}

/** What all features that are taken weigh together, each once. */
export function weigh({ rows, values }: RankWeights, describe: (take: TakeHash) => void): number {
  const found = rows.findRows(describe);
  let sum = 0;
  for (let i = 0; i < found.count; i++) sum += values[found.rows[i] as number] as number;
  return sum;
}

/** What one feature weighs. */
export function weightOf({ rows, values }: RankWeights, hash: number): number {
  const row = rows.rowOf(hash);
  return row < 0 ? 0 : (values[row] as number);
}

/** Weights by the hashes of their features. */
export const toRankWeights = (
  weights: Iterable<readonly [hash: number, weight: number]>,
): RankWeights => {
  const all = [...weights];
  return {
    rows: toFeatureRows(all.map(([hash]) => hash)),
    values: Float64Array.from(all, ([, weight]) => weight),
  };
};

export function unpackRankWeights({ scale, hashes, values }: PackedRankWeights): RankWeights {
  const keys = new DataView(toBytes(hashes).buffer);
  const each = new Int8Array(toBytes(values).buffer);
  return toRankWeights(
    Array.from(each, (value, row) => [keys.getInt32(row * 4, true), value * scale] as const),
  );
}

import { toBytes } from "./classify.ts";
import { toFeatureRows, type FeatureRows } from "./feature-rows.ts";
import { hashTaken, type FeaturePart, type Take, type TakeHash } from "./feature-hash.ts";

/** Weights of a linear ranker, by the hashes of the features. */
export type RankWeights = ReadonlyMap<number, number>;

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
  describe: (option: Option, take: Take) => void,
  weights: RankWeights,
): Ranked<Option>[] {
  const { rows, values } = toTable(weights);
  const odds = options.map((option) => {
    const hashes: number[] = [];
    describe(option, (kind: string | number, value?: FeaturePart, more?: FeaturePart) =>
      hashes.push(hashTaken(kind, value, more)),
    );
    return rows.rowsOf(hashes).reduce((sum, row) => sum + (values[row] as number), 0);
  });
  const chances = toChances(odds);
  return options
    .map((option, i) => ({ option, chance: chances[i] as number }))
    .toSorted((a, b) => b.chance - a.chance);
}

/** What all features that are taken weigh together, each once. */
export function weigh(weights: RankWeights, describe: (take: TakeHash) => void): number {
  const { rows, values } = toTable(weights);
  const hashes: number[] = [];
  describe((hash) => hashes.push(hash));
  return rows.rowsOf(hashes).reduce((sum, row) => sum + (values[row] as number), 0);
}

type Table = { rows: FeatureRows; values: readonly number[] };

const tables = new WeakMap<RankWeights, Table>();

/** Weights as they are looked up, many at a time. */
function toTable(weights: RankWeights): Table {
  const table = tables.get(weights) ?? {
    rows: toFeatureRows(weights.keys()),
    values: [...weights.values()],
  };
  tables.set(weights, table);
  return table;
}

/** Softmax: the chances that odds stand for. */
export function toChances(odds: readonly number[]): number[] {
  const highest = Math.max(...odds);
  const powers = odds.map((value) => Math.exp(value - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

export function unpackRankWeights({ scale, hashes, values }: PackedRankWeights): RankWeights {
  const keys = new DataView(toBytes(hashes).buffer);
  const each = new Int8Array(toBytes(values).buffer);
  return new Map(
    Array.from(each, (value, row) => [keys.getInt32(row * 4, true), value * scale] as const),
  );
}

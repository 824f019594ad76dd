import type { PackedWeights } from "@figurewatch/claims";

/** A feature by its hash, and its weight for each class. */
type Row = { hash: number; weights: ArrayLike<number> };

/** Weights of a linear classifier as they are written down: hashes and, in bytes, values. */
export function packWeights(
  classes: readonly string[],
  rows: readonly Row[],
  bias: ArrayLike<number>,
): PackedWeights {
  let highest = 0;
  for (const { weights } of rows)
    for (let k = 0; k < classes.length; k++)
      highest = Math.max(highest, Math.abs(weights[k] as number));
  const scale = highest / 127;
  const hashes = Buffer.alloc(rows.length * 4);
  const values = Buffer.alloc(rows.length * classes.length);
  for (const [row, { hash, weights }] of rows.entries()) {
    hashes.writeInt32LE(hash, row * 4);
    for (let k = 0; k < classes.length; k++)
      values.writeInt8(Math.round((weights[k] as number) / scale), row * classes.length + k);
  }
  return {
    classes,
    bias: Array.from(bias, (value) => Math.round(value * 1000) / 1000),
    scale: Math.round(scale * 1e6) / 1e6,
    hashes: hashes.toString("base64"),
    values: values.toString("base64"),
  };
}

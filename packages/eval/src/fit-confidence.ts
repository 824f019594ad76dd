import { toLogOdds } from "@figurewatch/claims";
import { loadProjectWatch } from "./claims-watch.ts";
import { countHalf, type Counted } from "./confidence-counts.ts";

/** The weights of `toConfidence`, under the names that confidence.ts gives them. */
type Weights = Record<"BASE" | "SLOPE", number>;

const STEPS = 5000;
const STEP = 0.1;
/** Holds a weight near 0 that few claims speak for. */
const RIDGE = 1;

/** The weights under which the claims that were read are likeliest: logistic regression with a ridge. */
export function fitConfidence(counted: readonly Counted[]): Weights {
  const rows = counted.map(({ evidence, right }) => ({
    x: [1, toLogOdds(evidence)],
    right: Number(right),
  }));
  const weights = [0, 0];
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : -RIDGE * weight));
    for (const { x, right } of rows) {
      const odds = x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
      const off = right - 1 / (1 + Math.exp(-odds));
      for (const [i, value] of x.entries()) slope[i] = (slope[i] ?? 0) + off * value;
    }
    for (const [i, by] of slope.entries())
      weights[i] = (weights[i] ?? 0) + (STEP * by) / rows.length;
  }
  const [BASE = 0, SLOPE = 0] = weights.map((weight) => Math.round(100 * weight) / 100);
  return { BASE, SLOPE };
}

// `node packages/eval/src/fit-confidence.ts`: the weights to write into confidence.ts.
if (import.meta.main) {
  process.stdout.write(
    `${JSON.stringify(fitConfidence(countHalf("fit", loadProjectWatch())), null, 2)}\n`,
  );
}

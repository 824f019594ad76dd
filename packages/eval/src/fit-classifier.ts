import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  readCandidates,
  takeOwnFeatures,
  takeRuleFeatures,
  takeSentenceFeatures,
  toRuleReading,
  type ArticleText,
  type PackedWeights,
} from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { loadProjectWatch } from "./claims-watch.ts";
import { packWeights } from "./pack-weights.ts";
import { toShuffle } from "./seeded-shuffle.ts";

/**
 * Fits the weights of the claims classifier and writes them to packages/claims:
 *
 *   node packages/eval/src/fit-classifier.ts [labelled.jsonl...]
 *
 * from the texts of our own (corpus/README.md) and any worked files besides. Each line is an article
 * with its labels, as the gold has them: id, lang, title, published, text, claims with quote, measure,
 * low, high and optional. A quantity whose article labels it is of that measure, any other of none;
 * optional ones are left out. How far the rules are to be trusted is learned from unworked texts alone:
 * on worked ones they are right far too often. Multinomial logistic regression by AdaGrad over the
 * features of the classifier; the same files give the same weights.
 */
const PASSES = 12;
const RATE = 0.06;
/** The mean over the last of them depends less on the order of the texts than where they end. */
const AVERAGED = 6;
/** Holds back features that are seen seldom. */
const CAUTION = 1;
/** Pull towards zero, at each step. */
const SHRINK = 1e-2;
/** A feature of fewer quantities than this is a matter of chance. */
const MIN_SEEN = 3;
/** Features that are shipped, the weightiest: more of them gain less than half a point. */
const KEPT = 70_000;
const NONE = "none";
const OUT = new URL("../../claims/src/classifier/weights.ts", import.meta.url);

type Label = {
  quote: string;
  measure: string;
  low: number | null;
  high: number | null;
  optional?: boolean;
};
type Labelled = ArticleText & { id: string; claims: Label[] };
/** Features by their hashes. */
type Example = { features: number[]; measure: string };

function readExamples(file: string, watch: Watch, worked: boolean): Example[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.flatMap((line) => {
    const article = JSON.parse(line) as Labelled;
    const used = new Set<Label>();
    const found: Example[] = [];
    readCandidates(article, watch, (candidate, byRule) => {
      const { quantity } = candidate;
      const label = article.claims.find(
        (claim) => !used.has(claim) && isOf(claim, quantity, article.text),
      );
      if (label !== undefined) used.add(label);
      if (label?.optional === true) return;
      const features = new Set<number>();
      const take = (hash: number) => void features.add(hash);
      takeOwnFeatures(candidate, take);
      takeSentenceFeatures(candidate, take);
      if (!worked) takeRuleFeatures(toRuleReading(byRule), quantity, take);
      found.push({ features: [...features], measure: label?.measure ?? NONE });
    });
    return found;
  });
}

/** Whether a label is of a quantity: it quotes it, and gives its value or one told from it. */
function isOf(
  label: Label,
  quantity: {
    start: number;
    end: number;
    low: number | null;
    high: number | null;
    dimension: string;
  },
  text: string,
): boolean {
  const from = text.indexOf(label.quote);
  const quoted = from <= quantity.start && quantity.end <= from + label.quote.length + 1;
  if (!quoted) return false;
  const own = [quantity.low, quantity.high];
  const ends = [label.low, label.high];
  if (ends.some((end) => own.some((value) => isClose(value, end)))) return true;
  const isShare = quantity.dimension === "ratio";
  if (isShare && ends.some((end) => own.some((value) => isClose(toRest(value), end)))) return true;
  // Hours by the clock and pay told in parts have other values than their words.
  return (isShare || TOLD_OTHERWISE.has(label.measure)) && label.quote.length < MAX_CLAUSE;
}

/** A label that quotes more than a clause does not say which of its quantities is meant. */
const MAX_CLAUSE = 120;

/** What is left of a share, in percent. */
const toRest = (value: number | null) =>
  value === null ? null : 100 - (value <= 1 ? 100 * value : value);

const TOLD_OTHERWISE = new Set(["hours_per_day", "days_off", "wage"]);

const isClose = (a: number | null, b: number | null) =>
  a !== null && b !== null && Math.abs(a - b) <= 0.005 * Math.max(Math.abs(a), Math.abs(b));

type Model = { classes: string[]; features: number[]; weights: Float32Array };

/** Fits all features, and then the weightiest alone, which take over what the others said. */
function fit(examples: readonly Example[]): Model {
  const seen = new Map<number, number>();
  for (const { features } of examples)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const all = [...seen].flatMap(([feature, times]) => (times >= MIN_SEEN ? [feature] : []));
  const { classes, weights } = fitFeatures(examples, all);
  const weightOf = (row: number) =>
    weights
      .subarray(row * classes.length, (row + 1) * classes.length)
      .reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const kept = all
    .map((feature, row) => ({ feature, weight: weightOf(row) }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, KEPT)
    .map(({ feature }) => feature)
    // Weights that are met most often lie together: reading from far apart is what classifying waits for.
    .toSorted((a, b) => (seen.get(b) ?? 0) - (seen.get(a) ?? 0));
  return fitFeatures(examples, kept);
}

function fitFeatures(examples: readonly Example[], features: number[]): Model {
  const rowOf = new Map(features.map((feature, row) => [feature, row]));
  const classes = [...new Set(examples.map(({ measure }) => measure))].toSorted();
  const size = classes.length;
  // The last row is the bias.
  const weights = new Float32Array((features.length + 1) * size);
  const squares = new Float32Array(weights.length).fill(CAUTION);
  const data = examples.map((example) => ({
    rows: [features.length, ...example.features.flatMap((feature) => rowOf.get(feature) ?? [])],
    answer: classes.indexOf(example.measure),
  }));
  const shuffle = toShuffle(7);
  const mean = new Float32Array(weights.length);
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(data);
    for (const { rows, answer } of data) {
      const chances = softmax(rows, weights, size);
      for (let k = 0; k < size; k++) {
        const error = (chances[k] as number) - (k === answer ? 1 : 0);
        if (Math.abs(error) < 1e-4) continue;
        for (const row of rows) {
          const at = row * size + k;
          const slope = error + SHRINK * (weights[at] as number);
          squares[at] = (squares[at] as number) + slope * slope;
          weights[at] = (weights[at] as number) - (RATE * slope) / Math.sqrt(squares[at]);
        }
      }
    }
    if (pass < PASSES - AVERAGED) continue;
    for (const [at, weight] of weights.entries())
      mean[at] = (mean[at] as number) + weight / AVERAGED;
  }
  return { classes, features, weights: mean };
}

function softmax(rows: readonly number[], weights: Float32Array, size: number): Float64Array {
  const odds = new Float64Array(size);
  for (const row of rows)
    for (let k = 0; k < size; k++)
      odds[k] = (odds[k] as number) + (weights[row * size + k] as number);
  const highest = Math.max(...odds);
  const powers = odds.map((value) => Math.exp(value - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function pack({ classes, features, weights }: Model): PackedWeights {
  const size = classes.length;
  const rowOf = (row: number) => weights.subarray(row * size, (row + 1) * size);
  const rows = features.map((hash, row) => ({ hash, weights: rowOf(row) }));
  return packWeights(classes, rows, rowOf(features.length));
}

const corpusOf = (folder: string) =>
  ["en", "ko", "zh", "ja", "ru"].map((lang) =>
    fileURLToPath(new URL(`../corpus/${folder}/${lang}.jsonl`, import.meta.url)),
  );
const watch = loadProjectWatch();
const worked = [...corpusOf("worked"), ...process.argv.slice(2)];
const examples = [
  ...worked.flatMap((file) => readExamples(file, watch, true)),
  ...corpusOf("unworked").flatMap((file) => readExamples(file, watch, false)),
];
const packed = pack(fit(examples));
writeFileSync(
  OUT,
  `import type { PackedWeights } from "./classify.ts";

/**
 * Written by packages/eval/src/fit-classifier.ts from ${examples.length} quantities: hashes of features, and
 * a weight of each for each class.
 */
export const weights: PackedWeights = ${JSON.stringify(packed, null, 2)};
`,
);
console.log(`${examples.length} quantities, ${packed.hashes.length} characters of hashes`);

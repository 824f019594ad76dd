import { writeFileSync } from "node:fs";
import {
  chooseModalityByChance,
  MODALITIES,
  readBuiltClaims,
  takeModalityFeatures,
  toldAs,
  type Modality,
} from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { loadProjectWatch } from "./claims-watch.ts";
import { printFolds, readTexts, type Asked, type Text } from "./fit-choice.ts";
import { fitRanker, hashFeatures, type FitSettings } from "./fit-ranker.ts";
import { toLabelFinder } from "./labelled-figures.ts";
import { packWeights } from "./pack-weights.ts";

const SETTINGS: FitSettings = { passes: 14, shrink: 3e-3 };
/** Weights nearer to zero than this change no more figures than chance does, and are most of them. */
const MIN_WEIGHT = 0.08;

/**
 * Fits the weights that tell whether a figure is a fact, an estimate, a plan, a quota, denied or supposed,
 * from the texts of the corpus and any worked files besides, and writes them to packages/claims:
 *
 *   node packages/eval/src/fit-modalities.ts [labelled.jsonl...]
 *
 * Some figures have a label for it. It prints, by that label, how often a figure is taken for what it is:
 * counted, planned, denied or supposed.
 */
function readQuestions({ labelled, ...from }: Text, watch: Watch): Asked[] {
  const findLabel = toLabelFinder(labelled);
  const questions: Asked[] = [];
  readBuiltClaims(labelled, watch, ({ telling, claim }) => {
    const told = findLabel(claim)?.modality;
    if (told === undefined) return;
    const features = hashFeatures((take) => takeModalityFeatures(telling, take));
    const isToldSo = (modality: Modality) => toldAs(modality) === toldAs(told);
    questions.push({
      ...from,
      group: `${toldAs(told)} ${telling.language}`,
      // What speaks for the others is weighed against a fact, the first of them.
      options: MODALITIES.map((_, k) => (k === 0 ? [] : features.map((hash) => pair(hash, k)))),
      answer: MODALITIES.indexOf(told),
      isRight: isToldSo(telling.byRule),
      decide: (chances) => isToldSo(chooseModalityByChance(telling, chances)),
    });
  });
  return questions;
}

/** A feature together with what it speaks for, as one number. */
const pair = (hash: number, k: number): number => hash * MODALITIES.length + k;

/** The weights of each feature for all that it speaks for, from those of pairs. */
function toRows(weights: ReadonlyMap<number, number>) {
  const rows = new Map<number, number[]>();
  for (const [paired, weight] of weights) {
    const hash = Math.floor(paired / MODALITIES.length);
    const row = rows.get(hash) ?? MODALITIES.map(() => 0);
    rows.set(hash, row);
    row[paired - hash * MODALITIES.length] = weight;
  }
  return [...rows]
    .map(([hash, own]) => ({ hash, weights: own }))
    .filter(({ weights: own }) => own.some((weight) => Math.abs(weight) >= MIN_WEIGHT));
}

const watch = loadProjectWatch();
const questions = readTexts(process.argv.slice(2)).flatMap((text) => readQuestions(text, watch));
printFolds(questions, "by the rules", SETTINGS);
const packed = packWeights(
  MODALITIES,
  toRows(fitRanker(questions, SETTINGS)),
  MODALITIES.map(() => 0),
);
writeFileSync(
  new URL("../../claims/src/classifier/modality-weights.ts", import.meta.url),
  `import type { PackedWeights } from "./classify.ts";

/**
 * Written by packages/eval/src/fit-modalities.ts from ${questions.length} figures: hashes of features, and
 * a weight of each for each modality.
 */
export const modalityWeights: PackedWeights = ${JSON.stringify(packed, null, 2)};
`,
);

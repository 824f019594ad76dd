import { writeFileSync } from "node:fs";
import { listSectorOptions, readBuiltClaims, takeSectorFeatures } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { loadProjectWatch } from "./claims-watch.ts";
import { readLabelled, toLabelFinder, type Labelled } from "./labelled-figures.ts";
import { fitRanker, hashFeatures, packRankWeights, type Choice } from "./fit-ranker.ts";

/**
 * Fits the weights by which a figure's sector is chosen, from the worked and unworked texts of the
 * corpus, and writes them to packages/claims:
 *
 *   node packages/eval/src/fit-sectors.ts
 *
 * A figure that is read as its label has it asks which of the sectors that the text names it is about;
 * the label's sector is the answer. What it prints first is how often the answer is right on texts that
 * the weights were not fitted to, by five folds.
 */
const LANGUAGES = ["en", "ja", "ko", "ru", "zh"];
const FOLDS = 5;
const OUT = new URL("../../claims/src/classifier/sector-weights.ts", import.meta.url);

/** `answer` is -1 where the text has no word for the sector that its reader sees. */
type Question = Choice & { article: number; group: string };

function readQuestions(article: Labelled, watch: Watch): Choice[] {
  const findLabel = toLabelFinder(article);
  const questions: Choice[] = [];
  readBuiltClaims(article, watch, ({ question, claim }) => {
    const label = findLabel(claim);
    if (label === undefined) return;
    const options = listSectorOptions(question);
    questions.push({
      options: options.map((sector) =>
        hashFeatures((take) => takeSectorFeatures(question, sector, take)),
      ),
      answer: options.indexOf(label.sector),
    });
  });
  return questions;
}

function answersRight({ options, answer }: Choice, weights: ReadonlyMap<number, number>): boolean {
  const odds = options.map((features) =>
    features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0),
  );
  return odds.indexOf(Math.max(...odds)) === answer;
}

/** What there is to learn from: the answer is among several options. */
const teaches = ({ options, answer }: Choice) => answer >= 0 && options.length > 1;

const watch = loadProjectWatch();
const questions: Question[] = [];
for (const folder of ["worked", "unworked"])
  for (const language of LANGUAGES) {
    for (const [article, labelled] of readLabelled(folder, language).entries())
      for (const choice of readQuestions(labelled, watch))
        questions.push({ ...choice, article, group: `${folder} ${language}` });
  }

const right = new Map<string, boolean[]>();
for (let fold = 0; fold < FOLDS; fold++) {
  const isLeftOut = ({ article }: Question) => article % FOLDS === fold;
  const weights = fitRanker(questions.filter((one) => teaches(one) && !isLeftOut(one)));
  for (const one of questions.filter(isLeftOut))
    for (const group of [one.group, one.group.split(" ")[0] ?? ""])
      right.set(group, [...(right.get(group) ?? []), answersRight(one, weights)]);
}
for (const [group, answers] of [...right].toSorted(([a], [b]) => a.localeCompare(b))) {
  const share = answers.filter(Boolean).length / answers.length;
  console.log(`${group}: ${(100 * share).toFixed(1)}% of ${answers.length}`);
}

const packed = packRankWeights(fitRanker(questions.filter(teaches)));
writeFileSync(
  OUT,
  `import type { PackedRankWeights } from "./rank.ts";

/**
 * Written by packages/eval/src/fit-sectors.ts from ${questions.length} figures: hashes of features, and
 * a weight of each.
 */
export const sectorWeights: PackedRankWeights = {
  scale: ${packed.scale},
  hashes:
    "${packed.hashes}",
  values:
    "${packed.values}",
};
`,
);

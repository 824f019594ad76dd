import { hasPayee, readBuiltClaims, takePayeeFeatures, toPayee } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { loadProjectWatch } from "./claims-watch.ts";
import { printFolds, readTexts, writeWeights, type Asked, type Text } from "./fit-choice.ts";
import { hashFeatures } from "./fit-ranker.ts";
import { toLabelFinder } from "./labelled-figures.ts";

/**
 * Fits the weights that tell what an employer pays for a worker from what the worker gets, from the texts
 * of the corpus and any worked files besides, and writes them to packages/claims:
 *
 *   node packages/eval/src/fit-payees.ts [labelled.jsonl...]
 *
 * Most labels of pay tell whose it is. What is left open counts as the worker's.
 */
function readQuestions({ labelled, ...from }: Text, watch: Watch): Asked[] {
  const findLabel = toLabelFinder(labelled);
  const questions: Asked[] = [];
  readBuiltClaims(labelled, watch, ({ paid, claim }) => {
    const payee = findLabel(claim)?.payee ?? null;
    if (payee === null || !hasPayee(paid.measure)) return;
    const answer = payee === "employer" ? 1 : 0;
    questions.push({
      ...from,
      group: `${payee} ${paid.language}`,
      options: [[], hashFeatures((take) => takePayeeFeatures(paid, take))],
      answer,
      isRight: (paid.byRule ?? "worker") === payee,
      decide: (chances) => (toPayee(chances[1] ?? 0) ?? "worker") === payee,
    });
  });
  return questions;
}

const watch = loadProjectWatch();
const questions = readTexts(process.argv.slice(2)).flatMap((text) => readQuestions(text, watch));
printFolds(questions);
writeWeights("payee", questions);

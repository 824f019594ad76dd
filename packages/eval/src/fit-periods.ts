import { isPeriodOpen, readBuiltClaims, takePeriodFeatures } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { loadProjectWatch } from "./claims-watch.ts";
import { printFolds, readTexts, writeWeights, type Asked, type Text } from "./fit-choice.ts";
import { hashFeatures } from "./fit-ranker.ts";
import { toLabelFinder } from "./labelled-figures.ts";

/**
 * Fits the weights that tell whether a sum whose words tell no period is of the usual one of its measure,
 * from the texts of the corpus and any worked files besides, and writes them to packages/claims:
 *
 *   node packages/eval/src/fit-periods.ts [labelled.jsonl...]
 *
 * A label either has that period or none; one of another period teaches nothing. By the rules there is none.
 */
function readQuestions({ labelled, ...from }: Text, watch: Watch): Asked[] {
  const findLabel = toLabelFinder(labelled);
  const questions: Asked[] = [];
  readBuiltClaims(labelled, watch, ({ period, claim }) => {
    const label = findLabel(claim);
    if (label === undefined || period === null || !isPeriodOpen(period)) return;
    const per = label.per ?? null;
    if (per !== null && per !== period.measure.per) return;
    const answer = per === null ? 0 : 1;
    questions.push({
      ...from,
      group: `${period.measure.id} ${period.language}`,
      options: [[], hashFeatures((take) => takePeriodFeatures(period, take))],
      answer,
      isRight: per === null,
      decide: (chances) => (chances[answer] ?? 0) > 0.5,
    });
  });
  return questions;
}

const watch = loadProjectWatch();
const questions = readTexts(process.argv.slice(2)).flatMap((text) => readQuestions(text, watch));
printFolds(questions);
writeWeights("period", questions);

import { listSectorOptions, readBuiltClaims, takeSectorFeatures } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { loadProjectWatch } from "./claims-watch.ts";
import { printFolds, readTexts, writeWeights, type Asked, type Text } from "./fit-choice.ts";
import { hashFeatures } from "./fit-ranker.ts";
import { toLabelFinder } from "./labelled-figures.ts";

/**
 * Fits the weights by which a figure's sector is chosen, from the texts of the corpus and any worked files
 * besides, and writes them to packages/claims. Reports of our own are left out: their labels tell no sector.
 *
 *   node packages/eval/src/fit-sectors.ts [labelled.jsonl...]
 *
 * A figure that is read as its label has it asks which of the sectors that the text names it is about;
 * the label's sector is the answer.
 */
function readQuestions({ labelled, ...from }: Text, watch: Watch): Asked[] {
  const findLabel = toLabelFinder(labelled);
  const questions: Asked[] = [];
  readBuiltClaims(labelled, watch, ({ question, claim }) => {
    const label = findLabel(claim);
    if (label === undefined) return;
    const options = listSectorOptions(question);
    questions.push({
      ...from,
      group: question.language,
      options: options.map((sector) =>
        hashFeatures((take) => takeSectorFeatures(question, sector, take)),
      ),
      answer: options.indexOf(label.sector),
      isRight: label.sector === null,
      decide: (chances) => options[indexOfHighest(chances)] === label.sector,
    });
  });
  return questions;
}

const indexOfHighest = (chances: ArrayLike<number>) =>
  Array.from(chances).reduce((best, chance, i, all) => (chance > (all[best] ?? 0) ? i : best), 0);

const watch = loadProjectWatch();
const questions = readTexts(process.argv.slice(2)).flatMap((text) => readQuestions(text, watch));
printFolds(questions, "by no one sector");
writeWeights("sector", questions);

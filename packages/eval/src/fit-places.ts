import {
  choosePlaceOption,
  isPlaceOpen,
  readBuiltClaims,
  takePlaceFeatures,
  toPlaceChoice,
} from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { loadProjectWatch } from "./claims-watch.ts";
import { printFolds, readTexts, writeWeights, type Asked, type Text } from "./fit-choice.ts";
import { hashFeatures } from "./fit-ranker.ts";
import { toLabelFinder } from "./labelled-figures.ts";

/**
 * Fits the weights by which the place of a figure is chosen, from the texts of the corpus and any worked
 * files besides, and writes them to packages/claims:
 *
 *   node packages/eval/src/fit-places.ts [labelled.jsonl...]
 *
 * A figure that is read as its label has it asks which of the countries that the text names it is about;
 * the label's place is the answer.
 */
function readQuestions({ labelled, ...from }: Text, watch: Watch): Asked[] {
  const findLabel = toLabelFinder(labelled);
  const questions: Asked[] = [];
  readBuiltClaims(labelled, watch, ({ where: question, claim }) => {
    const label = findLabel(claim);
    if (label === undefined) return;
    const code = label.place ?? null;
    const isRight = code === question.byRule.place;
    const choice = toPlaceChoice(question);
    const options = isPlaceOpen(question) ? choice.options : [];
    questions.push({
      ...from,
      group: question.language,
      options: options.map((option) =>
        hashFeatures((take) => takePlaceFeatures(choice, option, take)),
      ),
      answer: options.findIndex((option) => option.code === code),
      isRight,
      decide(chances) {
        const ranked = options
          .map((option, i) => ({ option, chance: chances[i] ?? 0 }))
          .toSorted((a, b) => b.chance - a.chance);
        return isPlaceOpen(question) ? choosePlaceOption(question, ranked)?.code === code : isRight;
      },
    });
  });
  return questions;
}

const watch = loadProjectWatch();
const questions = readTexts(process.argv.slice(2)).flatMap((text) => readQuestions(text, watch));
printFolds(questions);
writeWeights("place", questions);

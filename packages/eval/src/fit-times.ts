import {
  chooseTime,
  isTimeOpen,
  listTimeOptions,
  readBuiltClaims,
  takeTimeFeatures,
} from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { loadProjectWatch } from "./claims-watch.ts";
import { printFolds, readTexts, writeWeights, type Asked, type Text } from "./fit-choice.ts";
import { hashFeatures } from "./fit-ranker.ts";
import { toLabelFinder, toLabelled } from "./labelled-figures.ts";
import { ownReports } from "./own-reports.ts";

/**
 * Fits the weights by which the time of a figure is chosen that no words of its own date, from the texts
 * of the corpus, reports of our own and any worked files besides, and writes them to packages/claims:
 *
 *   node packages/eval/src/fit-times.ts [labelled.jsonl...]
 *
 * A figure that is read as its label has it asks which of the times that the text offers it is about; the
 * label's year is the answer.
 */
function readQuestions({ labelled, ...from }: Text, watch: Watch): Asked[] {
  const findLabel = toLabelFinder(labelled);
  const questions: Asked[] = [];
  readBuiltClaims(labelled, watch, ({ time: question, claim }) => {
    const label = findLabel(claim);
    if (label === undefined) return;
    const year = toYear(label.asOf);
    const isRight = year === toYear(question.byRule.edtf);
    const options = isTimeOpen(question) ? listTimeOptions(question) : [];
    questions.push({
      ...from,
      group: question.language,
      options: options.map((option) =>
        hashFeatures((take) => takeTimeFeatures(question, option, take)),
      ),
      answer: options.findIndex((option) => option.year === year),
      isRight,
      decide(chances) {
        const ranked = options
          .map((option, i) => ({ option, chance: chances[i] ?? 0 }))
          .toSorted((a, b) => b.chance - a.chance);
        return isTimeOpen(question) ? chooseTime(question, ranked)?.option.year === year : isRight;
      },
    });
  });
  return questions;
}

const toYear = (edtf: string | null | undefined) => edtf?.slice(0, 4) ?? null;

const watch = loadProjectWatch();
const own = ownReports.flatMap(([, language, reports]) =>
  reports.map((report) => toLabelled(report, language)),
);
const questions = readTexts(process.argv.slice(2), own).flatMap((text) =>
  readQuestions(text, watch),
);
printFolds(questions);
writeWeights("time", questions);

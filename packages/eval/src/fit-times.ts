import { writeFileSync } from "node:fs";
import {
  chooseTime,
  isTimeOpen,
  listTimeOptions,
  readTimeQuestions,
  takeTimeFeatures,
  toChances,
} from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { loadProjectWatch } from "./claims-watch.ts";
import {
  parseLabelled,
  readLabelled,
  toLabelFinder,
  toLabelled,
  type Labelled,
} from "./labelled-figures.ts";
import { ownReports } from "./own-reports.ts";
import { fitRanker, hashFeatures, packRankWeights, type Choice } from "./fit-ranker.ts";

/**
 * Fits the weights by which the time of a figure is chosen that no words of its own date, from the texts
 * of the corpus, reports of our own and any worked files besides, and writes them to packages/claims:
 *
 *   node packages/eval/src/fit-times.ts [labelled.jsonl...]
 *
 * A figure that is read as its label has it asks which of the times that the text offers it is about; the
 * label's year is the answer. What it prints first is how often the year is right on unworked texts that
 * the weights were not fitted to, by four folds: as the rules have it, then as it is chosen.
 */
const LANGUAGES = ["en", "ja", "ko", "ru", "zh"];
const FOLDS = 4;
const OUT = new URL("../../claims/src/classifier/time-weights.ts", import.meta.url);

type Text = { labelled: Labelled; article: number; isUnworked: boolean };
/** `answer` is -1 where the text does not offer the year; `decide` tells whether a choice by chances is right. */
type Question = Choice & {
  article: number;
  isUnworked: boolean;
  language: string;
  isRight: boolean;
  decide: (chances: ArrayLike<number>) => boolean;
};

function readQuestions({ labelled, ...place }: Text, watch: Watch): Question[] {
  const findLabel = toLabelFinder(labelled);
  const questions: Question[] = [];
  readTimeQuestions(labelled, watch, (question, claim) => {
    const label = findLabel(claim);
    if (label === undefined) return;
    const year = toYear(label.asOf);
    const isRight = year === toYear(question.byRule.edtf);
    const options = isTimeOpen(question) ? listTimeOptions(question) : [];
    questions.push({
      ...place,
      language: question.language,
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

const isRightBy = ({ options, decide }: Question, weights: ReadonlyMap<number, number>) =>
  decide(
    toChances(
      options.map((features) =>
        features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0),
      ),
    ),
  );

const toTexts = (list: readonly Labelled[], isUnworked: boolean) =>
  list.map((labelled, article) => ({ labelled, article, isUnworked }));

const watch = loadProjectWatch();
const texts: Text[] = [
  ...LANGUAGES.flatMap((language) => toTexts(readLabelled("worked", language), false)),
  ...ownReports.flatMap(([, language, reports]) =>
    toTexts(
      reports.map((report) => toLabelled(report, language)),
      false,
    ),
  ),
  ...process.argv.slice(2).flatMap((file) => toTexts(parseLabelled(file), false)),
  ...LANGUAGES.flatMap((language) => toTexts(readLabelled("unworked", language), true)),
];
const questions = texts.flatMap((text) => readQuestions(text, watch));
const teaching = questions.filter(({ answer }) => answer >= 0);

const right = new Map<string, { rules: number; chosen: number; of: number }>();
for (let fold = 0; fold < FOLDS; fold++) {
  const isLeftOut = ({ article, isUnworked }: Question) => isUnworked && article % FOLDS === fold;
  const weights = fitRanker(teaching.filter((one) => !isLeftOut(one)));
  for (const one of questions.filter(isLeftOut))
    for (const group of [one.language, "all"]) {
      const so = right.get(group) ?? { rules: 0, chosen: 0, of: 0 };
      right.set(group, {
        rules: so.rules + Number(one.isRight),
        chosen: so.chosen + Number(isRightBy(one, weights)),
        of: so.of + 1,
      });
    }
}
for (const [group, { rules, chosen, of }] of [...right].toSorted(([a], [b]) =>
  a.localeCompare(b),
)) {
  const percent = (count: number) => ((100 * count) / of).toFixed(1);
  console.log(`${group}: ${percent(rules)}% by the rules, ${percent(chosen)}% chosen, of ${of}`);
}

const { scale, hashes, values } = packRankWeights(fitRanker(teaching));
writeFileSync(
  OUT,
  `import type { PackedRankWeights } from "./rank.ts";

/**
 * Written by packages/eval/src/fit-times.ts from ${teaching.length} figures: hashes of features, and
 * a weight of each.
 */
export const timeWeights: PackedRankWeights = {
  scale: ${scale},
  hashes:
    "${hashes}",
  values:
    "${values}",
};
`,
);

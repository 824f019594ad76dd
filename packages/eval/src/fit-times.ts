import { writeFileSync } from "node:fs";
import { isTimeOpen, readTimeQuestions, takeTimeFeatures } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { loadProjectWatch } from "./claims-watch.ts";
import { readLabelled, toLabelFinder, type Labelled } from "./labelled-figures.ts";
import { fitRanker, hashFeatures, packRankWeights, type Choice } from "./fit-ranker.ts";

/**
 * Fits the weights by which a level that no words of its own date is found to be of no told time, from
 * the worked and unworked texts of the corpus, and writes them to packages/claims:
 *
 *   node packages/eval/src/fit-times.ts
 *
 * A figure teaches where either the time that the rules give it or none is right. What it prints first is how often the year is right on unworked texts that the weights were not
 * fitted to, by five folds: as the rules have it, then with the weights.
 */
const LANGUAGES = ["en", "ja", "ko", "ru", "zh"];
const FOLDS = 5;
const OUT = new URL("../../claims/src/classifier/time-weights.ts", import.meta.url);
const TOLD = 0;
const UNTOLD = 1;

/** `choice` is null where the words of the figure decide; `isRight` is whether the rules have the year. */
type Question = {
  article: number;
  folder: string;
  language: string;
  choice: Choice | null;
  isRight: boolean;
};

function readQuestions(
  labelled: Labelled,
  watch: Watch,
  place: Omit<Question, "choice" | "isRight">,
) {
  const findLabel = toLabelFinder(labelled);
  const questions: Question[] = [];
  readTimeQuestions(labelled, watch, (question, claim) => {
    const label = findLabel(claim);
    if (label === undefined) return;
    const { byRule } = question;
    const untold = hashFeatures((take) => takeTimeFeatures(question, take));
    const year = toYear(label.asOf);
    questions.push({
      ...place,
      choice: isTimeOpen(question)
        ? { options: [[], untold], answer: year === null ? UNTOLD : TOLD }
        : null,
      isRight: year === toYear(byRule.edtf),
    });
  });
  return questions;
}

const toYear = (edtf: string | null | undefined) => edtf?.slice(0, 4) ?? null;

/** Whether the year is right once the weights have had their say. */
function isRightBy({ choice, isRight }: Question, weights: ReadonlyMap<number, number>): boolean {
  if (choice === null) return isRight;
  const odds = (choice.options[UNTOLD] ?? []).reduce(
    (sum, feature) => sum + (weights.get(feature) ?? 0),
    0,
  );
  return odds > 0 ? choice.answer === UNTOLD : isRight;
}

const watch = loadProjectWatch();
const questions = ["worked", "unworked"].flatMap((folder) =>
  LANGUAGES.flatMap((language) =>
    readLabelled(folder, language).flatMap((labelled, article) =>
      readQuestions(labelled, watch, { article, folder, language }),
    ),
  ),
);
const toChoices = (list: readonly Question[]) =>
  list.flatMap(({ choice, isRight }) =>
    choice !== null && (isRight || choice.answer === UNTOLD) ? choice : [],
  );

const unworked = questions.filter(({ folder }) => folder === "unworked");
const right = new Map<string, { rules: number; both: number; of: number }>();
for (let fold = 0; fold < FOLDS; fold++) {
  const isLeftOut = ({ article, folder }: Question) =>
    folder === "unworked" && article % FOLDS === fold;
  const weights = fitRanker(toChoices(questions.filter((one) => !isLeftOut(one))));
  for (const one of unworked.filter(isLeftOut))
    for (const group of [one.language, "all"]) {
      const so = right.get(group) ?? { rules: 0, both: 0, of: 0 };
      right.set(group, {
        rules: so.rules + Number(one.isRight),
        both: so.both + Number(isRightBy(one, weights)),
        of: so.of + 1,
      });
    }
}
for (const [group, { rules, both, of }] of [...right].toSorted(([a], [b]) => a.localeCompare(b))) {
  const percent = (count: number) => ((100 * count) / of).toFixed(1);
  console.log(
    `${group}: ${percent(rules)}% by the rules, ${percent(both)}% with weights, of ${of}`,
  );
}

const choices = toChoices(questions);
const packed = packRankWeights(fitRanker(choices));
writeFileSync(
  OUT,
  `import type { PackedRankWeights } from "./rank.ts";

/**
 * Written by packages/eval/src/fit-times.ts from ${choices.length} figures: hashes of features, and a weight of each.
 */
export const timeWeights: PackedRankWeights = ${JSON.stringify(packed, null, 2)};
`,
);

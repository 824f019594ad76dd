import { writeFileSync } from "node:fs";
import { toChances } from "@figurewatch/claims";
import { parseLabelled, readLabelled, type Labelled } from "./labelled-figures.ts";
import { fitRanker, packRankWeights, type Choice, type FitSettings } from "./fit-ranker.ts";

/*
 * What the scripts have in common that fit weights of one choice a figure: its place, its time, its
 * sector, its period, the side of a share.
 */
const LANGUAGES = ["en", "ja", "ko", "ru", "zh"];
const FOLDS = 4;

/** A labelled text, its number among those of its file, and whether rules were never repaired on it. */
export type Text = { labelled: Labelled; article: number; isUnworked: boolean };

/** A choice and where it comes from; its `answer` is -1 where the right one is not among the options. */
export type Asked = Choice &
  Omit<Text, "labelled"> & {
    group: string;
    /** What the rules alone choose, or what is left where no weights are, is right. */
    isRight: boolean;
    /** Whether what is chosen by these chances is right. */
    decide: (chances: ArrayLike<number>) => boolean;
  };

/** The texts of the corpus that weights may learn from, those of files, and some of our own besides. */
export function readTexts(files: readonly string[], own: readonly Labelled[] = []): Text[] {
  const toTexts = (list: readonly Labelled[], isUnworked: boolean) =>
    list.map((labelled, article) => ({ labelled, article, isUnworked }));
  return [
    ...LANGUAGES.flatMap((language) => toTexts(readLabelled("worked", language), false)),
    ...toTexts(own, false),
    ...files.flatMap((file) => toTexts(parseLabelled(file), false)),
    ...LANGUAGES.flatMap((language) => toTexts(readLabelled("unworked", language), true)),
  ];
}

const teaches = ({ answer }: Asked) => answer >= 0;

/**
 * Prints how often the choice is right on unworked texts that the weights were not fitted to, by four
 * folds: by the rules or what else is there without weights, and by the weights.
 */
export function printFolds(
  questions: readonly Asked[],
  without = "by the rules",
  settings: FitSettings = {},
): void {
  const right = new Map<string, { rules: number; chosen: number; of: number }>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isLeftOut = ({ article, isUnworked }: Asked) => isUnworked && article % FOLDS === fold;
    const weights = fitRanker(
      questions.filter((one) => teaches(one) && !isLeftOut(one)),
      settings,
    );
    for (const one of questions.filter(isLeftOut))
      for (const group of [one.group, "all"]) {
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
    console.log(`${group}: ${percent(rules)}% ${without}, ${percent(chosen)}% chosen, of ${of}`);
  }
}

const isRightBy = ({ options, decide }: Asked, weights: ReadonlyMap<number, number>) =>
  decide(
    toChances(
      options.map((features) =>
        features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0),
      ),
    ),
  );

/** Fits weights to the questions that teach, and writes them to packages/claims as `name`Weights. */
export function writeWeights(name: string, questions: readonly Asked[]): void {
  const teaching = questions.filter(teaches);
  const { scale, hashes, values } = packRankWeights(fitRanker(teaching));
  writeFileSync(
    new URL(`../../claims/src/classifier/${name}-weights.ts`, import.meta.url),
    `import type { PackedRankWeights } from "./rank.ts";

/**
 * Written by packages/eval/src/fit-${name}s.ts from ${teaching.length} figures: hashes of features, and
 * a weight of each.
 */
export const ${name}Weights: PackedRankWeights = {
  scale: ${scale},
  hashes:
    "${hashes}",
  values:
    "${values}",
};
`,
  );
}

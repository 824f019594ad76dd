import { writeFileSync } from "node:fs";
import {
  chooseSpeakers,
  findSpots,
  isSameSpeaker,
  isSince,
  listOptions,
  listReached,
  standOf,
  takeCompany,
  takeOption,
  takeSpot,
  takeTurn,
  toQuestion,
  toRankWeights,
  toTurn,
  Turn,
  type BoundaryWeights,
  type SpeakerWeights,
} from "@figurewatch/claims";
import { loadProjectWatch } from "./claims-watch.ts";
import {
  fitRanker,
  hashFeatures,
  packRankWeights,
  type Choice,
  type FitSettings,
} from "./fit-ranker.ts";
import { parseLabelled, readLabelled, type Labelled } from "./labelled-figures.ts";
import { toBoundaryChoices, toLabelledTelling, type LabelledTelling } from "./labelled-speakers.ts";

/**
 * Fits the weights by which the names of speakers are found and chosen among, from the worked and
 * unworked texts of the corpus and any files besides, and writes them to packages/claims:
 *
 *   node packages/eval/src/fit-speakers.ts [labelled.jsonl...]
 *
 * What it prints first is how often unworked texts that the weights were not fitted to are credited right,
 * by folds: by the rules, and with the weights.
 */
const LANGUAGES = ["en", "ja", "ru", "zh"];
const FOLDS = 4;
const OUT = new URL("../../claims/src/classifier/speaker-weights.ts", import.meta.url);
const STARTS: FitSettings = { passes: 10, shrink: 3e-3 };
const ENDS: FitSettings = { passes: 14, shrink: 3e-3 };
const CHOICES: FitSettings = { passes: 8, rate: 0.04, shrink: 1e-2 };

/** Weights nearer to zero than these change no more figures than chance does, and are most of them. */
const MIN_BOUNDARY = 0.08;
const MIN_CHOICE = 0.04;

type Boundaries = ReturnType<typeof toBoundaryChoices>;

/** Weights by which the names in texts are found. */
const fitBoundaries = (boundaries: readonly Boundaries[]) => ({
  starts: fitRanker(
    boundaries.flatMap(({ starts }) => starts),
    STARTS,
  ),
  ends: fitRanker(
    boundaries.flatMap(({ ends }) => ends),
    ENDS,
  ),
});

/**
 * Whom each figure of a text may be credited to, and whom it is. The figure before is one with a label,
 * credited as that has it.
 */
function toChoices(
  { telling, told, sources }: LabelledTelling,
  weights: BoundaryWeights,
): Choice[] {
  const spots = findSpots(telling, listReached(telling, told), weights);
  const labelled = told.flatMap((each, at) => {
    const source = sources[at];
    return source === undefined ? [] : { told: each, source };
  });
  return labelled.flatMap(({ told: each, source }, at) => {
    const before = labelled[at - 1];
    const question = toQuestion(telling, each, spots);
    const options = listOptions(question);
    const [answer, ...others] = options.flatMap(({ name }, i) =>
      isSameSpeaker(name, source, telling) ? [i] : [],
    );
    if (answer === undefined) return [];
    return {
      options: options.map((option) =>
        hashFeatures((take) => {
          const stand = standOf(question, option);
          const since = isSince(option, before?.told ?? null);
          const turn =
            before === undefined
              ? Turn.first
              : toTurn(
                  before.source === null,
                  option.name === null,
                  isSameSpeaker(before.source, option.name, telling),
                );
          takeOption(question, option, take);
          takeCompany(question, stand, take);
          takeTurn(question, before?.told ?? null, { stand, since, turn }, take);
          if (option.spot !== null) takeSpot(telling, spots, option.spot, take);
        }),
      ),
      answer,
      others,
    };
  });
}

const watch = loadProjectWatch();
const toTellings = (articles: readonly Labelled[]) =>
  articles
    .filter(({ lang }) => LANGUAGES.includes(lang ?? ""))
    .flatMap((labelled) => toLabelledTelling(labelled, watch) ?? []);
const toFolded = (articles: readonly Labelled[], isCounted: boolean) =>
  toTellings(articles).map((text, i) => ({ text, fold: i % FOLDS, isCounted }));
const texts = [
  ...LANGUAGES.flatMap((language) => toFolded(readLabelled("unworked", language), true)),
  ...LANGUAGES.flatMap((language) => toFolded(readLabelled("worked", language), false)),
  ...process.argv.slice(2).flatMap((file) => toFolded(parseLabelled(file), false)),
];
const boundaries = texts.map(({ text }) => toBoundaryChoices(text));

// Whoever chooses learns from names that were found by weights which had not seen the text.
const folds = Array.from({ length: FOLDS }, (_, fold): BoundaryWeights => {
  const seen = boundaries.filter((__, i) => texts[i]?.fold !== fold);
  const { starts, ends } = fitBoundaries(seen);
  return { starts: toRankWeights(starts), ends: toRankWeights(ends) };
});
const choices = texts.map(({ text, fold }) => toChoices(text, folds[fold] as BoundaryWeights));

type Right = { of: number; rules: number; both: number; invented: number; missed: number };
const right = new Map<string, Right>();
for (const [fold, found] of folds.entries()) {
  const learned = fitRanker(choices.filter((_, i) => texts[i]?.fold !== fold).flat(), CHOICES);
  const weights: SpeakerWeights = { ...found, choices: toRankWeights(learned) };
  for (const { text } of texts.filter((one) => one.fold === fold && one.isCounted)) {
    const { telling, told, sources } = text;
    const so = right.get(telling.language) ?? { of: 0, rules: 0, both: 0, invented: 0, missed: 0 };
    right.set(telling.language, so);
    for (const [at, { source }] of chooseSpeakers(telling, told, () => weights).entries()) {
      const label = sources[at];
      if (label === undefined) continue;
      const byRule = told[at]?.byRule.source ?? null;
      so.of++;
      so.rules += Number(isSameSpeaker(byRule, label, telling));
      so.both += Number(isSameSpeaker(source, label, telling));
      so.invented += Number(label === null && source !== null);
      so.missed += Number(label !== null && source === null);
    }
  }
}
for (const [language, { of, rules, both, invented, missed }] of right) {
  const [byRules, byBoth, tooMany, tooFew] = [rules, both, invented, missed].map((count) =>
    ((100 * count) / of).toFixed(1),
  );
  console.log(
    `${language}: ${byRules}% by the rules, ${byBoth}% with weights, of ${of}; ${tooMany}% credited where no one is, ${tooFew}% to no one where someone is`,
  );
}

const found = fitBoundaries(boundaries);
const packed = {
  starts: packRankWeights(found.starts, MIN_BOUNDARY),
  ends: packRankWeights(found.ends, MIN_BOUNDARY),
  choices: packRankWeights(fitRanker(choices.flat(), CHOICES), MIN_CHOICE),
};
writeFileSync(
  OUT,
  `import type { PackedRankWeights } from "./rank.ts";

/**
 * Written by packages/eval/src/fit-speakers.ts: hashes of features, and a weight of each, of where the
 * name of a speaker begins, of where it ends, and of whom a figure is credited to.
 */
export const weights: Record<"starts" | "ends" | "choices", PackedRankWeights> = ${JSON.stringify(packed, null, 2)};
`,
);

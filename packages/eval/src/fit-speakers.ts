import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  findSpots,
  listOptions,
  reachOf,
  takeOption,
  toQuestion,
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
import {
  readLabelledTellings,
  toBoundaryChoices,
  type LabelledTelling,
} from "./labelled-speakers.ts";

/**
 * Fits the weights by which the names of speakers are found and chosen among, and writes them to
 * packages/claims:
 *
 *   node packages/eval/src/fit-speakers.ts [labelled.jsonl...]
 *
 * from all texts of the corpus but those held out, and any files besides. The same files give the same
 * weights.
 */
const OUT = new URL("../../claims/src/classifier/speaker-weights.ts", import.meta.url);
/** Whoever chooses learns from names that were found by weights which had not seen the text. */
const FOLDS = 4;
const STARTS: FitSettings = { passes: 10, shrink: 3e-3 };
const ENDS: FitSettings = { passes: 14, shrink: 3e-3 };
const CHOICES: FitSettings = { passes: 6, rate: 0.04 };

/** Weights nearer to zero than these change no more figures than chance does, and are most of them. */
const MIN_BOUNDARY = 0.08;
const MIN_CHOICE = 0.04;

type Boundaries = ReturnType<typeof toBoundaryChoices>;

/** Weights by which the names in texts are found. */
function fitBoundaries(boundaries: readonly Boundaries[]): BoundaryWeights {
  return {
    starts: fitRanker(
      boundaries.flatMap(({ starts }) => starts),
      STARTS,
    ),
    ends: fitRanker(
      boundaries.flatMap(({ ends }) => ends),
      ENDS,
    ),
  };
}

/** Whom each figure of a text may be credited to, and whom it is. */
function toChoices(
  { telling, told, sources }: LabelledTelling,
  weights: BoundaryWeights,
): Choice[] {
  if (told.length === 0) return [];
  const spots = findSpots(telling, reachOf(telling, told), weights);
  return told.flatMap((_, at) => {
    const question = toQuestion(telling, told, at, spots);
    const options = listOptions(question);
    const right = options.flatMap(({ name }, i) => (name === sources[at] ? [i] : []));
    const [answer, ...others] = right;
    if (answer === undefined) return [];
    return {
      options: options.map((option) => hashFeatures((take) => takeOption(question, option, take))),
      answer,
      others,
    };
  });
}

/** All weights, from labelled texts. */
export function fitSpeakers(texts: readonly LabelledTelling[]): SpeakerWeights {
  const boundaries = texts.map(toBoundaryChoices);
  const choices = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitBoundaries(boundaries.filter((__, i) => i % FOLDS !== fold));
    return texts.filter((__, i) => i % FOLDS === fold).flatMap((text) => toChoices(text, weights));
  }).flat();
  return { ...fitBoundaries(boundaries), choices: fitRanker(choices, CHOICES) };
}

if (import.meta.main) {
  const watch = loadProjectWatch();
  const corpus = ["unworked", "worked"].flatMap((folder) =>
    ["en", "ko", "zh", "ja", "ru"].map((lang) =>
      fileURLToPath(new URL(`../corpus/${folder}/${lang}.jsonl`, import.meta.url)),
    ),
  );
  const files = [...corpus, ...process.argv.slice(2)];
  const { starts, ends, choices } = fitSpeakers(
    files.flatMap((file) => readLabelledTellings(file, watch)),
  );
  const packed = {
    starts: packRankWeights(starts, MIN_BOUNDARY),
    ends: packRankWeights(ends, MIN_BOUNDARY),
    choices: packRankWeights(choices, MIN_CHOICE),
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
  console.log(Object.entries(packed).map(([name, { values }]) => `${name} ${values.length}`));
}

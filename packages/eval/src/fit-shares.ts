import {
  readCandidates,
  takeShareFeatures,
  toPercent,
  toRest,
  toShareSide,
} from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { loadProjectWatch } from "./claims-watch.ts";
import { printFolds, readTexts, writeWeights, type Asked, type Text } from "./fit-choice.ts";
import { hashFeatures } from "./fit-ranker.ts";
import type { Label } from "./labelled-figures.ts";

/**
 * Fits the weights that tell what is withheld of pay from what is left to the worker, from the texts of
 * the corpus and any worked files besides, and writes them to packages/claims:
 *
 *   node packages/eval/src/fit-shares.ts [labelled.jsonl...]
 *
 * A label of a share of pay has either the value that a quantity states or what is left of it. What the
 * rules do not read counts as not right by them.
 */
const WITHHELD = "pay_withheld";

function readQuestions({ labelled, ...from }: Text, watch: Watch): Asked[] {
  const used = new Set<Label>();
  const questions: Asked[] = [];
  readCandidates(labelled, watch, (candidate, reading) => {
    const { quantity, language, text } = candidate;
    if (quantity.dimension !== "ratio") return;
    const stated = toPercent(quantity);
    const label = labelled.claims.find((own) => {
      const start = text.indexOf(own.quote);
      return (
        !used.has(own) &&
        own.measure === WITHHELD &&
        start <= quantity.start &&
        quantity.end <= start + own.quote.length + 1 &&
        (hasEnds(own, stated) || hasEnds(own, toRest(stated)))
      );
    });
    if (label === undefined) return;
    used.add(label);
    // Half is half of either.
    if (hasEnds(label, stated) && hasEnds(label, toRest(stated))) return;
    const side = hasEnds(label, stated) ? "withheld" : "kept";
    const answer = side === "kept" ? 1 : 0;
    const byRule = toShareSide(reading, quantity);
    // On worked texts the rules are right far too often to learn how far they are to be trusted.
    const known = from.isUnworked ? byRule : null;
    questions.push({
      ...from,
      group: language,
      options: [[], hashFeatures((take) => takeShareFeatures(candidate, known, take))],
      answer,
      isRight: byRule === side,
      decide: (chances) => (chances[answer] ?? 0) > 0.5,
    });
  });
  return questions;
}

const hasEnds = (a: Pick<Label, "low" | "high">, b: Pick<Label, "low" | "high">) =>
  isClose(a.low, b.low) && isClose(a.high, b.high);

/** Two thirds are 66.7 to one reader and 67 to another. */
const isClose = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 0.5);

const watch = loadProjectWatch();
const questions = readTexts(process.argv.slice(2)).flatMap((text) => readQuestions(text, watch));
printFolds(questions);
writeWeights("share", questions);

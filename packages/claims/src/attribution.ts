import type { Quantity } from "@figurewatch/quantities";
import type { Credit, Sentence } from "./language-pack.ts";
import { gap } from "./counted-people.ts";

/** The last one named as speaking, to whom "he said" goes back. */
export type Speaker = { credit: Credit; paragraph: number; sentence: number };
export type ChosenCredit = {
  source: string | null;
  chain: string[];
  year: number | null;
  reasons: string[];
};

const NO_ONE: ChosenCredit = {
  source: null,
  chain: [],
  year: null,
  reasons: ["the text credits no one"],
};

/** Whom the text credits with a quantity: the narrowest credit around it, else one carried over. */
export function chooseCredit(input: {
  quantity: Quantity;
  credits: readonly Credit[];
  speaker: Speaker | null;
  sentence: Sentence;
  index: number;
}): ChosenCredit {
  const { quantity, credits, speaker, sentence } = input;
  const covering = credits
    .filter(({ scope }) => scope.start <= quantity.start && quantity.end <= scope.end)
    .sort(
      (a, b) => rank(a) - rank(b) || size(a) - size(b) || gap(a.at, quantity) - gap(b.at, quantity),
    );
  const own = covering[0];
  if (own !== undefined) {
    if (own.source !== null) {
      const outer = covering.slice(1).flatMap(({ source }) => (source === null ? [] : [source]));
      const chain =
        own.chain.length > 0
          ? own.chain
          : outer.length > 0
            ? [...outer.toReversed(), own.source]
            : [];
      return { source: own.source, chain, year: own.year, reasons: [`credited to ${own.source}`] };
    }
    const named =
      credits.findLast(({ source, at }) => source !== null && at.end <= own.at.start) ??
      speaker?.credit;
    if (named?.source != null)
      return {
        source: named.source,
        chain: named.chain,
        year: named.year,
        reasons: [`“he said” goes back to ${named.source}`],
      };
  }
  if (
    speaker !== null &&
    speaker.paragraph === sentence.paragraph &&
    speaker.credit.kind === "report"
  ) {
    return {
      source: speaker.credit.source,
      chain: [],
      year: speaker.credit.year,
      reasons: [`the text goes on with ${speaker.credit.source}`],
    };
  }
  return NO_ONE;
}

/** "X reported, quoting Y": what is quoted is nearer to the origin than who quotes. */
const rank = ({ quoted }: Credit) => (quoted === true ? 0 : 1);

const size = ({ scope }: Credit) => scope.end - scope.start;

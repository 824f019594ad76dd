import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";

/** A number with the words around it, as the rules that dismiss it look at them. */
export type Surroundings = {
  text: string;
  quantity: Quantity;
  sentence: Sentence;
  /** All of the sentence that stands before the number, and after it. */
  told: string;
  rest: string;
  /** The last characters before the number, and the first after it. */
  before: string;
  lead: string;
  after: string;
  follows: string;
};

/** Why a number is no figure, and the words that say so. */
export type Dismissal = [why: string, holds: (near: Surroundings) => boolean];

const NEAR = 8;
const FAR = 48;

/** Cuts out the words around a number. */
export function lookAround(text: string, quantity: Quantity, sentence: Sentence): Surroundings {
  const { start, end } = quantity;
  const told = text.slice(sentence.start, start);
  const rest = text.slice(end, sentence.end);
  return {
    text,
    quantity,
    sentence,
    told,
    rest,
    before: told.slice(-NEAR),
    lead: told.slice(-FAR),
    after: rest.slice(0, NEAR),
    follows: rest.slice(0, FAR),
  };
}

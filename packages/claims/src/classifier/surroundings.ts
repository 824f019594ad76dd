import { gap } from "../words/near.ts";
import { clauseAt } from "../words/sentences.ts";
import type { Candidate } from "./features.ts";
import { hashFeature, hashKind, hashOn, hashStem, type TakeHash } from "./feature-hash.ts";
import { step } from "./step.ts";
import { countBefore, tokenizeSentence, type Token } from "./tokens.ts";

/** A quantity in its sentence. */
export type Surroundings = Pick<
  Candidate,
  "text" | "language" | "spaced" | "quantity" | "sentence"
>;

// Words on each side that are looked at, and those whose place counts.
const AROUND = 14;
const PLACED = 3;
const STEM = 5;
// Distances of marked words are told apart up to these, in characters.
const DISTANCES = [3, 12, 30, 70];

/** The words and marked words on either side of a quantity, as features of one kind of question. */
export function takeSurroundings(kind: string, at: Surroundings, take: TakeHash): void {
  const { quantity, sentence } = at;
  const tokens = tokenizeSentence(at);
  const from = countBefore(tokens, quantity.start);
  const to = countBefore(tokens, quantity.end);
  takeSide(`${kind}-`, at, tokens.slice(Math.max(0, from - AROUND), from).toReversed(), take);
  takeSide(`${kind}+`, at, tokens.slice(to, to + AROUND), take);
  const clause = clauseAt(sentence, quantity.start);
  for (const mention of sentence.mentions) {
    const side = mention.end <= quantity.start ? "-" : "+";
    const inClause = mention.start >= clause.start && mention.start < clause.end;
    const marked = hashOn(hashKind(kind), mention.tag + side);
    take(hashOn(marked, step(gap(mention, quantity), DISTANCES)));
    take(hashOn(marked, inClause));
  }
}

function takeSide(
  side: string,
  { language, spaced }: Surroundings,
  tokens: readonly Token[],
  take: TakeHash,
): void {
  const ofWord = hashFeature(side, language);
  const ofStem = hashFeature(side, language, "stem");
  const ofPlace = hashFeature(side, language, "place");
  const ofPair = hashFeature(side, language, "pair");
  for (const [place, { word }] of tokens.entries()) {
    take(hashOn(ofWord, word));
    if (spaced) take(hashStem(ofStem, word, STEM));
    const next = tokens[place + 1];
    if (next !== undefined) take(hashOn(hashOn(ofPair, word), next.word));
    if (place < PLACED) take(hashOn(hashOn(ofPlace, place), word));
  }
}

import type { Measure } from "@figurewatch/watch";
import type { Modality } from "../claim.ts";
import type { Counted, DateMention } from "../language-pack.ts";
import { clauseAt } from "../words/sentences.ts";
import { hashFeature, hashKind, hashOn, type TakeHash } from "./feature-hash.ts";
import { join } from "./numbered-features.ts";
import { takeSurroundings, type Surroundings } from "./surroundings.ts";
import { countBefore, hashWords, tokenizeSentence } from "./tokens.ts";

/** A figure, and what tells whether it is a fact, an estimate, a plan, a quota, denied or supposed. */
export type ModalityQuestion = Surroundings & {
  measure: Measure;
  /** What the number counts. */
  counted: Counted["kind"] | "nothing";
  /** Dates of its sentence, and when the article was published. */
  dates: readonly DateMention[];
  published: string | null;
  byRule: Modality;
  /** The words behind those counted say that they have come or gone. */
  isDone: boolean;
  /** The words before it say that it is still to come. */
  isToCome: boolean;
};

/** What a figure may be told as. */
export const MODALITIES: readonly Modality[] = [
  "stated",
  "estimate",
  "plan",
  "quota",
  "denied",
  "hypothetical",
];

/** What speaks for or against a figure's being told as one of these. */
export function takeModalityFeatures(question: ModalityQuestion, take: TakeHash): void {
  const { language, measure, counted, quantity, sentence, byRule } = question;
  const ofWhat = `${measure.dimension} ${measure.kind}`;
  const when = describeTimes(question);
  take(hashFeature("any", ""));
  take(hashFeature("language", language));
  take(hashFeature("measure", measure.id));
  take(hashFeature("counted", counted, ofWhat));
  take(hashFeature("comparator", quantity.comparator));
  take(hashFeature("when", when));
  take(hashFeature("when of", when, measure.id));
  take(hashFeature("rule", byRule));
  take(hashFeature("rule of", byRule, ofWhat));
  take(hashFeature("rule in", byRule, language));
  take(hashFeature("rule when", byRule, when));
  takeSurroundings("near", question, take);
  const clause = clauseAt(sentence, quantity.start);
  const tokens = tokenizeSentence(question);
  const hashes = hashWords(tokens);
  const from = countBefore(tokens, clause.start);
  const to = countBefore(tokens, clause.end);
  const inClause = hashOn(hashKind("in clause"), language);
  const outside = hashOn(hashKind("outside"), language);
  for (const [place, hash] of hashes.entries())
    take(join(place >= from && place < to ? inClause : outside, hash));
}

/** Whether the sentence names a time before that of publication, one after it, both or neither. */
function describeTimes({ dates, published }: ModalityQuestion): string {
  if (published === null) return "unknown";
  const named = dates.filter(({ edtf }) => edtf !== "");
  const ahead = named.some(({ edtf }) => edtf > published.slice(0, edtf.length));
  const behind = named.some(({ edtf }) => edtf < published.slice(0, edtf.length));
  return `${ahead} ${behind}`;
}

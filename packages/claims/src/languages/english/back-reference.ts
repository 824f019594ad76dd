import type { Credit } from "../../language-pack.ts";
import { listMatches } from "../../list-matches.ts";
import type { Span } from "../../mention.ts";
import { VERB } from "./credit-words.ts";

const DEFINITE =
  /^(?:the|this|that)\s(?:same\s)?(?:(document|report|paper|study|text|dossier|advisory|survey|notice|statement|post|publication)|resident|source|man|woman|person|partner|insider|trader|defector|worker|witness)$/i;
const REFER_BACK = 600;

/** Someone was credited before in the same line: a pronoun goes back to them. */
export function hasSpeaker(text: string, sentence: Span): boolean {
  const line = Math.max(text.lastIndexOf("\n", sentence.start) + 1, sentence.start - REFER_BACK);
  return listMatches(text.slice(line, sentence.start), VERB).some(([, says]) => says !== undefined);
}

/** "The resident", "the document": what sort of speaker, named before, is meant. */
export function findReference(
  text: string,
  sentence: Span,
  source: string,
): Credit["goesBackTo"] | null {
  const definite = DEFINITE.exec(source);
  if (definite === null) return null;
  const before = text.slice(Math.max(0, sentence.start - REFER_BACK), sentence.start);
  const isKnown = listMatches(before, VERB).some(([, says]) => says !== undefined);
  if (!isKnown) return null;
  return definite[1] === undefined ? "person" : "document";
}

const ANTECEDENT =
  /(?:^|[.!?]\s+|\n)((?:The|A|An|One|Their|His|Her|Its)\s(?:[\p{L}-]{1,20}\s){0,3}?(?:trader|clerk|supplier|manager|foreman|worker|claimant|witness|defector|escapee|source|resident|engineer|insider|logger|nurse|doctor|broker|farmer|owner|captain|officials|inspector)(?:\s\([A-Z]\))?)(?![\p{L}])/gu;
/** "Jin Su, a former coder, …": whom a sentence brings in by name. */
const BROUGHT_IN =
  /(?:^|[.!?]["”]?\s+|\n)(\p{Lu}[\p{L}.'’-]{1,20}(?:\s\p{Lu}[\p{L}.'’-]{1,20}){0,2}),\s(?:an?|the|who|whose|\d\d,)\s/gu;
const LOOK_BACK = 300;

/** "The claimant arrived in 2014. He says …": whom a pronoun may go back to, where no one spoke yet. */
export function findAntecedent(text: string, sentence: Span, before: number): string | null {
  const start = Math.max(0, sentence.start - LOOK_BACK);
  const lineStart = Math.max(start, text.lastIndexOf("\n", sentence.start) + 1);
  const told = text.slice(lineStart, before);
  const last = [...listMatches(told, ANTECEDENT), ...listMatches(told, BROUGHT_IN)].toSorted(
    (a, b) => b.index - a.index,
  )[0];
  return last?.[1] ?? null;
}

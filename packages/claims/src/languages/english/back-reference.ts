import type { Credit } from "../../language-pack.ts";
import { foldCase } from "../../words/lexicon.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";
import { VERB } from "./credit-words.ts";
import { lineStart } from "../../words/line-start.ts";

const DEFINITE =
  /^(?:the|this|that)\s(?:same\s)?(?:(document|report|paper|study|text|dossier|advisory|survey|notice|statement|post|publication)|resident|source|man|woman|person|partner|insider|trader|defector|worker|witness)$/i;
const REFER_BACK = 600;

/** Someone was credited before in the same line: a pronoun goes back to them. */
export function hasSpeaker(text: string, sentence: Span): boolean {
  const line = lineStart(text, sentence.start, REFER_BACK);
  return listMatches(foldCase(text.slice(line, sentence.start)), VERB).some(
    ([, says]) => says !== undefined,
  );
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
  const isKnown = listMatches(foldCase(before), VERB).some(([, says]) => says !== undefined);
  if (!isKnown) return null;
  return definite[1] === undefined ? "person" : "document";
}

/** Roles of those who tell what they know, singular; several of them end in s. */
const ROLES =
  "trader|clerk|supplier|manager|foreman|worker|claimant|witness|defector|escapee|source|resident|engineer|insider|logger|nurse|doctor|broker|farmer|owner|captain|officer|inspector|contractor|subcontractor|recruiter|agent|employer|director|boss|dealer|landlord|landlady|businessm[ae]n|businesswom[ae]n|consul|diplomat|official|minder|interpreter|translator|guard|driver|cook|waitress|miner|welder|mason|plasterer|carpenter|seamstress|fisherman|coder|programmer|teacher|priest|pastor|mayor|lawyer|buyer|exporter|importer|grower|supervisor|overseer|researcher|scholar|analyst|economist|historian|academic|expert|investigator|monitor|campaigner|activist|envoy|ambassador|minister|deputy|lawmaker|spokes(?:wom|m)an|spokesperson";
const ANTECEDENT = new RegExp(
  `(?<!\\p{L}|\\b(?:as|of|by|for|from|with|to|like|than)\\s)((?:the|an?|one|two|three|four|five|several|their|his|her|its)\\s(?:(?!(?:of|by|and|two|three|four|five|several|one|who|that|has|had|is|was)\\b)[\\p{L}-]{1,20}\\s){0,3}?(?:${ROLES})s?(?:\\s\\([A-Z]\\))?)(?!\\p{L}|['’]s|\\s(?:of|for)\\s)`,
  "giu",
);
/** "Jin Su, a former coder, …": whom a sentence brings in by name. */
const BROUGHT_IN =
  /(?:^|[.!?]["”]?\s+|\n)(\p{Lu}[\p{L}.'’-]{1,20}(?:\s\p{Lu}[\p{L}.'’-]{1,20}){0,2}),\s(?:an?|the|who|whose|\d\d,)\s/gu;
const NAME_BEFORE = /\p{Lu}[\p{L}.'’-]{0,20}, $/u;
const LOOK_BACK = 300;

/** "The claimant arrived in 2014. He says …": whom a pronoun may go back to, where no one spoke yet. */
export function findAntecedent(text: string, sentence: Span, before: number): string | null {
  const told = text.slice(lineStart(text, sentence.start, LOOK_BACK), before);
  const roles = listMatches(told, ANTECEDENT).filter(
    // "The claimant, a welder, came", "Jin Su, a coder who": what they are besides.
    ({ index, 0: words }) =>
      !(
        told.slice(0, index).endsWith(", ") &&
        (told.charAt(index + words.length) === "," || NAME_BEFORE.test(told.slice(0, index)))
      ),
  );
  const last = [...roles, ...listMatches(told, BROUGHT_IN)].toSorted(
    (a, b) => b.index - a.index,
  )[0];
  return last?.[1] ?? null;
}

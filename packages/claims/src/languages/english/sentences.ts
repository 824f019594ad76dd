import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";

const LINE = /[^\n]+/g;
const STOP = /[.!?]["'”’)\]]{0,3}\s+/g;
// A stop after one of these ends no sentence.
const ABBREVIATIONS = new Set(
  "mr mrs ms dr prof gen col lt sgt st no nos art arts para paras pp p approx ca vs e.g i.e jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp u.s u.n d.p.r.k n s fig ed trans dept gov sen rep rev".split(
    " ",
  ),
);
const LAST_WORD = /[\p{L}.]{1,12}$/u;

/** Sentences of an English text; every line is at least one. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  for (const line of listMatches(text, LINE)) {
    let start = line.index;
    const end = line.index + line[0].length;
    for (const stop of listMatches(line[0], STOP)) {
      const at = line.index + stop.index;
      const next = line.index + stop.index + stop[0].length;
      if (
        stop[0].startsWith(".") &&
        isAbbreviation(text.slice(Math.max(start, at - 12), at), text.charAt(next))
      )
        continue;
      if (/\p{Ll}/u.test(text.charAt(next))) continue;
      // "3. Shifts: …": the number of a list item.
      if (/^\s*\d{1,3}$/.test(text.slice(line.index, at))) continue;
      push(sentences, text, start, next);
      start = next;
    }
    push(sentences, text, start, end);
  }
  return sentences;
}

function isAbbreviation(before: string, next: string): boolean {
  const word = LAST_WORD.exec(before)?.[0].toLowerCase() ?? "";
  if (/^\p{L}$/u.test(word)) return true;
  if (!ABBREVIATIONS.has(word)) return false;
  // "U.S. The" may end a sentence, "Aug. 5" and "Mr. Kim" do not.
  return !(word.startsWith("u.") && /^["“]?(?:The|It|In|A)$/.test(next));
}

function push(sentences: Span[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === "") return;
  const from = start + raw.indexOf(trimmed);
  sentences.push({ start: from, end: from + trimmed.length });
}

/** "Four years after they were to be sent home, …": a clause that opens the sentence ends at its comma. */
const OPENING =
  /^["“]?(?:(?:[\p{L}\d-]+\s){0,5}(?:years?|months?|weeks?|days?)\s(?:after|before|since)|After|Since|When|While|Although|Though|Before|Because|Once|Until|Whereas|If)\s(?:[\p{L}\d’'-]+\s){2,}/u;
const CLAUSE =
  /[;:()—]|\s[–-]\s|,\s+(?:and|but|while|whereas|although|though|who|which|where|with|as|according|of which|of whom|plus|then|against|from|up|after|before|so|or|nor|yet)\b|\sand that\b|\s(?:but|while|whereas|although|though|unless)\s/g;

/** Clauses of a sentence, without gaps; a boundary opens the clause that follows it. */
export function splitClauses(text: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  const slice = text.slice(sentence.start, sentence.end);
  const opening = OPENING.test(slice) ? /,\s(?!\d{3})/.exec(slice)?.index : undefined;
  const marks = listMatches(slice, CLAUSE).map(({ index }) => index);
  if (opening !== undefined) marks.push(opening);
  for (const mark of marks.sort((a, b) => a - b)) {
    const at = sentence.start + mark;
    if (at <= start) continue;
    clauses.push({ start, end: at });
    start = at;
  }
  clauses.push({ start, end: sentence.end });
  return clauses;
}

import type { Credit, Sentence } from "../../language-pack.ts";
import { foldCase } from "../../words/lexicon.ts";
import { listMatches } from "../../words/list-matches.ts";
import { findAntecedent, findReference, hasSpeaker } from "./back-reference.ts";
import { readNoun, toBody } from "./credit-noun.ts";
import { localScope, scopeAround } from "./credit-scope.ts";
import { ESTIMATES, LEADS, PER, PROVIDED, PUT_AT, QUOTING, SPEAKER, VERB } from "./credit-words.ts";
import { nameRole } from "./name-role.ts";
import { findOwnedCredits } from "./owned-credits.ts";
import { afterQuotation, findAfterword, goesOnSpeaking } from "./quoted-speech.ts";
import { readSpeaker } from "./read-speaker.ts";
import { findAnswerer, findQuotedSpeaker } from "./speakers.ts";
import { toCredit, toCreditOfAll } from "./to-credit.ts";

const TRANSCRIPT =
  /^((?:MR|MS|MRS|DR|SEN|AMB)?\.?\s?[A-Z][A-Za-z.'’-]{2,20}(?:\s[A-Z][A-Za-z.'’-]{1,20}){0,2}):\s/;

/** Whom an English sentence credits: speakers, bodies, reports, in the order of the text. */
export function findCredits(text: string, sentence: Sentence): Credit[] {
  const slice = text.slice(sentence.start, sentence.end);
  const lower = foldCase(slice);
  const credits: Credit[] = [];
  const add = (credit: Credit | null) => {
    if (credit === null) return;
    if (credits.some(({ at }) => at.start < credit.at.end && credit.at.start < at.end)) return;
    credits.push(credit);
  };
  add(readTranscript(slice, sentence));
  for (const found of HAS_ESTIMATE.test(slice) ? listMatches(slice, ESTIMATES) : []) {
    // "by the inspectorate's reckoning": whose it is, is read apart.
    if (/['’]s\s/.test(found[1] ?? "")) continue;
    const source = (found[1] ?? "").replace(/^(?:an?|the)\s+/i, "");
    const end = found.index + found[0].length;
    add(
      toCredit(
        slice,
        source,
        sentence,
        { start: found.index, end },
        localScope(slice, found.index),
      ),
    );
  }
  for (const { source, at, scope, report } of findOwnedCredits(slice)) {
    const credit = toCredit(slice, source, sentence, at, scope);
    add(report ? { ...credit, holds: "text" } : credit);
  }
  for (const bracket of listBracketed(slice, sentence)) add(bracket);
  for (const found of listMatches(lower, QUOTING)) add(readLead(slice, sentence, found, true));
  for (const found of HAS_GIVEN.test(slice) ? listMatches(slice, PROVIDED) : [])
    add(readLead(slice, sentence, found, false));
  for (const found of listMatches(lower, LEADS)) add(readLead(slice, sentence, found, false));
  for (const found of slice.includes(" by ") ? listMatches(slice, PUT_AT) : [])
    add(readAgent(slice, sentence, found));
  for (const found of /\bper\s/.test(slice) ? listMatches(slice, PER) : [])
    add(readLead(slice, sentence, found, false));
  for (const found of listMatches(slice, REPORT_BY)) {
    add(readLead(slice, sentence, found, false));
  }
  const compiled = COMPILED.exec(slice);
  if (compiled !== null) {
    const at = { start: 0, end: compiled[0].length };
    const all = { start: 0, end: slice.length };
    add({ ...toCredit(slice, compiled[1] ?? "", sentence, at, all), holds: "text" });
  }
  const introduces = slice.endsWith(":") ? INTRODUCES.exec(slice) : null;
  if (introduces !== null) {
    const at = { start: 0, end: introduces[0].length };
    add(toCredit(slice, introduces[1] ?? "", sentence, at, { start: 0, end: slice.length }));
  }
  for (const found of listMatches(lower, ACCORDING_TO_HIM)) {
    const at = { start: found.index, end: found.index + found[0].length };
    add(toCredit(slice, "he", sentence, at, scopeAround(slice, at)));
  }
  for (const found of HAS_MET.test(slice) ? listMatches(slice, INTERVIEWED) : []) {
    const end = found.index + found[0].length;
    // Brought in to speak: what he says comes later.
    add(
      toCredit(slice, found[1] ?? "", sentence, { start: found.index, end }, { start: end, end }),
    );
  }
  for (const found of slice.includes(" with ") ? listMatches(slice, WITH_SAYING) : []) {
    const at = { start: found.index, end: found.index + found[0].length };
    const stop = slice.indexOf(";", at.end);
    const scope = { start: at.start, end: stop < 0 ? slice.length : stop };
    add(toCredit(slice, found[1] ?? "", sentence, at, scope));
  }
  for (const found of listMatches(lower, VERB)) {
    add(
      readSpeaker(
        slice,
        sentence,
        { start: found.index, end: found.index + found[0].length },
        found[1] !== undefined,
      ),
    );
  }
  if (credits.length === 0) {
    add(
      readBeforeQuotation(slice, sentence) ??
        findAnswerer(text, sentence) ??
        // What stands before "…, he adds" is his as well.
        (goesOnSpeaking(text, sentence) && hasSpeaker(text, sentence)
          ? toCreditOfAll(null, sentence)
          : null) ??
        findSpeakerAfter(text, sentence) ??
        findQuotedSpeaker(text, sentence) ??
        findTeller(text, sentence) ??
        // "The workers reportedly keep a third": what was told before is still told by the same.
        // So is "He pays 95,000": whoever spoke tells of himself.
        ((HEARSAY.test(slice) || /^S?[Hh]e\s/.test(slice)) && hasSpeaker(text, sentence)
          ? toCreditOfAll(null, sentence)
          : null),
    );
  }
  for (const credit of credits) {
    const reference = credit.source === null ? null : findReference(text, sentence, credit.source);
    if (reference != null) {
      credit.goesBackTo = reference;
    } else if (
      credit.source === null &&
      !IT.test(text.slice(credit.at.start, credit.at.end)) &&
      !hasSpeaker(text, sentence)
    )
      credit.source = findAntecedent(text, sentence, credit.at.start);
    if (credit.source !== null) credit.source = nameRole(text, sentence, credit.source);
  }
  return credits.sort((a, b) => a.at.start - b.at.start);
}

/** "it says": a body or a paper, and none of those whose roles stand before. */
const IT = /\bit\b/i;

/** "An official of the fund, reached by telephone, called it a mistake: “There are …": the subject speaks. */
const BEFORE_QUOTATION =
  /^((?:The|An?|One|His|Her|Its|Their|\p{Lu}[\p{L}.'’-]+)\s[^,;:“”"]{2,60}?)(?:,\s[^,:“”"]{3,60},)?\s(?:called|dismissed|put|had|was|is|shook|shrugged|laughed|smiled|waved|did|made|takes|took|gave|has)\s[^:“”"]{1,80}:\s["“]/u;

/** "A Russian diplomat, on the stairs: “…": no verb at all; a clock time may stand before. */
const LABELS_QUOTATION =
  /^(?:\d{1,2}[.:]\d\d(?:\s(?:[ap]m|[A-Z]{2,4}))?\s)?((?:The|An?|One|His|Her|Its|Their|\p{Lu}[\p{L}.'’-]+)\s[^,;:“”"\d]{2,60}?)(?:,\s[^:“”"]{3,60})?:\s["“]/u;

function readBeforeQuotation(slice: string, sentence: Sentence): Credit | null {
  const found = /:\s["“]/.test(slice)
    ? (BEFORE_QUOTATION.exec(slice) ?? LABELS_QUOTATION.exec(slice))
    : null;
  const source = found?.[1];
  if (source === undefined || !SPEAKER.test(source)) return null;
  const at = { start: 0, end: source.length };
  return toCredit(slice, source, sentence, at, { start: 0, end: slice.length });
}

/** "He also offers this breakdown:": what follows is his. */
const INTRODUCES =
  /^(he|she|they|(?:the|an?|its|their)\s[^,;:]{3,50}?|\p{Lu}[\p{L}.’' -]{1,50}?)\s(?:also\s|then\s|even\s)?(?:offers?|offered|gives?|gave|provides?|provided|lists?|listed|presents?|presented|breaks|broke)\s(?=[^:]{3,100}:$)/iu;
/** "Compiled from embassy sources; 2015 unless stated." */
const COMPILED = /^(?:Compiled|Drawn|Taken|Put together)\s(?:from|out of|by)\s([^;.]{3,80})/;
const REPORT_BY =
  /\b(?:report|study|survey|audit|review|paper|dossier|analysis)\s+(?:by|from|of)\s+(?=the\s|[A-Z])(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g;
/** In small letters. */
const ACCORDING_TO_HIM =
  /\baccording to (?:him|her|them)\b|\b(?:by|on|in) (?:his|her|their) (?:own )?(?:account|count|reckoning|estimate|figures|telling|words|version)\b/gu;
/** "Last week the paper interviewed Mr. A, a cadre": who is to speak. */
const INTERVIEWED =
  /\b(?:interviewed|interview(?:\s\p{L}{2,12}){0,2}\swith|spoke\s(?:to|with)|talked\s(?:to|with)|met(?:\swith)?)\s((?:M(?:r|s|rs)\.\s)?\p{Lu}[\p{L}.'’-]{0,20}(?:\s\p{Lu}[\p{L}.'’-]{1,20}){0,2}),\s(?=an?\s|the\s|who\s|\d\d)/gu;
// A word that has to be there: most sentences are spared the long patterns.
const HAS_ESTIMATE = /estimate|count|reckoning/i;
const HAS_GIVEN =
  /(?:provided|released|given|supplied|published|issued|compiled|collected|shared|obtained|cited)\s/i;
const HAS_MET = /interview|spoke|talked|\bmet\b/i;
const HEARSAY = /\b(?:reportedly|allegedly|supposedly)\b/;
/** "…, with one source saying that there were more". */
const WITH_SAYING =
  /(?:,|\band)\swith\s((?:an?|the|one|two|some|several|another|others?)\s?(?:[\p{L}.’'-]{1,20}\s){0,6}?)(?:saying|claiming|estimating|reporting|adding|suggesting)\b/gu;

/** "BELLO: …" opens a turn that lasts for the paragraph; "KUCHING: …" is a dateline. */
function readTranscript(slice: string, sentence: Sentence): Credit | null {
  const label = TRANSCRIPT.exec(slice);
  const name = label?.[1];
  if (label === null || name === undefined) return null;
  const known = sentence.mentions.some(
    ({ tag, start, end }) =>
      start < sentence.start + name.length && end > sentence.start && tag !== "state",
  );
  const capitals = name === name.toUpperCase();
  if (
    sentence.mentions.some(
      ({ tag, start }) => start === sentence.start && (tag === "country" || tag === "locality"),
    )
  )
    return null;
  if (known && !capitals) return null;
  if (!capitals && !SPEAKER.test(name.toLowerCase()) && !/^(?:Q|A|Spokes\p{L}+)$/u.test(name))
    return null;
  const credit = toCredit(
    slice,
    name,
    sentence,
    { start: 0, end: label[0].length },
    { start: 0, end: slice.length },
  );
  return { ...credit, holds: "paragraph" };
}

const WHICH = /^wh(?:ich|om)\b/;
/** What "according to which" goes back to: a report and who made it, else a name. */
const REPORT_BEFORE =
  /\b(?:an?|the|its|their)\s(?:\p{L}+\s)?(?:\d{4}\s)?(?:report|study|survey|paper|estimate|document|book)\b[^,;:()]{0,100}(?=,\s$)/u;
const NAME_BEFORE = /(?:(?:[Tt]he\s)?\p{Lu}[^,;:()]{2,100}|the\s[^,;:()]{2,60})(?=,\s$)/u;

/** "A 2012 report by the network, according to which North Korea earned …". */
function readWhich(slice: string, sentence: Sentence, found: RegExpExecArray): Credit | null {
  const before = slice.slice(0, found.index);
  const named = (REPORT_BEFORE.exec(before) ?? NAME_BEFORE.exec(before))?.[0];
  if (named === undefined) return null;
  const at = { start: found.index, end: found.index + found[0].length + "which".length };
  const credit = toCredit(slice, named, sentence, at, { start: at.end, end: slice.length });
  return { ...credit, relays: true };
}

function readLead(
  slice: string,
  sentence: Sentence,
  found: RegExpExecArray,
  quoted: boolean,
): Credit | null {
  if (WHICH.test(slice.slice(found.index + found[0].length))) {
    return readWhich(slice, sentence, found);
  }
  const read = readNoun(slice, found.index + found[0].length);
  if (read === null) return null;
  // "The paper cites a figure of 50,000": no one is quoted.
  if (quoted && /^(?:an?|the|its)\s(?:figure|number|total|estimate|range)\b/i.test(read.noun))
    return null;
  // "According to the report, which is dated March 7, …": what is said of it is no part of the claim.
  const relative = /^,\swhich\s[^;:()]{2,120}?,(?=\s)/.exec(slice.slice(read.end));
  const at = { start: found.index, end: read.end + (relative?.[0].length ?? 0) };
  const credit = toCredit(slice, toBody(read.noun), sentence, at, scopeAround(slice, at));
  // A person whom the text goes by speaks himself; a paper tells what others say.
  return { ...credit, quoted, relays: !quoted && !HUMAN.test(read.noun) };
}

/** A role of one person, or a name of two or three words none of which is of a body. */
const HUMAN =
  /\b(?:official|diplomat|ambassador|envoy|minister|lawmaker|expert|analyst|researcher|rapporteur|activist|manager|foreman|spokes(?:man|woman|person)|director|chairman|chairwoman|chief|head|president|governor|mayor|professor|scholar|lawyer|inspector|economist|historian|businessman|businesswoman|trader|broker|source|resident|worker|defector|escapee|engineer|doctor|nurse|farmer|clerk|author)\b|^(?!.*\b(?:Times|Post|News|Daily|Herald|Journal|Agency|Press|Center|Centre|Institute|Asia|Radio|Ministry|Department|Bureau|Service|Council|Committee|Commission|Group|Watch|Network|University|Foundation|Shimbun|Ilbo|Gazette|Tribune|Magazine|Nations|States|House|Office|Police|Korea|China|Russia)\b)(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,2}$/u;

const BRACKET = /\(([^()]{2,60})\)/g;

/** "34,000 (ambassador)": a speaker in brackets is the source of what stands right before. */
function listBracketed(slice: string, sentence: Sentence): Credit[] {
  const found: Credit[] = [];
  for (const bracket of listMatches(slice, BRACKET)) {
    const inner = (bracket[1] ?? "").trim();
    const before = slice.slice(Math.max(0, bracket.index - 60), bracket.index);
    if (!SPEAKER.test(inner) || /^[$\d]|^(?:about|some|of|one|another|others)\b/.test(inner))
      continue;
    if (!/\d[^();:]{0,40}$/.test(before)) continue;
    // "200 (nurses)": what they work as.
    const from = sentence.start + bracket.index + 1;
    const isTrade = sentence.mentions.some(
      ({ tag, start, end }) => tag === "sector" && start === from && end >= from + inner.length,
    );
    if (isTrade) continue;
    const all = slice.slice(0, bracket.index);
    const open = Math.max(all.lastIndexOf(")"), all.lastIndexOf(";"), all.lastIndexOf(": "));
    const at = { start: bracket.index, end: bracket.index + bracket[0].replace(/;.*$/, "").length };
    const source = inner.replace(/,\s*\d{4}$/, "").replace(/;.*$/, "");
    found.push({
      ...toCredit(slice, source, sentence, at, { start: open + 1, end: at.end }),
      holds: "sentence",
    });
  }
  return found;
}

/** "are put at 55,000 by a rights group": the words of the credit are those after the number. */
function readAgent(slice: string, sentence: Sentence, found: RegExpExecArray): Credit | null {
  const end = found.index + found[0].length;
  const read = readNoun(slice, end);
  if (read === null) return null;
  const at = { start: end, end: read.end };
  return toCredit(slice, read.noun, sentence, at, scopeAround(slice, at));
}

/** Who is named after a quotation of several sentences says them all. */
function findSpeakerAfter(text: string, sentence: Sentence): Credit | null {
  const after = afterQuotation(text, sentence);
  if (after === null) return null;
  const slice = text.slice(after.start, after.end);
  const there = { ...sentence, ...after, mentions: [], quantities: [] };
  for (const found of listMatches(foldCase(slice), VERB)) {
    const verb = { start: found.index, end: found.index + found[0].length };
    const credit = readSpeaker(slice, there, verb, found[1] !== undefined);
    if (credit !== null) return toCreditOfAll(credit.source, sentence);
  }
  return null;
}

/** "… 25,000 are to go. This was reported by NHK.": the paragraph is what NHK tells. */
function findTeller(text: string, sentence: Sentence): Credit | null {
  const at = findAfterword(text, sentence);
  const read = at === null ? null : readNoun(text, at);
  return read === null ? null : toCreditOfAll(read.noun, sentence);
}

import type { Credit, Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";
import { findOwnedCredits } from "./owned-credits.ts";
import { findAnswerer, findQuotedSpeaker } from "./speakers.ts";
import {
  ESTIMATES,
  LEADS,
  NO_SPEAKER,
  PERSON,
  PRONOUN,
  QUOTING,
  REPORT,
  SAYING,
  SHOWING,
  SPEAKER,
} from "./credit-words.ts";

const VERB = new RegExp(`(?<![\\p{L}’'-])(?:(${SAYING})|(?:${SHOWING}))(?![\\p{L}-])`, "giu");
const TRANSCRIPT =
  /^((?:MR|MS|MRS|DR|SEN|AMB)?\.?\s?[A-Z][A-Za-z.'’-]{2,20}(?:\s[A-Z][A-Za-z.'’-]{1,20}){0,2}):\s/;
const MAX_SOURCE = 110;
const YEAR = /\b(19[89]\d|20[0-4]\d)\b/;

/** Whom an English sentence credits: speakers, bodies, reports, in the order of the text. */
export function findCredits(text: string, sentence: Sentence): Credit[] {
  const slice = text.slice(sentence.start, sentence.end);
  const credits: Credit[] = [];
  const add = (credit: Credit | null) => {
    if (credit === null) return;
    if (credits.some(({ at }) => at.start < credit.at.end && credit.at.start < at.end)) return;
    credits.push(credit);
  };
  add(readTranscript(slice, sentence));
  for (const found of slice.matchAll(ESTIMATES)) {
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
  for (const found of slice.matchAll(QUOTING)) add(readLead(slice, sentence, found, true));
  for (const found of slice.matchAll(LEADS)) add(readLead(slice, sentence, found, false));
  for (const found of slice.matchAll(
    /\b(?:report|study|survey|audit|review)\s+(?:by|from|of)\s+(?=the\s|[A-Z])(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g,
  )) {
    add(readLead(slice, sentence, found, false));
  }
  for (const found of slice.matchAll(VERB)) {
    add(
      readSpeaker(
        slice,
        sentence,
        { start: found.index, end: found.index + found[0].length },
        found[1] !== undefined,
      ),
    );
  }
  for (const bracket of listBracketed(slice, sentence)) add(bracket);
  if (credits.length === 0) add(findAnswerer(text, sentence) ?? findQuotedSpeaker(text, sentence));
  for (const credit of credits) {
    if (credit.source !== null && pointsBack(text, sentence, credit.source)) credit.source = null;
    else if (credit.source === null && !hasSpeaker(text, sentence))
      credit.source = findAntecedent(text, sentence, credit.at.start);
  }
  return credits.sort((a, b) => a.at.start - b.at.start);
}

const DEFINITE =
  /^(?:the|this|that)\s(?:same\s)?(?:document|report|paper|study|text|dossier|advisory|survey|notice|resident|source|man|woman|person|partner|insider|trader|defector|worker|witness)$/i;
const REFER_BACK = 600;

/** Someone was credited before in the same line: a pronoun goes back to them. */
function hasSpeaker(text: string, sentence: Span): boolean {
  const line = Math.max(text.lastIndexOf("\n", sentence.start) + 1, sentence.start - REFER_BACK);
  return [...text.slice(line, sentence.start).matchAll(VERB)].some(
    ([, says]) => says !== undefined,
  );
}

/** "The resident", "the document": whoever or whatever spoke before. */
function pointsBack(text: string, sentence: Span, source: string): boolean {
  if (!DEFINITE.test(source)) return false;
  const before = text.slice(Math.max(0, sentence.start - REFER_BACK), sentence.start);
  return [...before.matchAll(VERB)].some(([, says]) => says !== undefined);
}

function toCredit(slice: string, source: string, sentence: Span, at: Span, scope: Span): Credit {
  const year = YEAR.exec(source)?.[1] ?? YEAR.exec(slice.slice(at.start, at.end))?.[1];
  const pronoun = PRONOUN.test(source.trim());
  const author = /\bauthors?\b/i.test(slice.slice(Math.max(0, at.start - 30), at.end));
  const move = ({ start, end }: Span) => ({
    start: sentence.start + start,
    end: sentence.start + end,
  });
  const isReport = REPORT.test(slice.slice(at.start, at.end));
  return {
    source: pronoun ? null : source.trim(),
    at: move(at),
    scope: move(scope),
    chain: [],
    year: year === undefined || !isReport ? null : Number(year),
    holds:
      isReport || author
        ? "text"
        : PERSON.test(source) && /^(?:an?|the|one|his|her|its|their)\s/i.test(source)
          ? "next"
          : "sentence",
  };
}

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

// What ends the name of a source: punctuation, a verb, a relative, a date.
const NOUN_END =
  /[,;:()“”"—?!]|\.(?:\s|$)|\s(?:that|who|which|whose|when|while|but|as|has|have|had|is|was|were|are|will|would|due|he|she|they|it|last|this|to|carry|seen|obtained|cited|quoted|about|averaged|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d{4}|late|early))(?![a-z])|\s(?:for|at)(?!\s(?:the\s)?[A-Z])/;
const REPORT_BY =
  /^,?\s*(?:published|released|issued|written|prepared|compiled|put out)?\s*(?:by|from)\s+/;

/** A noun phrase from an offset on, and where it ends; null when there is none. */
function readNoun(slice: string, at: number): { noun: string; end: number } | null {
  const rest = slice.slice(at, at + MAX_SOURCE * 2);
  const end = NOUN_END.exec(rest)?.index ?? rest.length;
  const noun = rest.slice(0, end).trim();
  if (!/\p{L}{2}/u.test(noun) || /^\d/.test(noun) || noun.length > MAX_SOURCE) return null;
  if (/^(?:how|what|whether|when|where|why|him|her|them|reporters|me|us)\b/i.test(noun))
    return null;
  const by = REPORT.test(noun) ? REPORT_BY.exec(rest.slice(end)) : null;
  if (by === null) return { noun, end: at + rest.slice(0, end).trimEnd().length };
  const from = end + by[0].length;
  const more = rest.slice(from);
  const stop = from + (NOUN_END.exec(more)?.index ?? more.length);
  return { noun: rest.slice(0, stop).trim(), end: at + stop };
}

/** "a 2012 report by X" is X's; the report stays in the words of the credit. */
function toBody(noun: string): string {
  const by =
    /,?\s(?:(?:published|released|issued|written|prepared|compiled) )?(?:by|from)\s(?=\p{L})/u.exec(
      noun,
    );
  return by !== null && REPORT.test(noun.slice(0, by.index))
    ? noun.slice(by.index + by[0].length)
    : noun;
}

function readLead(
  slice: string,
  sentence: Sentence,
  found: RegExpExecArray,
  quoted: boolean,
): Credit | null {
  const read = readNoun(slice, found.index + found[0].length);
  if (read === null) return null;
  const at = { start: found.index, end: read.end };
  const credit = toCredit(slice, toBody(read.noun), sentence, at, scopeAround(slice, at));
  return { ...credit, quoted, relays: !quoted };
}

// What may stand between a subject and its verb, and what a subject starts after.
const ADVERBS =
  /[\s,]+(?:also|has|have|had|then|later|earlier|now|recently|lately|once|separately|always|himself|herself|itself|only|first|would|does|did|further|on \p{L}{3,6}day|last \p{L}{3,9}|this \p{L}{3,9}|in turn|however|since|told \p{L}{2,10})$/iu;
const SUBJECT_START =
  /^|[,;:()“”"—?!]\s*|(?<!\b\p{L})\.\s+|\s(?:and|but|while|though|although|as|that|which|because|since|when|where|whereas|so|if|than|or|until)\s/giu;

/** "Daily NK, which talks to sources in both countries, says": the name stands before the clause. */
const RELATIVE =
  /(?:^|[,;:“”"]\s|\s(?:and|but|that)\s)(\p{L}[\p{L}.'’ -]{1,60}),\s(?:which|who|whose)\s[^,]{3,80}$/u;

function readSpeaker(slice: string, sentence: Sentence, verb: Span, says: boolean): Credit | null {
  const after = slice.slice(verb.end, verb.end + MAX_SOURCE * 2);
  const word = slice.slice(verb.start, verb.end).toLowerCase();
  // Only what stands near the verb is looked at, which keeps every pattern below bounded.
  const base = Math.max(0, verb.start - 3 * MAX_SOURCE);
  let before = slice.slice(base, verb.start).trimEnd();
  // A participle: "the reported figure", "said to be", "stated in the permit".
  if (isParticiple(word, after)) return null;
  // ", records of the ministry show": after a comma these are nouns, and the subject begins here.
  if (before.endsWith(",") && NOUN_TOO.test(word) && /^\s\p{L}/u.test(after)) return null;
  if (says && /[,”"’']$/.test(before)) {
    const inverted = readInverted(slice, sentence, verb);
    if (inverted !== null) return inverted;
  }
  before = before.replace(/\s*\([^()]{1,40}\)$/, "");
  for (let i = 0; i < 3; i++) before = before.replace(ADVERBS, "");
  before = before.replace(/,$/, "");
  const offset = Math.max(0, before.length - MAX_SOURCE);
  let window = before.slice(offset);
  let start = 0;
  let previous = 0;
  for (const found of window.matchAll(SUBJECT_START)) {
    const next = found.index + found[0].length;
    if (next >= window.length) break;
    previous = start;
    start = next;
  }
  // "One of the loggers, met on the track, said": what is put in between is no subject.
  if (/,\s*$/.test(window.slice(previous, start)) && INSERTED.test(window.slice(start))) {
    start = previous;
    const head = window.slice(start).split(",")[0] ?? "";
    previous = start;
    window = window.slice(0, start + head.length);
  }
  let source = window.slice(start).trim();
  // "X, a deputy minister, said": the name stands before the apposition.
  const name = /^(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,4}),\s*$/u.exec(
    window.slice(previous, start),
  );
  if (
    name?.[1] !== undefined &&
    /^(?:the|an?|its|his|her)\s/.test(source) &&
    !isMonth(name[1]) &&
    !isPlace(sentence, name[1], base + offset + previous)
  )
    source = `${name[1]}, ${source}`;
  source = source
    .replace(/^(?:(?:in|on|at|for|by|of|from|as|back|last|this|apart)\s[^,]{1,30},\s*)/i, "")
    .replace(/^(?:back\s)?(?:in|by|as of|since)\s(?:\p{L}+\s)?\d{4},?\s+/iu, "")
    .replace(/^(?:and|but|while|so|then|yet|for|whereas|although|though|which|that)\s/i, "")
    .trim();
  source = source.replace(/\s(?:whose|who|which)\s.*$/u, "");
  const relative = RELATIVE.exec(before.slice(-MAX_SOURCE * 2));
  if (relative?.[1] !== undefined) source = relative[1];
  const pronoun = /\s(he|she|they)$/.exec(source);
  if (pronoun?.[1] !== undefined) source = pronoun[1];
  if (
    source.length < 2 ||
    /^(?:(?:some|about|around|roughly|nearly|almost|over|more than|at least|up to|an estimated)\s)?[\d$€£]/i.test(
      source,
    ) ||
    source.length > MAX_SOURCE ||
    NO_SPEAKER.test(source) ||
    NO_ONE.test(source) ||
    isMonth(source)
  )
    return null;
  // "The workers put in 20 hours" says what they do, not what they say.
  if (!says && /\b(?:workers?|labou?rers?|women|men|people|nationals)$/i.test(source)) return null;
  if (
    /^puts?$/.test(word) &&
    /^\s(?:in|on|to|out|up|together|off|into|down|aside|away|back|an end)\b/.test(after)
  )
    return null;
  const wishes = /^(?:want|hope|expect)/.test(word);
  if (
    !says &&
    !SPEAKER.test(source) &&
    !(PRONOUN.test(source) && /^(?:say|claim|put|estimate|suggest)s?$/.test(word)) &&
    (wishes || PRONOUN.test(source) || !isName(source))
  )
    return null;
  // "Polish records show": the first of two is a noun.
  if (
    !says &&
    (after.startsWith(":") ||
      /^\s(?:shows?|say|says|suggest|suggests|indicate|put|found)\b/.test(after))
  )
    return null;
  if (/^(?:i|we|you)$/i.test(source)) return null;
  const from = base + offset + window.lastIndexOf(source.split(", ").at(-1) ?? source);
  const at = { start: Math.max(0, Math.min(from, verb.start)), end: verb.end };
  const credit = toCredit(slice, source, sentence, at, scopeAfter(slice, verb, at.start));
  return IN_REPORT.test(after) ? { ...credit, holds: "text" } : credit;
}

/** "the panel says in its report". */
const IN_REPORT =
  /^\sin\s(?:an?|its|the|their|his|her|this|that)\s(?:[\p{L}\d-]{1,20}\s){0,3}?(?:report|study|survey|dossier|paper|review|advisory|notice|alert|note|memo|memorandum|submission|bulletin)\b/u;
const INSERTED =
  /^(?:met|seen|asked|reached|interviewed|quoted|contacted|speaking|talking|interviewing|giving|citing|briefed|now|then|himself|herself|who)\s/iu;
const NO_ONE =
  /^(?:is|are|was|were|been|where|when|how|why|no one|nobody|none|as|without|met|i['’]d)\b/iu;
const NOUN_TOO = /^(?:records|reports|counts|claims|estimates|finds|lists|documents|names|places)$/;

/** "the reported figure", "said to be", "stated in the permit"; but "said in its report" says. */
function isParticiple(word: string, after: string): boolean {
  if (/^\s*(?:to be|to have|by|as being)\b/.test(after))
    return /(?:ed|said|found|given)$/.test(word);
  if (word === "said" || !/(?:ed|found|given)$/.test(word)) return false;
  return /^\s*(?:in|among)\b(?!\s(?:its|his|her|their|an?|late|early)\b)/.test(after);
}

/** ", said the Immigration Department": the source follows the verb. */
function readInverted(slice: string, sentence: Sentence, verb: Span): Credit | null {
  if (
    !/^\s+(?:the |an? |one |its |his |their |\p{Lu}|officials|sources)/u.test(
      slice.slice(verb.end, verb.end + 20),
    )
  )
    return null;
  const read = readNoun(slice, verb.end + 1);
  if (read === null || /[\d$€£¥]/.test(read.noun) || /^(?:that|it|there)\b/i.test(read.noun))
    return null;
  const stop = slice.charAt(read.end);
  if (!/^[,.;:)"”\s]?$/.test(stop)) return null;
  const closed = /^[,.;:)"”]?$/.test(stop);
  if (!closed && !SPEAKER.test(read.noun)) return null;
  // "Its author, X, says the state pockets …": a clause follows, not a speaker.
  if (
    /\s(?:pockets|earns|takes|keeps|pays|sends|employs|hosts|collects|gets|makes|confiscates)\b/.test(
      read.noun,
    )
  )
    return null;
  // "said one of them, a Russian citizen of Korean descent": who that is comes after.
  const apposed = /^(?:one|another|one of (?:them|those|these))$/i.test(read.noun)
    ? APPOSED.exec(slice.slice(read.end))
    : null;
  const at = { start: verb.start, end: read.end + (apposed?.[0].length ?? 0) };
  return toCredit(slice, apposed?.[1] ?? read.noun, sentence, at, scopeAround(slice, at));
}

const APPOSED = /^, ((?:an?|the) [^,.;:()”"]{3,80})/u;
const isPlace = (sentence: Sentence, name: string, at: number) =>
  sentence.mentions.some(
    ({ tag, value, start }) =>
      (tag === "locality" || tag === "country") &&
      start >= sentence.start + at &&
      start <= sentence.start + at + name.length + 4 &&
      value !== "",
  );
const isMonth = (word: string) =>
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
    word,
  );
const isName = (source: string) =>
  /^\p{Lu}[\p{L}.'’-]+(?:\s(?:of|for|the|al-)?\s?\p{Lu}[\p{L}.'’-]+)*$/u.test(source);

/** What may follow "X said" where nothing more is said: a day, an occasion, an audience. */
const OCCASION =
  /^(?:reporters|journalists|lawmakers|on|last|this|in|at|earlier|yesterday|today)\b/;
const MAX_OCCASION = 60;

/**
 * What a verb of saying introduces: "X says that …" what follows, and where nothing follows,
 * the whole part of the sentence: "…, X said on Friday, though …".
 */
function scopeAfter(slice: string, verb: Span, start: number): Span {
  const around = scopeAround(slice, verb);
  const inserted = /[,”"’']\s*$/.test(slice.slice(0, start));
  const after = slice.slice(verb.end, verb.end + MAX_OCCASION);
  const rest = after.slice(0, Math.max(0, after.search(/[,.;:)"”]|$/))).trim();
  const closes =
    rest === "" || (OCCASION.test(rest) && !/\d/.test(rest) && rest.length < MAX_OCCASION - 1);
  return closes || inserted ? around : { ...around, start };
}

/** The whole part of the sentence, between semicolons, that a credit stands in. */
function scopeAround(slice: string, at: Span): Span {
  // "He says that A; that B; and that C": one credit for all.
  let next = slice.indexOf(";", at.end);
  while (next >= 0 && /^;\s(?:and\s)?that\b/.test(slice.slice(next, next + 12)))
    next = slice.indexOf(";", next + 1);
  const open = Math.max(slice.lastIndexOf(";", at.start), slice.lastIndexOf(": ", at.start - 1));
  return { start: open + 1, end: next < 0 ? slice.length : next };
}

/** "and, on some estimates, twice that number, in …": from the credit to the end of its clause. */
function localScope(slice: string, start: number): Span {
  const after = slice.slice(start);
  const first = /[,;()—]/.exec(after)?.index ?? after.length;
  const rest = after.slice(first + 1);
  const second = /,\s|[;()—]/.exec(rest)?.index ?? rest.length;
  const inserted = /[,(]\s*$/.test(slice.slice(0, start));
  return { start, end: start + (inserted ? Math.min(after.length, first + 1 + second) : first) };
}

const BRACKET = /\(([^()]{2,60})\)/g;

/** "34,000 (ambassador)": a speaker in brackets is the source of what stands right before. */
function listBracketed(slice: string, sentence: Sentence): Credit[] {
  const found: Credit[] = [];
  for (const bracket of slice.matchAll(BRACKET)) {
    const inner = (bracket[1] ?? "").trim();
    const before = slice.slice(Math.max(0, bracket.index - 60), bracket.index);
    if (!SPEAKER.test(inner) || /^[$\d]|^(?:about|some|of|one|another|others)\b/.test(inner))
      continue;
    if (!/\d[^();:]{0,40}$/.test(before)) continue;
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

const ANTECEDENT =
  /(?:^|[.!?]\s+|\n)((?:The|A|An|One|Their|His|Her|Its)\s(?:[\p{L}-]{1,20}\s){0,3}?(?:trader|clerk|supplier|manager|foreman|worker|claimant|witness|defector|escapee|source|resident|engineer|insider|logger|nurse|doctor|broker|farmer|owner|captain|officials|inspector)(?:\s\([A-Z]\))?)(?![\p{L}])/gu;
const LOOK_BACK = 300;

/** "The claimant arrived in 2014. He says …": whom a pronoun may go back to, where no one spoke yet. */
function findAntecedent(text: string, sentence: Span, before: number): string | null {
  const start = Math.max(0, sentence.start - LOOK_BACK);
  const lineStart = Math.max(start, text.lastIndexOf("\n", sentence.start) + 1);
  return [...text.slice(lineStart, before).matchAll(ANTECEDENT)].at(-1)?.[1] ?? null;
}

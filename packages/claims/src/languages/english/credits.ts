import type { Credit, Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";

const SAYING =
  "said|says|say|told|tells|reported|reports|reckons?|reckoned|claims|claimed|noted|notes|indicated|added|adds|confirmed|confirms|announced|announces|revealed|reveals|estimates|estimated|found|finds|counts|counted|puts|wrote|writes|stated|states|declared|declares|acknowledged|admitted|admits|insists|insisted|believes?|suggests?|suggested|alleges?|alleged|explained|recalled|recalls|argued|warned|calculates|calculated|disclosed|concluded|concludes|asserted|testified|showed|shows|documented|detailed|contends|accuses|maintains|writes|guessed|guesses|speaks? of|spoke of|spoken of";
// "The lawmaker, a member of the committee, said": the verb that makes its subject a speaker.
const VERB = new RegExp(`(?<![\\p{L}’'-])(?:${SAYING})(?![\\p{L}-])`, "giu");
const LEAD =
  /\b(?:according to|quoting|citing|cited by|as told to|on the count of|in the words of|by the count of|by the reckoning of|in the view of|figures (?:from|by|of|released by)|data (?:from|by|of|released by)|statistics (?:from|by|of)|estimates (?:from|by|of)|documents from|reiterated the findings of|the findings of|(?:reported|published|issued|compiled|estimated|released|quoted|counted|documented|recorded|seen|put out|published as fact) by)\s+/giu;
const SOME_ESTIMATES =
  /\b(?:on|by|in)\s+((?:some|several|many|most|other|official|independent|a|an|one|the)\s+(?:[\p{L}.'’-]{1,20}\s+){0,4}(?:estimates?|counts?|reckoning))(?![\p{L}])/giu;
const PRONOUN =
  /^(?:he|she|they|it|we|i|the (?:same )?(?:report|study|paper|document|statement|official|source|panel|ministry|newspaper|minister|spokesman|spokeswoman|diplomat|envoy))$/i;
const BREAK = /[;()“”"—]|\s[–-]\s/;
const TRANSCRIPT =
  /^((?:MR|MS|MRS|DR|SEN|AMB)?\.?\s?[A-Z][A-Z.'’-]{2,20}(?:\s[A-Z][A-Z.'’-]{1,20}){0,2}):\s/;
const REPORT_NOUN =
  /\b(?:report|study|survey|audit|paper|dossier|factbox|table|notice|indictment|submission|log|register|review|document)\b/i;
const MAX_SOURCE = 90;

/** Whom an English sentence credits: speakers, bodies, reports, in the order of the text. */
export function findCredits(text: string, sentence: Sentence): Credit[] {
  const slice = text.slice(sentence.start, sentence.end);
  const credits: Credit[] = [];
  const label = TRANSCRIPT.exec(slice);
  if (label?.[1] !== undefined && !startsWithPlace(sentence)) {
    credits.push(
      toCredit(label[1], sentence, 0, label[0].length, { start: 0, end: slice.length }, "speaker"),
    );
  }
  for (const found of slice.matchAll(LEAD)) {
    const at = found.index + found[0].length;
    const source = readNoun(slice, at);
    if (source === null) continue;
    const end = at + source.length;
    const chain = nestedSource(source);
    credits.push({
      ...toCredit(
        chain.at(-1) ?? source,
        sentence,
        found.index,
        end,
        scopeAround(slice, found.index, end),
        REPORT_NOUN.test(source) ? "report" : "speaker",
      ),
      chain: chain.length > 1 ? chain : [],
      quoted: /^(?:quoting|citing|reiterated|the findings)/i.test(found[0]),
    });
  }
  for (const found of slice.matchAll(SOME_ESTIMATES)) {
    const source = found[1] ?? "";
    const at = found.index;
    credits.push(
      toCredit(
        source.replace(/^(?:an?|the)\s+/i, ""),
        sentence,
        at,
        at + found[0].length,
        localScope(slice, at),
        "speaker",
      ),
    );
  }
  for (const found of slice.matchAll(VERB)) {
    const credit = readSpeaker(slice, sentence, found.index, found[0]);
    if (
      credit !== null &&
      !credits.some(({ at }) => at.start < credit.at.end && credit.at.start < at.end)
    )
      credits.push(credit);
  }
  credits.push(...bracketed(slice, sentence, credits));
  return credits.sort((a, b) => a.at.start - b.at.start);
}

/** "KUCHING: Miners …" is a dateline, no speaker. */
function startsWithPlace(sentence: Sentence): boolean {
  return sentence.mentions.some(
    ({ tag, start }) => start === sentence.start && (tag === "country" || tag === "locality"),
  );
}

function toCredit(
  source: string,
  sentence: Span,
  start: number,
  end: number,
  scope: Span,
  kind: Credit["kind"],
): Credit {
  const year = /\b(19[89]\d|20[0-4]\d)\b/.exec(source)?.[1];
  return {
    source: kind === "pronoun" ? null : source.trim(),
    at: { start: sentence.start + start, end: sentence.start + end },
    scope: { start: sentence.start + scope.start, end: sentence.start + scope.end },
    chain: [],
    year: year === undefined ? null : Number(year),
    kind,
  };
}

// What ends the name of a source: punctuation, a verb, a conjunction, a date.
const NOUN_END =
  /[,;:()“”"—?!]|\.(?:\s|$)|\s(?:that|who|which|whose|when|while|but|as|has|have|had|is|was|were|are|will|would|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|due|in (?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4})|last|this|to|for|at|carry|seen|obtained|cited|quoted|about)\b/i;

/** A noun phrase from an offset on; null when there is none. */
function readNoun(slice: string, at: number): string | null {
  const rest = slice.slice(at, at + MAX_SOURCE * 2);
  const end = NOUN_END.exec(rest)?.index ?? rest.length;
  let noun = rest.slice(0, end).trim();
  const by =
    /^(?:an?|the|its|their|his)?\s*(?:\d{4}\s)?(?:[\p{L}-]+\s)?(?:report|study|survey)$/iu.test(
      noun,
    )
      ? /^,?\s*(?:published|released|issued|written|prepared|compiled|put out)?\s*(?:by|from)\s+/.exec(
          rest.slice(end),
        )
      : null;
  if (by !== null) {
    const from = end + by[0].length;
    const more = rest.slice(from);
    noun = rest.slice(0, from + (NOUN_END.exec(more)?.index ?? more.length)).trim();
  }
  return noun === "" ||
    noun.length > MAX_SOURCE * 1.6 ||
    !/\p{L}{2}/u.test(noun) ||
    /^\d/.test(noun)
    ? null
    : noun.slice(0, MAX_SOURCE * 1.6);
}

/** "a 2012 report by X": the report is X's. */
function nestedSource(source: string): string[] {
  const by =
    /\s(?:published |released |issued |written |prepared |compiled )?(?:by|from)\s(?!\d)/.exec(
      source,
    );
  if (by === null || !REPORT_NOUN.test(source.slice(0, by.index))) return [source];
  return [source];
}

// Words that may stand between a subject and its verb.
const ADVERBS =
  /(?:\s|,)+(?:also|has|have|had|then|later|earlier|now|recently|once|separately|himself|herself|itself|only|first|on \p{L}+day|last \p{L}+|this \p{L}+|in an? [\p{L} ]{3,30}|back|would|does|did|further|in turn|however|since)\s*$/iu;
const SUBJECT_START =
  /(?:^|[,;:()“”"—.?!]\s*|\s(?:and|but|while|though|although|as|that|which|because|since|when|where|whereas|so|if|than|or)\s)(?:["“'])?/giu;
const NO_SPEAKER =
  /\b(?:workers?|labou?rers?|number|figure|total|percent|per cent|contract|wages?|pay|restaurants?|resolution|count|builders|which|who|women|men|work|jobs|visas?|permits?|money|deal)\s*$/i;

function readSpeaker(slice: string, sentence: Sentence, at: number, verb: string): Credit | null {
  const lower = verb.toLowerCase();
  const end = at + verb.length;
  const after = slice.slice(end, end + MAX_SOURCE * 2);
  let before = slice.slice(0, at).trimEnd();
  const inverted =
    /[,”"’']$/.test(before) &&
    /^\s+(?!that\b)(?:the |a |an |one |its |his |their |\p{Lu}|south |north |officials)/u.test(
      after,
    );
  // A participle: "3 estimated workers", "the reported figure", "said to be".
  if (
    /^\s*(?:to be|to have|by|at)\b/.test(after) &&
    /(?:ed|said|found)$/.test(lower) &&
    lower !== "counted"
  )
    return null;
  if (
    inverted &&
    !/^(?:reports|counts|claims|notes|estimates|states|finds|shows|puts)$/.test(lower)
  ) {
    const source = readNoun(slice, end + 1);
    if (source === null || /[\d$€£¥]/.test(source)) return null;
    const stop = slice.charAt(end + 1 + source.length);
    if (!/^[,.;:)"”]?$/.test(stop) && !/[”"]$/.test(before) && !isSpeakerNoun(source)) return null;
    const scope = scopeAround(slice, at, end + 1 + source.length);
    return speaker(source, sentence, at, end + 1 + source.length, scope);
  }
  for (let i = 0; i < 3; i++) before = before.replace(ADVERBS, "");
  before = before.replace(/,$/, "");
  const window = before.slice(-MAX_SOURCE);
  // "X, a deputy minister, said": the name stands before the apposition.
  let start = 0;
  for (const found of window.matchAll(SUBJECT_START)) {
    if (found.index + found[0].length < window.length) start = found.index + found[0].length;
  }
  let source = window.slice(start).trim();
  const apposition =
    /^(?:the|a|an|its|his|her)\s/.test(source) && /,\s*$/.test(window.slice(0, start));
  if (apposition) {
    const head = /(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,4}),\s*$/u.exec(
      window.slice(0, start),
    );
    if (head?.[1] !== undefined) source = `${head[1]}, ${source}`;
  }
  source = source
    .replace(/^(?:(?:in|on|at|for|by|of|from|as|to|back|last|this)\s[^,]{1,30},\s*)/i, "")
    .replace(/^(?:and|but|while|so|then|yet|for)\s/i, "")
    .trim();
  if (source === "" || source.length < 2 || /^\d/.test(source) || NO_SPEAKER.test(source))
    return null;
  if (/\b(?:not|never|to|of|the|a|is|are|was|were|be|will|can|could|would|and|by)$/i.test(source))
    return null;
  const verbNoun =
    /^(?:reports|counts|claims|notes|estimates|states|finds|shows|puts|say|suggest|believe)$/.test(
      lower,
    );
  if (verbNoun && !isSpeakerNoun(source)) return null;
  const strict =
    /^(?:found|counts|counted|puts|showed|shows|states|notes|finds|claims|recalled|recalls|documented|detailed|declared|reports|maintains)$/.test(
      lower,
    );
  if (strict && !isSpeakerNoun(source) && !/\p{Lu}/u.test(source)) return null;
  return speaker(
    source,
    sentence,
    at - (slice.slice(0, at).length - before.length) - source.length,
    end,
    scopeAfter(slice, at, end),
  );
}

const SPEAKER_NOUN =
  /\b(?:report|study|survey|audit|panel|ministry|ministries|office|officials?|authorit\w+|agenc\w+|intelligence|spokes\w+|source|sources|diplomats?|ambassador|envoy|minister|lawmakers?|committee|council|commission|center|centre|institute|group|network|experts?|analysts?|researchers?|investigators?|rapporteur|newspaper|magazine|daily|paper|radio|news|agency|media|observers|activists|defectors?|escapees?|workers?|manager|foreman|supplier|resident|insider|clerk|claimant|witness\w*|estimates?|log|register|table|documents?|data|statistics|figures|records|department|bureau|mission|government|embassy|chairman|director|president|nurses|interviewed|police|prosecutors|board|union|company|employer|monitors|secretariat|service|administration|inspectorate|declarations|payroll|poll|think tank|ngo|scholars?|professor|academic|chief|head|governor|mayor|aide|insiders|broker|trader|team|court|judge|lawyer|investigation|inquiry|press|article|index|he|she|they|it|i|we)\b|GUR|RFA|NIS|UN\b|U\.N\./iu;

function isSpeakerNoun(source: string): boolean {
  return SPEAKER_NOUN.test(source) || /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+)*$/u.test(source);
}

function speaker(source: string, sentence: Span, start: number, end: number, scope: Span): Credit {
  const kind = PRONOUN.test(source.trim())
    ? "pronoun"
    : REPORT_NOUN.test(source)
      ? "report"
      : "speaker";
  return toCredit(source, sentence, Math.max(0, start), end, scope, kind);
}

/** What a verb of saying introduces: to the end of its part of the sentence, and its own start. */
function scopeAfter(slice: string, at: number, end: number): Span {
  const next = slice.slice(end).search(/;/);
  const before = slice.slice(0, at);
  const open = Math.max(before.lastIndexOf(";"), before.lastIndexOf(": "));
  return { start: open + 1, end: next < 0 ? slice.length : end + next };
}

/** The whole part of the sentence that a credit stands in. */
function scopeAround(slice: string, start: number, end: number): Span {
  const next = slice.slice(end).search(/;/);
  const open = slice.slice(0, start).lastIndexOf(";");
  return { start: open + 1, end: next < 0 ? slice.length : end + next };
}

/** "and, on some estimates, twice that number": the clause alone. */
function localScope(slice: string, at: number): Span {
  const before = slice.slice(0, at);
  const opens = [
    /,\s+(?:and|but|which|or|though|while)\b(?!.*,\s+(?:and|but|which|or|though|while)\b)/,
  ].map((pattern) => before.search(pattern));
  const next = slice.slice(at).search(BREAK);
  return { start: Math.max(0, ...opens), end: next < 0 ? slice.length : at + next };
}

const BRACKET = /\(([^()\d]{0,2}[^()]{2,60})\)/g;

/** "34,000 (ambassador)": a speaker in brackets is the source of what stands right before. */
function bracketed(slice: string, sentence: Span, others: readonly Credit[]): Credit[] {
  const found: Credit[] = [];
  for (const bracket of slice.matchAll(BRACKET)) {
    const inner = (bracket[1] ?? "").trim();
    if (!SPEAKER_NOUN.test(inner) || /^\$|^about |^some /.test(inner)) continue;
    const before = slice.slice(0, bracket.index);
    if (!/[\d\p{L}%]\s*$/u.test(before) || !/\d[^();:]{0,40}$/.test(before)) continue;
    const open = Math.max(
      before.lastIndexOf(")"),
      before.lastIndexOf(";"),
      before.lastIndexOf(": "),
    );
    const at = sentence.start + bracket.index;
    if (others.some((credit) => credit.at.start >= at && credit.at.end <= at + bracket[0].length))
      continue;
    found.push(
      toCredit(
        inner.replace(/,\s*\d{4}$/, ""),
        sentence,
        bracket.index,
        bracket.index + bracket[0].length,
        { start: open + 1, end: bracket.index + bracket[0].length },
        "speaker",
      ),
    );
  }
  return found;
}

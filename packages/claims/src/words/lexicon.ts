import { toCharTest } from "./char-test.ts";
import { listMatches } from "./list-matches.ts";
import type { Mention, Span, Tag } from "../mention.ts";

/** `words`: entries match whole words (`stem*` any ending). `characters`: any substring. */
export type Matching = "words" | "characters";
export type Entry = { phrase: string; tag: Tag; value?: string };

type Pattern = { text: string; prefix: boolean; exactCase: boolean };
type Compiled = {
  patterns: Pattern[];
  /** Index of the word that it is looked up by. */
  key: number;
  /** Its turn among the entries that are found in the same words. */
  turn: number;
  tag: Tag;
  value: string | undefined;
};
type Token = { text: string; start: number; end: number };
type Hit = { entry: Compiled; start: number; end: number };

/** A text made ready to be held against word lists; `tokens` are empty where those match characters. */
export type FoldedText = { text: string; folded: string; tokens: readonly Token[] };

/** Finds every entry of a word list in a text, in one pass. */
export type Lexicon = { match(text: FoldedText): Mention[] };

// Stems are looked up by their first letters, so that a token meets few candidates.
const STEM_KEY = 3;
// "IT" is not "it", "US" is not "us": short words in capitals are matched as they are written.
const ABBREVIATION = /^\p{Lu}{1,4}$/u;
const isOfWord = toCharTest(/^[\p{L}\p{M}\p{N}]$/u);
// "North Korean", "take-home", "U.S.": what may stand between the words of one entry.
const MAX_GAP = 2;
const PHRASE_GAP = /^[ \u00a0\-‐‑'’.·&]*$/u;

/** Tags whose entries shadow shorter ones at the same place: "South Korean" is no "Korean". */
const NAMES = new Set<Tag>([
  "subject",
  "subject-modifier",
  "nation",
  "nation-modifier",
  "country",
  "locality",
  "inside",
]);

/** Makes one of spellings that are one word, and keeps offsets. */
type Fold = (text: string) => string;

/** Compiles entries once; `match` is linear in the text and safe to share. */
export function compileLexicon(
  entries: readonly Entry[],
  matching: Matching,
  fold: Fold = foldCase,
): Lexicon {
  return matching === "words" ? compileWords(entries) : compileCharacters(entries, fold);
}

/** Makes a text ready for all lexicons that were compiled with the same `matching` and `fold`. */
export function foldText(text: string, matching: Matching, fold: Fold = foldCase): FoldedText {
  if (matching === "characters") return { text, folded: fold(text), tokens: [] };
  const folded = foldCase(text);
  return { text, folded, tokens: tokenize(folded) };
}

/** Lower case that keeps offsets: a letter whose lower case is longer stays as it is. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join(
    "",
  );
}

function tokenize(folded: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < folded.length) {
    let width = isOfWord(folded, at);
    if (width === 0) {
      at++;
      continue;
    }
    const start = at;
    while (width > 0) {
      at += width;
      width = at < folded.length ? isOfWord(folded, at) : 0;
    }
    tokens.push({ text: folded.slice(start, at), start, end: at });
  }
  return tokens;
}

/** Words that are remembered with their entries; hostile texts have no end of others. */
const MAX_KNOWN = 50_000;

function compileWords(entries: readonly Entry[]): Lexicon {
  const byWord = new Map<string, Compiled[]>();
  const byStem = new Map<string, Compiled[]>();
  for (const [index, { phrase, tag, value }] of entries.entries()) {
    const patterns = listMatches(phrase, /[\p{L}\p{M}\p{N}]+\*?/gu).map(([word]) =>
      toPattern(word),
    );
    const first = patterns[0];
    if (first === undefined) continue;
    const key = findLongest(patterns);
    const { text, prefix } = patterns[key] as Pattern;
    const [map, start] = prefix
      ? ([byStem, foldCase(text).slice(0, STEM_KEY)] as const)
      : ([byWord, foldCase(text)] as const);
    const list = map.get(start) ?? [];
    // Whole words go before stems.
    const turn = first.prefix ? entries.length + index : index;
    list.push({ patterns, key, turn, tag, value });
    map.set(start, list);
  }
  const known = new Map<string, readonly Compiled[]>();
  /** Entries that a token may be the key of; a text is the same few words again and again. */
  const entriesOf = (word: string): readonly Compiled[] => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const stems = word.length < STEM_KEY ? [] : (byStem.get(word.slice(0, STEM_KEY)) ?? []);
    const entries = [
      ...(byWord.get(word) ?? []),
      ...stems.filter(({ patterns, key }) =>
        word.startsWith(foldCase((patterns[key] as Pattern).text)),
      ),
    ];
    if (known.size < MAX_KNOWN) known.set(word, entries);
    return entries;
  };
  return {
    match({ text, tokens }) {
      const hits: Hit[] = [];
      for (let i = 0; i < tokens.length; i++) {
        for (const entry of entriesOf((tokens[i] as Token).text)) {
          const hit = findAt(entry, tokens, i - entry.key, text);
          if (hit !== null) hits.push(hit);
        }
      }
      hits.sort((a, b) => byPlace(a, b) || a.entry.turn - b.entry.turn);
      return settle(
        hits.map(({ entry: { tag, value }, start, end }) => ({
          tag,
          value: value ?? text.slice(start, end),
          start,
          end,
        })),
      );
    },
  };
}

/** The longest word of an entry is met least often: "view" of "in the view of". */
function findLongest(patterns: readonly Pattern[]): number {
  const longest = Math.max(...patterns.map(({ text }) => text.length));
  return patterns.findIndex(({ text }) => text.length === longest);
}

function toPattern(word: string): Pattern {
  const prefix = word.endsWith("*");
  const bare = prefix ? word.slice(0, -1) : word;
  const exactCase = ABBREVIATION.test(bare);
  return { text: exactCase ? bare : foldCase(bare), prefix, exactCase };
}

function fits(pattern: Pattern, token: Token, text: string): boolean {
  const word = pattern.exactCase ? text.slice(token.start, token.end) : token.text;
  return pattern.prefix ? word.startsWith(pattern.text) : word === pattern.text;
}

/** The entry, if its first word stands at token `at` and the others follow. */
function findAt(entry: Compiled, tokens: readonly Token[], at: number, text: string): Hit | null {
  const { patterns } = entry;
  const first = tokens[at];
  let last = first;
  for (let i = 0; i < patterns.length; i++) {
    const token = tokens[at + i];
    if (token === undefined || !fits(patterns[i] as Pattern, token, text)) return null;
    if (i > 0 && !joins(text.slice((last as Token).end, token.start))) return null;
    last = token;
  }
  return { entry, start: (first as Token).start, end: (last as Token).end };
}

const joins = (gap: string): boolean =>
  gap === " " || (gap.length <= MAX_GAP && PHRASE_GAP.test(gap));

function compileCharacters(entries: readonly Entry[], fold: (text: string) => string): Lexicon {
  const byFirst = new Map<number, (Entry & { folded: string })[]>();
  for (const entry of entries) {
    const folded = fold(entry.phrase);
    const key = folded.charCodeAt(0);
    const list = byFirst.get(key) ?? [];
    // A word listed in both of its spellings is one.
    if (
      list.some(
        (one) => one.folded === folded && one.tag === entry.tag && one.value === entry.value,
      )
    )
      continue;
    list.push({ ...entry, folded });
    byFirst.set(key, list);
  }
  return {
    match({ text, folded }) {
      const mentions: Mention[] = [];
      for (let i = 0; i < folded.length; i++) {
        const entries = byFirst.get(folded.charCodeAt(i));
        if (entries === undefined) continue;
        for (const entry of entries) {
          if (!folded.startsWith(entry.folded, i)) continue;
          const end = i + entry.folded.length;
          mentions.push({
            tag: entry.tag,
            value: entry.value ?? text.slice(i, end),
            start: i,
            end,
          });
        }
      }
      return settle(mentions.sort(byPlace));
    },
  };
}

/** By start; of those that start together, the longest first. */
const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Drops what a longer entry of the same tag covers; among names, what any longer name covers. */
function settle(mentions: readonly Mention[]): Mention[] {
  const widest = new Map<string, Mention>();
  return mentions.filter((mention) => {
    const group = NAMES.has(mention.tag) ? "name" : mention.tag;
    const wider = widest.get(group);
    if (wider !== undefined && wider.end >= mention.end) {
      return (
        wider.start === mention.start && wider.end === mention.end && wider.tag !== mention.tag
      );
    }
    widest.set(group, mention);
    return true;
  });
}

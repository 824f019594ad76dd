import type { Language } from "@figurewatch/quantities";
import type { Watch } from "@figurewatch/watch";
import type { LanguagePack } from "../language-pack.ts";
import { compileLexicon, foldText, type Entry, type FoldedText, type Lexicon } from "./lexicon.ts";
import { toMeasureTag, type Tag } from "../mention.ts";

/**
 * The word lists of one watch in one language: `gate` for relevance, `full` for reading. Both match
 * what `fold` gives, so that a text is folded once.
 */
export type WatchLexicon = { fold(text: string): FoldedText; gate: Lexicon; full: Lexicon };

const compiled = new WeakMap<Watch, Map<Language, WatchLexicon>>();

/** Compiled once per watch and language. */
export function toWatchLexicon(watch: Watch, pack: LanguagePack): WatchLexicon {
  const byLanguage = compiled.get(watch) ?? new Map<Language, WatchLexicon>();
  compiled.set(watch, byLanguage);
  const known = byLanguage.get(pack.language);
  if (known !== undefined) return known;
  const compile = (entries: readonly Entry[]) =>
    compileLexicon(
      entries.flatMap((entry) =>
        (pack.inflect?.(entry.phrase) ?? [entry.phrase]).map((phrase) => ({ ...entry, phrase })),
      ),
      pack.matching,
      pack.fold,
    );
  const lexicon = {
    fold: (text: string) => foldText(text, pack.matching, pack.fold),
    gate: compile(listGateEntries(watch, pack)),
    full: compile(listEntries(watch, pack)),
  };
  byLanguage.set(pack.language, lexicon);
  return lexicon;
}

function listGateEntries(watch: Watch, { language, insidePlaces }: LanguagePack): Entry[] {
  return [
    ...toEntries(watch.relevance.subject[language], "subject-modifier"),
    ...toEntries(watch.relevance.topic[language], "topic"),
    ...toEntries(insidePlaces, "inside"),
  ];
}

function listEntries(watch: Watch, pack: LanguagePack): Entry[] {
  const { language } = pack;
  const entries: Entry[] = [];
  for (const [tag, words] of Object.entries(pack.terms)) {
    entries.push(...toEntries(words, tag as Tag));
  }
  entries.push(...toEntries(watch.relevance.subject[language], "subject-modifier"));
  entries.push(...toEntries(pack.insidePlaces, "inside"));
  for (const { code, names, people, modifiers } of pack.countries) {
    const home = code === watch.home;
    entries.push(...toEntries(names, home ? "subject-modifier" : "country", code));
    entries.push(...toEntries(people, home ? "subject" : "nation", code));
    entries.push(...toEntries(modifiers, home ? "subject-modifier" : "nation-modifier", code));
  }
  for (const { code, names } of pack.localities)
    entries.push(...toEntries(names, "locality", code));
  for (const { id, cues } of watch.codebook.measures) {
    entries.push(...toEntries(cues[language], toMeasureTag(id)));
  }
  for (const { id, cues } of watch.codebook.sectors) {
    entries.push(...toEntries(cues[language], "sector", id));
  }
  return entries;
}

function toEntries(phrases: readonly string[] | undefined, tag: Tag, value?: string): Entry[] {
  return (phrases ?? []).map((phrase) =>
    value === undefined ? { phrase, tag } : { phrase, tag, value },
  );
}

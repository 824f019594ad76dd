import { detectLanguage, type Language } from "@figurewatch/quantities";
import type { Watch } from "@figurewatch/watch";
import type { ArticleText } from "./claim.ts";
import type { LanguagePack } from "./language-pack.ts";
import type { FoldedText } from "./words/lexicon.ts";
import { toWatchLexicon } from "./words/watch-lexicon.ts";

// A report of a hundred pages; time must stay bounded whatever a page is filled with.
const MAX_LENGTH = 400_000;
const MAX_TITLE = 1000;

/** An article as far as it is read, and its texts as both word lists read them. */
export type Prepared = { article: ArticleText; title: FoldedText; text: FoldedText };

/** The article cut to what is read of it, and its texts folded. */
export function prepare(article: ArticleText, watch: Watch, pack: LanguagePack): Prepared {
  const text = article.text.slice(0, MAX_LENGTH);
  const title = article.title?.slice(0, MAX_TITLE) ?? null;
  const { fold } = toWatchLexicon(watch, pack);
  return { article: { ...article, text, title }, title: fold(title ?? ""), text: fold(text) };
}

const LANGUAGES: readonly Language[] = ["en", "ko", "zh", "ja", "ru"];

/** The language an article says it is in, where it is one of ours; else told from its script. */
export function languageOf({ lang, text, title }: ArticleText): Language {
  const primary = lang?.slice(0, 2).toLowerCase();
  const said = LANGUAGES.find((language) => language === primary);
  return said ?? detectLanguage(`${title?.slice(0, MAX_TITLE) ?? ""}\n${text}`);
}

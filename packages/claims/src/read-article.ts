import type { Language } from "@figurewatch/quantities";
import type { Watch } from "@figurewatch/watch";
import type { ArticleText, Claim } from "./claim.ts";
import { packs } from "./languages/index.ts";
import { scorePackRelevance, type Relevance } from "./relevance/relevance.ts";
import { languageOf, prepare } from "./prepare-article.ts";
import {
  readClaims,
  type Look,
  type LookAtClaim,
  type LookAtSpeakers,
  type ReadClaims,
} from "./read-claims.ts";

/** All that one reading of an article gives; `dropped` is what `explain` shows. */
export type ArticleReading = ReadClaims & { lang: Language; relevance: Relevance };

/** The claims an article makes, in text order, categories last. */
export function extractClaims(article: ArticleText, watch: Watch): Claim[] {
  return readArticle(article, watch).claims;
}

/** How far an article is about the watch, without reading it for claims. */
export function scoreRelevance(article: ArticleText, watch: Watch): Relevance {
  const pack = packs[languageOf(article)];
  if (pack === undefined) return UNREAD;
  const { title, text } = prepare(article, watch, pack);
  return scorePackRelevance(title, text, watch, pack);
}

/**
 * Reads one article: what language, whether it is about the watch, what it claims, and why each
 * other quantity is no claim. Pure; never throws on any string; reads at most 400,000 characters.
 */
export function readArticle(article: ArticleText, watch: Watch): ArticleReading {
  const lang = languageOf(article);
  const pack = packs[lang];
  if (pack === undefined) return { lang, relevance: UNREAD, claims: [], evidence: [], dropped: [] };
  const prepared = prepare(article, watch, pack);
  const relevance = scorePackRelevance(prepared.title, prepared.text, watch, pack);
  const empty = { lang, relevance, claims: [], evidence: [], dropped: [] };
  if (!relevance.relevant) return empty;
  return { ...empty, ...readClaims(prepared, watch, pack) };
}

/**
 * Reads an article by the rules alone, whether it is about the watch or not, and hands each quantity
 * to `look`: how the classifier is fitted.
 */
export function readCandidates(article: ArticleText, watch: Watch, look: Look): void {
  const pack = packs[languageOf(article)];
  if (pack !== undefined) readClaims(prepare(article, watch, pack), watch, pack, look);
}

/**
 * Reads an article, whether it is about the watch or not: how the choices of place, sector, time and
 * period are fitted.
 */
export function readBuiltClaims(article: ArticleText, watch: Watch, look: LookAtClaim): void {
  const pack = packs[languageOf(article)];
  if (pack !== undefined) readClaims(prepare(article, watch, pack), watch, pack, undefined, look);
}

/** Reads an article, whether it is about the watch or not: how the choice of speakers is fitted. */
export function readSpeakerQuestions(
  article: ArticleText,
  watch: Watch,
  lookAtSpeakers: LookAtSpeakers,
): void {
  const pack = packs[languageOf(article)];
  if (pack === undefined) return;
  readClaims(prepare(article, watch, pack), watch, pack, undefined, undefined, lookAtSpeakers);
}

const UNREAD: Relevance = {
  score: 0,
  relevant: false,
  reasons: ["no reader for this language yet"],
};

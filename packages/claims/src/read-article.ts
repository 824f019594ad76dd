import {
  detectLanguage,
  extractQuantities,
  type Language,
  type Quantity,
} from "@figurewatch/quantities";
import type { Watch } from "@figurewatch/watch";
import { chooseAsOf } from "./as-of.ts";
import { chooseCredit, type Speaker } from "./attribution.ts";
import { listCategories } from "./categories.ts";
import type { ArticleText, Claim } from "./claim.ts";
import { toConfidence } from "./confidence.ts";
import type { Frame } from "./counted-people.ts";
import type { Credit, DateMention, LanguagePack, Sentence } from "./language-pack.ts";
import { packs } from "./languages/index.ts";
import type { Mention } from "./mention.ts";
import { chooseModality } from "./modality.ts";
import { listHostMentions, NOWHERE, placeInSentence, type Place } from "./places.ts";
import { chooseQuote } from "./quote.ts";
import { readQuantity, type Taken } from "./read-quantity.ts";
import { scorePackRelevance, type Relevance } from "./relevance.ts";
import { chooseSector } from "./sectors.ts";
import { buildSentences } from "./sentences.ts";
import { toWatchLexicon } from "./watch-lexicon.ts";

/** A quantity of the text that became no claim, and why. */
export type Dropped = { raw: string; start: number; end: number; reason: string };

/** All that one reading of an article gives; `dropped` is what `explain` shows. */
export type ArticleReading = {
  lang: Language;
  relevance: Relevance;
  claims: Claim[];
  dropped: Dropped[];
};

// A long report has 60,000 characters; what is longer is a dump, and time must stay bounded.
const MAX_LENGTH = 120_000;

/** The claims an article makes, in text order, categories last. */
export function extractClaims(article: ArticleText, watch: Watch): Claim[] {
  return readArticle(article, watch).claims;
}

/** How far an article is about the watch, without reading it for claims. */
export function scoreRelevance(article: ArticleText, watch: Watch): Relevance {
  return scorePackRelevance(bound(article), watch, packOf(article));
}

/**
 * Reads one article: what language, whether it is about the watch, what it claims, and why each
 * other quantity is no claim. Pure; never throws on any string; reads at most 120,000 characters.
 */
export function readArticle(article: ArticleText, watch: Watch): ArticleReading {
  const pack = packOf(article);
  const bounded = bound(article);
  const relevance = scorePackRelevance(bounded, watch, pack);
  const empty = { lang: pack.language, relevance, claims: [], dropped: [] };
  if (!relevance.relevant) return empty;
  return { ...empty, ...readClaims(bounded, watch, pack) };
}

function bound(article: ArticleText): ArticleText {
  return article.text.length <= MAX_LENGTH
    ? article
    : { ...article, text: article.text.slice(0, MAX_LENGTH) };
}

function packOf({ lang, text, title }: ArticleText): LanguagePack {
  const primary = lang?.slice(0, 2).toLowerCase();
  const found = primary === undefined ? undefined : packs[primary as Language];
  return found ?? packs[detectLanguage(`${title ?? ""}\n${text}`)];
}

function readClaims(
  article: ArticleText,
  watch: Watch,
  pack: LanguagePack,
): Pick<ArticleReading, "claims" | "dropped"> {
  const { text } = article;
  const published = article.published ?? null;
  const lexicon = toWatchLexicon(watch, pack).full;
  const mentions = lexicon.match(text);
  const quantities = extractQuantities(text, { lang: pack.language });
  const sentences = buildSentences(text, pack, mentions, quantities);
  const titleMentions = lexicon.match(article.title ?? "");
  const background = surveyArticle(mentions, titleMentions, watch);
  const claims: Claim[] = [];
  const dropped: Dropped[] = [];
  let frame: Frame | null = null;
  let last: { measure: string; sentence: number; per: Claim["per"] } | null = null;
  let speaker: Speaker | null = null;
  let place: { at: Place; paragraph: number; sentence: number } | null = null;
  let sector: { id: string; paragraph: number; sentence: number } | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const credits = pack.findCredits(text, sentence);
    const dates = pack.findDates(text, sentence, published);
    const hosts = listHostMentions(sentence, credits, watch.observers ?? []);
    for (const quantity of sentence.quantities) {
      const drop = (reason: string) =>
        dropped.push({ raw: quantity.raw, start: quantity.start, end: quantity.end, reason });
      const taken = readQuantity(quantity, {
        text,
        watch,
        pack,
        sentence,
        index,
        frame,
        last,
        topical: background.topical,
      });
      if (taken.kind === "refused") {
        drop(taken.reason);
        if (taken.counted !== null && taken.counted.kind !== "bare")
          frame = { kind: "other", measure: null, sentence: index, end: quantity.end };
        continue;
      }
      const span = taken.counted?.span ?? quantity;
      const inSentence = placeInSentence(text, span, sentence, hosts);
      const at = inSentence ?? carriedPlace(taken, sentence, place, background, index);
      const ownSector = chooseSector({ span, sentence, quantity });
      const inherited =
        sector !== null &&
        sector.paragraph === sentence.paragraph &&
        index - sector.sentence <= 1 &&
        taken.measure.dimension !== "people"
          ? sector.id
          : null;
      const credit = chooseCredit({ quantity, credits, speaker, sentence, index });
      const asOf = chooseAsOf({
        quantity,
        span,
        sentence,
        dates,
        credits,
        published,
        measure: taken.measure,
        sourceYear: credit.year,
      });
      const modality = chooseModality(quantity, sentence);
      const quote = chooseQuote({ text, quantity, span, cue: taken.cue, sentence });
      claims.push({
        measure: taken.measure.id,
        low: taken.low,
        high: taken.high,
        comparator: taken.comparator,
        unit: taken.unit,
        per: taken.per,
        value: null,
        ...at,
        sector: ownSector ?? inherited,
        payee: taken.payee,
        asOf: asOf.edtf,
        asOfInferred: asOf.inferred,
        saidOn: published,
        source: credit.source,
        sourceChain: credit.chain,
        sourceYear: credit.year,
        modality,
        vague: quantity.vague,
        ...quote,
        confidence: toConfidence(taken.evidence),
        reasons: [...taken.reasons, ...credit.reasons, ...asOf.reasons],
      });
      if (taken.measure.dimension === "people")
        frame = { kind: "people", measure: taken.measure.id, sentence: index, end: quantity.end };
      last = { measure: taken.measure.id, sentence: index, per: taken.per };
      if (inSentence !== undefined)
        place = { at: inSentence, paragraph: sentence.paragraph, sentence: index };
      if (ownSector !== null)
        sector = { id: ownSector, paragraph: sentence.paragraph, sentence: index };
    }
    speaker = nextSpeaker(speaker, credits, sentence, index);
    const only = new Set(hosts.map(({ value }) => value));
    if (only.size === 1)
      place = {
        at: { place: hosts[0]?.value ?? null, locality: null },
        paragraph: sentence.paragraph,
        sentence: index,
      };
    else if (only.size > 1) place = { at: NOWHERE, paragraph: sentence.paragraph, sentence: index };
  }
  return {
    claims: [
      ...claims,
      ...listCategories({ text, watch, sentences, published, topical: background.topical }),
    ],
    dropped,
  };
}

/** What the whole article says once and means throughout. */
export type Background = { topical: boolean; place: string | null };

function surveyArticle(
  mentions: readonly Mention[],
  title: readonly Mention[],
  watch: Watch,
): Background {
  const all = [...title, ...mentions];
  const subjects = all.filter(({ tag }) => tag === "subject" || tag === "subject-modifier").length;
  const workers = all.filter(({ tag }) => tag === "worker" || tag === "subject").length;
  const hostsOf = (list: readonly Mention[]) =>
    new Set(
      list
        .filter(
          ({ tag, value }) =>
            (tag === "country" || tag === "locality") && !(watch.observers ?? []).includes(value),
        )
        .map(({ value }) => value),
    );
  const inTitle = hostsOf(title);
  const inText = hostsOf(all);
  const [only] = inTitle.size === 1 ? inTitle : inText.size === 1 ? inText : [];
  return { topical: subjects > 0 && workers > 0, place: only ?? null };
}

function carriedPlace(
  taken: Taken,
  sentence: Sentence,
  place: { at: Place; paragraph: number; sentence: number } | null,
  background: Background,
  index: number,
): Place {
  if (taken.measure.dimension === "count") return NOWHERE;
  if (sentence.mentions.some(({ tag }) => tag === "worldwide")) return NOWHERE;
  if (place !== null && place.paragraph === sentence.paragraph && index - place.sentence <= 2)
    return { place: place.at.place, locality: null };
  if (taken.measure.id === "revenue" && background.place === null) return NOWHERE;
  return { place: background.place, locality: null };
}

function nextSpeaker(
  speaker: Speaker | null,
  credits: readonly Credit[],
  sentence: Sentence,
  index: number,
): Speaker | null {
  const named = credits.findLast(({ source }) => source !== null);
  if (named === undefined) return speaker;
  return { credit: named, paragraph: sentence.paragraph, sentence: index };
}

export type { DateMention, Quantity };

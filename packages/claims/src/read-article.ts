import { detectLanguage, extractQuantities, type Language } from "@figurewatch/quantities";
import type { Watch } from "@figurewatch/watch";
import { resolveReferences, type ChosenCredit } from "./attribution.ts";
import { surveyArticle } from "./background.ts";
import { addCompared } from "./compared-credits.ts";
import { toOneShape } from "./credit-shape.ts";
import { buildClaim, chooseTogether, type BuiltClaim } from "./build-claim.ts";
import { chooseSpeakers, shippedSpeakerWeights } from "./classifier/choose-speaker.ts";
import { shippedWeights } from "./classifier/classify.ts";
import type { Candidate } from "./classifier/features.ts";
import type { Told } from "./classifier/speaker-options.ts";
import type { Telling } from "./classifier/speaker-units.ts";
import { lookAgain } from "./classifier/second-look.ts";
import { listCategories, type ReadSentence } from "./categories.ts";
import type { ArticleText, Claim } from "./claim.ts";
import { toDatedText } from "./dated-text.ts";
import {
  enterSentence,
  leaveSentence,
  noteScene,
  noteRefused,
  noteTaken,
  startDiscourse,
  type Discourse,
} from "./discourse.ts";
import { gatherContext, toCandidate } from "./gather-context.ts";
import { addLabelledNumbers, joinShares, splitPartsOfWholes } from "./labelled-numbers.ts";
import type { Credit, LanguagePack, Sentence } from "./language-pack.ts";
import type { FoldedText } from "./lexicon.ts";
import { listTitled, toNamedPlaces } from "./classifier/place-options.ts";
import { listHostMentions, nameCountries } from "./host-mentions.ts";
import { packs } from "./languages/index.ts";
import type { Span, Tag } from "./mention.ts";
import { refused, type Refused, type Taken } from "./quantity-context.ts";
import { readQuantity } from "./read-quantity.ts";
import { scorePackRelevance, type Relevance } from "./relevance.ts";
import { buildSentences } from "./sentences.ts";
import { readScene } from "./testimony.ts";
import { toWatchLexicon } from "./watch-lexicon.ts";

/** A quantity of the text that became no claim, and why. */
export type Dropped = { raw: string; start: number; end: number; reason: string };

/** All that one reading of an article gives; `dropped` is what `explain` shows. */
export type ArticleReading = {
  lang: Language;
  relevance: Relevance;
  claims: Claim[];
  /** What the confidence of each figure rests on, in the order of the figures among the claims. */
  evidence: number[];
  dropped: Dropped[];
};

// A report of a hundred pages; time must stay bounded whatever a page is filled with.
const MAX_LENGTH = 400_000;
const MAX_TITLE = 1000;

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

/** Told of every quantity, what stands around it and what the rules alone read in it. */
export type Look = (candidate: Candidate, byRule: Taken | Refused) => void;

/**
 * Reads an article by the rules alone, whether it is about the watch or not, and hands each quantity
 * to `look`: how the classifier is fitted.
 */
export function readCandidates(article: ArticleText, watch: Watch, look: Look): void {
  const pack = packs[languageOf(article)];
  if (pack !== undefined) readClaims(prepare(article, watch, pack), watch, pack, look);
}

/** Told of every claim of a figure, with what its sector, its time and its period were chosen by. */
export type LookAtClaim = (built: BuiltClaim) => void;

/** Reads an article, whether it is about the watch or not: how those choices are fitted. */
export function readBuiltClaims(article: ArticleText, watch: Watch, look: LookAtClaim): void {
  const pack = packs[languageOf(article)];
  if (pack !== undefined) readClaims(prepare(article, watch, pack), watch, pack, undefined, look);
}

/** Told of the claims of figures of a text, and what their speakers are chosen by. */
export type LookAtSpeakers = (telling: Telling, told: readonly Told[], claims: Claim[]) => void;

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

/** An article as far as it is read, and its texts as both word lists read them. */
type Prepared = { article: ArticleText; title: FoldedText; text: FoldedText };

function prepare(article: ArticleText, watch: Watch, pack: LanguagePack): Prepared {
  const text = article.text.slice(0, MAX_LENGTH);
  const title = article.title?.slice(0, MAX_TITLE) ?? null;
  const { fold } = toWatchLexicon(watch, pack);
  return { article: { ...article, text, title }, title: fold(title ?? ""), text: fold(text) };
}

const LANGUAGES: readonly Language[] = ["en", "ko", "zh", "ja", "ru"];

/** The language an article says it is in, where it is one of ours; else told from its script. */
function languageOf({ lang, text, title }: ArticleText): Language {
  const primary = lang?.slice(0, 2).toLowerCase();
  const said = LANGUAGES.find((language) => language === primary);
  return said ?? detectLanguage(`${title?.slice(0, MAX_TITLE) ?? ""}\n${text}`);
}

function readClaims(
  prepared: Prepared,
  watch: Watch,
  pack: LanguagePack,
  look?: Look,
  lookAtClaim?: LookAtClaim,
  lookAtSpeakers?: LookAtSpeakers,
): Pick<ArticleReading, "claims" | "evidence" | "dropped"> {
  const { article } = prepared;
  const { text } = article;
  const { full } = toWatchLexicon(watch, pack);
  const match = (of: FoldedText) => {
    const found = full.match(of);
    return pack.refineMentions?.(of.text, found) ?? found;
  };
  const mentions = match(prepared.text);
  const quantities = addLabelledNumbers(
    text,
    mentions,
    joinShares(text, splitPartsOfWholes(extractQuantities(text, { lang: pack.language }))),
  );
  const sentences = buildSentences(text, pack, mentions, quantities);
  const title = match(prepared.title);
  const published = article.published ?? null;
  const dates = sentences.map((sentence) => pack.findDates(text, sentence, published));
  const background = surveyArticle({ article, watch, pack, sentences, mentions, title, dates });
  const headline = article.title ?? "";
  const told = toDatedText(
    sentences,
    dates,
    pack.findDates(headline, { start: 0, end: headline.length }, published),
  );
  // One sentence after the other, before anything else is read in them: a processor that goes back and
  // forth between the patterns for credits and all the other rules takes twice as long over both.
  const found = sentences.map((sentence) =>
    nameCountries(
      addCompared(pack.findCredits(text, sentence), pack.findCompared?.(text, sentence) ?? []),
      sentence,
      watch.observers ?? [],
    ),
  );
  const discourse = startDiscourse(background);
  const precede = pack.precede === true;
  const taken: BuiltClaim[] = [];
  const dropped: Dropped[] = [];
  const read: ReadSentence[] = [];
  const figures: Told[] = [];
  const credited: Credit[][] = [];
  const named = toNamedPlaces(sentences, watch.observers ?? []);
  const titled = listTitled(title, watch.observers ?? []);
  for (const [index, whole] of sentences.entries()) {
    const credits = resolveReferences(found[index] ?? [], discourse.speakers).map(toOneShape);
    credited.push(credits);
    const sentence = withoutSpeakers(text, whole, credits);
    const hosts = listHostMentions(sentence, credits, watch.observers ?? [], precede);
    const outside = hosts.filter((host) => !credits.some(({ at }) => holds(at, host)));
    enterSentence(discourse, sentence, index, precede ? outside : hosts);
    for (const quantity of sentence.quantities) {
      const at = {
        article,
        watch,
        pack,
        background,
        discourse,
        sentences,
        sentence,
        index,
        credits,
      };
      const context = gatherContext(at, quantity);
      const candidate = toCandidate(at, quantity, context);
      const byRule = readQuantity(quantity, context);
      look?.(candidate, byRule);
      const reading = credits.some(
        (credit) =>
          credit.source !== null &&
          // "the sum of $2 billion, from a briefing": no one is called a sum.
          quantity.dimension !== "money" &&
          holds(nameIn(text, credit), quantity),
      )
        ? refused("part of the name of a source")
        : look === undefined
          ? lookAgain(byRule, candidate, context, shippedWeights())
          : byRule;
      if (reading.kind === "refused") {
        const { raw, start, end } = quantity;
        dropped.push({ raw, start, end, reason: reading.reason });
        noteRefused(discourse, quantity, reading, sentence, index);
        continue;
      }
      const built = buildClaim({
        article,
        watch,
        background,
        discourse,
        sentence,
        index,
        credits,
        dates: dates[index] ?? [],
        told,
        hosts,
        named,
        titled,
        quantity,
        taken: reading,
        precede,
        pack,
      });
      taken.push(built);
      figures.push({ quantity, index, byRule: built.credit });
      noteTaken(discourse, quantity, reading, index);
    }
    read.push({
      sentence,
      hosts,
      excluded:
        !background.abroad ||
        background.otherLabour ||
        discourse.insideIn !== null ||
        discourse.foreignAt !== null,
      source: credits.find(({ source }) => source !== null)?.source ?? null,
      speaksFor: credits.find(({ country }) => country !== undefined)?.country ?? null,
    });
    noteScene(
      discourse,
      readScene({
        sentence,
        credits: credits.some(({ source }) => source !== null) ? credits : tellersOf(discourse),
        hosts,
        dates: dates[index] ?? [],
        published,
      }),
    );
    leaveSentence(discourse, text, sentence, index, credits, hosts);
  }
  chooseTogether(taken);
  if (lookAtClaim !== undefined) taken.forEach((built) => lookAtClaim(built));
  const claims = taken.map(({ claim }) => claim);
  const telling = { text, language: pack.language, sentences, credits: credited };
  lookAtSpeakers?.(telling, figures, claims);
  if (look === undefined)
    for (const [at, credit] of chooseSpeakers(telling, figures, shippedSpeakerWeights).entries())
      creditClaim(claims[at] as Claim, figures[at] as Told, credit);
  const categories = listCategories({ article, watch, precede, read, background, claims });
  return {
    claims: [...claims, ...categories],
    evidence: taken.map(({ evidence }) => evidence),
    dropped,
  };
}

/** Credits a claim with someone else than the rules do, where the text around it speaks for them. */
function creditClaim(claim: Claim, { byRule }: Told, credit: ChosenCredit): void {
  if (credit === byRule) return;
  claim.source = credit.source;
  claim.sourceChain = credit.chain;
  claim.sourceYear = credit.year;
  claim.reasons = claim.reasons.map((reason) =>
    byRule.reasons.includes(reason) ? (credit.reasons[0] as string) : reason,
  );
}

/** Whose account the whole text is, where a sentence credits no one. */
function tellersOf({ speakers }: Discourse): Credit[] {
  return speakers.flatMap(({ credit }) => (credit.holds === "text" ? [credit] : []));
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** "Kim, who worked with 900 others, said": what is told of a speaker is no part of the name. */
function nameIn(text: string, { at }: Credit): Span {
  const told = text.slice(at.start, at.end).search(/, who(?:se)? /);
  return told < 0 ? at : { start: at.start, end: at.start + told };
}

const PEOPLE_TAGS = new Set<Tag>(["person", "worker", "other-people", "nation", "sample"]);

/** The people who speak are not the people spoken of. */
function withoutSpeakers(text: string, sentence: Sentence, credits: readonly Credit[]): Sentence {
  if (credits.length === 0) return sentence;
  const mentions = sentence.mentions.filter(
    (mention) =>
      !PEOPLE_TAGS.has(mention.tag) ||
      !credits.some((credit) => holds(nameIn(text, credit), mention)),
  );
  return { ...sentence, mentions };
}

import {
  detectLanguage,
  extractQuantities,
  type Language,
  type Quantity,
} from "@figurewatch/quantities";
import type { Watch } from "@figurewatch/watch";
import { chooseAsOf } from "./as-of.ts";
import { chooseCredit, type Speakers } from "./attribution.ts";
import { listCategories } from "./categories.ts";
import type { ArticleText, Claim } from "./claim.ts";
import { toConfidence } from "./confidence.ts";
import { gap, type Frame } from "./counted-people.ts";
import type { Credit, DateMention, LanguagePack, Sentence } from "./language-pack.ts";
import { packs } from "./languages/index.ts";
import type { Mention, Span } from "./mention.ts";
import { chooseModality } from "./modality.ts";
import {
  listHostMentions,
  NOWHERE,
  placeInSentence,
  placeOfSpeaker,
  type Place,
} from "./places.ts";
import { chooseQuote } from "./quote.ts";
import type { LastClaim, Taken } from "./quantity-context.ts";
import { readQuantity } from "./read-quantity.ts";
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
  const refine = (of: string) => {
    const found = lexicon.match(of);
    return pack.refineMentions?.(of, found) ?? found;
  };
  const mentions = refine(text);
  const quantities = extractQuantities(text, { lang: pack.language });
  const sentences = buildSentences(text, pack, mentions, quantities);
  const titleMentions = refine(article.title ?? "");
  const background = surveyArticle(mentions, titleMentions, watch);
  const claims: Claim[] = [];
  const dropped: Dropped[] = [];
  const frame: Frame = { people: null, other: null, listing: background.listing };
  let last: LastClaim | null = null;
  const speakers: Speakers = [];
  let place: { at: Place; paragraph: number; sentence: number } | null = null;
  let sector: { id: string; paragraph: number; sentence: number } | null = null;
  let dated: { edtf: string; sentence: number; bracketed: boolean } | null = null;
  let foreign = -1;
  const narrated = findNarratedYear(article, sentences, pack);
  let introduced = false;
  let inside = background.inside;
  let insideParagraph = -1;
  let asked: Asked | null = null;
  for (const [index, raw] of sentences.entries()) {
    const credits = pack.findCredits(text, raw);
    const sentence = withoutSpeakers(raw, credits);
    const dates = pack.findDates(text, sentence, published);
    const hosts = listHostMentions(sentence, credits, watch.observers ?? []);
    if (sentence.mentions.some(({ tag }) => tag === "inside")) {
      inside = true;
      insideParagraph = sentence.paragraph;
    } else if (hosts.length > 0 || (!background.inside && insideParagraph !== sentence.paragraph)) {
      inside = false;
    }
    if (asked !== null && index - asked.sentence > ASKED_SENTENCES) asked = null;
    const named = sentence.mentions.some(
      ({ tag }) => tag === "subject" || tag === "subject-modifier",
    );
    if (named) foreign = -1;
    for (const quantity of sentence.quantities) {
      if (
        credits.some(
          ({ at, source }) =>
            source !== null && at.start <= quantity.start && quantity.end <= at.end,
        )
      ) {
        dropped.push({
          raw: quantity.raw,
          start: quantity.start,
          end: quantity.end,
          reason: "part of the name of a source",
        });
        continue;
      }
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
        topical: background.namedFrom < sentence.end,
        introduced:
          introduced ||
          sentence.mentions.some(({ tag, end }) => INTRODUCING.has(tag) && end <= quantity.start),
        credits,
        foreign: foreign >= 0 && index - foreign <= FOREIGN_SENTENCES,
        inside,
        asked: asked?.mentions ?? [],
      });
      if (taken.kind === "refused") {
        drop(taken.reason);
        if (taken.counted?.kind === "foreign" && !named) foreign = index;
        if (taken.counted !== null && taken.counted.kind !== "bare" && (quantity.low ?? 2) > 1)
          frame.other = { sentence: index, end: quantity.end };
        continue;
      }
      const span = taken.counted?.span ?? quantity;
      const inSentence =
        placeInSentence(text, span, sentence, hosts) ??
        placeOfSpeaker(text, sentence, watch.observers ?? []);
      const at = inSentence ?? carriedPlace(quantity, taken, sentence, place, background, index);
      const ownSector = chooseSector({ span, sentence, quantity });
      const inherited =
        sector !== null &&
        sector.paragraph === sentence.paragraph &&
        index - sector.sentence <= 1 &&
        taken.measure.dimension !== "people"
          ? sector.id
          : null;
      const credit = chooseCredit({ text, quantity, credits, speakers, sentence, index });
      const asOf = chooseAsOf({
        text,
        quantity,
        span,
        sentence,
        dates,
        credits,
        published,
        measure: taken.measure,
        sourceYear: credit.year,
        inherited:
          taken.counted?.kind === "bare" &&
          taken.cue === null &&
          dated !== null &&
          dated.sentence === index &&
          !dated.bracketed
            ? dated.edtf
            : null,
        narrated,
      });
      dated =
        asOf.reasons.length === 0 && asOf.edtf !== null
          ? {
              edtf: asOf.edtf,
              sentence: index,
              bracketed:
                text.charAt(quantity.start - 1) === "(" ||
                /\([^)]*$/.test(text.slice(sentence.start, quantity.start)),
            }
          : dated;
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
        frame.people = { measure: taken.measure.id, sentence: index, end: quantity.end };
      last = {
        measure: taken.measure.id,
        sentence: index,
        per: taken.per,
        unit: taken.unit,
        low: taken.low,
      };
      if (inSentence !== undefined)
        place = { at: inSentence, paragraph: sentence.paragraph, sentence: index };
      if (ownSector !== null)
        sector = { id: ownSector, paragraph: sentence.paragraph, sentence: index };
    }
    introduced ||= sentence.mentions.some(({ tag }) => INTRODUCING.has(tag));
    if (isHeading(text, sentence)) asked = { mentions: sentence.mentions, sentence: index };
    for (const credit of credits) {
      if (credit.source === null) {
        const known = speakers.at(-1);
        if (known !== undefined)
          speakers.push({ ...known, paragraph: sentence.paragraph, sentence: index });
        continue;
      }
      speakers.push({
        credit:
          index > LEAD_SENTENCES && credit.holds === "text"
            ? { ...credit, holds: "sentence" }
            : credit,
        paragraph: sentence.paragraph,
        sentence: index,
      });
    }
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
      ...listCategories({
        text,
        watch,
        sentences,
        published,
        topical: background.namedFrom < Infinity,
      }),
    ],
    dropped,
  };
}

const INTRODUCING = new Set<Mention["tag"]>(["subject", "subject-modifier", "worker"]);

// A report credited this early is what the text is about.
const LEAD_SENTENCES = 1;

// Other people, once counted, are still meant this many sentences on.
const FOREIGN_SENTENCES = 2;

const OPENING_SENTENCES = 2;

/** The one year before publication that a text names, where its opening or title names it. */
function findNarratedYear(
  article: ArticleText,
  sentences: readonly Sentence[],
  pack: LanguagePack,
): string | null {
  const published = article.published ?? null;
  if (published === null) return null;
  const latest = Number(published.slice(0, 4)) - MIN_YEARS_BACK;
  const title = article.title ?? "";
  const years = new Set<string>();
  let opening = false;
  const add = (text: string, span: Span, quantities: readonly Span[], opens: boolean) => {
    for (const date of pack.findDates(text, span, published)) {
      const year = date.edtf.slice(0, 4);
      if (date.relative || date.kind !== "at" || Number(year) > latest) continue;
      years.add(year);
      opening ||=
        opens && !quantities.some(({ end }) => end <= date.start && date.start - end <= NUMBER_GAP);
    }
  };
  add(title, { start: 0, end: title.length }, [], true);
  for (const [i, sentence] of sentences.entries()) {
    add(article.text, sentence, sentence.quantities, i < OPENING_SENTENCES);
  }
  const [year] = years;
  return years.size === 1 && opening && year !== undefined ? year : null;
}

// A year nearer to publication is more often the date of an event than of the whole story.
const MIN_YEARS_BACK = 2;
/** "29 persons in May 2012" dates the number, not the story. */
const NUMBER_GAP = 16;

/** A question or heading, whose words go for the answers that follow it. */
type Asked = { mentions: Mention[]; sentence: number };
const ASKED_SENTENCES = 5;
const MAX_HEADING = 80;

function isHeading(text: string, { start, end }: Sentence): boolean {
  const last = text.charAt(end - 1);
  if (last === "?" || last === "？") return true;
  return end - start <= MAX_HEADING && text.charAt(end) === "\n" && !/[.!。！"”]/.test(last);
}

const PEOPLE_TAGS = new Set<Mention["tag"]>(["person", "worker", "other-people", "nation"]);

/** The people who speak are not the people spoken of. */
function withoutSpeakers(sentence: Sentence, credits: readonly Credit[]): Sentence {
  if (credits.length === 0) return sentence;
  return {
    ...sentence,
    mentions: sentence.mentions.filter(
      ({ tag, start, end }) =>
        !PEOPLE_TAGS.has(tag) || !credits.some(({ at }) => at.start <= start && end <= at.end),
    ),
  };
}

/** What the whole article says once and means throughout. */
export type Background = {
  /** Offset from which on the watched people have been named; infinite where they never are. */
  namedFrom: number;
  listing: boolean;
  place: string | null;
  /** The heading says that it is about a zone inside the country. */
  inside: boolean;
};

function surveyArticle(
  mentions: readonly Mention[],
  title: readonly Mention[],
  watch: Watch,
): Background {
  const named = (list: readonly Mention[]) =>
    list.find(({ tag }) => tag === "subject" || tag === "subject-modifier");
  const has = (list: readonly Mention[], ...tags: string[]) =>
    list.some(({ tag }) => tags.includes(tag));
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
  const inText = hostsOf([...title, ...mentions]);
  const [only] = inTitle.size === 1 ? inTitle : inText.size === 1 ? inText : [];
  const first = named(title) ?? named(mentions);
  // "South Korea's foreign worker quota" is about others until it says otherwise.
  const observed =
    has(title, "worker") &&
    title.some(({ tag, value }) => tag !== "sector" && (watch.observers ?? []).includes(value));
  const titled = named(title) !== undefined;
  return {
    namedFrom:
      titled || !observed ? (first === undefined ? Infinity : 0) : (first?.start ?? Infinity),
    listing: titled && has(title, "subject", "worker", "measure:workers_abroad"),
    place: only ?? null,
    inside: has(title, "inside"),
  };
}

function carriedPlace(
  quantity: Quantity,
  taken: Taken,
  sentence: Sentence,
  place: { at: Place; paragraph: number; sentence: number } | null,
  background: Background,
  index: number,
): Place {
  if (taken.measure.dimension === "count") return NOWHERE;
  const everywhere = sentence.mentions.some(
    (mention) => mention.tag === "worldwide" && gap(mention, quantity) <= WORLDWIDE_NEAR,
  );
  const hosts = sentence.mentions.some(
    ({ tag, start }) =>
      tag === "measure:host_countries" &&
      sentence.quantities.some(({ end }) => Math.abs(start - end) <= HOSTS_NEAR),
  );
  if (everywhere || hosts) return NOWHERE;
  const carries = taken.measure.kind !== "flow" || taken.measure.dimension !== "money";
  if (
    carries &&
    place !== null &&
    place.paragraph === sentence.paragraph &&
    index - place.sentence <= 2
  ) {
    return { place: place.at.place, locality: null };
  }
  return { place: background.place, locality: null };
}

const WORLDWIDE_NEAR = 60;
/** "Sixteen countries host them": a sentence that counts hosts is about no one of them. */
const HOSTS_NEAR = 12;

export type { DateMention, Quantity };

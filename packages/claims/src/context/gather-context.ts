import type { Language, Quantity } from "@figurewatch/quantities";
import type { Watch } from "@figurewatch/watch";
import type { Background } from "./background.ts";
import type { ArticleText } from "../claim.ts";
import type { Candidate, Situation } from "../classifier/features.ts";
import { isIntroduced, type Discourse } from "./discourse.ts";
import type { Credit, LanguagePack, Sentence } from "../language-pack.ts";
import type { Span } from "../mention.ts";
import type { QuantityContext } from "./quantity-context.ts";

/** A sentence of an article, and all that was read before it. */
export type Place = {
  article: ArticleText;
  watch: Watch;
  pack: LanguagePack;
  background: Background;
  discourse: Discourse;
  sentences: readonly Sentence[];
  /** The sentence without its speakers. */
  sentence: Sentence;
  index: number;
  credits: readonly Credit[];
};

/** What a reading of one quantity of a sentence may look at. */
export function gatherContext(place: Place, quantity: Quantity): QuantityContext {
  const { article, watch, pack, background, discourse, sentences, sentence, index, credits } =
    place;
  const { text } = article;
  return {
    text,
    watch,
    pack,
    sentence,
    index,
    credits,
    frame: discourse.frame,
    last: discourse.last,
    revenueAt: discourse.revenueAt,
    hoursBefore: [sentence, sentences[index - 1]].some(
      (near) =>
        near?.quantities.some(({ unit, end }) => unit === "hour" && end <= quantity.start) === true,
    ),
    thingsBefore: tellsOfThings(sentences[index - 1], sentence),
    payBefore: sentences
      .slice(Math.max(0, index - 2), index)
      .some(({ mentions }) => mentions.some(({ tag }) => tag === "pay")),
    paidOf: discourse.paidAt !== null && index - discourse.paidAt <= PAID_SENTENCES,
    currency: currencyAt(discourse, sentence, index, quantity.start),
    topical: isTopical(background, sentence, quantity, {
      justNamed: isRecent(discourse.namedAt, index),
      isTheirs:
        discourse.foreignAt === null &&
        (asksAboutThem(discourse) || isRecent(discourse.last?.sentence ?? null, index)),
    }),
    introduced: isIntroduced(discourse, sentence, quantity.start),
    justNamed:
      (discourse.namedAt !== null && index - discourse.namedAt <= NAMED_SENTENCES) ||
      // "Overseas workers of the North: estimates by year", as a title.
      (background.listing && index < NAMED_SENTENCES),
    traded: discourse.tradedAt !== null && index - discourse.tradedAt <= 1,
    answers: discourse.asked !== null && index - discourse.asked.sentence === 1,
    namedAsWorkers: discourse.namedAt !== null,
    foreign: isRecent(discourse.foreignAt, index),
    others: isRecent(discourse.othersAt, index),
    abroad: background.abroad,
    unsaid: pack.unsaidCurrency?.[background.place ?? ""] ?? null,
    inside: discourse.insideIn !== null,
    asked: discourse.asked?.value ?? [],
  };
}

/** The same quantity as the classifier sees it. */
export function toCandidate(
  { article, pack, background, discourse, sentence, index }: Place,
  quantity: Quantity,
  context: QuantityContext,
): Candidate {
  const { text } = article;
  return {
    text,
    title: article.title ?? "",
    language: pack.language,
    spaced: !UNSPACED.has(pack.language),
    quantity,
    sentence,
    index,
    situation: describeSituation(background, discourse, index, context),
    asked: context.asked,
  };
}

/** What the text has told so far, by name: counts and distances end where they no longer matter. */
function describeSituation(
  background: Background,
  { namedAt }: Discourse,
  index: number,
  context: QuantityContext,
): Situation {
  const { last, frame, revenueAt } = context;
  const since = (at: number | null | undefined, most: number) =>
    at === null || at === undefined ? "never" : Math.min(index - at, most);
  return {
    named: since(namedAt, 5),
    topical: context.topical,
    introduced: context.introduced,
    justNamed: context.justNamed,
    namedAsWorkers: context.namedAsWorkers,
    traded: context.traded,
    answers: context.answers,
    foreign: context.foreign,
    others: context.others,
    abroad: context.abroad,
    inside: context.inside,
    otherLabour: background.otherLabour,
    otherPeople: background.otherPeople,
    listing: background.listing,
    ofOnePlace: background.place !== null,
    hoursBefore: context.hoursBefore,
    thingsBefore: context.thingsBefore,
    payBefore: context.payBefore,
    paidOf: context.paidOf,
    inCurrency: context.currency !== null,
    last: last?.measure ?? "none",
    sinceLast: since(last?.sentence, 4),
    countedLast: frame.people?.measure ?? "none",
    sinceCounted: since(frame.people?.sentence, 3),
    sinceOther: since(frame.other?.sentence, 3),
    otherWas: frame.other === null ? "none" : frame.other.people ? "people" : "things",
    sinceRevenue: since(revenueAt, 4),
  };
}

/** Languages that do not set their words apart. */
export const UNSPACED = new Set<Language>(["zh", "ja"]);

/** The watched people were named, abroad, and a heading about others is overruled by the sentence. */
function isTopical(
  { abroad, namedFrom, otherLabour, otherPeople }: Background,
  sentence: Sentence,
  quantity: Span,
  { justNamed, isTheirs }: { justNamed: boolean; isTheirs: boolean },
): boolean {
  if (!abroad || namedFrom >= sentence.end) return false;
  const work = sentence.mentions.some(({ tag }) => tag === "worker" || tag === "sector");
  if (otherPeople && !work && !justNamed) return false;
  if (!otherLabour || isTheirs) return true;
  return sentence.mentions.some(
    ({ tag, end }) => (tag === "subject" || tag === "subject-modifier") && end <= quantity.end,
  );
}

/** "And North Koreans?": the question or heading that is being answered names them. */
function asksAboutThem({ asked }: Discourse): boolean {
  return asked?.value.some(({ tag }) => tag === "subject") === true;
}

/** "State eateries with a show. There were 130 abroad". */
function tellsOfThings(before: Sentence | undefined, { mentions }: Sentence): boolean {
  const ofPeople = ({ tag }: Sentence["mentions"][number]) =>
    tag === "subject" || tag === "worker" || tag === "person" || tag === "anaphor";
  return (
    before?.mentions.some(({ tag }) => tag === "thing") === true &&
    ![...before.mentions, ...mentions].some(ofPeople)
  );
}

/** The currency of the sum told last, where that was not long before. */
function currencyAt(
  { currency }: Discourse,
  { quantities }: Sentence,
  index: number,
  offset: number,
): string | null {
  const here = quantities.findLast(
    ({ dimension, unit, end }) => dimension === "money" && unit !== null && end <= offset,
  );
  if (here !== undefined) return here.unit;
  return currency !== null && index - currency.sentence <= 1 ? currency.value : null;
}

// Other people, once counted, are still meant this many sentences on.
const FOREIGN_SENTENCES = 2;

// Workers, once named, are still meant by a number without a noun this many sentences on.
const NAMED_SENTENCES = 2;

// Pay, once told of, is still what a share is of so many sentences on.
const PAID_SENTENCES = 4;

const isRecent = (at: number | null, index: number) =>
  at !== null && index - at <= FOREIGN_SENTENCES;

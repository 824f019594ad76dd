import { extractQuantities, type Quantity } from "@figurewatch/quantities";
import type { Watch } from "@figurewatch/watch";
import { resolveReferences, type ChosenCredit } from "./credits/attribution.ts";
import { surveyArticle } from "./context/background.ts";
import { addCompared } from "./credits/compared-credits.ts";
import { toOneShape } from "./credits/credit-shape.ts";
import { buildClaim, type BuiltClaim } from "./build-claim.ts";
import { chooseSpeakers, shippedSpeakerWeights } from "./classifier/choose-speaker.ts";
import { shippedWeights } from "./classifier/classify.ts";
import type { Candidate } from "./classifier/features.ts";
import type { Told } from "./classifier/speaker-options.ts";
import type { Telling } from "./classifier/speaker-units.ts";
import { lookAgain } from "./classifier/second-look.ts";
import { listCategories, type ReadSentence } from "./sectors/categories.ts";
import type { Claim } from "./claim.ts";
import { toDatedText } from "./dates/dated-text.ts";
import {
  enterSentence,
  leaveSentence,
  noteScene,
  noteRefused,
  noteTaken,
  startDiscourse,
  type Discourse,
} from "./context/discourse.ts";
import { gatherContext, toCandidate } from "./context/gather-context.ts";
import { addLabelledNumbers, joinShares, splitPartsOfWholes } from "./words/labelled-numbers.ts";
import type { Credit, LanguagePack } from "./language-pack.ts";
import type { FoldedText } from "./words/lexicon.ts";
import { listTitled, toNamedPlaces } from "./classifier/place-options.ts";
import { listHostMentions, nameCountries } from "./places/host-mentions.ts";
import { refused, type Refused, type Taken } from "./context/quantity-context.ts";
import { readQuantity } from "./measures/read-quantity.ts";
import { buildSentences } from "./words/sentences.ts";
import { readScene } from "./context/testimony.ts";
import { toWatchLexicon } from "./words/watch-lexicon.ts";
import type { Prepared } from "./prepare-article.ts";
import { holds, nameIn, nameWithout, withoutSpeakers } from "./credits/speaker-names.ts";
import { chooseTogether } from "./choose-together.ts";

/** A quantity of the text that became no claim, and why. */
export type Dropped = { raw: string; start: number; end: number; reason: string };

/** What a text claims. */
export type ReadClaims = {
  claims: Claim[];
  /** What the confidence of each figure rests on, in the order of the figures among the claims. */
  evidence: number[];
  dropped: Dropped[];
};

/** Told of every quantity, what stands around it and what the rules alone read in it. */
export type Look = (candidate: Candidate, byRule: Taken | Refused) => void;

/** Told of every claim of a figure, with what its sector, its time and its period were chosen by. */
export type LookAtClaim = (built: BuiltClaim) => void;

/** Told of the claims of figures of a text, and what their speakers are chosen by. */
export type LookAtSpeakers = (telling: Telling, told: readonly Told[], claims: Claim[]) => void;

/**
 * Reads the sentences of a text one after the other for what they claim. Whoever fits the classifiers
 * looks on; with `look`, the rules alone decide.
 */
export function readClaims(
  prepared: Prepared,
  watch: Watch,
  pack: LanguagePack,
  look?: Look,
  lookAtClaim?: LookAtClaim,
  lookAtSpeakers?: LookAtSpeakers,
): ReadClaims {
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
      const decided =
        look === undefined ? lookAgain(byRule, candidate, context, shippedWeights()) : byRule;
      const inName = credits.findIndex((credit) => isInName(text, credit, quantity));
      const reading =
        inName >= 0 && !isSureInName(decided) ? refused("part of the name of a source") : decided;
      // The list is that of the whole text, too: later figures are credited without this one.
      if (inName >= 0 && reading.kind === "taken")
        credits[inName] = nameWithout(text, credits[inName] as Credit, quantity);
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
  const telling = {
    text,
    language: pack.language,
    sentences,
    credits: credited,
    dates,
    mayName: pack.mayName,
  };
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

/** A quantity within a name is part of it, unless it is this surely of a measure. */
const SURE_IN_NAME = 0.8;

/** "A manager who took 90 North Korean workers said": 90 are told of, though they stand in a name. */
const isSureInName = (reading: Taken | Refused) =>
  reading.kind === "taken" && reading.evidence >= SURE_IN_NAME;

/** Whether a quantity stands in the name of someone credited. No one is called a sum: "$2 billion, from a briefing". */
const isInName = (text: string, credit: Credit, quantity: Quantity) =>
  credit.source !== null && quantity.dimension !== "money" && holds(nameIn(text, credit), quantity);

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

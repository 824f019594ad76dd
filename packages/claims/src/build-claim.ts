import type { Quantity } from "@figurewatch/quantities";
import { isBracketed } from "./words/brackets.ts";
import { chooseCredit, type ChosenCredit } from "./credits/attribution.ts";
import { choosePlace } from "./places/choose-place.ts";
import { placeOfStanding } from "./places/place-of-standing.ts";
import type { ClaimParts } from "./claim-parts.ts";
import type { Claim } from "./claim.ts";
import { findCompared } from "./credits/compared-credits.ts";
import { toConfidence } from "./confidence.ts";
import type { SectorQuestion } from "./classifier/sector-features.ts";
import { currencyOfPlace } from "./measures/currency-of-place.ts";
import { chooseModality } from "./modality.ts";
import {
  lookAgainAtModality,
  shippedModalityWeights,
} from "./classifier/look-again-at-modality.ts";
import type { ModalityQuestion } from "./classifier/modality-features.ts";
import type { Taken } from "./context/quantity-context.ts";
import { chooseQuote } from "./quotes/quote.ts";
import type { TimeQuestion } from "./classifier/time-options.ts";
import { lookAgainAtPlace, shippedPlaceWeights } from "./classifier/look-again-at-place.ts";
import { choosePayee, shippedPayeeWeights, type PayeeQuestion } from "./classifier/payee-choice.ts";
import type { PlaceQuestion } from "./classifier/place-options.ts";
import type { Surroundings } from "./classifier/surroundings.ts";
import type { PeriodQuestion } from "./classifier/usual-period.ts";
import { UNSPACED } from "./context/gather-context.ts";
import { toSectorQuestion } from "./sectors/sectors.ts";
import { gatherTestimony } from "./context/testimony.ts";
import { countedBefore, isPlanned, plannedBefore } from "./credits/inherited-credit.ts";
import { buildTimeQuestion, noteTime } from "./dates/time-question.ts";
import { isOfYear, isYearly } from "./measures/yearly-flow.ts";

/**
 * The claim a taken quantity makes: where, when, in which sector, by whom, in which words; what its
 * confidence rests on; what its modality, its payee, its place, its sector, its time and its period are chosen by;
 * and whom the rules credit.
 */
export type BuiltClaim = {
  claim: Claim;
  evidence: number;
  question: SectorQuestion;
  telling: ModalityQuestion;
  paid: PayeeQuestion;
  time: TimeQuestion;
  where: PlaceQuestion;
  /** Null where the text tells the period. */
  period: PeriodQuestion | null;
  credit: ChosenCredit;
};

/**
 * Makes the claim of a taken quantity, and notes in the discourse what later ones go on from. Its sector
 * is still to be chosen, its time is that of the rules, and its period the one that is told.
 */
export function buildClaim(parts: ClaimParts): BuiltClaim {
  const { article, discourse, sentence, index, credits, quantity, taken, pack } = parts;
  const { text } = article;
  const published = article.published ?? null;
  const { measure, counted, cue } = taken;
  const span = counted?.span ?? quantity;
  const told = { paragraph: sentence.paragraph, sentence: index };

  const stands: Surroundings = {
    text,
    language: pack.language,
    spaced: !UNSPACED.has(pack.language),
    quantity,
    sentence,
  };
  const telling: ModalityQuestion = {
    ...stands,
    measure,
    counted: counted?.kind ?? "nothing",
    dates: parts.dates,
    published,
    byRule: chooseModality(stands, credits),
    isToCome: pack.isToCome?.(text, quantity, sentence) === true,
    isDone: counted !== null && pack.isDone?.(text, span, sentence) === true,
  };
  const { modality, reasons } = lookAgainAtModality(telling, shippedModalityWeights());
  const planned = isPlanned(modality);

  const credit = chooseCredit({
    text,
    quantity,
    credits,
    speakers: discourse.speakers,
    sentence,
    index,
    titled: pack.readTitleSpeaker?.(article.title ?? "") ?? null,
    inherited: countedBefore(parts) ?? (planned ? plannedBefore(parts) : null),
  });
  if (measure.dimension === "people" && findCompared(credits, quantity) === undefined)
    discourse.countedBy =
      credit.source === null
        ? null
        : { value: { credit, measure: measure.id, end: quantity.end }, ...told };
  // What one person tells of days and pay is told of where and when he worked.
  const testimony =
    measure.kind === "level" && credit.isPerson && credit.source !== null
      ? gatherTestimony(text, discourse.scenes, credit.source)
      : null;

  const { at: byRule, own } = choosePlace(parts, span, {
    testimony: testimony?.place ?? null,
    speaker: credit.country,
  });
  const where: PlaceQuestion = {
    ...stands,
    span,
    index,
    measure,
    counted: counted?.kind ?? "nothing",
    byRule,
    isOwn: own !== undefined,
    hosts: parts.hosts,
    named: parts.named,
    titled: parts.titled,
  };
  const at = placeOfStanding(parts, span) ?? lookAgainAtPlace(where, shippedPlaceWeights());
  if (own !== undefined) discourse.place = { value: own, ...told };

  if (planned && credit.source !== null) discourse.plannedBy = { value: credit, ...told };
  const time = buildTimeQuestion(parts, { span, credit, testimony, modality });
  const asOf = time.byRule;
  noteTime(discourse, time);
  if (asOf.own && asOf.edtf !== null && !isBracketed(text, quantity, sentence)) {
    discourse.dated = { value: asOf.edtf, ...told };
  }

  const ofYear =
    (isYearly(measure, asOf, published) && !planned) || isOfYear(measure, text, quantity);
  const toldPer = taken.per ?? (ofYear ? "year" : null);
  const period: PeriodQuestion = {
    ...stands,
    measure,
    asOf,
    before: discourse.last?.measure === measure.id ? discourse.last.per : null,
  };

  const { last } = discourse;
  const paid: PayeeQuestion = {
    ...stands,
    measure,
    unit: taken.unit,
    per: toldPer,
    before:
      last?.measure === measure.id
        ? { low: last.low, unit: last.unit, ago: index - last.sentence }
        : null,
    byRule: taken.payee,
  };
  const { payee, reasons: whose } = choosePayee(paid, shippedPayeeWeights());

  const { evidence } = taken;
  const claim: Claim = {
    measure: measure.id,
    low: taken.low,
    high: taken.high,
    comparator: taken.comparator,
    unit:
      measure.dimension === "money" && taken.unit !== null
        ? // A sum without a unit of its own has that of the sum before, told in a word.
          currencyOfPlace(taken.unit, at.place, quantity.unit === null ? "" : quantity.parts.unit)
        : taken.unit,
    per: toldPer,
    value: null,
    ...at,
    sector: null,
    payee,
    asOf: asOf.edtf,
    asOfInferred: asOf.inferred,
    saidOn: published,
    source: credit.source,
    sourceChain: credit.chain,
    sourceYear: credit.year,
    modality,
    vague: quantity.vague,
    ...chooseQuote({ text, quantity: asQuoted(text, quantity, taken), span, cue, sentence }),
    confidence: toConfidence(evidence),
    reasons: [...taken.reasons, ...whose, ...reasons, ...credit.reasons, ...asOf.reasons],
  };
  return {
    claim,
    evidence,
    question: toSectorQuestion(parts, span, at),
    telling,
    paid,
    time,
    where,
    period: toldPer === null ? period : null,
    credit,
  };
}

/** A sum read by its conversion is quoted with it. */
function asQuoted(text: string, quantity: Quantity, { unit }: Taken): Quantity {
  const { conversion } = quantity.parts;
  if (conversion === null || unit !== conversion.unit || unit === quantity.unit) return quantity;
  const at = text.indexOf(conversion.raw, quantity.end);
  return at < 0 || at - quantity.end > CONVERSION_GAP
    ? quantity
    : { ...quantity, end: at + conversion.raw.length };
}

const CONVERSION_GAP = 12;

import type { Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { chooseAsOf, type AsOf } from "./as-of.ts";
import { isBracketed } from "./brackets.ts";
import { chooseCredit, type ChosenCredit, type Inherited } from "./attribution.ts";
import { choosePlace } from "./choose-place.ts";
import type { ClaimParts } from "./claim-parts.ts";
import type { Claim } from "./claim.ts";
import type { Discourse } from "./discourse.ts";
import { findCompared } from "./compared-credits.ts";
import { toConfidence } from "./confidence.ts";
import type { SectorQuestion } from "./classifier/sector-features.ts";
import { currencyOfPlace } from "./currency-of-place.ts";
import { chooseModality } from "./modality.ts";
import type { Span } from "./mention.ts";
import type { Taken } from "./quantity-context.ts";
import { chooseQuote } from "./quote.ts";
import { lookAgainAtTime, shippedTimeWeights } from "./classifier/look-again-at-time.ts";
import type { FigureBefore, TimeQuestion } from "./classifier/time-options.ts";
import { lookAgainAtPlace, shippedPlaceWeights } from "./classifier/look-again-at-place.ts";
import type { PlaceQuestion } from "./classifier/place-options.ts";
import type { Surroundings } from "./classifier/surroundings.ts";
import {
  lookForPeriod,
  shippedPeriodWeights,
  type PeriodQuestion,
} from "./classifier/usual-period.ts";
import { UNSPACED } from "./gather-context.ts";
import type { DatedFigure } from "./own-date.ts";
import { chooseSector, shippedSectorWeights, toSectorQuestion } from "./sectors.ts";
import { clauseAt } from "./sentences.ts";
import { gatherTestimony } from "./testimony.ts";

/**
 * The claim a taken quantity makes: where, when, in which sector, by whom, in which words; what its
 * confidence rests on; what its place, its sector, its time and its period are chosen by; and whom the
 * rules credit.
 */
export type BuiltClaim = {
  claim: Claim;
  evidence: number;
  question: SectorQuestion;
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
  const { article, background, discourse, sentence, index, credits, dates, quantity, taken, pack } =
    parts;
  const { text } = article;
  const published = article.published ?? null;
  const { measure, counted, cue } = taken;
  const span = counted?.span ?? quantity;
  const told = { paragraph: sentence.paragraph, sentence: index };

  const credit = chooseCredit({
    text,
    quantity,
    credits,
    speakers: discourse.speakers,
    sentence,
    index,
    titled: pack.readTitleSpeaker?.(article.title ?? "") ?? null,
    inherited: countedBefore(parts) ?? plannedBefore(parts),
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
  const stands: Surroundings = {
    text,
    language: pack.language,
    spaced: !UNSPACED.has(pack.language),
    quantity,
    sentence,
  };
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
  const at = lookAgainAtPlace(where, shippedPlaceWeights());
  if (own !== undefined) discourse.place = { value: own, ...told };

  const modality = chooseModality(text, quantity, sentence, credits);
  const planned = isPlanned(modality);
  if (planned && credit.source !== null) discourse.plannedBy = { value: credit, ...told };
  const { dated } = discourse;
  // "80 were there at the end of 2017. Fifty of them …": of the same people at the same time.
  const partOf =
    counted?.kind === "anaphor" &&
    dated?.sentence === index - 1 &&
    (published === null || dated.value <= published);
  // "By branch: building 7,204": the parts of what the sentence before counts.
  const inParts =
    counted?.kind !== "subject" &&
    dated?.paragraph === sentence.paragraph &&
    index - dated.sentence <= PARTS_NEAR &&
    pack.opensParts?.(text.slice(sentence.start, span.start)) === true;
  const sameTime =
    counted?.kind === "bare" &&
    cue === null &&
    dated?.sentence === index &&
    !isNextPart(text, span, sentence, dates);
  // "10,000 came in 2024 and the total could top 50,000": what may be is not of that time.
  const goesOn = (partOf || inParts || sameTime) && !planned && modality !== "hypothetical";
  const figure: DatedFigure = {
    text,
    quantity,
    // "70 were there, but in May all were sent home": the date is that of what became of them.
    span: (counted === null ? undefined : pack.findGovernor?.(text, span, sentence))?.again ?? span,
    sentence,
    dates,
    credits,
    published,
    measure,
    sourceYear: credit.year,
    inherited: goesOn ? (dated?.value ?? null) : null,
    before: dated?.paragraph === sentence.paragraph ? dated.value : null,
    past: pack.tellsPast?.(text, clauseAt(sentence, span.start), credits, credit.recalls) ?? false,
    present:
      !background.reprinted && pack.tellsPresent?.(text, clauseAt(sentence, span.start)) === true,
    recalled: credit.recalls,
    narrated: testimony?.year ?? background.narrated,
    planned,
    precede: parts.precede,
  };
  const time: TimeQuestion = {
    figure,
    byRule: chooseAsOf(figure),
    language: pack.language,
    index,
    credited: credit.source === null ? "no one" : credit.isPerson ? "person" : "other",
    testified: testimony !== null,
    per: taken.per,
    comparator: taken.comparator,
    modality,
    counted: counted?.kind ?? "nothing",
    told: parts.told,
    last: discourse.timed.last,
    lastAlike: discourse.timed.alike.get(measure.id) ?? null,
  };
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
    payee: taken.payee,
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
    reasons: [...taken.reasons, ...credit.reasons, ...asOf.reasons],
  };
  return {
    claim,
    evidence,
    question: toSectorQuestion(parts, span, at),
    time,
    where,
    period: toldPer === null ? period : null,
    credit,
  };
}

/**
 * Chooses the sectors of the claims of a text, and their times and periods where no words of theirs tell
 * them: those of all claims at once, as no claim goes on from what is chosen here, and a processor that weighs one
 * sort of features after the other, with all the rules between, takes twice as long.
 */
export function chooseTogether(built: readonly BuiltClaim[]): void {
  for (const { claim, question } of built)
    claim.sector = chooseSector(question, shippedSectorWeights());
  for (const one of built) {
    const { claim, time, period } = one;
    const { byRule } = time;
    const asOf = lookAgainAtTime(time, shippedTimeWeights());
    if (asOf === byRule) continue;
    if (period !== null) one.period = { ...period, asOf };
    claim.asOf = asOf.edtf;
    claim.asOfInferred = asOf.inferred;
    claim.reasons = [
      ...claim.reasons.slice(0, claim.reasons.length - byRule.reasons.length),
      ...asOf.reasons,
    ];
  }
  for (const { claim, period } of built) {
    const usual = period === null ? null : lookForPeriod(period, shippedPeriodWeights());
    if (usual === null) continue;
    claim.per = usual.per;
    claim.reasons = [...claim.reasons, usual.reason];
  }
}

/** Keeps the year that the rules give a figure, for those that come after it. */
function noteTime({ timed }: Discourse, { figure, byRule, index }: TimeQuestion): void {
  const { id, kind, dimension } = figure.measure;
  const year = byRule.edtf?.slice(0, 4) ?? null;
  const told: FigureBefore = { sentence: index, ofWhat: `${kind} ${dimension}`, year };
  timed.last = told;
  timed.alike.set(id, told);
}

/** "2018年由3万减到1万；科威特送走904人": what a list goes on with has the date that opens it, if any. */
const isNextPart = (
  text: string,
  span: Span,
  { start }: ClaimParts["sentence"],
  dates: ClaimParts["dates"],
): boolean =>
  /[；;]/u.test(text.slice(start, span.start)) &&
  !dates.some((date) => date.start - start <= OPENS_LIST);

const OPENS_LIST = 2;

/** A remark may stand between a count and its parts. */
const PARTS_NEAR = 3;

/** A plan or a quota: no one has counted it yet. */
const isPlanned = (modality: Claim["modality"]) => modality === "plan" || modality === "quota";

/** A plan is known from whoever told of it: its terms, in the sentences after, are theirs too. */
function plannedBefore(parts: ClaimParts): Inherited | null {
  const { plannedBy } = parts.discourse;
  const { article, quantity, sentence, credits, index } = parts;
  return plannedBy?.paragraph === sentence.paragraph &&
    plannedBy.sentence < index &&
    index - plannedBy.sentence <= PLAN_NEAR &&
    isPlanned(chooseModality(article.text, quantity, sentence, credits))
    ? { credit: plannedBy.value, end: sentence.start, here: false }
    : null;
}

const PLAN_NEAR = 3;

/** "In January 33, the agency said. Two of them …": whom the count before is credited to. */
function countedBefore({ taken, discourse, sentence, index }: ClaimParts): Inherited | null {
  const { countedBy } = discourse;
  const isElliptic = taken.counted?.kind === "anaphor" || taken.counted?.kind === "bare";
  return isElliptic &&
    countedBy?.value.measure === taken.measure.id &&
    countedBy.paragraph === sentence.paragraph &&
    index - countedBy.sentence <= 1
    ? {
        credit: countedBy.value.credit,
        end: countedBy.value.end,
        here: countedBy.sentence === index,
      }
    : null;
}

/** "10,000 were sent last year": a flow over a whole year is one per year. */
function isYearly(
  { kind, dimension }: Measure,
  { edtf, own, inferred }: AsOf,
  published: string | null,
) {
  return (
    kind === "flow" &&
    dimension === "people" &&
    own &&
    inferred &&
    published !== null &&
    edtf === String(Number(published.slice(0, 4)) - 1)
  );
}

/** "brought in $410 million in 2016": what is earned in one year. */
const isOfYear = ({ kind, dimension }: Measure, text: string, { end }: Quantity) =>
  kind === "flow" && dimension === "money" && IN_YEAR.test(text.slice(end, end + 40));

const IN_YEAR =
  /^ (?:\p{Ll}+ ){0,4}in (?:the (?:fiscal |financial )?year )?(?:19|20)\d\d\b(?! and)/u;

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

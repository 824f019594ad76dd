import { chooseAsOf } from "./as-of.ts";
import type { ChosenCredit } from "../credits/attribution.ts";
import type { ClaimParts } from "../claim-parts.ts";
import type { Claim } from "../claim.ts";
import type { FigureBefore, TimeQuestion } from "../classifier/time-options.ts";
import type { Discourse } from "../context/discourse.ts";
import { isPlanned } from "../credits/inherited-credit.ts";
import type { Span } from "../mention.ts";
import type { DatedFigure } from "./own-date.ts";
import { clauseAt } from "../words/sentences.ts";
import type { Testimony } from "../context/testimony.ts";

/** What is known of a claim before its time is. */
type Undated = {
  /** What is counted, with its number; the number alone where nothing is. */
  span: Span;
  credit: ChosenCredit;
  testimony: Testimony | null;
  modality: Claim["modality"];
};

/** What the time of a figure is chosen by, with the one that the rules give it. */
export function buildTimeQuestion(
  parts: ClaimParts,
  { span, credit, testimony, modality }: Undated,
): TimeQuestion {
  const { article, background, discourse, sentence, index, credits, dates, quantity, taken, pack } =
    parts;
  const { text } = article;
  const published = article.published ?? null;
  const { measure, counted, cue } = taken;
  const planned = isPlanned(modality);
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
  return {
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
}

/** Keeps the year that the rules give a figure, for those that come after it. */
export function noteTime({ timed }: Discourse, { figure, byRule, index }: TimeQuestion): void {
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

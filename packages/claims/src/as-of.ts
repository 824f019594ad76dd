import type { Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { gap } from "./counted-people.ts";
import type { Credit, DateMention, Sentence } from "./language-pack.ts";
import type { Span } from "./mention.ts";
import { clauseAt } from "./sentences.ts";

export type AsOf = { edtf: string | null; inferred: boolean; reasons: string[] };

/** What time a figure is about: the date of its clause, else of its sentence, else publication. */
export function chooseAsOf(input: {
  quantity: Quantity;
  span: Span;
  sentence: Sentence;
  dates: readonly DateMention[];
  credits: readonly Credit[];
  published: string | null;
  measure: Measure;
  sourceYear: number | null;
}): AsOf {
  const { span, sentence, dates, credits, published, measure, sourceYear } = input;
  const usable = dates.filter(
    (date) =>
      !credits.some(({ at }) => at.start <= date.start && date.end <= at.end) &&
      !(date.start >= span.start && date.end <= span.end && false),
  );
  const clause = clauseAt(sentence, span.start);
  const rank = (date: DateMention) =>
    gap(date, span) +
    (date.start >= clause.start && date.start < clause.end ? 0 : 80) +
    (date.kind === "since" ? 120 : 0);
  const best = usable.toSorted((a, b) => rank(a) - rank(b))[0];
  if (best !== undefined && rank(best) <= 200 && best.kind !== "since")
    return { edtf: best.edtf, inferred: best.relative, reasons: [] };
  if (sourceYear !== null)
    return { edtf: String(sourceYear), inferred: true, reasons: ["dated by the report cited"] };
  if (published === null) return { edtf: null, inferred: false, reasons: ["no date can be told"] };
  const precise = measure.dimension === "people" ? published.slice(0, 7) : published.slice(0, 4);
  return { edtf: precise, inferred: true, reasons: ["dated by publication"] };
}

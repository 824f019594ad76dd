import type { Measure } from "@figurewatch/watch";
import { rankMeasures, STOCK_HANDICAP, type Choice } from "./choose-measure.ts";
import type { Counted, Sentence } from "../language-pack.ts";
import { mentionsIn, type Span } from "../mention.ts";
import { gap } from "../words/near.ts";
import { measuresOf, type QuantityContext } from "../context/quantity-context.ts";
import { clauseAt } from "../words/sentences.ts";
import { FLOW_GOES_ON, type Clues, RULES, outright } from "./people-rules.ts";

const PLAN_NEAR = 40;

/**
 * Which measure of people a count is of: those who are abroad, or those who go or come. The first
 * rule that speaks decides; where none does, the watch's stock is meant.
 */
export function choosePeopleMeasure(
  context: QuantityContext,
  counted: Counted,
  quantity: Span,
): Choice | undefined {
  const clues = gatherClues(context, counted, quantity);
  for (const rule of RULES) {
    const choice = rule(clues);
    if (choice !== null) return choice;
  }
  return outright(clues.stock) ?? clues.best;
}

function gatherClues(context: QuantityContext, counted: Counted, quantity: Span): Clues {
  const { watch, frame, index, sentence } = context;
  const measures = measuresOf(watch, "people");
  const whole = measures.find(({ id }) => id === frame.people?.measure);
  const since = frame.people === null ? Infinity : index - frame.people.sentence;
  return {
    context,
    counted,
    best: rankGoverned(context, counted, measures)[0],
    measures,
    stock: measures.find(({ kind }) => kind === "stock"),
    flow:
      whole?.kind === "flow" && since <= FLOW_GOES_ON
        ? whole
        : measures.find(({ kind }) => kind === "flow"),
    whole,
    since,
    isBare: counted.kind === "bare",
    isAnaphor: counted.kind === "anaphor",
    isNounless: counted.span.start === quantity.start && counted.span.end === quantity.end,
    isPlanned: isPlannedIn(sentence, counted.span),
  };
}

/** A mark of a plan near by, and not in the next clause: "318 now, and there will be 500". */
function isPlannedIn(sentence: Sentence, span: Span): boolean {
  const { end } = clauseAt(sentence, span.start);
  return sentence.mentions.some(
    (mention) => mention.tag === "plan" && gap(mention, span) <= PLAN_NEAR && mention.start < end,
  );
}

/** The measures by the words that grammar says govern the number, where the language can tell. */
function rankGoverned(
  { pack, text, sentence }: QuantityContext,
  { span }: Counted,
  measures: readonly Measure[],
): Choice[] {
  const governor = pack.findGovernor?.(text, span, sentence);
  if (governor === undefined) return rankMeasures(span, sentence, measures);
  const within = (where: Span) => ({
    ...sentence,
    mentions: mentionsIn(sentence.mentions, where),
  });
  // What stands right before its noun is said of it; a verb after may be led up to by others.
  const handicap = governor.before ? 0 : STOCK_HANDICAP;
  const counted = governor.again ?? span;
  const governed = rankMeasures(counted, within(governor), measures, undefined, handicap);
  if (governed.length > 0 || governor.closed === true) return governed;
  // What follows a number that ends its clause is told of something else.
  const rest = governor.before ? { start: sentence.start, end: span.start } : sentence;
  return rankMeasures(span, within(rest), measures);
}

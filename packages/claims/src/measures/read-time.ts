import { toMeasureTag } from "../mention.ts";
import type { Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { isPlausible, rankMeasures } from "./choose-measure.ts";
import { gap, lastBefore } from "../words/near.ts";
import { foreignBefore } from "./whose-people.ts";
import { periodNear } from "./period-near.ts";
import {
  asStated,
  measuresOf,
  refused,
  unproven,
  refusedAsForeign,
  toPeriod,
  type QuantityContext,
  type Refused,
  type Taken,
} from "../context/quantity-context.ts";
import { clauseAt } from "../words/sentences.ts";

/** A time: hours worked in a day, days off in a month, or something else. */
export function readTime(quantity: Quantity, context: QuantityContext): Taken | Refused {
  const { watch, sentence, topical, asked } = context;
  if (!topical) return refused("the article is not about the watched people's work");
  if (context.foreign) return refusedAsForeign();
  if (context.others) return refused("it is about the others counted before");
  const foreign = foreignBefore(sentence, quantity.start);
  if (foreign !== null) return refused(`the time of ${foreign.value}`);
  const measure = measuresOf(watch, "time").find(({ unit }) => unit === `${quantity.unit}s`);
  if (measure === undefined) return refused(`a time in ${quantity.unit ?? "unknown units"}`);
  if (!isPlausible(measure, quantity)) return refused(`not plausible as ${measure.id}`);
  const [choice] = rankMeasures(quantity, sentence, [measure]);
  const inside = sentence.mentions.find(
    ({ tag, start, end }) =>
      tag === toMeasureTag(measure.id) && start >= quantity.start && end <= quantity.end,
  );
  const answered = asked.find(({ tag }) => tag === toMeasureTag(measure.id));
  if (
    choice === undefined &&
    inside === undefined &&
    answered === undefined &&
    quantity.per !== "day" &&
    !goesOnAboutHours(quantity, context, measure)
  )
    return unproven("a time of something else");
  const clause = clauseAt(sentence, quantity.start);
  const other = sentence.mentions.find(
    (mention) =>
      mention.tag === "other-time" &&
      mention.start >= clause.start &&
      mention.start < clause.end &&
      gap(mention, quantity) < 30,
  );
  if (other !== undefined) return refused(`“${other.value}” makes it another time`);
  const per =
    measure.per === "day" ? "day" : (toPeriod(quantity.per) ?? periodNear(sentence, quantity));
  // "six and a half days a week" are worked.
  if (measure.unit === "days" && per === "week" && (quantity.low ?? 0) > MAX_FREE_IN_WEEK)
    return refused("days worked in a week");
  if (
    measure.unit === "days" &&
    per !== "month" &&
    per !== "year" &&
    per !== "week" &&
    answered === undefined
  )
    return unproven("days of no month or year");
  return {
    kind: "taken",
    measure,
    ...asStated(quantity),
    unit: measure.unit,
    per,
    payee: null,
    evidence: 0.6 + (choice === undefined ? 0 : 0.15) + (quantity.per === null ? 0 : 0.1),
    reasons: [choice?.cue ? `“${choice.cue.value}” makes it ${measure.id}` : `a time per ${per}`],
    counted: null,
    cue: choice?.cue ?? null,
  };
}

/** Where the verb comes last: "訂正する。十三時間だ", right after the hours of a day were told. */
function goesOnAboutHours(
  { low }: Quantity,
  { pack, last, index }: QuantityContext,
  { id, per }: Measure,
): boolean {
  return (
    pack.findGovernor !== undefined &&
    per === "day" &&
    last?.measure === id &&
    index - last.sentence <= 1 &&
    (low ?? 0) >= LONG_DAY &&
    (low ?? 0) <= LONGEST_DAY
  );
}

/** Hours that are a day's work. */
const LONG_DAY = 8;
/** Round the clock is told of once, not of a day's work. */
const LONGEST_DAY = 20;

const DID =
  /\b(?:did|do|does|work(?:s|ed)?|put in|stood|sewed|welded|(?:on site|at it|at work|on their feet) for|that (?:is|makes)|(?:day|shifts?) of)\s(?:about |some )?$/;
// A bare number below is a count of something else.
const MIN_BARE_HOURS = 6;
const MAX_FREE_IN_WEEK = 3;
const WEEKDAY_NEAR = 4;
/** "worked at ". */
const ELIDED_GAP = 4;
/** "Hours: 13 a day". */
const LABEL_GAP = 2;

/** "shifts of ten hours, in June sixteen": a bare number that goes on about hours. */
export function readBareTime(quantity: Quantity, context: QuantityContext): Taken | null {
  const { watch, sentence, last, index, asked } = context;
  const labelled = sentence.mentions.some(
    ({ tag, end }) =>
      tag === "asks-hours" && end <= quantity.start && quantity.start - end <= LABEL_GAP,
  );
  // "The hours, forty a week on paper, came to 13 or 14 a day".
  const daily =
    quantity.per === "day" &&
    lastBefore(sentence, "asks-hours", quantity.start) !== undefined &&
    !sentence.mentions.some(({ tag }) => tag === "nation" || tag === "nation-modifier");
  // "they slept four hours and worked twenty": the verb of work right before it.
  const elided =
    context.pack.precede === true &&
    sentence.quantities.some(({ unit, end }) => unit === "hour" && end <= quantity.start) &&
    lastBefore(sentence, "measure:hours_per_day", quantity.start, ELIDED_GAP) !== undefined;
  // "Norwegians do seven and a half hours. These did twelve".
  const contrasted =
    context.hoursBefore &&
    !sentence.mentions.some(({ tag }) => tag === "nation" || tag === "nation-modifier") &&
    context.pack.matching === "words" &&
    DID.test(context.text.slice(sentence.start, quantity.start));
  const asksHours =
    labelled || daily || elided || contrasted || asked.some(({ tag }) => tag === "asks-hours");
  const measure = measuresOf(watch, "time").find(({ id, per }) =>
    asksHours ? per === "day" : id === last?.measure,
  );
  if (measure === undefined || measure.per !== "day" || !isPlausible(measure, quantity))
    return null;
  if (!asksHours && (last === null || index - last.sentence > 1)) return null;
  // "eleven hours, on Saturdays eight".
  if (!asksHours && lastBefore(sentence, "weekday", quantity.start, WEEKDAY_NEAR) !== undefined)
    return null;
  const small = (quantity.low ?? quantity.high ?? 0) >= MIN_BARE_HOURS;
  if (!small || (index !== last?.sentence && !asksHours)) return null;
  return {
    kind: "taken",
    measure,
    ...asStated(quantity),
    unit: measure.unit,
    per: measure.per,
    payee: null,
    evidence: 0.5,
    reasons: ["it goes on about the hours before"],
    counted: null,
    cue: null,
  };
}

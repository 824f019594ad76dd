import type { Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { isPlausible, rankMeasures, STOCK_HANDICAP, type Choice } from "./choose-measure.ts";
import { gap, judgePeople } from "./counted-people.ts";
import { mentionsIn, type Mention, type Span, type Tag } from "./mention.ts";
import type { Counted, Sentence } from "./language-pack.ts";
import {
  asStated,
  measuresOf,
  refused,
  refusedAsForeign,
  toPeriod,
  type QuantityContext,
  type Refused,
  type Taken,
} from "./quantity-context.ts";
import { periodNear } from "./period-near.ts";
import { readMoney, REVENUE_MIN } from "./read-money.ts";
import { readBareTime } from "./read-time.ts";
import { clauseAt } from "./sentences.ts";

const FREE_NEAR = 40;

/** "two holidays a year", "Sundays off only twice a month": days off counted by another noun. */
function readDaysOff(quantity: Quantity, counted: Counted, context: QuantityContext): Taken | null {
  const { watch, sentence, topical, foreign } = context;
  const per = toPeriod(quantity.per) ?? periodNear(sentence, quantity);
  const measure = measuresOf(watch, "time").find(({ unit }) => unit === "days");
  if (measure === undefined || !topical || foreign || (per !== "month" && per !== "year"))
    return null;
  const asked = context.asked.find(({ tag }) => tag === `measure:${measure.id}`);
  const weekday = sentence.mentions.find(
    ({ tag, start, end }) =>
      tag === "weekday" && start >= quantity.start && end <= quantity.end + 1,
  );
  const times = quantity.unit === "time" || counted.kind === "bare";
  const [choice] = rankMeasures(quantity, sentence, [measure], FREE_NEAR);
  const noun = sentence.mentions.find(
    ({ tag, start, end }) =>
      tag === `measure:${measure.id}` && start >= quantity.start && end <= quantity.end,
  );
  const goesOn = context.last !== null && context.index - context.last.sentence <= 1;
  const free = weekday !== undefined && (asked !== undefined || choice !== undefined || goesOn);
  if (noun === undefined && !free && !(times && (choice ?? asked) !== undefined)) return null;
  if (!isPlausible(measure, quantity)) return null;
  const cue = noun ?? choice?.cue ?? weekday ?? null;
  return {
    kind: "taken",
    measure,
    ...asStated(quantity),
    unit: measure.unit,
    per,
    payee: null,
    evidence: 0.6,
    reasons: [`“${cue?.value}” makes it ${measure.id}`],
    counted: null,
    cue,
  };
}

const KEPT_NEAR = 24;
const GAPPED = /\s[—–]\s(?:\p{L}{1,7}\s){0,2}$/u;
const MIN_SUM = 20;

/** "of 750 dollars a month, 75 gets as far as him": a bare number that is money all the same. */
function readKept(quantity: Quantity, context: QuantityContext): Taken | Refused | null {
  const { sentence, last, index } = context;
  if (last === null || index - last.sentence > 2 || last.unit === null || last.measure !== "wage")
    return null;
  // "$200 a month; a driver manages nine a day": small numbers over another period are of things.
  const samePeriod =
    last.per === null || last.per === quantity.per || (quantity.low ?? 0) >= MIN_SUM;
  // "A foreman costs 70 thousand roubles, a plasterer — 45 thousand": verb and noun are left out.
  const isGapped =
    index === last.sentence && GAPPED.test(context.text.slice(sentence.start, quantity.start));
  if (
    isGapped ||
    (samePeriod &&
      quantity.per !== null &&
      toPeriod(quantity.per) !== null &&
      index - last.sentence <= 1)
  ) {
    return readMoney({ ...quantity, unit: last.unit, dimension: "money" }, context);
  }
  const keeps = sentence.mentions.some(
    (mention) => mention.tag === "keeps" && gap(mention, quantity) <= KEPT_NEAR,
  );
  // "a doctor gets two hundred": the verb of pay right before it.
  const paid = sentence.mentions.some(
    ({ tag, end }) => tag === "measure:wage" && end <= quantity.start && quantity.start - end <= 1,
  );
  return keeps || (paid && index - last.sentence <= 1)
    ? readMoney({ ...quantity, unit: last.unit, dimension: "money" }, context)
    : null;
}

/** A count of people, of countries, or of nothing the watch knows. */
export function readCount(quantity: Quantity, context: QuantityContext): Taken | Refused {
  const { watch, text, pack, sentence, index, frame, topical } = context;
  const counted = pack.readCounted(text, quantity, sentence);
  const hosts = measuresOf(watch, "count");
  for (const measure of hosts) {
    const cue = sentence.mentions.find(
      ({ tag, start }) =>
        tag === `measure:${measure.id}` &&
        start >= Math.min(quantity.start, counted.span.start) &&
        start <= quantity.end + 24,
    );
    if (cue !== undefined && counted.kind === "thing" && quantity.unit !== "time") {
      return readHostCount(quantity, context, measure, counted, cue);
    }
  }
  const days = readDaysOff(quantity, counted, context);
  if (days !== null) return days;
  if (counted.kind === "bare") {
    const time = readBareTime(quantity, context);
    if (time !== null) return time;
    const kept = readKept(quantity, context);
    if (kept !== null) return kept;
    // "north of half a billion a year": the currency goes without saying.
    if ((quantity.low ?? 0) >= REVENUE_MIN && toPeriod(quantity.per) !== null) {
      return readMoney({ ...quantity, dimension: "money" }, context);
    }
  }
  const flows = measuresOf(watch, "people").filter(({ kind }) => kind === "flow");
  const verdict = judgePeople({
    text,
    quantity,
    counted,
    sentence,
    index,
    frame,
    topical,
    introduced: context.introduced,
    justNamed: context.justNamed,
    asked: context.asked,
    answers: context.answers,
    lastClaim: context.last?.sentence ?? null,
    credits: context.credits,
    foreign: context.foreign,
    abroad: context.abroad,
    observers: watch.observers ?? [],
    flowTags: new Set<Tag>(flows.map(({ id }): Tag => `measure:${id}`)),
  });
  if (!verdict.accepted) {
    if (verdict.goesOn === true) return refusedAsForeign(counted);
    const kind = verdict.foreign === true ? "foreign" : verdict.others === true ? "other" : null;
    return refused(verdict.why, kind === null ? counted : { ...counted, kind });
  }
  const choice = choosePeopleMeasure(context, counted, quantity);
  if (choice === undefined) return refused("the watch has no measure of people", counted);
  if (!isPlausible(choice.measure, quantity))
    return refused(`not plausible as ${choice.measure.id}`, counted);
  const reasons = [verdict.why];
  if (choice.cue !== null) reasons.push(`“${choice.cue.value}” makes it ${choice.measure.id}`);
  return {
    kind: "taken",
    measure: choice.measure,
    ...asStated(quantity),
    unit: choice.measure.unit,
    // "they send tens of thousands each year": a flow has a period, a stock has none.
    per:
      choice.measure.kind === "flow"
        ? (toPeriod(quantity.per) ?? yearly(sentence, quantity))
        : null,
    payee: null,
    evidence: (verdict.strong ? 0.8 : 0.55) + (choice.cue === null ? 0 : 0.15),
    reasons,
    counted,
    cue: choice.cue,
  };
}

/** "каждый год командируют десятки тысяч": how often the flow is told to come. */
function yearly(sentence: Sentence, quantity: Span): "year" | null {
  const clause = clauseAt(sentence, quantity.start);
  return sentence.mentions.some(
    ({ tag, start, end }) => tag === "yearly" && start >= clause.start && end <= clause.end,
  )
    ? "year"
    : null;
}

/** "among them 40 doctors" are part of those counted before. */
const SUBSET_NEAR = 12;
/** "of its 30,000", "with perhaps 80,000". */
const HELD_NEAR = 2;
const NUMBERED_NEAR = 4;
const MORE_COST = 60;
const STANDS_NEAR = 16;
/** "8,000 more in Laos". */
const PLACED_NEAR = 16;
const PLAN_NEAR = 40;
const FLOW_COST = 75;

/** "the total could top 50,000": a total is a stock. */
const TOTAL_NEAR = 50;

/** "They will pass 50,000": what they will number is no flow. */
function isSaid({ pack, text, sentence }: QuantityContext, { span }: Counted): boolean {
  return pack.findGovernor?.(text, span, sentence).before === true;
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
  const governed = rankMeasures(span, within(governor), measures, undefined, handicap);
  if (governed.length > 0) return governed;
  // What follows a number that ends its clause is told of something else.
  const rest = governor.before ? { start: sentence.start, end: span.start } : sentence;
  return rankMeasures(span, within(rest), measures);
}

function choosePeopleMeasure(
  context: QuantityContext,
  counted: Counted,
  quantity: Span,
): Choice | undefined {
  const measures = measuresOf(context.watch, "people");
  const stock = measures.find(({ kind }) => kind === "stock");
  const ranked = rankGoverned(context, counted, measures);
  const subset = context.sentence.mentions.some(
    ({ tag, end }) =>
      tag === "subset" && end <= counted.span.start && counted.span.start - end <= SUBSET_NEAR,
  );
  const whole = measures.find(({ id }) => id === context.frame.people?.measure);
  const opens = counted.span.start - context.sentence.start <= SUBSET_NEAR;
  const told = context.frame.people?.sentence ?? -Infinity;
  // "Of these …" at the opening of a sentence speaks of those counted in the one before.
  if (subset && whole !== undefined && context.index - told <= (opens ? 1 : 0)) {
    return { measure: whole, cue: null, cost: 0 };
  }
  // "Nepal sent back 33; Thailand, with 244, the most": it goes on with what was sent back.
  const flowsHere = whole?.kind === "flow" && context.frame.people?.sentence === context.index;
  const held = context.sentence.mentions.some(
    ({ tag, end }) =>
      (tag === "whole" || (tag === "has" && !flowsHere)) &&
      end <= counted.span.start &&
      counted.span.start - end <= HELD_NEAR,
  );
  if (counted.kind === "bare" && held && stock !== undefined)
    return { measure: stock, cue: null, cost: 0 };
  const best = ranked[0];
  const { frame, index } = context;
  const total = context.sentence.mentions.some(
    ({ tag, end }) =>
      tag === "total" && end <= counted.span.start && counted.span.start - end <= TOTAL_NEAR,
  );
  // "Sent home were 23,000 in all" counts those sent home.
  const moved = best?.measure.kind === "flow" && best.cost <= TOTAL_NEAR / 2;
  const planned = context.sentence.mentions.some(
    (mention) => mention.tag === "plan" && gap(mention, counted.span) <= PLAN_NEAR,
  );
  // "They are to send more, 24,200 in all" is no stock yet.
  const due = planned && best?.measure.kind === "flow";
  // "A further 8,000 could leave by the summer": what comes on top and is still to come is a flow.
  const onTop = context.sentence.mentions.some(
    ({ tag, end }) =>
      tag === "more" && end <= counted.span.start && counted.span.start - end <= HELD_NEAR,
  );
  const flowsBefore =
    whole?.kind === "flow" && context.index - (context.frame.people?.sentence ?? -Infinity) <= 1;
  const flowing = flowsBefore ? whole : measures.find(({ kind }) => kind === "flow");
  if (planned && onTop && counted.kind === "bare" && flowing !== undefined)
    return { measure: flowing, cue: null, cost: 0 };
  if (total && stock !== undefined && !moved && !due) return { measure: stock, cue: null, cost: 0 };
  // "In three batches: 120 on 8 January, 85 in February": those without a noun go on as before.
  const nounless = counted.span.start === quantity.start && counted.span.end === quantity.end;
  const since =
    context.frame.people === null ? Infinity : context.index - context.frame.people.sentence;
  const goesOn = nounless && counted.kind !== "bare" && counted.kind !== "anaphor";
  // "Kyiv puts their number at 12,000": the number of those told of right before.
  const numbered = context.sentence.mentions.some(
    ({ tag, end }) =>
      tag === "anaphor" && end <= counted.span.start && counted.span.start - end <= NUMBERED_NEAR,
  );
  const far = FLOW_COST + (best?.measure.kind === "stock" ? STOCK_HANDICAP : 0);
  if (
    goesOn &&
    whole !== undefined &&
    since <= (numbered ? 1 : 0) &&
    (best === undefined || best.cost > far)
  )
    return { measure: whole, cue: null, cost: 0 };
  if (best !== undefined && (best.measure.kind === "stock" || best.cost <= FLOW_COST)) return best;
  // "There are thought to be 8,000 in the region", after some were sent home: a stock again.
  const stands = context.sentence.mentions.some(
    ({ tag, end }) =>
      tag === "count" &&
      end <= counted.span.start &&
      counted.span.start - end <= STANDS_NEAR &&
      // "it had returned 904": the verb says what became of them.
      !context.sentence.mentions.some(
        (verb) =>
          verb.tag.startsWith("measure:") && verb.start >= end && verb.end <= counted.span.start,
      ),
  );
  const placed = context.sentence.mentions.some(
    ({ tag, start }) =>
      (tag === "country" || tag === "locality") &&
      start >= counted.span.end &&
      start - counted.span.end <= PLACED_NEAR,
  );
  const clause = clauseAt(context.sentence, counted.span.start);
  const flows = context.sentence.mentions.some(
    ({ tag, start, end }) =>
      start >= clause.start &&
      end <= clause.end &&
      measures.some(({ id, kind }) => kind === "flow" && tag === `measure:${id}`),
  );
  const again = stands && placed && !flows;
  if ((counted.kind === "bare" || counted.kind === "anaphor") && again && stock !== undefined)
    return { measure: stock, cue: null, cost: 0 };
  if (counted.kind === "bare" && frame.people !== null && index - frame.people.sentence <= 1) {
    const framed = measures.find(({ id }) => id === frame.people?.measure);
    if (framed !== undefined) return { measure: framed, cue: null, cost: 0 };
  }
  // "Seoul expects 5,000 more": a count that is still to come is a flow.
  const flow =
    whole?.kind === "flow" && since <= 1 ? whole : measures.find(({ kind }) => kind === "flow");
  const more = context.sentence.mentions.some(
    ({ tag, start, end }) =>
      tag === "more" &&
      ((end <= counted.span.start && counted.span.start - end <= HELD_NEAR) ||
        (start >= counted.span.start && end <= counted.span.end)),
  );
  if (
    more &&
    flow !== undefined &&
    counted.kind !== "bare" &&
    counted.kind !== "anaphor" &&
    (best === undefined || best.cost > MORE_COST)
  ) {
    return { measure: flow, cue: null, cost: 0 };
  }
  if (planned && flow !== undefined && counted.kind !== "bare" && !isSaid(context, counted))
    return { measure: flow, cue: null, cost: 0 };
  return stock === undefined ? best : { measure: stock, cue: null, cost: 0 };
}

/** "100,000 people in 40 countries". */
const BESIDE_GAP = 16;

function readHostCount(
  quantity: Quantity,
  context: QuantityContext,
  measure: Measure,
  counted: Counted,
  cue: Mention,
): Taken | Refused {
  const { sentence, topical } = context;
  if (!topical) return refused("countries of something else", counted);
  if (context.foreign) return refused("countries of other people", counted);
  const clause = clauseAt(sentence, quantity.start);
  const event = sentence.mentions.find(
    ({ tag, start }) => tag === "other-event" && start >= clause.start && start < clause.end,
  );
  if (event !== undefined) return refused(`countries that ${event.value}`, counted);
  if (!isPlausible(measure, quantity)) return refused(`not plausible as ${measure.id}`, counted);
  // "Papers had come in from 47 countries": what came is told before the verb.
  const goes = (at: number) =>
    sentence.mentions.some(({ tag, start }) => tag === "intransitive" && start === at);
  const about = sentence.mentions.find(
    ({ tag, start }) =>
      start !== cue.start &&
      (tag === "subject" ||
        tag === "worker" ||
        tag === "anaphor" ||
        tag === "measure:workers_abroad" ||
        (tag === "measure:workers_dispatched" && !goes(start))),
  );
  // "The panel wrote of 100,000 in 40 countries", where the workers were named just before.
  const beside =
    (context.justNamed &&
      sentence.quantities.some(
        ({ dimension, start }) => dimension === "people" && start !== quantity.start,
      )) ||
    // "a hundred thousand people in forty countries".
    (context.frame.people?.sentence === context.index &&
      quantity.start - context.frame.people.end <= BESIDE_GAP);
  if (about === undefined && !beside)
    return refused("nothing says that they host the workers", counted);
  return {
    kind: "taken",
    measure,
    ...asStated(quantity),
    unit: measure.unit,
    per: null,
    payee: null,
    evidence: 0.7,
    reasons: [`countries beside “${about?.value ?? "those they work in"}”`],
    counted,
    cue,
  };
}

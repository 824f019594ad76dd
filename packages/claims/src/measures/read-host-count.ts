import type { Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { isPlausible } from "./choose-measure.ts";
import type { Counted } from "../language-pack.ts";
import { toMeasureTag, type Mention } from "../mention.ts";
import {
  asStated,
  measuresOf,
  refused,
  unproven,
  type QuantityContext,
  type Refused,
  type Taken,
} from "../context/quantity-context.ts";
import { clauseAt } from "../words/sentences.ts";

/** "40 countries": the noun right after its number. */
const CUE_NEAR = 24;
/** "100,000 people in 40 countries". */
const BESIDE_GAP = 16;
/** "16개국 5만3천 명": a space between. */
const TOUCHING = 1;

/** A count of the countries they work in, or null where no word for such stands beside it. */
export function readHostCount(
  quantity: Quantity,
  counted: Counted,
  context: QuantityContext,
): Taken | Refused | null {
  if (counted.kind !== "thing" || quantity.unit === "time") return null;
  for (const measure of measuresOf(context.watch, "count")) {
    const cue = context.sentence.mentions.find(
      ({ tag, start }) =>
        tag === toMeasureTag(measure.id) &&
        start >= Math.min(quantity.start, counted.span.start) &&
        start <= quantity.end + CUE_NEAR,
    );
    if (cue !== undefined) return readHosts(quantity, context, measure, counted, cue);
  }
  return null;
}

function readHosts(
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
  // "北朝鮮は12カ国で食堂を営み": they run places of a trade there.
  const run =
    context.pack.findGovernor !== undefined &&
    sentence.mentions.some(({ tag, end }) => tag === "subject-modifier" && end <= quantity.start) &&
    sentence.mentions.some(
      ({ tag, start }) => tag === "sector" && start >= quantity.end && start < clause.end,
    );
  // "The panel wrote of 100,000 in 40 countries", where the workers were named just before.
  const beside =
    (context.justNamed &&
      sentence.quantities.some(
        ({ dimension, start }) => dimension === "people" && start !== quantity.start,
      )) ||
    // "53,000 in 16 countries" the other way round: "16개국 5만3천 명".
    (context.introduced &&
      sentence.quantities.some(
        ({ dimension, start }) =>
          dimension === "people" && start >= quantity.end && start - quantity.end <= TOUCHING,
      )) ||
    // "a hundred thousand people in forty countries".
    (context.frame.people?.sentence === context.index &&
      quantity.start - context.frame.people.end <= BESIDE_GAP);
  if (about === undefined && !beside && !run)
    return unproven("nothing says that they host the workers", counted);
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

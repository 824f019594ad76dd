import type { Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { isPlausible } from "../choose-measure.ts";
import { isNear } from "../near.ts";
import { periodNear } from "../period-near.ts";
import {
  asStated,
  refused,
  toPeriod,
  type QuantityContext,
  type Refused,
  type Taken,
} from "../quantity-context.ts";
import { clauseAt } from "../sentences.ts";
import { classify, type Weights } from "./classify.ts";
import type { Candidate } from "./features.ts";

/*
 * How sure the words around a quantity have to be to overrule the grammar. Chosen by hand, on the
 * careful side of what did best on articles that neither rules nor weights had seen (ADR 9).
 */
/** A measure that is less likely than this is not taken. */
const UNLIKELY = 0.04;
/** A quantity that no rule takes is taken where it is this likely. */
const LIKELY = 0.7;
/** Another measure than the rule's is taken where it is this likely. */
const RATHER = 0.8;
/** Both, where a word of the text names the measure. */
const HARDLY = 0.005;
const SURELY = 0.97;

/**
 * Holds what the rules read in a quantity against what the words around such quantities mostly
 * mean: drops what is hardly ever meant, takes what nearly always is. Rules know grammar, the
 * classifier knows company; on unseen articles each mends what the other gets wrong.
 */
export function lookAgain(
  reading: Taken | Refused,
  candidate: Candidate,
  context: QuantityContext,
  weights: Weights,
): Taken | Refused {
  // What something in the text speaks against, company does not bring back.
  if (reading.kind === "refused" && (reading.unproven !== true || !mayBeTaken(candidate.quantity)))
    return reading;
  const known = new Map(context.watch.codebook.measures.map((measure) => [measure.id, measure]));
  // Weights that were fitted to other measures than the watch's say nothing here.
  if (weights.classes.some((name) => name !== NONE && !known.has(name))) return reading;
  // Nor do they of a measure that the watch has besides.
  if (reading.kind === "taken" && !weights.classes.includes(reading.measure.id)) return reading;
  const chances = classify(candidate, weights);
  const [best] = chances;
  if (best === undefined) return reading;
  const take = (least: number) => {
    const measure = known.get(best.name);
    return measure !== undefined && best.chance > least
      ? toTaken(measure, best.chance, candidate.quantity, context)
      : null;
  };
  if (reading.kind === "refused") return take(LIKELY) ?? reading;
  const own = chances.find(({ name }) => name === reading.measure.id)?.chance ?? 0;
  // A word of the text that names the measure is more than company.
  const isNamed = reading.cue !== null;
  if (own < (isNamed ? HARDLY : UNLIKELY))
    return (
      take(LIKELY) ?? refused("the words around it are those of something else", reading.counted)
    );
  return best.name === reading.measure.id ? reading : (take(isNamed ? SURELY : RATHER) ?? reading);
}

const NONE = "none";

/** Lengths, weights, years and minutes are of no measure: most numbers of a text are spared. */
const mayBeTaken = ({ dimension, unit }: Quantity): boolean =>
  dimension !== "physical" && (dimension !== "time" || unit === "hour" || unit === "day");

/** What a quantity says of a measure that its words speak for; null where it is of another kind. */
function toTaken(
  measure: Measure,
  chance: number,
  quantity: Quantity,
  context: QuantityContext,
): Taken | null {
  const value = readValue(measure, quantity, context);
  if (value === null || !isPlausible(measure, { ...quantity, ...value })) return null;
  const percent = Math.round(100 * chance);
  return {
    kind: "taken",
    measure,
    unit: measure.unit,
    per: null,
    ...value,
    payee: null,
    evidence: chance * chance,
    reasons: [`the words around it speak for ${measure.id} (${percent}%)`],
    counted:
      measure.dimension === "people"
        ? { kind: "bare", span: { start: quantity.start, end: quantity.end }, noun: quantity.raw }
        : null,
    cue: null,
  };
}

type Value = Pick<Taken, "low" | "high" | "comparator"> & Partial<Pick<Taken, "unit" | "per">>;

function readValue(measure: Measure, quantity: Quantity, context: QuantityContext): Value | null {
  const { dimension } = quantity;
  const isCount = dimension === "people" || dimension === "count" || dimension === "none";
  switch (measure.dimension) {
    case "people":
    case "count":
      return isCount ? asStated(quantity) : null;
    case "money": {
      const unit = dimension === "money" ? quantity.unit : isCount ? context.currency : null;
      if (unit === null) return null;
      const before = context.last?.measure === measure.id ? context.last.per : null;
      const per = toPeriod(quantity.per) ?? periodNear(context.sentence, quantity) ?? before;
      return { ...asStated(quantity), unit, per };
    }
    case "ratio":
      return dimension === "ratio" ? readShare(quantity, context) : null;
    case "time":
      return readTime(measure, quantity, context);
    default:
      return null;
  }
}

/** A share as percent; what is left to the worker is told as what is withheld. */
function readShare(quantity: Quantity, { sentence }: QuantityContext): Value {
  const scale = quantity.unit === "percent" ? 1 : 100;
  const toPercent = (value: number | null) =>
    value === null ? null : Math.round(100 * value * scale) / 100;
  const low = toPercent(quantity.low);
  const high = toPercent(quantity.high);
  const { comparator } = quantity;
  const clause = clauseAt(sentence, quantity.start);
  const kept = sentence.mentions.filter(
    ({ tag, start }) => tag === "keeps" && start >= clause.start && start < clause.end,
  );
  if (!isNear({ mentions: kept }, "keeps", quantity, KEEPS_NEAR)) return { low, high, comparator };
  const rest = (value: number | null) => (value === null ? null : 100 - value);
  return { low: rest(high), high: rest(low), comparator: TURNED[comparator] ?? comparator };
}

const KEEPS_NEAR = 60;
const TURNED: Partial<Record<Quantity["comparator"], Quantity["comparator"]>> = {
  gt: "lt",
  gte: "lte",
  lt: "gt",
  lte: "gte",
};

/** Hours of a day or days off of a month: in the measure's own unit, or in none. */
function readTime(measure: Measure, quantity: Quantity, context: QuantityContext): Value | null {
  const { dimension, unit } = quantity;
  const fits =
    dimension === "time"
      ? `${unit}s` === measure.unit || unit === measure.unit
      : dimension === "count" || dimension === "none";
  if (!fits) return null;
  const per = toPeriod(quantity.per) ?? periodNear(context.sentence, quantity) ?? measure.per;
  return { ...asStated(quantity), per };
}

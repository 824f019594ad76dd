import type { Quantity } from "@figurewatch/quantities";
import type { Measure, Watch } from "@figurewatch/watch";
import { isPlausible } from "../measures/choose-measure.ts";
import { periodNear } from "../measures/period-near.ts";
import {
  asStated,
  refused,
  toPeriod,
  type QuantityContext,
  type Refused,
  type Taken,
} from "../context/quantity-context.ts";
import { isSameShare, toPercent, toRest } from "../measures/share.ts";
import { classify, type Weights } from "./classify.ts";
import type { Candidate, RuleReading } from "./features.ts";
import { chanceOfKept, shippedShareWeights, type ShareSide } from "./share-side.ts";

/*
 * How likely a reading has to be. Chosen on articles that neither rules nor weights had seen, where
 * precision and recall are as high (ADR 9); the confidence of a claim tells how sure it is.
 */
/** A quantity that is this likely of no measure is refused. */
const REFUSED_AT = 0.7;
/** A measure is taken from here on. */
const TAKEN_AT = 0.2;
/** And from here on where something in the text speaks against it. */
const TAKEN_AGAINST = 0.8;

/**
 * Decides what a quantity is of. What the rules read, what the words around it are and what the text
 * has told so far are weighed together: rules know grammar, the classifier knows company.
 */
export function lookAgain(
  byRule: Taken | Refused,
  candidate: Candidate,
  context: QuantityContext,
  weights: Weights,
): Taken | Refused {
  // Weights that were fitted to other measures than the watch's say nothing here.
  const known = measuresById(context.watch.codebook);
  if (weights.classes.some((name) => name !== NONE && !known.has(name))) return byRule;
  const reading = keepStanding(chooseMeasure(byRule, candidate, context, weights), byRule, context);
  // Nor do they of a measure that the watch has besides.
  return reading.kind === "taken" &&
    reading.measure.dimension === "ratio" &&
    weights.classes.includes(reading.measure.id)
    ? takeSide(reading, byRule, candidate)
    : reading;
}

/**
 * Who is said to work neither comes nor goes, and who is said to have left has gone: of the labelled counts
 * that are told so, 118 of 118 are of a stock, and 76 of 80 of people gone.
 */
function keepStanding(
  reading: Taken | Refused,
  byRule: Taken | Refused,
  { pack, text, sentence }: QuantityContext,
): Taken | Refused {
  if (reading.kind !== "taken" || byRule.kind !== "taken" || reading.counted === null)
    return reading;
  const { dimension, kind } = reading.measure;
  if (byRule.measure.dimension !== dimension || byRule.measure.kind === kind) return reading;
  const stands = pack.readStanding?.(text, reading.counted.span, sentence) ?? null;
  const holds =
    stands !== null && byRule.measure.kind === (stands.does === "goes" ? "flow" : "stock");
  return holds ? byRule : reading;
}

/** What is withheld, where the words around a share speak for what is kept, or the other way about. */
function takeSide(reading: Taken, byRule: Taken | Refused, candidate: Candidate): Taken {
  const { quantity } = candidate;
  const side = toShareSide(byRule, quantity);
  const kept = chanceOfKept(candidate, side, shippedShareWeights());
  const isKept = kept > 0.5;
  if (side === (isKept ? "kept" : "withheld")) return reading;
  const percent = Math.round(100 * (isKept ? kept : 1 - kept));
  return {
    ...reading,
    ...(isKept ? toRest(toPercent(quantity)) : toPercent(quantity)),
    reasons: [
      isKept
        ? `the words around ${quantity.raw} speak for what the worker keeps (${percent}%): the rest to 100 is withheld`
        : `the words around ${quantity.raw} speak for what is withheld (${percent}%)`,
    ],
  };
}

function chooseMeasure(
  reading: Taken | Refused,
  candidate: Candidate,
  context: QuantityContext,
  weights: Weights,
): Taken | Refused {
  const known = measuresById(context.watch.codebook);
  if (reading.kind === "taken" && !weights.classes.includes(reading.measure.id)) return reading;
  if (reading.kind === "refused" && !mayBeTaken(candidate.quantity)) return reading;
  const chances = classify(candidate, toRuleReading(reading), weights);
  const isAgainst = reading.kind === "refused" && reading.unproven !== true;
  const least = isAgainst ? TAKEN_AGAINST : TAKEN_AT;
  const ofNone = chances.find(({ name }) => name === NONE)?.chance ?? 0;
  if (ofNone < REFUSED_AT)
    for (const { name, chance } of chances) {
      if (name === NONE || chance < least) continue;
      if (reading.kind === "taken" && reading.measure.id === name)
        return { ...reading, evidence: chance };
      const measure = known.get(name);
      const taken =
        measure === undefined ? null : toTaken(measure, chance, candidate.quantity, context);
      if (taken !== null) return taken;
    }
  return reading.kind === "refused"
    ? reading
    : refused("the words around it are those of something else", reading.counted);
}

type Codebook = Watch["codebook"];

const byCodebook = new WeakMap<Codebook, ReadonlyMap<string, Measure>>();

/** The measures of a codebook by their ids: looked up for every quantity, so gathered once. */
function measuresById(codebook: Codebook): ReadonlyMap<string, Measure> {
  const known =
    byCodebook.get(codebook) ?? new Map(codebook.measures.map((measure) => [measure.id, measure]));
  byCodebook.set(codebook, known);
  return known;
}

/** Which side of pay the rules take a share for; null where they read none, or where both are the same. */
export function toShareSide(reading: Taken | Refused, quantity: Quantity): ShareSide | null {
  if (reading.kind !== "taken" || reading.measure.dimension !== "ratio") return null;
  const stated = toPercent(quantity);
  const isStated = isSameShare(reading, stated);
  if (isStated === isSameShare(reading, toRest(stated))) return null;
  return isStated ? "withheld" : "kept";
}

/** What the classifier may know of the rules' reading. */
export function toRuleReading(reading: Taken | Refused): RuleReading {
  const isTaken = reading.kind === "taken";
  return {
    measure: isTaken ? reading.measure.id : null,
    named: isTaken && reading.cue !== null,
    unproven: !isTaken && reading.unproven === true,
    evidence: isTaken ? Math.round(4 * reading.evidence) : 0,
    counts: reading.counted?.kind ?? NONE,
  };
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
    evidence: chance,
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
      return dimension === "ratio" ? toPercent(quantity) : null;
    case "time":
      return readTime(measure, quantity, context);
    default:
      return null;
  }
}

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

import type { Period, Quantity } from "@figurewatch/quantities";
import { choosePeopleMeasure } from "./choose-people-measure.ts";
import { isPlausible, type Choice } from "./choose-measure.ts";
import { judgePeople } from "./judge-people.ts";
import type { Counted, Sentence } from "../language-pack.ts";
import { toMeasureTag, type Span } from "../mention.ts";
import { firstInside } from "../words/near.ts";
import {
  asStated,
  measuresOf,
  refused,
  refusedAsForeign,
  toPeriod,
  unproven,
  type QuantityContext,
  type Refused,
  type Taken,
} from "../context/quantity-context.ts";
import { readBareRatio } from "./read-bare-ratio.ts";
import { readBareSum } from "./read-bare-sum.ts";
import { readDaysOff } from "./read-days-off.ts";
import { readHostCount } from "./read-host-count.ts";
import { readBareTime } from "./read-time.ts";
import { clauseAt } from "../words/sentences.ts";

/** A count of people, of countries, or of nothing the watch knows. */
export function readCount(quantity: Quantity, context: QuantityContext): Taken | Refused {
  const { watch, text, pack, sentence } = context;
  const counted = pack.readCounted(text, quantity, sentence);
  const host = readHostCount(quantity, counted, context);
  if (host !== null) return host;
  const days = readDaysOff(quantity, counted, context);
  if (days !== null) return days;
  if (counted.kind === "bare") {
    const other =
      readBareTime(quantity, context) ??
      readBareSum(quantity, context) ??
      readBareRatio(quantity, context);
    if (other !== null) return other;
  }
  const flows = measuresOf(watch, "people").filter(({ kind }) => kind === "flow");
  const flowTags = new Set(flows.map(({ id }) => toMeasureTag(id)));
  const verdict = judgePeople({ ...context, quantity, counted, flowTags });
  if (!verdict.accepted) {
    if (verdict.goesOn === true) return refusedAsForeign(counted);
    const kind = verdict.foreign === true ? "foreign" : verdict.others === true ? "other" : null;
    const told: Counted = kind === null ? counted : { ...counted, kind };
    return verdict.unproven === true ? unproven(verdict.why, told) : refused(verdict.why, told);
  }
  const chosen = choosePeopleMeasure(context, counted, quantity);
  // Where words are not set apart, a period behind a count opens what is told of it next.
  const rate =
    toPeriod(quantity.per) ??
    (pack.matching === "words" ? rateBeside(sentence, counted.span) : null);
  // "two thousand a week": a stock has no period.
  const flow = measuresOf(watch, "people").find(({ kind }) => kind === "flow");
  const choice: Choice | undefined =
    (rate === "week" || rate === "month") &&
    pack.matching === "words" &&
    chosen?.measure.kind === "stock" &&
    flow !== undefined
      ? { measure: flow, cue: null, cost: 0 }
      : chosen;
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
    per: choice.measure.kind === "flow" ? (rate ?? yearly(sentence, quantity)) : null,
    payee: null,
    evidence: (verdict.strong ? 0.8 : 0.55) + (choice.cue === null ? 0 : 0.15),
    reasons,
    counted,
    cue: choice.cue,
  };
}

/** "2,000 workers from the North a week": a period right behind those counted. */
function rateBeside({ mentions }: Sentence, { end }: Span): Period | null {
  const period = mentions.find(
    ({ tag, start }) =>
      (tag === "per:week" || tag === "per:month") && start >= end && start - end <= RATE_NEAR,
  );
  return period === undefined ? null : toPeriod(period.tag.slice(4));
}

/** " из КНДР ". */
const RATE_NEAR = 10;

/** "каждый год командируют десятки тысяч": how often the flow is told to come. */
function yearly(sentence: Sentence, quantity: Span): "year" | null {
  const clause = clauseAt(sentence, quantity.start);
  return firstInside(sentence, "yearly", clause) === undefined ? null : "year";
}

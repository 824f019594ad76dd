import { toMeasureTag } from "../mention.ts";
import type { Quantity } from "@figurewatch/quantities";
import { isPlausible, rankMeasures } from "./choose-measure.ts";
import type { Counted } from "../language-pack.ts";
import { firstInside } from "../words/near.ts";
import { periodNear } from "./period-near.ts";
import {
  asStated,
  measuresOf,
  toPeriod,
  type QuantityContext,
  type Taken,
} from "../context/quantity-context.ts";

const FREE_NEAR = 40;

/** "two holidays a year", "Sundays off only twice a month": days off counted by another noun. */
export function readDaysOff(
  quantity: Quantity,
  counted: Counted,
  context: QuantityContext,
): Taken | null {
  const { watch, sentence, topical, foreign } = context;
  const per = toPeriod(quantity.per) ?? periodNear(sentence, quantity);
  const measure = measuresOf(watch, "time").find(({ unit }) => unit === "days");
  if (measure === undefined || !topical || foreign || (per !== "month" && per !== "year"))
    return null;
  const asked = context.asked.find(({ tag }) => tag === toMeasureTag(measure.id));
  const { start, end } = quantity;
  const weekday = firstInside(sentence, "weekday", { start, end: end + 1 });
  const times = quantity.unit === "time" || counted.kind === "bare";
  const [choice] = rankMeasures(quantity, sentence, [measure], FREE_NEAR);
  const noun = firstInside(sentence, toMeasureTag(measure.id), quantity);
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

import type { Quantity } from "@figurewatch/quantities";
import { measuresOf, type QuantityContext, type Taken } from "../context/quantity-context.ts";

const MIN_SHARE = 5;

/** "one has 75 per cent, whereas the slips point to 88": a bare number beside a share of pay. */
export function readBareRatio(
  { low, high, comparator, unit, end }: Quantity,
  { watch, text, last, index, frame }: QuantityContext,
): Taken | null {
  const [measure] = measuresOf(watch, "ratio");
  const value = low ?? high ?? 0;
  if (
    measure === undefined ||
    unit !== null ||
    last?.measure !== measure.id ||
    last.sentence !== index ||
    value < MIN_SHARE ||
    value > 100 ||
    frame.people?.sentence === index ||
    !ENDS.test(text.slice(end, end + 2))
  )
    return null;
  return {
    kind: "taken",
    measure,
    low,
    high,
    comparator,
    unit: measure.unit,
    per: null,
    payee: null,
    evidence: 0.5,
    reasons: ["it goes on about the share before"],
    counted: null,
    cue: null,
  };
}

/** Nothing that could be counted follows. */
const ENDS = /^(?:[.;:)]|,\s|$)/;

import type { Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import type { AsOf } from "../dates/as-of.ts";

/** "10,000 were sent last year": a flow over a whole year is one per year. */
export function isYearly(
  { kind, dimension }: Measure,
  { edtf, own, inferred }: AsOf,
  published: string | null,
) {
  return (
    kind === "flow" &&
    dimension === "people" &&
    own &&
    inferred &&
    published !== null &&
    edtf === String(Number(published.slice(0, 4)) - 1)
  );
}

/** "brought in $410 million in 2016": what is earned in one year. */
export const isOfYear = ({ kind, dimension }: Measure, text: string, { end }: Quantity) =>
  kind === "flow" && dimension === "money" && IN_YEAR.test(text.slice(end, end + 40));

const IN_YEAR =
  /^ (?:\p{Ll}+ ){0,4}in (?:the (?:fiscal |financial )?year )?(?:19|20)\d\d\b(?! and)/u;

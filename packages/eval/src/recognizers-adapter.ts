import { extractQuantities, type Quantity } from "@figurewatch/quantities";

export const name = "@figurewatch/quantities";

/** Words that make an equality, which the range specs hold to be a range from n to n. */
const EQUAL = /equal|等|같|동일|イコール|=/i;

/**
 * The quantities of a text as the specs of Recognizers-Text want them. They do not count a number
 * that is joined to a physical unit or a percent sign ("180.25ml") as a number.
 */
export function extract(text: string, options: { lang: string; model?: string }): Quantity[] {
  const quantities = extractQuantities(text, { lang: options.lang });
  if (options.model === "Number") return quantities.filter((quantity) => !isJoined(quantity));
  if (options.model === "NumberRange") return quantities.map(toRange);
  return quantities;
}

function isJoined({ dimension, parts, raw }: Quantity): boolean {
  const isMeasure = dimension === "physical" || (dimension === "ratio" && raw.endsWith("%"));
  return isMeasure && parts.unit !== null && raw.endsWith(parts.number + parts.unit);
}

function toRange(quantity: Quantity): Quantity {
  const isEquality = quantity.comparator === "eq" && EQUAL.test(quantity.parts.comparator ?? "");
  return isEquality ? { ...quantity, comparator: "range" } : quantity;
}

import type { Quantity } from "../quantity.ts";

/**
 * A quantity in one line, for tables of tests: "gt 50000 people", "120-150 USD/month",
 * "vague 1000-9999 people", "40 percent up", "150 KWD/month =3200 CNY".
 */
export function spellQuantity(quantity: Quantity): string {
  const { low, high, comparator, unit, per, vague, change, parts } = quantity;
  const value = comparator === "range" ? `${low}-${high}` : String(low ?? high);
  const words = [
    vague ? "vague" : "",
    comparator === "eq" || comparator === "range" ? "" : comparator,
    comparator === "range" || Number.isInteger(low ?? high) ? value : String(round(low ?? high)),
    `${unit ?? ""}${per === null ? "" : `/${per}`}`,
    change ?? "",
    parts.conversion === null ? "" : `=${parts.conversion.value} ${parts.conversion.unit}`,
  ];
  return words.filter((word) => word !== "").join(" ");
}

function round(value: number | null): number {
  return Number((value ?? Number.NaN).toPrecision(4));
}

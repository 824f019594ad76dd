import { extractQuantities, type Quantity } from "@figurewatch/quantities";
import type { BenchQuantity } from "./quantities-newsquant.ts";

type Options = { lang: string; model: string };

/** Adapter for `recognizers-specs.mjs`: our quantities as the plain numbers, ranges and sums it asks for. */
export function extract(text: string, { lang, model }: Options): BenchQuantity[] {
  const out: BenchQuantity[] = [];
  for (const quantity of extractQuantities(text, { lang })) {
    if (model === "Number" && isGluedToUnit(text, quantity)) continue;
    const low = quantity.low ?? Number.NEGATIVE_INFINITY;
    const high = quantity.high ?? Number.POSITIVE_INFINITY;
    const { unit, start, end } = quantity;
    // "equals 20" is among its ranges, from 20 to 20.
    const equal = /^(?:is )?equal|等|같|정확|해당|イコール/i.test(quantity.parts.comparator ?? "");
    const comparator = equal && quantity.comparator === "eq" ? "range" : quantity.comparator;
    out.push({ low, high, comparator, unit, start, end });
    const { conversion } = quantity.parts;
    if (conversion !== null) {
      const { value } = conversion;
      out.push({
        low: value,
        high: conversion.high ?? value,
        comparator: "eq",
        unit: conversion.unit,
        start,
        end,
      });
    }
  }
  return out;
}

/** Its plain numbers leave out what has a unit written on to it: "180ml". */
function isGluedToUnit(text: string, quantity: Quantity): boolean {
  const at = text.indexOf(quantity.parts.number, quantity.start) + quantity.parts.number.length;
  const next = text.slice(at, at + 1);
  if (quantity.dimension === "physical" && /\p{Script=Katakana}/u.test(next)) return true;
  return /^[\p{Script=Latin}%％]/u.test(next);
}

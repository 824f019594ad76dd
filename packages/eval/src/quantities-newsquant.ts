import { extractQuantities, type Quantity } from "@figurewatch/quantities";
import { toBenchUnit } from "./quantities-units.ts";

/** What the news benchmark's score script reads. */
export type BenchQuantity = {
  low: number;
  high: number;
  comparator: string;
  change?: "up" | "down";
  unit: string | null;
  start: number;
  end: number;
};

/** Adapter for `evaluate.mjs`: our quantities told the way its labels are. */
export function extract(text: string): BenchQuantity[] {
  const out: BenchQuantity[] = [];
  const quantities = extractQuantities(text, { lang: "en" });
  for (const [i, quantity] of quantities.entries()) {
    const before = quantities[i - 1];
    const last = out[out.length - 1];
    if (before !== undefined && last !== undefined && isMovement(text, before, quantity)) {
      // Its labels tell a movement "from 10 to 20" as one range.
      last.low = Math.min(last.low, quantity.low ?? last.low);
      last.high = Math.max(last.high, quantity.low ?? last.high);
      last.comparator = "range";
      if (quantity.change === "down") last.change = "down";
      continue;
    }
    out.push(...toBench(quantity));
  }
  return out;
}

function isMovement(text: string, one: Quantity, two: Quantity): boolean {
  if (one.comparator === "range" || two.comparator === "range") return false;
  const between = text.slice(one.end, two.start).trim();
  return (
    between === "to" && /\bfrom$/i.test(text.slice(Math.max(0, one.start - 10), one.start).trim())
  );
}

function toBench(quantity: Quantity): BenchQuantity[] {
  const low = quantity.low ?? quantity.high ?? 0;
  const high = quantity.high ?? quantity.low ?? 0;
  const inText = quantity.parts.per !== null && quantity.raw.includes(quantity.parts.per);
  const item: BenchQuantity = {
    low,
    // Its vague numbers end at the next order: "hundreds" is 100-1000, ours 100-999.
    high: quantity.vague && String(high).endsWith("9") ? high + 1 : high,
    comparator: quantity.comparator,
    unit: toBenchUnit(quantity, inText ? quantity.per : null),
    start: quantity.start,
    end: quantity.end,
  };
  // They have one label for both: a bound outweighs a change, and rising *to* a value is none.
  const bounded = item.comparator !== "eq" && item.comparator !== "range";
  if (quantity.change !== null && !bounded && !/\bto\b/.test(quantity.parts.change ?? "")) {
    item.change = quantity.change;
  }
  const items = isAlternative(quantity)
    ? [
        { ...item, high: low, comparator: "eq" },
        { ...item, low: high, comparator: "eq" },
      ]
    : [item];
  const { conversion } = quantity.parts;
  if (conversion !== null) {
    items.push({
      ...item,
      low: conversion.value,
      high: conversion.high ?? conversion.value,
      unit: conversion.unit,
    });
  }
  return items;
}

/** "eight or nine" is two values there. */
function isAlternative(quantity: Quantity): boolean {
  return (
    quantity.comparator === "range" &&
    quantity.dimension !== "time" &&
    / or /.test(quantity.parts.number)
  );
}

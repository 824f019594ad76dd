import type { Quantity } from "@figurewatch/quantities";
import type { Mention } from "../mention.ts";

const NUMBER_AFTER = /^(?: |: ?)(\d{1,3}(?:,\d{3})*)(?![\d.,]*\d|\s?[%$€£]|-?\p{L})/u;
const LABELS = new Set<Mention["tag"]>(["country", "locality", "sector", "worldwide"]);
const REACH = 16;

/**
 * Numbers that stand right after a country or a branch: "Vietnam 51, Cambodia 115; building 131".
 * To a reader of quantities they look like names ("Airbus 300"), to one who knows countries not.
 */
export function addLabelledNumbers(
  text: string,
  mentions: readonly Mention[],
  quantities: readonly Quantity[],
): Quantity[] {
  const starts = new Set(quantities.map(({ start }) => start));
  const added: Quantity[] = [];
  for (const { tag, end } of mentions) {
    if (!LABELS.has(tag)) continue;
    const found = NUMBER_AFTER.exec(text.slice(end, end + REACH));
    const digits = found?.[1];
    if (found === null || digits === undefined) continue;
    const start = end + found[0].length - digits.length;
    const stop = start + digits.length;
    if (starts.has(start) || quantities.some((known) => known.start < stop && start < known.end))
      continue;
    starts.add(start);
    added.push(toQuantity(digits, start, stop));
  }
  return added.length === 0
    ? [...quantities]
    : [...quantities, ...added].sort((a, b) => a.start - b.start);
}

const PART_OF_WHOLE = /^(\d[\d,]{1,8})( out of (?:a total of )?)(\d[\d,]{1,8})$/;

/**
 * "140 out of 176 North Korean workers" as the two counts it tells, where a reader of quantities
 * sees one share; "9 out of 10" stays a share.
 */
export function splitPartsOfWholes(quantities: readonly Quantity[]): Quantity[] {
  return quantities.flatMap((quantity) => {
    const [, part, between, whole] = PART_OF_WHOLE.exec(quantity.parts.number) ?? [];
    if (part === undefined || between === undefined || whole === undefined) return [quantity];
    const start = quantity.start + quantity.raw.indexOf(quantity.parts.number);
    const from = start + part.length + between.length;
    return [
      toQuantity(part, start, start + part.length),
      toQuantity(whole, from, from + whole.length),
    ];
  });
}

/** " out of every ", " из каждых ". */
const OUT_OF = /^ (?:out of|of|in) (?:every |each )?$|^ из (?:каждых )?$/;
/** "из каждых ". */
const OF_EVERY = /(?:of every |out of every |из каждых |из каждой |из )$/i;
const WHOLES = new Set([5, 10, 100, 1000]);

/** "nine roubles out of ten" as the share that it is. */
export function joinShares(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const part = joined.at(-1);
    const whole = quantity.low ?? 0;
    // "of every hundred dollars seventy": the whole stands first.
    const first =
      part !== undefined && OF_EVERY.test(text.slice(Math.max(0, part.start - 12), part.start));
    if (
      first &&
      part.dimension === "money" &&
      WHOLES.has(part.low ?? 0) &&
      quantity.low !== null &&
      quantity.low === quantity.high &&
      quantity.low < (part.low ?? 0) &&
      (quantity.dimension === "none" || quantity.unit === part.unit) &&
      text.slice(part.end, quantity.start) === " "
    ) {
      joined[joined.length - 1] = toShare(
        text,
        part,
        quantity,
        (100 * quantity.low) / (part.low ?? 1),
      );
      continue;
    }
    if (
      part !== undefined &&
      (part.dimension === "money" || (part.dimension === "none" && whole <= 100)) &&
      part.low !== null &&
      part.low === part.high &&
      part.low < whole &&
      WHOLES.has(whole) &&
      (quantity.dimension === "none" || quantity.unit === part.unit) &&
      OUT_OF.test(text.slice(part.end, quantity.start))
    ) {
      joined[joined.length - 1] = toShare(text, part, quantity, (100 * part.low) / whole);
    } else joined.push(quantity);
  }
  return joined;
}

const toShare = (text: string, from: Quantity, to: Quantity, percent: number): Quantity => ({
  ...from,
  low: percent,
  high: percent,
  unit: "percent",
  dimension: "ratio",
  per: null,
  end: to.end,
  raw: text.slice(from.start, to.end),
});

function toQuantity(digits: string, start: number, end: number): Quantity {
  const value = Number(digits.replaceAll(",", ""));
  return {
    low: value,
    high: value,
    comparator: "eq",
    change: null,
    unit: null,
    dimension: "none",
    per: null,
    vague: false,
    start,
    end,
    raw: digits,
    parts: { number: digits, unit: null, comparator: null, per: null, conversion: null },
  };
}

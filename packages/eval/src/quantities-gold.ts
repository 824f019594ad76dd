import { extractQuantities, type Quantity } from "@figurewatch/quantities";

/** A labelled claim: the words it stands on and its value as `score.mjs` of the bench wants it. */
export type GoldClaim = {
  quote: string;
  low: number | null;
  high: number | null;
  comparator: string;
  unit: string;
  per: string | null;
};

export type GoldArticle = { id: string; lang: string; text: string; claims: GoldClaim[] };

/** Per cent of the labelled claims whose value is read, and of those the other parts. */
export type GoldScore = { value: number; comparator: number; unit: number; per: number };

const UNITS: Record<string, string> = {
  people: "people",
  hours: "hour",
  days: "day",
  percent: "percent",
  countries: "country",
};

type Bounds = [low: number | null, high: number | null];

/**
 * How many labelled values are among the quantities of their articles. A quantity has to overlap
 * the quote, with its own words or those of its conversion; a share may be told as its rest.
 */
export function scoreGold(articles: GoldArticle[]): GoldScore {
  const hits = { all: 0, value: 0, comparator: 0, unit: 0, per: 0 };
  for (const { lang, text, claims } of articles) {
    const quantities = extractQuantities(text, { lang });
    for (const claim of claims) {
      hits.all++;
      const found = quantities.find((one) => overlaps(text, one, claim) && tells(one, claim));
      if (found === undefined) continue;
      hits.value++;
      if (found.comparator === claim.comparator) hits.comparator++;
      if (found.per === claim.per) hits.per++;
      if (hasUnit(found, UNITS[claim.unit] ?? claim.unit)) hits.unit++;
    }
  }
  const share = (part: number) => (100 * part) / hits.value;
  return {
    value: (100 * hits.value) / hits.all,
    comparator: share(hits.comparator),
    unit: share(hits.unit),
    per: share(hits.per),
  };
}

function overlaps(text: string, { start, end, parts }: Quantity, { quote }: GoldClaim): boolean {
  const from = text.indexOf(quote);
  const last = parts.conversion === null ? end : text.indexOf(parts.conversion.raw, end) + 1;
  return start < from + quote.length && Math.max(end, last) > from;
}

function tells(quantity: Quantity, claim: GoldClaim): boolean {
  const { low, high, unit, parts } = quantity;
  const told: Bounds[] = [[low, high]];
  if (parts.conversion !== null) told.push([parts.conversion.value, parts.conversion.value]);
  if (claim.unit === "percent") {
    const times = unit === "percent" ? 1 : 100;
    const [least, most] = [low === null ? null : low * times, high === null ? null : high * times];
    told.push([least, most]);
    told.push([most === null ? null : 100 - most, least === null ? null : 100 - least]);
  }
  return told.some(([least, most]) => isNear(least, claim.low) && isNear(most, claim.high));
}

function isNear(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 0.005 * Math.max(Math.abs(a), Math.abs(b), 1e-9);
}

function hasUnit({ unit, dimension, parts }: Quantity, wanted: string): boolean {
  if (unit === wanted || parts.conversion?.unit === wanted) return true;
  return wanted === "percent" && dimension === "ratio";
}

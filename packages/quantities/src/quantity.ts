/** How the bounds are to be read: `gt` 50000 is "more than 50,000"; `lte` 20 is "up to 20". */
export type Comparator = "eq" | "approx" | "gt" | "gte" | "lt" | "lte" | "range";

/** A period a rate is told over. Rates over other things ("per worker") carry the noun. */
export type Period = "hour" | "day" | "week" | "month" | "year";

/** What kind of thing is measured; `count` is a counted noun that is neither people nor money. */
export type Dimension = "people" | "money" | "time" | "ratio" | "physical" | "count" | "none";

/** The language of the text; each has a reader of its own. */
export type Language = "en" | "ko" | "zh" | "ja" | "ru";

/**
 * A number as a text states it. `low` and `high` are in base units ("1.2 million" is 1_200_000,
 * 3.4% is 3.4); an open side is null. `start` and `end` are UTF-16 offsets into the text given,
 * and `text.slice(start, end) === raw`.
 */
export type Quantity = {
  low: number | null;
  high: number | null;
  comparator: Comparator;
  /** Where the text says that it rose or fell by or to this value. */
  change: "up" | "down" | null;
  /** ISO 4217 code, `people`, `hour`…`year`, `percent`, a UCUM code, else the counted noun, singular. */
  unit: string | null;
  dimension: Dimension;
  /** A `Period`, or the noun of another rate ("worker" for "per worker"). */
  per: Period | (string & {}) | null;
  /** "tens of thousands", "dozens": the bounds are what the words allow, not what was counted. */
  vague: boolean;
  start: number;
  end: number;
  raw: string;
  /** The words each part was read from, where the text has them. */
  parts: {
    number: string;
    unit: string | null;
    comparator: string | null;
    per: string | null;
    /** The same amount in another currency: "(about $147)". */
    conversion: { value: number; unit: string; raw: string; high?: number } | null;
    /** The words that tell `change`: "fell to". */
    change?: string | null;
  };
};

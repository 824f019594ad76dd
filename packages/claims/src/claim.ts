import type { Comparator, Period } from "@figurewatch/quantities";

/** `estimate` and `stated` may count as a stock; the others never do. */
export type Modality = "stated" | "estimate" | "plan" | "quota" | "denied" | "hypothetical";

/** Who a wage is told of: what the worker gets, or what the employer pays per worker. */
export type Payee = "worker" | "employer";

/**
 * One quantity, or one named category, that one text states about one measure.
 * `text.slice(start, end) === quote`, always; no verbatim quote, no claim.
 */
export type Claim = {
  /** Measure id of the codebook: `workers_abroad`, `revenue`, `host_country`, … */
  measure: string;
  /** Null for an open side, and on both sides for a category claim. */
  low: number | null;
  high: number | null;
  comparator: Comparator;
  /** `people`, ISO 4217 code, `hours`, `days`, `percent`, `countries`; null for a category. */
  unit: string | null;
  per: Period | null;
  /** ISO country code or sector id of a category claim; null for a quantity. */
  value: string | null;
  /** ISO 3166-1 alpha-2, or null for worldwide or unknown. */
  place: string | null;
  /** City, region or site, where the text names one: its English name where that is known. */
  locality: string | null;
  sector: string | null;
  payee: Payee | null;
  /** EDTF date the figure is about ("2015-10", "2013/2015", "2012~"); null where none can be told. */
  asOf: string | null;
  /** The as-of was taken from the publication date, not from the words. */
  asOfInferred: boolean;
  /** ISO date the text was published, as given with the article; null when unknown. */
  saidOn: string | null;
  /** Who the text credits, in the text's words; null where it credits no one. */
  source: string | null;
  /** Credits beyond the nearest, outermost first ("RFA", "the labour ministry"); the last is the origin. */
  sourceChain: string[];
  /** Year of the cited report ("a 2012 report"). */
  sourceYear: number | null;
  modality: Modality;
  /** "tens of thousands": the bounds are what the words allow. */
  vague: boolean;
  quote: string;
  /** UTF-16 offsets of the quote into the text. */
  start: number;
  end: number;
  /** Up to 32 characters on either side: the W3C text-quote selector. */
  prefix: string;
  suffix: string;
  /** Chance, 0 to 1, that measure and value are right, calibrated on labelled articles. */
  confidence: number;
  /** Why it was read so, in words, for a reviewer. */
  reasons: string[];
};

/** The text a reader works on. `published` is an ISO date or null; `lang` a BCP 47 tag or null. */
export type ArticleText = {
  text: string;
  title?: string | null;
  published?: string | null;
  lang?: string | null;
  url?: string | null;
};

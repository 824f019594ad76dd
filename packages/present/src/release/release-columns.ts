import type { FIGURE_COLUMNS } from "../to-csv.ts";

export type Column = { type: "string" | "number" | "integer" | "boolean"; description: string };

const text = (description: string): Column => ({ type: "string", description });

/** What each column of `figures.csv` holds. */
export const FIGURE_CODEBOOK: Record<
  (typeof FIGURE_COLUMNS)[number] | "citation" | "citationUrl",
  Column
> = {
  id: text("Id of the figure; it stays the same from release to release"),
  measure: text("What is counted: an id of codebook.json"),
  low: { type: "number", description: "Lower bound in base units; empty where none was stated" },
  high: { type: "number", description: "Upper bound in base units; empty where none was stated" },
  comparator: text("How it was said: eq, approx, gt, gte, lt, lte or range"),
  unit: text("people, an ISO 4217 currency, hours, days, percent or countries"),
  per: text("The period it is counted over: hour, day, week, month or year"),
  value: text("What a category names: an ISO 3166-1 country or a sector"),
  place: text("ISO 3166-1 country; empty for the whole world"),
  locality: text("City or site, in the words of the text"),
  sector: text("Trade: an id of codebook.json; empty for all"),
  payee: text("Of a wage: what the worker gets, or what the employer pays"),
  modality: text(
    "stated, estimate, plan, quota, denied or hypothetical; only the first two are counts",
  ),
  vague: { type: "boolean", description: "A word such as 'tens of thousands', not a number" },
  asOf: text("EDTF: what the figure is about"),
  asOfInferred: { type: "boolean", description: "asOf is not in the text but inferred" },
  saidOn: text("EDTF: when it was first said, as far as known"),
  originName: text("Who first stated it, as far as the texts show; empty where none does"),
  originYear: { type: "integer", description: "Year of the report that states it" },
  baseline: {
    type: "boolean",
    description: "Known before the watch began, from the source in citation",
  },
  articles: { type: "integer", description: "Articles read that tell it" },
  citation: text("Publisher of the source of a baseline figure"),
  citationUrl: text("Address of that source"),
};

/** What each column of `tellings.csv` holds. */
export const TELLING_CODEBOOK = {
  figureId: text("The figure that is told"),
  claimId: text("Id of the claim"),
  verdict: text("What it was against all known before: an id of codebook.json"),
  quote: text("The words it stands on, verbatim"),
  source: text("Who the text credits; empty for no one"),
  articleTitle: text("Title of the article"),
  publisher: text("Who published it"),
  publishedAt: text("When it says it was published, ISO 8601"),
  seenAt: text("When the watch read it, ISO 8601"),
  articleUrl: text("Address of the article"),
  archivedCopy: text("Address of its copy in a public archive; empty where it was not captured"),
} satisfies Record<string, Column>;

/** What each verdict means. */
export const VERDICT_CODEBOOK = {
  new: "not known before for this measure and scope",
  changed: "the same origin gives another value",
  conflicting: "another origin gives a value that cannot hold together with a known one",
  corroborating: "another origin, or the same one later, gives the same value",
  repeated: "a known figure told again",
  recycled: "an old figure told as if it were of now",
  misquoted: "a known figure with a bound, unit, period or speaker lost on the way",
};

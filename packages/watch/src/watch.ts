import { z } from "zod";
import type { AlertRule } from "./alert-rule.ts";
import { Country, Id, PublisherKind } from "./entries.ts";
import { Search } from "./search.ts";

export const LanguageCode = z.enum(["en", "ko", "zh", "ja", "ru"]);
/** Words per language; a word is matched as the text writes it, case folded. */
const Words = z.partialRecord(LanguageCode, z.array(z.string().min(1)));
const Edtf = z
  .string()
  .regex(
    /^\d{3,4}[\dX]?(-\d{2}(-\d{2})?)?[~?]?(\/\d{4}(-\d{2}(-\d{2})?)?[~?]?)?$/,
    "use an EDTF date such as 2015, 2015-10, 2012~ or 2013/2015",
  );

const MAX_PATTERN = 2000;
/** Regular expressions, matched anywhere in a text with the flag `u`; one of them is enough. */
const Patterns = z
  .array(
    z
      .string()
      .min(1)
      .max(MAX_PATTERN)
      .superRefine((pattern, context) => {
        try {
          new RegExp(pattern, "u").test("");
        } catch (error) {
          context.addIssue(`no regular expression: ${(error as Error).message}`);
        }
      }),
  )
  .min(1);

/** What shows that a text is about the people watched, though it never names them. */
export const Hint = z.strictObject({
  says: Patterns,
  /** What has to stand in the text as well. */
  beside: Patterns.optional(),
  /** What speaks against it. */
  without: Patterns.optional(),
});
export type Hint = z.infer<typeof Hint>;

/** `watch.yaml`: what the watch is about and how an article is known to be about it. */
export const WatchFile = z.strictObject({
  id: Id,
  title: z.string().min(1),
  description: z.string().min(1),
  languages: z.array(LanguageCode).min(1),
  /** The country the watched people come from: a figure about a place in it is not theirs abroad. */
  home: Country.optional(),
  /** Countries whose officials speak of the subject but host none of it. */
  observers: z.array(Country).optional(),
  /** What pages show a place by, and set beside each other; without them they leave it out. */
  roles: z
    .strictObject({
      /** The measure that counts the people or things watched. */
      headcount: Id.optional(),
      /** What one of them is paid, and what is made of all of them: headcount × pay beside revenue. */
      pay: Id.optional(),
      revenue: Id.optional(),
      /** The category that names countries as hosts. */
      hosts: Id.optional(),
    })
    .default({}),
  relevance: z.strictObject({
    /** An article scoring below this is not read for claims. */
    threshold: z.number().min(0).max(1),
    /** The people or thing watched ("North Korean"): without one, and without a hint, nothing is relevant. */
    subject: Words,
    /** Words that tie the subject to the topic ("workers abroad", "dispatched"). */
    topic: Words,
    /** By what a text that never names the people watched is known to be about them, by language. */
    hints: z.partialRecord(LanguageCode, z.array(Hint).min(1)).default({}),
  }),
});
export type WatchFile = z.infer<typeof WatchFile>;

/** One quantitative measure of the codebook. */
export const Measure = z.strictObject({
  id: Id,
  title: z.string().min(1),
  definition: z.string().min(1),
  /** `stock` is counted at one time, `flow` over a period, `level` is a typical value. */
  kind: z.enum(["stock", "flow", "level"]),
  dimension: z.enum(["people", "money", "time", "ratio", "count"]),
  /** Unit a claim of it carries; null for money, whose unit is the ISO 4217 code in the text. */
  unit: z.string().nullable(),
  per: z.enum(["hour", "day", "week", "month", "year"]).nullable(),
  cues: Words,
  notToBeTakenFor: z.array(z.string()),
  /** Values outside are no claim of it; money in US dollars, by a rough rate. */
  plausible: z.strictObject({ min: z.number(), max: z.number() }).optional(),
  /** Age after which the same value told as of now is `recycled`. */
  shelfLifeMonths: z.number().int().positive().default(24),
  /** How far an inferred as-of may lie from a known one and still overlap it. */
  toleranceMonths: z.number().int().nonnegative().default(12),
  /** Measures a careless writer mixes it up with (a stock told as a flow). */
  siblings: z.array(Id).default([]),
});
export type Measure = z.infer<typeof Measure>;

export const Category = z.strictObject({
  id: Id,
  title: z.string().min(1),
  definition: z.string().min(1),
});
export type Category = z.infer<typeof Category>;

export const Sector = z.strictObject({ id: Id, title: z.string().min(1), cues: Words });
export type Sector = z.infer<typeof Sector>;

/** `codebook.yaml`: the measures, the categories and the sectors. */
export const CodebookFile = z.strictObject({
  measures: z.array(Measure).min(1),
  categories: z.array(Category),
  sectors: z.array(Sector),
});
export type CodebookFile = z.infer<typeof CodebookFile>;

export const SourceKind = z.enum(["feed", "sitemap", "page", "search"]);

/** One place that is polled. */
export const Source = z.strictObject({
  id: Id,
  title: z.string().min(1),
  kind: SourceKind,
  url: z.url({
    protocol: /^https?$/,
    error: "no address of a site; give one that begins with http:// or https://",
  }),
  publisher: PublisherKind,
  country: Country.nullable(),
  language: z.string().min(2),
  owner: z.string().nullable().default(null),
  /** Where the address comes from: the publisher's page or documentation. */
  addressFrom: z.string().min(1),
  /** False when the address could not be checked when it was written. */
  verified: z.boolean(),
  /** CSS selector of the links, for `page`. */
  selector: z.string().optional(),
  /** What is looked for, for `search`. */
  search: Search.optional(),
  /** Name of the proxy of the settings through which it and its pages are fetched; `direct` for none. */
  proxy: Id.optional(),
  /**
   * Whether a public archive may be asked to capture its pages, where the settings name one: never if
   * false; if true also what is fetched through a proxy, which tells the archive who reads it.
   */
  archive: z.boolean().optional(),
  enabled: z.boolean().default(true),
});
export type Source = z.infer<typeof Source>;

export const SourcesFile = z.strictObject({ sources: z.array(Source) });

const Citation = z.strictObject({
  publisher: z.string().min(1),
  date: Edtf.nullable(),
  url: z.url().nullable(),
});

/** One figure known before the first poll, or one category when `value` is given. */
export const BaselineFigure = z.strictObject({
  measure: Id,
  low: z.number().nullable().default(null),
  high: z.number().nullable().default(null),
  comparator: z.enum(["eq", "approx", "gt", "gte", "lt", "lte", "range"]).default("eq"),
  unit: z.string().nullable().default(null),
  per: z.enum(["hour", "day", "week", "month", "year"]).nullable().default(null),
  value: z.string().nullable().default(null),
  place: Country.nullable().default(null),
  locality: z.string().nullable().default(null),
  sector: Id.nullable().default(null),
  payee: z.enum(["worker", "employer"]).nullable().default(null),
  modality: z
    .enum(["stated", "estimate", "plan", "quota", "denied", "hypothetical"])
    .default("stated"),
  vague: z.boolean().default(false),
  /** What the figure is about. */
  asOf: Edtf.nullable().default(null),
  /** When it was said. */
  saidOn: Edtf.nullable().default(null),
  /** Who first stated it, as far as the citation lets one see. */
  origin: z.string().nullable().default(null),
  /** Year of the report that states it. */
  originYear: z.number().int().nullable().default(null),
  /** Who repeated it in the cited article, outermost first. */
  repeatedBy: z.array(z.string()).default([]),
  citation: Citation,
});
export type BaselineFigure = z.infer<typeof BaselineFigure>;

export const BaselineFile = z.strictObject({ figures: z.array(BaselineFigure) });

/** A body or person that states figures, with every name the press uses for it. */
export const Origin = z.strictObject({
  id: Id,
  name: z.string().min(1),
  kind: z.enum(["un", "government", "ngo", "academic", "press", "person"]),
  /** Other names, abbreviations and translations. */
  names: z.array(z.string().min(1)).default([]),
  /** The body a person speaks for, or the larger body a committee belongs to. */
  speaksFor: Id.nullable().default(null),
});
export type Origin = z.infer<typeof Origin>;

/** `origins.yaml`. */
export const OriginsFile = z.strictObject({ origins: z.array(Origin) });

/** One subject: its sources, codebook, baseline and relevance terms. Data, not code. */
export type Watch = WatchFile & {
  codebook: CodebookFile;
  sources: Source[];
  baseline: BaselineFigure[];
  origins: Origin[];
  /** An alert is sent where any of them asks for it. */
  alertRules: AlertRule[];
};

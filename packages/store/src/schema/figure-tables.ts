import type { Claim } from "@figurewatch/claims";
import type { Figure, VerdictKind } from "@figurewatch/ledger";
import {
  sql,
  bigint,
  boolean,
  char,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "../drizzle.ts";
import { articles, snapshots } from "./article-tables.ts";
import { instant, watches } from "./watch-tables.ts";

/** Where a baseline figure stands: who published it, when, at which address. */
export type Citation = { publisher: string; date: string | null; url: string | null };

/** `rejected`, `merged` and `split` figures are kept, and neither shown nor compared with. */
export type ReviewState = "accepted" | "fixed" | "rejected" | "merged" | "split";

const valueColumns = () => ({
  measure: text("measure").notNull(),
  low: doublePrecision("low"),
  high: doublePrecision("high"),
  comparator: text("comparator").$type<Claim["comparator"]>().notNull(),
  unit: text("unit"),
  per: text("per").$type<NonNullable<Claim["per"]>>(),
  value: text("value"),
  place: text("place"),
  locality: text("locality"),
  sector: text("sector"),
  payee: text("payee").$type<NonNullable<Claim["payee"]>>(),
  modality: text("modality").$type<Claim["modality"]>().notNull(),
  vague: boolean("vague").notNull(),
  /** EDTF, what the figure is about; when it was said; never mixed with `seenAt`. */
  asOf: text("as_of"),
  asOfInferred: boolean("as_of_inferred").notNull(),
  saidOn: text("said_on"),
});

/** One quantity or category that one article states. Append-only. */
export const claims = pgTable(
  "claims",
  {
    id: text("id").primaryKey(),
    watchId: text("watch_id")
      .notNull()
      .references(() => watches.id),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    /** The snapshot it was first read from; `claimPlaces` has its offsets in later ones. */
    snapshotId: text("snapshot_id")
      .notNull()
      .references(() => snapshots.id),
    /** SHA-256 of watch, article, folded quote, what it states and rule version. */
    key: char("key", { length: 64 }).notNull(),
    ruleVersion: text("rule_version").notNull(),
    ...valueColumns(),
    source: text("source"),
    sourceChain: jsonb("source_chain").$type<string[]>().notNull(),
    sourceYear: integer("source_year"),
    quote: text("quote").notNull(),
    start: integer("quote_start").notNull(),
    end: integer("quote_end").notNull(),
    prefix: text("prefix").notNull(),
    suffix: text("suffix").notNull(),
    confidence: doublePrecision("confidence").notNull(),
    reasons: jsonb("reasons").$type<string[]>().notNull(),
    seenAt: instant("seen_at").notNull(),
    /** False once rules of another version have read the same words. */
    isCurrent: boolean("is_current").notNull().default(true),
  },
  (t) => [uniqueIndex("claims_key").on(t.key), index("claims_article").on(t.articleId)],
);

/** Where a claim's quote stands in each snapshot that holds it. */
export const claimPlaces = pgTable(
  "claim_places",
  {
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    snapshotId: text("snapshot_id")
      .notNull()
      .references(() => snapshots.id),
    start: integer("quote_start").notNull(),
    end: integer("quote_end").notNull(),
    prefix: text("prefix").notNull(),
    suffix: text("suffix").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.snapshotId] }),
    index("claim_places_snapshot").on(t.snapshotId),
  ],
);

/** What claims agree on. `id` is derived from measure, scope, value, as-of and origin. */
export const figures = pgTable(
  "figures",
  {
    id: text("id").primaryKey(),
    /** Its short name in `figureKeys`, of this database only. */
    number: integer("number").notNull().generatedAlwaysAsIdentity(),
    watchId: text("watch_id")
      .notNull()
      .references(() => watches.id),
    ...valueColumns(),
    origin: text("origin"),
    originName: text("origin_name"),
    originYear: integer("origin_year"),
    supersededBy: text("superseded_by"),
    /** Set for a garbled telling: the figure it garbles. Others are never compared with it. */
    misquoteOf: text("misquote_of"),
    /** Set for a figure known before the first poll. */
    citation: jsonb("citation").$type<Citation>(),
    /** Origins that passed it on without having stated it first. */
    relayedBy: jsonb("relayed_by").$type<string[]>().notNull().default([]),
    /** A reviewer accepted it. */
    accepted: boolean("accepted").notNull().default(false),
    /** What the standing decisions make of it, and the reviewer's words. */
    review: text("review").$type<ReviewState>(),
    reviewNote: text("review_note"),
    /** How many different reviewers accept it as it stands, and the most that ever did. */
    reviewers: integer("reviewers").notNull().default(0),
    mostReviewers: integer("most_reviewers").notNull().default(0),
    /** The figure as its claims gave it, once there is a decision about it. */
    asRead: jsonb("as_read").$type<Figure>(),
    mergedInto: text("merged_into"),
    splitFrom: text("split_from"),
    /** Listed and compared with: told by a present claim, cited or reviewed, and not rejected. */
    isLive: boolean("is_live").notNull().default(true),
    /** Hash of measure, place, locality, sector, payee, unit and modality: the series. */
    scope: char("scope", { length: 32 }).notNull(),
    /** First and last day the EDTF dates allow, for order and for "as known on". */
    asOfFrom: date("as_of_from", { mode: "string" }),
    asOfTo: date("as_of_to", { mode: "string" }),
    saidFrom: date("said_from", { mode: "string" }),
    saidTo: date("said_to", { mode: "string" }),
    seenAt: instant("seen_at").notNull(),
  },
  (t) => [
    uniqueIndex("figures_number").on(t.number),
    index("figures_scope").on(t.watchId, t.scope, t.saidFrom),
    index("figures_category").on(t.watchId, t.measure, t.value),
    index("figures_seen").on(t.seenAt),
    index("figures_review")
      .on(t.watchId, t.review)
      .where(sql`review is not null`),
    index("figures_superseded_by")
      .on(t.supersededBy)
      .where(sql`superseded_by is not null`),
    index("figures_misquote_of")
      .on(t.misquoteOf)
      .where(sql`misquote_of is not null`),
    index("figures_merged_into")
      .on(t.mergedInto)
      .where(sql`merged_into is not null`),
    index("figures_split_from")
      .on(t.splitFrom)
      .where(sql`split_from is not null`),
  ],
);

/** The ledger's look-up table: each figure under a few hashed keys. */
export const figureKeys = pgTable(
  "figure_keys",
  {
    /** The ledger's key, mixed with the watch. */
    key: bigint("key", { mode: "bigint" }).notNull(),
    /** Days since 1970 of the first day it was said; far before that where unknown. */
    saidDay: integer("said_day").notNull(),
    /** The number of the figure, without a reference: to check it took longer than the row itself. */
    figure: integer("figure").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.key, t.saidDay, t.figure] }),
    index("figure_keys_figure").on(t.figure),
  ],
);

/** A claim that tells a figure. */
export const sightings = pgTable(
  "sightings",
  {
    claimId: text("claim_id")
      .primaryKey()
      .references(() => claims.id),
    figureId: text("figure_id")
      .notNull()
      .references(() => figures.id),
    articleId: text("article_id").notNull(),
    /** Copies of one wire story count once. */
    copyGroup: text("copy_group").notNull(),
    saidOn: text("said_on"),
    seenAt: instant("seen_at").notNull(),
    isCurrent: boolean("is_current").notNull().default(true),
  },
  (t) => [index("sightings_figure").on(t.figureId, t.seenAt)],
);

/** What a claim is against everything known before it. Append-only. */
export const verdicts = pgTable(
  "verdicts",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    kind: text("kind").$type<VerdictKind>().notNull(),
    /** The same figure had been seen before in something said later. */
    late: boolean("late").notNull().default(false),
    figureId: text("figure_id")
      .notNull()
      .references(() => figures.id),
    againstFigureId: text("against_figure_id").references(() => figures.id),
    reasons: jsonb("reasons").$type<string[]>().notNull(),
    trace: jsonb("trace").$type<unknown[]>().notNull(),
    ruleVersion: text("rule_version").notNull(),
    judgedAt: instant("judged_at").notNull(),
  },
  (t) => [
    uniqueIndex("verdicts_claim").on(t.claimId, t.ruleVersion),
    index("verdicts_figure").on(t.figureId),
    index("verdicts_judged").on(t.judgedAt),
  ],
);

/** What a reviewer decided, about a claim, a figure, a verdict or an alert. Append-only. */
export const decisions = pgTable(
  "decisions",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    reviewer: text("reviewer").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    decision: text("decision").notNull(),
    note: text("note"),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    /** Every figure it is about. */
    figureIds: text("figure_ids").array().notNull().default([]),
    /** The claim it was given on. */
    claimId: text("claim_id").references(() => claims.id),
    /** The decision that it takes back. */
    undoes: bigint("undoes", { mode: "number" }),
    decidedAt: instant("decided_at").notNull(),
  },
  (t) => [
    index("decisions_subject").on(t.subjectKind, t.subjectId),
    index("decisions_figures").using("gin", t.figureIds),
    index("decisions_claim")
      .on(t.claimId)
      .where(sql`claim_id is not null`),
    uniqueIndex("decisions_undoes_key").on(t.undoes),
  ],
);

/**
 * Which figures a transaction made others, and by which claims and decisions; triggers write it.
 * `id` grows in commit order, so it is a cursor.
 */
export const figureChanges = pgTable(
  "figure_changes",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    figureId: text("figure_id")
      .notNull()
      .references(() => figures.id),
    transactionId: bigint("transaction_id", { mode: "number" }).notNull(),
    /** When the transaction began, by the database's clock. */
    at: instant("at").notNull(),
    claimIds: text("claim_ids").array().notNull().default([]),
    decisionIds: bigint("decision_ids", { mode: "number" }).array().notNull().default([]),
  },
  (t) => [uniqueIndex("figure_changes_once").on(t.figureId, t.transactionId, t.at)],
);

import {
  sql,
  bigint,
  boolean,
  char,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "../drizzle.ts";
import { instant, watches } from "./watch-tables.ts";

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

export type ArticleState = "queued" | "read" | "failed" | "gone";

/** One document on the web, whatever number of items point to it. */
export const articles = pgTable(
  "articles",
  {
    id: text("id").primaryKey(),
    canonicalUrl: text("canonical_url").notNull(),
    urlHash: char("url_hash", { length: 64 }).notNull(),
    state: text("state").$type<ArticleState>().notNull().default("queued"),
    title: text("title"),
    siteName: text("site_name"),
    byline: text("byline"),
    lang: text("lang"),
    /** ISO dates as the page gives them. */
    published: text("published"),
    /** Where it was read: "json-ld", "time", "url", "feed" and the like. */
    publishedFrom: text("published_from"),
    modified: text("modified"),
    firstSeenAt: instant("first_seen_at").notNull(),
    latestSnapshotId: text("latest_snapshot_id"),
    nextVisitAt: instant("next_visit_at"),
    /** It was there when its source was first polled: it fills the record and alerts no one. */
    quiet: boolean("quiet").notNull().default(false),
    leasedUntil: instant("leased_until"),
    failures: integer("failures").notNull().default(0),
    lastError: text("last_error"),
  },
  (t) => [
    uniqueIndex("articles_url").on(t.urlHash),
    index("articles_visit")
      .on(t.nextVisitAt)
      .where(sql`next_visit_at is not null`),
    index("articles_seen").on(t.firstSeenAt),
  ],
);

/** Every address an article is known under, so that none is fetched twice. */
export const articleUrls = pgTable(
  "article_urls",
  {
    urlHash: char("url_hash", { length: 64 }).primaryKey(),
    url: text("url").notNull(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    seenAt: instant("seen_at").notNull(),
  },
  (t) => [index("article_urls_article").on(t.articleId)],
);

/** Raw bytes, compressed, once per content: `hash` is the SHA-256 of the bytes as fetched. */
export const blobs = pgTable("blobs", {
  hash: char("hash", { length: 64 }).primaryKey(),
  encoding: text("encoding").$type<"zstd" | "identity">().notNull(),
  sizeBytes: integer("size_bytes").notNull(),
  bytes: bytea("bytes").notNull(),
});

/** An article's bytes and text as fetched at one time; an edit makes a new one. */
export const snapshots = pgTable(
  "snapshots",
  {
    id: text("id").primaryKey(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    /** 1 for the first snapshot of the article. */
    version: integer("version").notNull(),
    previousId: text("previous_id"),
    requestedUrl: text("requested_url").notNull(),
    finalUrl: text("final_url").notNull(),
    redirects: jsonb("redirects").$type<string[]>().notNull(),
    startedAt: instant("started_at").notNull(),
    finishedAt: instant("finished_at").notNull(),
    status: integer("status").notNull(),
    headers: jsonb("headers").$type<Record<string, string>>().notNull(),
    rawHash: char("raw_hash", { length: 64 })
      .notNull()
      .references(() => blobs.hash),
    charset: text("charset"),
    title: text("title"),
    text: text("text").notNull(),
    textHash: char("text_hash", { length: 64 }).notNull(),
    extractor: text("extractor").notNull(),
    extractorVersion: text("extractor_version").notNull(),
    partial: boolean("partial").notNull(),
    /** The robots rule and tokens seen: the capture says under which terms it was made. */
    robots: text("robots"),
    noarchive: boolean("noarchive").notNull(),
    tdm: text("tdm"),
    /** Names were masked on request; its bytes are not kept. */
    redacted: boolean("redacted").notNull().default(false),
    /** Off the subject, and older than is kept: text and bytes were dropped then. */
    expiredAt: instant("expired_at"),
    /** Near-identical copies share a group: together they are one telling. */
    copyGroup: text("copy_group").notNull(),
    copySignature: text("copy_signature"),
    copyBands: text("copy_bands").array().notNull(),
  },
  (t) => [
    uniqueIndex("snapshots_version").on(t.articleId, t.version),
    index("snapshots_copy_bands").using("gin", t.copyBands),
    index("snapshots_text_hash").on(t.textHash),
    index("snapshots_raw_hash").on(t.rawHash),
    index("snapshots_copy_group").on(t.copyGroup),
    index("snapshots_finished").on(t.finishedAt),
  ],
);

/** Every fetch that led to no new snapshot: the same text again, or a failure. */
export const visits = pgTable(
  "visits",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    snapshotId: text("snapshot_id"),
    startedAt: instant("started_at").notNull(),
    finishedAt: instant("finished_at").notNull(),
    status: integer("status"),
    rawHash: char("raw_hash", { length: 64 }),
    error: text("error"),
  },
  (t) => [index("visits_article").on(t.articleId, t.finishedAt)],
);

/** What one watch made of one snapshot, and where it stopped. */
export const readings = pgTable(
  "readings",
  {
    snapshotId: text("snapshot_id")
      .notNull()
      .references(() => snapshots.id),
    watchId: text("watch_id")
      .notNull()
      .references(() => watches.id),
    ruleVersion: text("rule_version").notNull(),
    lang: text("lang"),
    relevance: doublePrecision("relevance").notNull(),
    relevant: boolean("relevant").notNull(),
    claimCount: integer("claim_count").notNull(),
    /** Each step in words: what it saw, why it went on or stopped. */
    trace: jsonb("trace").$type<unknown[]>().notNull(),
    readAt: instant("read_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.snapshotId, t.watchId, t.ruleVersion] })],
);

import {
  sql,
  bigint,
  boolean,
  char,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from "../drizzle.ts";
import type { Source } from "@figurewatch/watch";

export const instant = (name: string) => timestamp(name, { withTimezone: true });

/** One subject. `definition` is the validated YAML, whole, as it was last loaded. */
export const watches = pgTable("watches", {
  id: text("id").primaryKey(),
  title: text("title").notNull(),
  definition: jsonb("definition").notNull(),
  /** SHA-256 of the definition: an unchanged watch is not loaded again. */
  definitionHash: char("definition_hash", { length: 64 }).notNull(),
  loadedAt: instant("loaded_at").notNull(),
});

/** One place that is polled. `id` is `<watch>.<source id in the watch>`. */
export const sources = pgTable(
  "sources",
  {
    id: text("id").primaryKey(),
    watchId: text("watch_id")
      .notNull()
      .references(() => watches.id),
    definition: jsonb("definition").$type<Source>().notNull(),
    enabled: boolean("enabled").notNull().default(true),
    /** Set when the source left the watch's file; its items and articles stay. */
    removedAt: instant("removed_at"),
    /** Since when it is watched, as far as known. */
    addedAt: instant("added_at"),
    nextPollAt: instant("next_poll_at").notNull(),
    leasedUntil: instant("leased_until"),
    leasedBy: text("leased_by"),
    /** Validators, rhythm and history, in the poller's own words. */
    state: jsonb("state").$type<Record<string, unknown>>().notNull().default({}),
    lastPolledAt: instant("last_polled_at"),
    lastOkAt: instant("last_ok_at"),
    lastNewItemAt: instant("last_new_item_at"),
    failures: integer("failures").notNull().default(0),
    lastError: text("last_error"),
    /** The health that was last told to anyone. */
    toldHealth: text("told_health").notNull().default("ok"),
  },
  (t) => [
    index("sources_due")
      .on(t.nextPollAt)
      .where(sql`enabled and removed_at is null`),
    index("sources_watch").on(t.watchId),
  ],
);

/** One entry of a source. The same identity in one source is one item, for ever. */
export const items = pgTable(
  "items",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    sourceId: text("source_id")
      .notNull()
      .references(() => sources.id),
    identity: text("identity").notNull(),
    /** The index is on the hash: a unique index on long text fails at 8,191 bytes. */
    identityHash: char("identity_hash", { length: 64 }).notNull(),
    url: text("url"),
    title: text("title"),
    published: text("published"),
    articleId: text("article_id"),
    seenAt: instant("seen_at").notNull(),
  },
  (t) => [
    uniqueIndex("items_identity").on(t.sourceId, t.identityHash),
    index("items_article").on(t.articleId),
  ],
);

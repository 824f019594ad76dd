import { bigint, char, index, integer, jsonb, pgTable, text } from "../drizzle.ts";
import { instant } from "./watch-tables.ts";

/** The log of things that matter; `id` grows in commit order, so it is a cursor. */
export const events = pgTable(
  "events",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant("at").notNull(),
    kind: text("kind").notNull(),
    watchId: text("watch_id"),
    subjectId: text("subject_id"),
    message: text("message").notNull(),
    data: jsonb("data").$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index("events_kind").on(t.kind, t.id)],
);

/** Processes that run now, by their last heartbeat. */
export const instances = pgTable("instances", {
  id: text("id").primaryKey(),
  role: text("role").notNull(),
  host: text("host").notNull(),
  pid: integer("pid").notNull(),
  startedAt: instant("started_at").notNull(),
  beatAt: instant("beat_at").notNull(),
  info: jsonb("info").$type<Record<string, unknown>>().notNull(),
});

/** Small facts about this database. */
export const meta = pgTable("meta", {
  key: text("key").primaryKey(),
  value: jsonb("value").notNull(),
  setAt: instant("set_at").notNull(),
});

/** One request at a time per host, spaced, over all processes. */
export const hostGates = pgTable("host_gates", {
  host: text("host").primaryKey(),
  holder: text("holder"),
  leasedUntil: instant("leased_until"),
  releasedAt: instant("released_at").notNull(),
  /** The host asked for quiet until then. */
  notBefore: instant("not_before"),
});

/** robots.txt and tdmrep.json by address, as last had; kept while they cannot be had. */
export const siteFiles = pgTable("site_files", {
  urlHash: char("url_hash", { length: 64 }).primaryKey(),
  url: text("url").notNull(),
  text: text("text").notNull(),
  fetchedAt: instant("fetched_at").notNull(),
  freshUntil: instant("fresh_until").notNull(),
});

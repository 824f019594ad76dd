import {
  sql,
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from "../drizzle.ts";
import type { Notice } from "@figurewatch/contract";
import type { VerdictKind } from "@figurewatch/ledger";
import { claims, figures } from "./figure-tables.ts";
import { instant, watches } from "./watch-tables.ts";

/** What was decided in a transaction and still has to be told; `key` makes a repeat a no-op. */
export const outbox = pgTable(
  "outbox",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    key: text("key").notNull(),
    kind: text("kind").notNull(),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    createdAt: instant("created_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    leasedUntil: instant("leased_until"),
    doneAt: instant("done_at"),
    lastError: text("last_error"),
  },
  (t) => [
    uniqueIndex("outbox_key").on(t.key),
    index("outbox_open")
      .on(t.id)
      .where(sql`done_at is null`),
  ],
);

/** A verdict that a rule found worth telling. `dedupKey` holds it to once. */
export const alerts = pgTable(
  "alerts",
  {
    id: text("id").primaryKey(),
    watchId: text("watch_id")
      .notNull()
      .references(() => watches.id),
    dedupKey: text("dedup_key").notNull(),
    rule: text("rule").notNull(),
    kind: text("kind").$type<VerdictKind>().notNull(),
    claimId: text("claim_id")
      .notNull()
      .references(() => claims.id),
    figureId: text("figure_id")
      .notNull()
      .references(() => figures.id),
    againstFigureId: text("against_figure_id"),
    articleId: text("article_id").notNull(),
    title: text("title").notNull(),
    /** Why the rule fired, in words, most telling first. */
    why: jsonb("why").$type<string[]>().notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** What those who were alerted were last told of the figure; empty for the alert itself. */
    corrected: text("corrected").notNull().default(""),
  },
  (t) => [
    uniqueIndex("alerts_dedup").on(t.dedupKey),
    index("alerts_created").on(t.watchId, t.createdAt),
    index("alerts_figure").on(t.figureId),
  ],
);

/** What is told of the watch itself, apart from its figures; `body` is fixed when it is written. */
export const notices = pgTable(
  "notices",
  {
    id: text("id").primaryKey(),
    watchId: text("watch_id")
      .notNull()
      .references(() => watches.id),
    dedupKey: text("dedup_key").notNull(),
    kind: text("kind").$type<Notice["kind"]>().notNull(),
    body: jsonb("body").$type<Notice>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("notices_dedup").on(t.dedupKey),
    index("notices_created").on(t.watchId, t.createdAt),
  ],
);

export type ChannelKind = "webhook" | "mail" | "chat" | "ntfy" | "atom";

/** What a channel may be told: alerts on figures, the health of sources, digests. */
export type Topic = "figures" | "sources" | "digest";

/** Where alerts are told. `config` holds secrets: never log it, never send it to a browser. */
export const channels = pgTable("channels", {
  id: text("id").primaryKey(),
  kind: text("kind").$type<ChannelKind>().notNull(),
  title: text("title").notNull(),
  config: jsonb("config").$type<Record<string, unknown>>().notNull(),
  enabled: boolean("enabled").notNull().default(true),
  disabledReason: text("disabled_reason"),
  /** Set when the receiver asked for quiet (429, Retry-After). */
  throttledUntil: instant("throttled_until"),
  createdAt: instant("created_at").notNull(),
});

/** What is not to be told for a while, and why. Kept when it is over. */
export const snoozes = pgTable(
  "snoozes",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    watchId: text("watch_id")
      .notNull()
      .references(() => watches.id),
    kind: text("kind").$type<"rule" | "source">().notNull(),
    /** Id of the rule, or of the source, in the watch's files. */
    subjectId: text("subject_id").notNull(),
    until: instant("until").notNull(),
    reason: text("reason").notNull(),
    setBy: text("set_by").notNull(),
    setAt: instant("set_at").notNull(),
    /** Set when it was ended before its time, or by another. */
    endedAt: instant("ended_at"),
  },
  (t) => [
    index("snoozes_standing")
      .on(t.watchId, t.until)
      .where(sql`ended_at is null`),
  ],
);

export type DeliveryState = "waiting" | "sent" | "dead" | "cancelled";

/**
 * An alert or a notice on one channel. `id` is the `webhook-id`, the same on every try; of alerts in
 * one message it is that of `messageId`.
 */
export const deliveries = pgTable(
  "deliveries",
  {
    id: text("id").primaryKey(),
    alertId: text("alert_id").references(() => alerts.id),
    noticeId: text("notice_id").references(() => notices.id),
    channelId: text("channel_id")
      .notNull()
      .references(() => channels.id),
    state: text("state").$type<DeliveryState>().notNull().default("waiting"),
    attempts: integer("attempts").notNull().default(0),
    nextAt: instant("next_at").notNull(),
    leasedUntil: instant("leased_until"),
    /** Set while a try is under way: the next one that finds it set may be a repeat. */
    tryingSince: instant("trying_since"),
    lastStatus: integer("last_status"),
    lastError: text("last_error"),
    createdAt: instant("created_at").notNull(),
    settledAt: instant("settled_at"),
    /** The delivery as which it goes out, with others in one message; null until it is put together. */
    messageId: text("message_id"),
  },
  (t) => [
    index("deliveries_message")
      .on(t.messageId)
      .where(sql`message_id is not null`),
    uniqueIndex("deliveries_once").on(t.alertId, t.channelId),
    uniqueIndex("deliveries_notice_once").on(t.noticeId, t.channelId),
    index("deliveries_due")
      .on(t.nextAt)
      .where(sql`state = 'waiting'`),
    index("deliveries_dead")
      .on(t.settledAt)
      .where(sql`state = 'dead'`),
  ],
);

/** Every try of a delivery, kept. */
export const deliveryAttempts = pgTable(
  "delivery_attempts",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    deliveryId: text("delivery_id")
      .notNull()
      .references(() => deliveries.id),
    attempt: integer("attempt").notNull(),
    at: instant("at").notNull(),
    status: integer("status"),
    error: text("error"),
  },
  (t) => [index("delivery_attempts_delivery").on(t.deliveryId)],
);

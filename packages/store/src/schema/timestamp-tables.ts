import { sql, index, integer, pgTable, text } from "../drizzle.ts";
import { bytea, snapshots } from "./article-tables.ts";
import { instant } from "./watch-tables.ts";

/** `waiting` for one, `kept` with one, `left` without for good. */
export type TimestampState = "waiting" | "kept" | "left";

/** Snapshots that a time-stamping authority is asked about (RFC 3161), and what came of it. */
export const captureTimestamps = pgTable(
  "capture_timestamps",
  {
    snapshotId: text("snapshot_id")
      .primaryKey()
      .references(() => snapshots.id),
    state: text("state").$type<TimestampState>().notNull().default("waiting"),
    attempts: integer("attempts").notNull().default(0),
    notedAt: instant("noted_at").notNull(),
    nextAt: instant("next_at").notNull(),
    leasedUntil: instant("leased_until"),
    /** Why there is none, or none yet. */
    reason: text("reason"),
    /** What was stamped, to the byte, and the authority's answer as it came (DER). */
    record: text("record"),
    reply: bytea("reply"),
    /** The time in it, and who signed it. */
    stampedAt: instant("stamped_at"),
    authority: text("authority"),
  },
  (t) => [
    index("capture_timestamps_due")
      .on(t.nextAt)
      .where(sql`state = 'waiting'`),
  ],
);

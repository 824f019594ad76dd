import { sql, index, integer, pgTable, text } from "../drizzle.ts";
import { snapshots } from "./article-tables.ts";
import { instant } from "./watch-tables.ts";

/**
 * `waiting` to be asked for, `asked` while the archive is at it, `kept` with a link; `withheld` from
 * the archive as things are, `left` without a capture for good.
 */
export type ArchiveState = "waiting" | "asked" | "kept" | "withheld" | "left";

/** Snapshots whose pages a public archive is asked to capture, and what came of it. */
export const archiveCaptures = pgTable(
  "archive_captures",
  {
    snapshotId: text("snapshot_id")
      .primaryKey()
      .references(() => snapshots.id),
    state: text("state").$type<ArchiveState>().notNull().default("waiting"),
    /** The archive's name for the request under way. */
    jobId: text("job_id"),
    attempts: integer("attempts").notNull().default(0),
    notedAt: instant("noted_at").notNull(),
    nextAt: instant("next_at").notNull(),
    leasedUntil: instant("leased_until"),
    askedAt: instant("asked_at"),
    /** Why there is none, or none yet. */
    reason: text("reason"),
    /** Where the archive shows the page, and as of when. */
    link: text("link"),
    capturedAt: instant("captured_at"),
  },
  (t) => [
    index("archive_captures_due")
      .on(t.nextAt)
      .where(sql`state in ('waiting', 'asked')`),
  ],
);

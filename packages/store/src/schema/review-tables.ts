import { bigint, index, pgTable, sql, text, uniqueIndex } from "../drizzle.ts";
import { claims, figures } from "./figure-tables.ts";
import { instant, watches } from "./watch-tables.ts";

/** What reviewers say to each other about a figure; it decides nothing. Append-only. */
export const comments = pgTable(
  "comments",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    watchId: text("watch_id")
      .notNull()
      .references(() => watches.id),
    figureId: text("figure_id")
      .notNull()
      .references(() => figures.id),
    /** The claim it was written on. */
    claimId: text("claim_id").references(() => claims.id),
    author: text("author").notNull(),
    text: text("text").notNull(),
    writtenAt: instant("written_at").notNull(),
    /** Its author took it back; it is kept. */
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [index("comments_figure").on(t.figureId)],
);

/**
 * Why an assignment ended: the figure was decided on, somebody else has it now, it was let go, or whoever
 * had it may not review any more.
 */
export type AssignmentEnd = "decided" | "given_on" | "let_go" | "no_reviewer";

/** Which reviewer has a figure, and had it; at most one of a figure is open. */
export const assignments = pgTable(
  "assignments",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    watchId: text("watch_id")
      .notNull()
      .references(() => watches.id),
    figureId: text("figure_id")
      .notNull()
      .references(() => figures.id),
    /** The claim it was given by. */
    claimId: text("claim_id").references(() => claims.id),
    assignee: text("assignee").notNull(),
    /** The folded name, by which accounts are found. */
    assigneeKey: text("assignee_key").notNull(),
    assignedBy: text("assigned_by").notNull(),
    assignedAt: instant("assigned_at").notNull(),
    /** Null while it is open. */
    endedAt: instant("ended_at"),
    endedBy: text("ended_by"),
    endCause: text("end_cause").$type<AssignmentEnd>(),
  },
  (t) => [
    uniqueIndex("assignments_open")
      .on(t.figureId)
      .where(sql`ended_at is null`),
    index("assignments_assignee")
      .on(t.assigneeKey)
      .where(sql`ended_at is null`),
  ],
);

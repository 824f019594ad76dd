import { bigint, index, pgTable, text } from "../drizzle.ts";
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

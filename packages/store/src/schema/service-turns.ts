import { date, integer, pgTable, text } from "../drizzle.ts";
import { instant } from "./watch-tables.ts";

/** How much was asked of a service outside on a day (UTC), and until when it wants to be left alone. */
export const serviceTurns = pgTable("service_turns", {
  service: text("service").primaryKey(),
  day: date("day", { mode: "string" }).notNull(),
  taken: integer("taken").notNull(),
  lastTakenAt: instant("last_taken_at"),
  closedUntil: instant("closed_until"),
});

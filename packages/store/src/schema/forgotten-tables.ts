import { char, integer, pgTable } from "../drizzle.ts";
import { instant } from "./watch-tables.ts";

/** Names that people asked to be forgotten: a keyed hash and a length, so that none comes back. */
export const forgottenNames = pgTable("forgotten_names", {
  hash: char("hash", { length: 64 }).primaryKey(),
  /** In characters of the folded name. */
  length: integer("length").notNull(),
  forgottenAt: instant("forgotten_at").notNull(),
});

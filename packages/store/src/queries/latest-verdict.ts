import { sql } from "../drizzle.ts";

/** Joins a claim with the verdict that counts: the latest, since verdicts are only ever added. */
export const isLatestVerdict = sql`verdicts.id = (
  select max(latest.id) from verdicts latest where latest.claim_id = claims.id)`;

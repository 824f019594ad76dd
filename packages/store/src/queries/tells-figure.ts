import { sql } from "../drizzle.ts";

/** Whether a claim that stands in `s`, a snapshot, tells a figure. */
export const tellsFigure = sql`exists (select from claim_places p
  join sightings on sightings.claim_id = p.claim_id and sightings.is_current
  where p.snapshot_id = s.id)`;

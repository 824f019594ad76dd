import { sql } from "../drizzle.ts";

/** Where a public archive shows a page, and as of when (ISO 8601). */
export type ArchivedCopy = { url: string; capturedAt: string };

const asCopy = sql`jsonb_build_object('url', k.link,
  'capturedAt', to_char(k.captured_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`;

/**
 * The archived copy of the page that a row of `claims` was read in; of a later version where its
 * words still stand, if the first has none. Null where names were masked: the copy shows them.
 */
export const copyOfClaim = sql<ArchivedCopy | null>`(
  select ${asCopy} from claim_places p join archive_captures k on k.snapshot_id = p.snapshot_id
    join snapshots v on v.id = p.snapshot_id
  where p.claim_id = claims.id and k.state = 'kept' and not v.redacted
  order by v.version limit 1)`;

/** The archived copy of the very version that a row of `snapshots` is. */
export const copyOfSnapshot = sql<ArchivedCopy | null>`(
  select ${asCopy} from archive_captures k
  where k.snapshot_id = snapshots.id and k.state = 'kept' and not snapshots.redacted)`;

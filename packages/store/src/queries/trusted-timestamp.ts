import { and, eq, sql } from "../drizzle.ts";
import { captureTimestamps, snapshots } from "../schema/index.ts";

/** By when a page was there as it was captured (ISO 8601), and the authority that says so. */
export type TrustedTimestamp = { at: string; authority: string };

const asTimestamp = sql`jsonb_build_object('authority', k.authority,
  'at', to_char(k.stamped_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`;

/**
 * The timestamp of the page that a row of `claims` was read in; of a later version where its words
 * still stand, if the first has none. Null where names were masked: what was stamped is gone.
 */
export const timestampOfClaim = sql<TrustedTimestamp | null>`(
  select ${asTimestamp} from claim_places p
    join capture_timestamps k on k.snapshot_id = p.snapshot_id
    join snapshots v on v.id = p.snapshot_id
  where p.claim_id = claims.id and k.state = 'kept' and not v.redacted
  order by v.version limit 1)`;

/** The timestamp of the very version that a row of `snapshots` is. */
export const timestampOfSnapshot = sql<TrustedTimestamp | null>`(
  select ${asTimestamp} from capture_timestamps k
  where k.snapshot_id = snapshots.id and k.state = 'kept' and not snapshots.redacted)`;

/** Joins what was stamped, and the answer, to rows of `snapshots`. */
export const isTimestampOfSnapshot = and(
  eq(captureTimestamps.snapshotId, snapshots.id),
  eq(captureTimestamps.state, "kept"),
  eq(snapshots.redacted, false),
);

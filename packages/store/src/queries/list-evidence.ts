import { and, asc, eq, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import {
  articles,
  captureTimestamps,
  claimPlaces,
  claims,
  figures,
  snapshots,
  verdicts,
} from "../schema/index.ts";
import { type ArchivedCopy, copyOfSnapshot } from "./archived-copy.ts";
import { endOfDay, isKnownOn, type KnownOn } from "./known-on.ts";
import { isLatestVerdict } from "./latest-verdict.ts";
import { evidenceIds } from "./refresh-figures.ts";
import { isTimestampOfSnapshot } from "./trusted-timestamp.ts";

/** `record` is what was stamped, to the byte; `reply` the answer as it came (RFC 3161, DER). */
export type StoredTimestamp = {
  record: string;
  reply: Uint8Array;
  stampedAt: Date;
  authority: string;
};

export type EvidenceRow = {
  article: typeof articles.$inferSelect;
  snapshot: typeof snapshots.$inferSelect;
  /** Where a public archive shows that version; null where it was not captured. */
  archived: ArchivedCopy | null;
  /** What was stamped of that version, and the answer of the authority; null without. */
  timestamp: StoredTimestamp | null;
  /** Claims that tell the figure in this snapshot, with where they stand in its text. */
  claims: {
    claim: typeof claims.$inferSelect;
    place: typeof claimPlaces.$inferSelect;
    verdict: typeof verdicts.$inferSelect | null;
  }[];
};

/**
 * Every snapshot that a figure stands on, oldest first; retired claims count as well. As known on a
 * day: what had been said by then, in the captures taken by then or, where we came later, the first.
 */
export async function listEvidence(
  db: Db,
  figureId: string,
  { knownOn }: KnownOn = {},
): Promise<EvidenceRow[]> {
  const rows = await db
    .select({
      article: articles,
      snapshot: snapshots,
      archived: copyOfSnapshot,
      timestamp: captureTimestamps,
      claim: claims,
      place: claimPlaces,
      verdict: verdicts,
    })
    .from(claims)
    .innerJoin(claimPlaces, eq(claimPlaces.claimId, claims.id))
    .innerJoin(snapshots, eq(snapshots.id, claimPlaces.snapshotId))
    .innerJoin(articles, eq(articles.id, snapshots.articleId))
    .leftJoin(verdicts, isLatestVerdict)
    .leftJoin(captureTimestamps, isTimestampOfSnapshot)
    .where(
      and(
        sql`${claims.id} in (select s.claim_id from sightings s where s.figure_id in (
          select unnest(${evidenceIds}) from ${figures} where figures.id = ${figureId}))`,
        isKnownOn(claims.saidOn, claims.seenAt, knownOn),
        knownOn === undefined
          ? undefined
          : sql`(${snapshots.finishedAt} < ${endOfDay(knownOn)} or not exists (
              select from snapshots earlier where earlier.article_id = ${snapshots.articleId}
                and earlier.version < ${snapshots.version}))`,
      ),
    )
    .orderBy(asc(snapshots.finishedAt), asc(snapshots.id), asc(claimPlaces.start));
  const bySnapshot = new Map<string, EvidenceRow>();
  for (const { claim, place, verdict, ...capture } of rows) {
    const { snapshot } = capture;
    const timestamp = toStored(capture.timestamp);
    const known = bySnapshot.get(snapshot.id) ?? { ...capture, timestamp, claims: [] };
    known.claims.push({ claim, place, verdict });
    bySnapshot.set(snapshot.id, known);
  }
  return [...bySnapshot.values()];
}

function toStored(row: typeof captureTimestamps.$inferSelect | null): StoredTimestamp | null {
  if (row === null) return null;
  const { record, reply, stampedAt, authority } = row;
  // The table holds all four or none of them.
  if (record === null || reply === null || stampedAt === null || authority === null) return null;
  return { record, reply, stampedAt, authority };
}

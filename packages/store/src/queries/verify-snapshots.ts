import { asc, eq, gt } from "../drizzle.ts";
import { sha256 } from "../content-id.ts";
import type { Db } from "../db.ts";
import { captureTimestamps, claimPlaces, claims, snapshots } from "../schema/index.ts";
import { getBlob } from "./save-snapshot.ts";
import { isTimestampOfSnapshot } from "./trusted-timestamp.ts";

/** What does not hold of a snapshot, in words. */
export type EvidenceProblem = { snapshotId: string; articleId: string; message: string };

export type EvidenceReport = { snapshots: number; quotes: number; problems: EvidenceProblem[] };

const BATCH = 50;
// A store that is damaged all over says so with its first thousand faults.
const MAX_PROBLEMS = 1_000;

/**
 * Goes over everything kept: the bytes of each snapshot have the hash they were stored under, its
 * text has its own, what was time-stamped names both, and every quote stands at its offsets, unit by
 * unit. Reads only.
 */
export async function verifySnapshots(
  db: Db,
  onProgress: (snapshots: number) => void = () => {},
): Promise<EvidenceReport> {
  const report: EvidenceReport = { snapshots: 0, quotes: 0, problems: [] };
  let last = "";
  for (;;) {
    const batch = await db
      .select({ snapshot: snapshots, record: captureTimestamps.record })
      .from(snapshots)
      .leftJoin(captureTimestamps, isTimestampOfSnapshot)
      .where(gt(snapshots.id, last))
      .orderBy(asc(snapshots.id))
      .limit(BATCH);
    if (batch.length === 0) return report;
    for (const { snapshot, record } of batch) {
      last = snapshot.id;
      report.snapshots += 1;
      const say = (message: string) => {
        if (report.problems.length < MAX_PROBLEMS) {
          report.problems.push({ snapshotId: snapshot.id, articleId: snapshot.articleId, message });
        }
      };
      await verifyBytes(db, snapshot.rawHash, say);
      if (snapshot.expiredAt === null && sha256(snapshot.text) !== snapshot.textHash) {
        say("the text is not the one that was read: its hash differs");
      }
      if (record !== null && !isAbout(record, snapshot)) {
        say("what was time-stamped is another page or text: one of them was changed since");
      }
      const places = await db
        .select({ place: claimPlaces, quote: claims.quote })
        .from(claimPlaces)
        .innerJoin(claims, eq(claims.id, claimPlaces.claimId))
        .where(eq(claimPlaces.snapshotId, snapshot.id));
      for (const { place, quote } of places) {
        report.quotes += 1;
        if (snapshot.text.slice(place.start, place.end) !== quote) {
          say(`the quote of claim ${place.claimId} does not stand at ${place.start}`);
        }
      }
    }
    onProgress(report.snapshots);
  }
}

/** Whether an account of a capture, as it was stamped, names the hashes that its snapshot has. */
function isAbout(record: string, { rawHash, textHash }: typeof snapshots.$inferSelect): boolean {
  try {
    const { pageSha256, textSha256 } = JSON.parse(record) as Record<string, unknown>;
    return pageSha256 === rawHash && textSha256 === textHash;
  } catch {
    return false;
  }
}

async function verifyBytes(db: Db, rawHash: string, say: (message: string) => void): Promise<void> {
  try {
    const bytes = await getBlob(db, rawHash);
    if (bytes === undefined) say("the bytes of the page are missing");
    else if (sha256(bytes) !== rawHash)
      say("the bytes of the page were changed: their hash differs");
  } catch {
    say("the bytes of the page cannot be unpacked: they were changed");
  }
}

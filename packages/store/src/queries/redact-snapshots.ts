import { and, asc, eq, gt, inArray, sql } from "../drizzle.ts";
import { cleanText } from "../clean-text.ts";
import { sha256 } from "../content-id.ts";
import type { Db } from "../db.ts";
import { claimKey } from "../figure-key.ts";
import { articles, blobs, claimPlaces, claims, snapshots } from "../schema/index.ts";
import { insertBlob, unpackBlob } from "./save-snapshot.ts";

const NO_BYTES = new Uint8Array();
const CONTEXT = 32;
const BATCH = 50;

/**
 * Brings snapshots whose text was masked, unit for unit, in line with themselves: their hash, what
 * stands around each quote, the keys of their claims; their bytes are dropped. Offsets have stayed.
 */
export async function redactSnapshots(tx: Db, ids: readonly string[]): Promise<void> {
  await dropBytes(tx, ids);
  for (const id of ids) {
    const [row] = await tx
      .select({ text: snapshots.text })
      .from(snapshots)
      .where(eq(snapshots.id, id));
    if (row === undefined) continue;
    const { text } = row;
    await tx
      .update(snapshots)
      .set({ textHash: sha256(text) })
      .where(eq(snapshots.id, id));
    const around = ({ start, end }: { start: number; end: number }) => ({
      prefix: cleanText(text.slice(Math.max(0, start - CONTEXT), start)),
      suffix: cleanText(text.slice(end, end + CONTEXT)),
    });
    for (const place of await tx.select().from(claimPlaces).where(eq(claimPlaces.snapshotId, id))) {
      await tx
        .update(claimPlaces)
        .set(around(place))
        .where(
          sql`${claimPlaces.claimId} = ${place.claimId} and ${claimPlaces.snapshotId} = ${id}`,
        );
    }
    for (const claim of await tx.select().from(claims).where(eq(claims.snapshotId, id))) {
      // The key holds the quote: a later reading of the same words has to meet this claim.
      const key = claimKey(claim.watchId, claim.articleId, claim.ruleVersion, claim);
      const [same] = await tx.select({ id: claims.id }).from(claims).where(eq(claims.key, key));
      await tx
        .update(claims)
        // Two claims that only the name told apart are read again as the first.
        .set({ ...around(claim), ...(same === undefined ? { key } : {}) })
        .where(eq(claims.id, claim.id));
    }
  }
}

/** Puts nothing in the place of the snapshots' bytes, and says so. */
async function dropBytes(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const none = sha256(NO_BYTES);
  await insertBlob(tx, none, NO_BYTES);
  const dropped = await tx
    .selectDistinct({ rawHash: snapshots.rawHash })
    .from(snapshots)
    .where(inArray(snapshots.id, [...ids]));
  const hashes = dropped.map(({ rawHash }) => rawHash).filter((hash) => hash !== none);
  await tx
    .update(snapshots)
    .set({ rawHash: none, redacted: true })
    .where(inArray(snapshots.id, [...ids]));
  if (hashes.length === 0) return;
  // The same bytes may have been fetched elsewhere: they go wherever they are.
  await tx
    .update(snapshots)
    .set({ rawHash: none, redacted: true })
    .where(inArray(snapshots.rawHash, hashes));
  await tx.delete(blobs).where(inArray(blobs.hash, hashes));
}

/**
 * Drops the bytes of every snapshot in whose page `isNamed` finds something, though its text does
 * not hold it: a comment, a caption, a related link. Gives how many pages were dropped.
 */
export async function dropBytesWith(
  tx: Db,
  isNamed: (body: Uint8Array, contentType: string | undefined) => boolean,
  onProgress: (pages: number) => void = () => {},
): Promise<number> {
  const named: string[] = [];
  let last = "";
  let looked = 0;
  for (;;) {
    const pages = await tx
      .select({
        id: snapshots.id,
        blob: blobs,
        contentType: sql<string | null>`${snapshots.headers} ->> 'content-type'`,
      })
      .from(snapshots)
      .innerJoin(blobs, eq(blobs.hash, snapshots.rawHash))
      .where(and(gt(snapshots.id, last), eq(snapshots.redacted, false)))
      .orderBy(asc(snapshots.id))
      .limit(BATCH);
    if (pages.length === 0) break;
    for (const { id, blob, contentType } of pages) {
      last = id;
      if (isNamed(await unpackBlob(blob), contentType ?? undefined)) named.push(id);
    }
    looked += pages.length;
    onProgress(looked);
  }
  await dropBytes(tx, named);
  return named.length;
}

/** An address that holds a mask leads nowhere: its article is not asked for again. */
export async function stopVisits(tx: Db, mask: string): Promise<void> {
  await tx
    .update(articles)
    .set({ nextVisitAt: null })
    .where(sql`position(${mask} in ${articles.canonicalUrl}) > 0`);
}

import { promisify } from "node:util";
import { zstdCompress, zstdDecompress } from "node:zlib";
import { arrayOverlaps, and, desc, eq, ne, sql } from "../drizzle.ts";
import type { CapturedPage, Visit } from "@figurewatch/pipeline";
import { cleanJson, cleanText } from "../clean-text.ts";
import { contentId, sha256 } from "../content-id.ts";
import type { Db } from "../db.ts";
import { StoreError } from "../store-error.ts";
import { articles, articleUrls, blobs, snapshots, visits } from "../schema/index.ts";
import { findArticleByUrl } from "./articles.ts";

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

export type SavedSnapshot = {
  articleId: string;
  snapshotId: string;
  version: number;
  copyGroup: string;
  /** Another article holds nearly the same text. */
  isCopy: boolean;
  isNew: boolean;
};

/**
 * Stores a page as a new snapshot, or as one more visit when the text is that of the latest one.
 * Call it inside a transaction: it holds the article's row.
 */
export async function saveSnapshot(
  tx: Db,
  givenArticleId: string,
  page: CapturedPage,
  when: { seenAt: Date; nextVisitAt?: Date | null },
): Promise<SavedSnapshot> {
  const articleId = await resolveArticle(tx, givenArticleId, page.canonicalUrl, when.seenAt);
  const text = cleanText(page.text);
  const textHash = sha256(text);
  const rawHash = sha256(page.body);
  const [latest] = await tx
    .select()
    .from(snapshots)
    .where(eq(snapshots.articleId, articleId))
    .orderBy(desc(snapshots.version))
    .limit(1);

  const isNew = latest?.textHash !== textHash;
  let snapshot = latest;
  if (isNew) {
    await insertBlob(tx, rawHash, page.body);
    const id = contentId("s", articleId, (latest?.version ?? 0) + 1, textHash);
    const copyGroup = await findCopyGroup(tx, articleId, textHash, page);
    [snapshot] = await tx
      .insert(snapshots)
      .values({
        ...cleanJson(toPageColumns(page)),
        id,
        articleId,
        version: (latest?.version ?? 0) + 1,
        previousId: latest?.id ?? null,
        rawHash,
        text,
        textHash,
        copyGroup: copyGroup ?? latest?.copyGroup ?? id,
      })
      .returning();
  } else {
    await tx.insert(visits).values({
      articleId,
      snapshotId: latest.id,
      startedAt: page.startedAt,
      finishedAt: page.finishedAt,
      status: page.status,
      rawHash,
    });
  }
  if (snapshot === undefined) throw new StoreError("failed", "Cannot store a snapshot");

  await tx
    .update(articles)
    .set({
      ...cleanJson({
        title: page.title,
        siteName: page.siteName,
        byline: page.byline,
        lang: page.lang,
        published: page.published,
        publishedFrom: page.publishedFrom ?? null,
        modified: page.modified,
      }),
      state: "read",
      latestSnapshotId: snapshot.id,
      nextVisitAt: when.nextVisitAt ?? null,
      leasedUntil: null,
      failures: 0,
      lastError: null,
    })
    .where(eq(articles.id, articleId));

  const { id: snapshotId, version, copyGroup } = snapshot;
  const isCopy = await hasCopies(tx, articleId, copyGroup);
  return { articleId, snapshotId, version, copyGroup, isCopy, isNew };
}

/** Whether another article holds nearly the same text. */
export async function hasCopies(tx: Db, articleId: string, copyGroup: string): Promise<boolean> {
  const [other] = await tx
    .select({ id: snapshots.id })
    .from(snapshots)
    .where(and(eq(snapshots.copyGroup, copyGroup), ne(snapshots.articleId, articleId)))
    .limit(1);
  return other !== undefined;
}

/** Locks the article that the page belongs to: the one at its canonical URL, if that is known. */
async function resolveArticle(
  tx: Db,
  articleId: string,
  canonicalUrl: string | null,
  seenAt: Date,
): Promise<string> {
  let id = articleId;
  if (canonicalUrl !== null) {
    const known = await findArticleByUrl(tx, canonicalUrl);
    if (known !== undefined) id = known.id;
    const url = cleanText(canonicalUrl);
    await tx
      .insert(articleUrls)
      .values({ urlHash: sha256(url), url, articleId: id, seenAt })
      .onConflictDoNothing();
  }
  const [row] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.id, id))
    .for("update");
  if (row === undefined) throw new StoreError("failed", `Cannot find article "${id}"`);
  if (id !== articleId) {
    // The address it was queued under is another name of a known article.
    await tx.update(articleUrls).set({ articleId: id }).where(eq(articleUrls.articleId, articleId));
    await tx
      .update(articles)
      .set({ state: "read", latestSnapshotId: null, leasedUntil: null })
      .where(eq(articles.id, articleId));
  }
  return id;
}

// More candidates than this share a band only when the band says nothing.
const MAX_COPY_CANDIDATES = 50;

async function findCopyGroup(tx: Db, articleId: string, textHash: string, page: CapturedPage) {
  const bands = [...(page.copy?.bands ?? [])];
  const [same] = await tx
    .select({ copyGroup: snapshots.copyGroup })
    .from(snapshots)
    .where(and(eq(snapshots.textHash, textHash), ne(snapshots.articleId, articleId)))
    .limit(1);
  if (same !== undefined || page.copy === undefined || bands.length === 0) return same?.copyGroup;
  const { copy } = page;
  const near = await tx
    .select({ copyGroup: snapshots.copyGroup, signature: snapshots.copySignature })
    .from(snapshots)
    .where(and(arrayOverlaps(snapshots.copyBands, bands), ne(snapshots.articleId, articleId)))
    .orderBy(snapshots.finishedAt)
    .limit(MAX_COPY_CANDIDATES);
  return near.find(({ signature }) => signature !== null && copy.isCopy(signature))?.copyGroup;
}

function toPageColumns(page: CapturedPage) {
  return {
    requestedUrl: page.requestedUrl,
    finalUrl: page.finalUrl,
    redirects: [...page.redirects],
    startedAt: page.startedAt,
    finishedAt: page.finishedAt,
    status: page.status,
    headers: { ...page.headers },
    charset: page.charset,
    title: page.title,
    extractor: page.extractor,
    extractorVersion: page.extractorVersion,
    partial: page.partial,
    robots: page.robots,
    noarchive: page.noarchive,
    tdm: page.tdm,
    redacted: page.redacted ?? false,
    copySignature: page.copy?.signature ?? null,
    copyBands: [...(page.copy?.bands ?? [])],
  };
}

export async function insertBlob(tx: Db, hash: string, body: Uint8Array): Promise<void> {
  const known = await tx.select({ hash: blobs.hash }).from(blobs).where(eq(blobs.hash, hash));
  if (known.length > 0) return;
  const packed = await compress(body);
  const smaller = packed.byteLength < body.byteLength;
  await tx
    .insert(blobs)
    .values({
      hash,
      encoding: smaller ? "zstd" : "identity",
      sizeBytes: body.byteLength,
      bytes: smaller ? packed : body,
    })
    .onConflictDoNothing();
}

/** The bytes of a snapshot as fetched; `undefined` where there are none under this hash. */
export async function getBlob(db: Db, hash: string): Promise<Uint8Array | undefined> {
  const [row] = await db.select().from(blobs).where(eq(blobs.hash, hash));
  if (row === undefined) return undefined;
  return unpackBlob(row);
}

/** The bytes as they came. Throws where they were changed and cannot be unpacked. */
export async function unpackBlob(row: typeof blobs.$inferSelect): Promise<Uint8Array> {
  return row.encoding === "zstd" ? decompress(row.bytes) : row.bytes;
}

/** Notes a fetch that failed or brought nothing new (304, 404, timeout). */
export async function saveVisit(db: Db, visit: Visit): Promise<void> {
  const { articleId, startedAt, finishedAt, status, error, nextVisitAt, gone } = visit;
  await db.transaction(async (tx) => {
    const lastError = error === null ? null : cleanText(error);
    await tx.insert(visits).values({ articleId, startedAt, finishedAt, status, error: lastError });
    await tx
      .update(articles)
      .set({
        nextVisitAt,
        leasedUntil: null,
        lastError,
        failures: error === null ? 0 : sql`${articles.failures} + 1`,
        // A page once read stays readable here, whatever became of it on the web.
        state: sql`case when ${articles.latestSnapshotId} is not null then 'read' when ${gone ?? false} then 'gone' when ${error !== null} then 'failed' else ${articles.state} end`,
      })
      .where(eq(articles.id, articleId));
  });
}

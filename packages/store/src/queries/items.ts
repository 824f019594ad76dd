import { and, eq, inArray } from "../drizzle.ts";
import { cleanJson } from "../clean-text.ts";
import { sha256 } from "../content-id.ts";
import type { Db } from "../db.ts";
import { items } from "../schema/index.ts";

export type ItemInput = {
  /** Stable within its source: the feed's id, else its link, else a hash of title and date. */
  identity: string;
  url: string | null;
  title: string | null;
  published: string | null;
  articleId?: string | null;
};

/** Those of the items that the source has not shown before. Writes nothing. */
export async function findUnseenItems<T extends ItemInput>(
  db: Db,
  sourceId: string,
  candidates: readonly T[],
): Promise<T[]> {
  if (candidates.length === 0) return [];
  const hashes = candidates.map(hashIdentity);
  const seen = await db
    .select({ hash: items.identityHash })
    .from(items)
    .where(and(eq(items.sourceId, sourceId), inArray(items.identityHash, hashes)));
  const known = new Set(seen.map((row) => row.hash));
  return candidates.filter((_, index) => {
    const hash = hashes[index] ?? "";
    if (known.has(hash)) return false;
    known.add(hash);
    return true;
  });
}

/** Records items as seen and gives those that were new. After their articles were queued. */
export async function insertUnseenItems<T extends ItemInput>(
  db: Db,
  sourceId: string,
  candidates: readonly T[],
  seenAt: Date,
): Promise<T[]> {
  if (candidates.length === 0) return [];
  const byHash = new Map(candidates.map((item) => [hashIdentity(item), item]));
  const rows = [...byHash].map(
    ([identityHash, { identity, url, title, published, articleId }]) => ({
      ...cleanJson({ identity, url, title, published }),
      articleId: articleId ?? null,
      sourceId,
      identityHash,
      seenAt,
    }),
  );
  const inserted = await db
    .insert(items)
    .values(rows)
    .onConflictDoNothing()
    .returning({ hash: items.identityHash });
  return inserted.flatMap((row) => byHash.get(row.hash) ?? []);
}

const hashIdentity = (item: ItemInput) => sha256(cleanJson(item.identity));

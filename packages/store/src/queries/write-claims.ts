import type { Claim } from "@figurewatch/claims";
import { inArray } from "../drizzle.ts";
import { contentId } from "../content-id.ts";
import type { Db } from "../db.ts";
import { claimKey } from "../figure-key.ts";
import { claimPlaces, claims } from "../schema/index.ts";

export type FreshClaim = { id: string; claim: Claim };

type ClaimsInput = {
  watchId: string;
  ruleVersion: string;
  claims: readonly Claim[];
  seenAt: Date;
};

/** Ids by key. A claim in whose quote a name was masked has another key than its id was made of. */
async function findIds(tx: Db, keys: string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: claims.id, key: claims.key })
    .from(claims)
    .where(inArray(claims.key, keys));
  return new Map(rows.map(({ id, key }) => [key, id]));
}

/** Inserts the claims never seen and returns only those; notes where each quote stands now. */
export async function insertClaims(
  tx: Db,
  input: ClaimsInput,
  articleId: string,
  snapshotId: string,
): Promise<FreshClaim[]> {
  const byKey = new Map<string, Claim>();
  for (const claim of input.claims) {
    const key = claimKey(input.watchId, articleId, input.ruleVersion, claim);
    // The same words twice in one article are one claim; the first place counts.
    if (!byKey.has(key)) byKey.set(key, claim);
  }
  if (byKey.size === 0) return [];
  const known = await findIds(tx, [...byKey.keys()]);
  const entries = [...byKey].map(([key, claim]) => ({
    id: known.get(key) ?? contentId("c", key),
    key,
    claim,
  }));
  const rows = entries.map(({ id, key, claim }) => ({
    ...claim,
    id,
    watchId: input.watchId,
    articleId,
    snapshotId,
    key,
    ruleVersion: input.ruleVersion,
    seenAt: input.seenAt,
  }));
  const inserted = await tx
    .insert(claims)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: claims.id });
  await tx
    .insert(claimPlaces)
    .values(
      rows.map(({ id, start, end, prefix, suffix }) => ({
        claimId: id,
        snapshotId,
        start,
        end,
        prefix,
        suffix,
      })),
    )
    .onConflictDoNothing();
  const isNew = new Set(inserted.map((row) => row.id));
  return entries.filter((entry) => isNew.has(entry.id));
}

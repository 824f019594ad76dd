import { sql } from "../drizzle.ts";
import { sha256 } from "../content-id.ts";
import type { Db } from "../db.ts";
import { insertBlob } from "./save-snapshot.ts";

const NO_BYTES = new Uint8Array();

/**
 * Drops text and bytes of snapshots fetched before `before`, of articles that stated no claim and
 * are not visited again. Their rows, titles and hashes stay, so that none is taken for new. At most
 * `limit` at a time; gives how many. Safe to run in many processes at once.
 */
export async function expireSnapshots(
  db: Db,
  options: { now: Date; before: Date; limit: number },
): Promise<number> {
  const none = sha256(NO_BYTES);
  return db.transaction(async (tx) => {
    await insertBlob(tx, none, NO_BYTES);
    const { rows } = await tx.execute<{ hash: string }>(sql`
      with due as (
        select s.id, s.raw_hash from snapshots s join articles a on a.id = s.article_id
        where s.expired_at is null and s.finished_at < ${options.before.toISOString()}
          and a.next_visit_at is null
          and not exists (select 1 from claims c where c.article_id = s.article_id)
        limit ${options.limit} for update of s skip locked
      )
      update snapshots s set text = '', raw_hash = ${none}, expired_at = ${options.now.toISOString()}
      from due where s.id = due.id returning due.raw_hash as hash`);
    const hashes = [...new Set(rows.map(({ hash }) => hash))].filter((hash) => hash !== none);
    if (hashes.length > 0) {
      await tx.execute(sql`
        delete from blobs b where b.hash = any(${sql.param(hashes)})
          and not exists (select 1 from snapshots s where s.raw_hash = b.hash)`);
    }
    return rows.length;
  });
}

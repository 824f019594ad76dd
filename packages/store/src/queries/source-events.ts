import { sql } from "../drizzle.ts";
import type { Db } from "../db.ts";

export type SourceEvent = { subjectId: string; at: Date; message: string };

/** What became of each source of a watch: its last events, newest first. */
export async function listSourceEvents(
  db: Db,
  watchId: string,
  perSource: number,
): Promise<SourceEvent[]> {
  const { rows } = await db.execute<{ subject_id: string; at: string | Date; message: string }>(sql`
    select subject_id, at, message from (
      select id, subject_id, at, message,
        row_number() over (partition by subject_id order by id desc) as nth
      from events
      where kind in ('source-health', 'source-list') and watch_id = ${watchId} and subject_id is not null
    ) ranked
    where nth <= ${perSource}
    order by id desc`);
  return rows.map(({ subject_id, at, message }) => ({
    subjectId: subject_id,
    at: new Date(at),
    message,
  }));
}

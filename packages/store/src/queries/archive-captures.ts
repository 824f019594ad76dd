import type { ArchiveOutcome, PageToArchive } from "@figurewatch/pipeline";
import type { Source } from "@figurewatch/watch";
import { and, eq, inArray, sql } from "../drizzle.ts";
import { cleanText } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { archiveCaptures, items, sources } from "../schema/index.ts";
import { closeService, isTurnFree, type ServiceBudget } from "./service-turns.ts";
import { tellsFigure } from "./tells-figure.ts";

/**
 * Notes the latest versions of pages, fetched since then, that tell a figure and are not noted yet.
 * Texts given by hand are no pages. Gives how many; safe to repeat, and in many processes at once.
 */
export async function noteCaptures(db: Db, { now, since }: { now: Date; since: Date }) {
  const at = now.toISOString();
  const { rows } = await db.execute(sql`
    insert into archive_captures (snapshot_id, noted_at, next_at)
    select s.id, ${at}, ${at} from snapshots s join articles a on a.latest_snapshot_id = s.id
    where s.finished_at >= ${since.toISOString()} and s.status between 200 and 299
      and s.expired_at is null and ${tellsFigure}
      and not exists (select from archive_captures k where k.snapshot_id = s.id)
    on conflict do nothing returning snapshot_id`);
  return rows.length;
}

/** Lets what was withheld be looked at again: settings and sources may be others. */
export async function reconsiderCaptures(db: Db, now: Date): Promise<void> {
  await db
    .update(archiveCaptures)
    .set({ state: "waiting", nextAt: now, reason: null })
    .where(eq(archiveCaptures.state, "withheld"));
}

/** Links to copies that are shown, by their snapshots. */
export async function listShownCopies(db: Db): Promise<Map<string, string>> {
  const { rows } = await db.execute<{ id: string; link: string }>(sql`
    select k.snapshot_id as id, k.link from archive_captures k
      join snapshots s on s.id = k.snapshot_id where k.state = 'kept' and not s.redacted`);
  return new Map(rows.map(({ id, link }) => [id, link]));
}

/** A snapshot whose turn has come, with what decides on it. */
export type DueCapture = PageToArchive & {
  snapshotId: string;
  articleId: string;
  title: string | null;
  /** Sources that led to the article, under any of its addresses. */
  shownBy: Source[];
};

/**
 * Takes the snapshot that is due for longest, and leases it; undefined where none is, or where the
 * archive is not to be asked now.
 */
export async function takeCapture(
  db: Db,
  { leaseMs, ...budget }: ServiceBudget & { leaseMs: number },
): Promise<DueCapture | undefined> {
  const now = budget.now.toISOString();
  const until = new Date(budget.now.getTime() + leaseMs).toISOString();
  const { rows } = await db.execute<{ id: string }>(sql`
    update archive_captures k set leased_until = ${until} where k.snapshot_id in (
      select due.snapshot_id from archive_captures due
        left join service_turns t on t.service = ${budget.service}
      where due.state in ('waiting', 'asked') and due.next_at <= ${now}
        and (due.leased_until is null or due.leased_until <= ${now})
        and (t.service is null or ${isTurnFree(budget)} or (due.state = 'asked'
          and (t.closed_until is null or t.closed_until <= ${now})))
      order by due.next_at, due.snapshot_id limit 1 for update of due skip locked)
    returning k.snapshot_id as id`);
  const id = rows[0]?.id;
  return id === undefined ? undefined : readCapture(db, id);
}

async function readCapture(db: Db, snapshotId: string): Promise<DueCapture | undefined> {
  // Times come as text from a query in SQL.
  type Row = Omit<DueCapture, "shownBy" | "lastCapture" | "askedAt" | "fetchedAt" | "notedAt"> & {
    askedAt: string | null;
    fetchedAt: string;
    notedAt: string;
    lastCapture: { link: string; capturedAt: string } | null;
  };
  const { rows } = await db.execute<Row>(sql`
    select s.id as "snapshotId", s.article_id as "articleId", s.title, s.final_url as url,
      s.noarchive, s.tdm, s.redacted, k.job_id as "jobId", k.attempts, k.asked_at as "askedAt",
      s.finished_at as "fetchedAt", k.noted_at as "notedAt",
      s.version > 1 as "isEdit",
      coalesce(a.latest_snapshot_id = s.id, false) as "isLatest", ${tellsFigure} as "tellsFigure",
      (select jsonb_build_object('link', o.link, 'capturedAt', o.captured_at)
        from archive_captures o join snapshots v on v.id = o.snapshot_id
        where v.article_id = s.article_id and o.state = 'kept'
        order by o.captured_at desc limit 1) as "lastCapture"
    from archive_captures k join snapshots s on s.id = k.snapshot_id
      join articles a on a.id = s.article_id
    where k.snapshot_id = ${snapshotId}`);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { lastCapture, askedAt, fetchedAt, notedAt } = row;
  return {
    ...row,
    askedAt: askedAt === null ? null : new Date(askedAt),
    fetchedAt: new Date(fetchedAt),
    notedAt: new Date(notedAt),
    lastCapture: lastCapture && {
      link: lastCapture.link,
      capturedAt: new Date(lastCapture.capturedAt),
    },
    shownBy: await listSourcesOf(db, row.articleId),
  };
}

/** Items keep the article that their own address was queued under, though it be another's name. */
async function listSourcesOf(db: Db, articleId: string): Promise<Source[]> {
  const rows = await db
    .selectDistinctOn([sources.id], { definition: sources.definition })
    .from(items)
    .innerJoin(sources, eq(sources.id, items.sourceId))
    .where(
      sql`${items.articleId} = ${articleId} or ${items.articleId} in (
        select other.id from articles other join article_urls named on named.url_hash = other.url_hash
        where named.article_id = ${articleId})`,
    );
  return rows.map(({ definition }) => definition);
}

/** Writes down a step, and frees the snapshot. One that is settled stays as it is. */
export async function saveCaptureStep(
  db: Db,
  taken: { snapshotId: string; service: string },
  step: ArchiveOutcome,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(archiveCaptures)
      .set({ leasedUntil: null, ...toColumns(step, now) })
      .where(
        and(
          eq(archiveCaptures.snapshotId, taken.snapshotId),
          inArray(archiveCaptures.state, ["waiting", "asked"]),
        ),
      );
    if (step.kind === "later" && step.closedUntil !== undefined) {
      await closeService(tx, taken.service, step.closedUntil, now);
    }
  });
}

function toColumns(step: ArchiveOutcome, now: Date) {
  if (step.kind === "pending") return { nextAt: step.nextAt };
  if (step.kind === "asked") {
    const { jobId, nextAt } = step;
    return { state: "asked" as const, jobId, nextAt, askedAt: now, reason: null };
  }
  if (step.kind === "kept") {
    const { link, capturedAt } = step;
    return { state: "kept" as const, link: cleanText(link), capturedAt, jobId: null, reason: null };
  }
  const reason = cleanText(step.reason);
  if (step.kind !== "later") return { state: step.kind, reason, jobId: null };
  const { jobId, nextAt, isFailure } = step;
  return {
    ...{ state: jobId === null ? ("waiting" as const) : ("asked" as const), jobId, nextAt, reason },
    attempts: sql`${archiveCaptures.attempts} + ${isFailure ? 1 : 0}`,
  };
}

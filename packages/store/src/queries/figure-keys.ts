import type { Claim } from "@figurewatch/claims";
import type { CandidateLookup, Figure } from "@figurewatch/ledger";
import { and, eq, inArray, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { figureKeys, figures } from "../schema/index.ts";
import { toFigure } from "./find-candidate-figures.ts";
import { getMeta, setMeta } from "./instances.ts";

/**
 * How the ledger files figures and looks them up: `figureKeys`, `saidDayOf` and `candidateKeys`
 * of @figurewatch/ledger, with the watch's origins bound.
 */
export type FigureFiling = {
  keysOf(figure: Figure): readonly number[];
  saidDayOf(figure: Figure): number;
  lookUp(claim: Claim): CandidateLookup;
};

/** Files figures under their keys. Safe to repeat. */
export async function insertFigureKeys(
  tx: Db,
  watchId: string,
  filed: readonly Figure[],
  filing: FigureFiling,
): Promise<void> {
  const rows = filed.flatMap((figure) =>
    filing.keysOf(figure).map((key) => ({
      watchId,
      key,
      saidDay: filing.saidDayOf(figure),
      figureId: figure.id,
    })),
  );
  // Postgres takes 65,535 parameters in one statement; a row has four.
  for (let from = 0; from < rows.length; from += 10_000) {
    await tx
      .insert(figureKeys)
      .values(rows.slice(from, from + 10_000))
      .onConflictDoNothing();
  }
}

/**
 * The figures that the claims could be judged against: a fixed number of indexed reads per
 * claim, however many figures there are. With a rule version, only those that a claim of these
 * rules tells, or that need none (cited, reviewed): for a reading anew in the order of time.
 */
export async function findFiledFigures(
  db: Db,
  watchId: string,
  lookups: readonly CandidateLookup[],
  options: { ruleVersion?: string } = {},
): Promise<Figure[]> {
  const wanted = lookups.flatMap(({ saidDay, keys }) =>
    keys.map((entry) => ({ ...entry, day: saidDay })),
  );
  if (wanted.length === 0) return [];
  const column = (name: "key" | "day" | "before" | "first" | "after") =>
    sql.param(wanted.map((entry) => entry[name]));
  const filed = sql`from figure_keys k where k.watch_id = ${watchId} and k.key = want.key`;
  const { rows: ids } = await db.execute<{ id: string }>(sql`
    select distinct found.figure_id as id
    from unnest(${column("key")}::bigint[], ${column("day")}::int[], ${column("before")}::int[],
      ${column("first")}::int[], ${column("after")}::int[]) want (key, day, before, first, after)
    cross join lateral (
      (select k.figure_id ${filed} and k.said_day <= want.day
        order by k.said_day desc, k.figure_id desc limit want.before)
      union all
      (select k.figure_id ${filed} and k.said_day <= want.day
        order by k.said_day, k.figure_id limit want.first)
      union all
      (select k.figure_id ${filed} and k.said_day > want.day
        order by k.said_day, k.figure_id limit want.after)
    ) found`);
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(figures)
    .where(
      and(
        inArray(
          figures.id,
          ids.map(({ id }) => id),
        ),
        figures.isLive,
        options.ruleVersion === undefined ? undefined : isToldBy(options.ruleVersion),
      ),
    )
    .orderBy(figures.saidFrom, figures.id);
  return rows.map(toFigure);
}

function isToldBy(ruleVersion: string) {
  return sql`(figures.citation is not null or figures.review is not null or exists (
    select from sightings s join claims c on c.id = s.claim_id
    where s.figure_id = figures.id and s.is_current and c.rule_version = ${ruleVersion}))`;
}

/** Files every figure of a watch anew. */
async function refileFigures(db: Db, watchId: string, filing: FigureFiling): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(figureKeys).where(eq(figureKeys.watchId, watchId));
    const rows = await tx
      .select()
      .from(figures)
      .where(and(eq(figures.watchId, watchId), figures.isLive));
    await insertFigureKeys(tx, watchId, rows.map(toFigure), filing);
  });
}

/**
 * Files what is not filed yet; all of it anew when `version` (of the keys' law and the origins)
 * is another than last time. Call it at start, before the first reading. Safe to repeat.
 */
export async function ensureFiling(
  db: Db,
  watchId: string,
  filing: FigureFiling,
  version: string,
  now: Date,
): Promise<void> {
  const name = `filing ${watchId}`;
  if ((await getMeta(db, name)) !== version) {
    await refileFigures(db, watchId, filing);
    await setMeta(db, name, version, now);
    return;
  }
  const unfiled = await db
    .select()
    .from(figures)
    .where(
      sql`${figures.watchId} = ${watchId} and ${figures.misquoteOf} is null
        and is_live and not exists (select from figure_keys k where k.figure_id = ${figures.id})`,
    );
  await insertFigureKeys(db, watchId, unfiled.map(toFigure), filing);
}

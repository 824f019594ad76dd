import type { Claim } from "@figurewatch/claims";
import type { CandidateLookup, Figure } from "@figurewatch/ledger";
import type { PoolClient } from "pg";
import { and, asc, eq, gt, sql } from "../drizzle.ts";
import { clientOf, type Db } from "../db.ts";
import { figureKeys, figures } from "../schema/index.ts";
import { copyRows } from "./copy-rows.ts";
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

/** The columns that a verdict reads, under the ledger's names: no citation, no review. */
const COLUMNS = `f.id, f.measure, f.low, f.high, f.comparator, f.unit, f.per, f.value, f.place,
  f.locality, f.sector, f.payee, f.modality, f.vague, f.as_of "asOf",
  f.as_of_inferred "asOfInferred", f.said_on "saidOn", f.origin, f.origin_name "originName",
  f.origin_year "originYear", f.relayed_by "relayedBy", f.superseded_by "supersededBy",
  f.misquote_of "misquoteOf", f.accepted`;
const FILED = "from figure_keys k where k.watch_id = $1 and k.key = want.key";
// An array, not a join: the planner then reads the figures one by one through their index,
// whatever it thinks of how many there will be.
const FIND_FILED = `
  select ${COLUMNS} from figures f
  where f.is_live and f.id = any(array(
    select found.figure_id
    from unnest($2::bigint[], $3::int[], $4::int[], $5::int[], $6::int[])
      want (key, day, before, first, after)
    cross join lateral (
      (select k.figure_id ${FILED} and k.said_day <= want.day
        order by k.said_day desc, k.figure_id desc limit want.before)
      union all
      (select k.figure_id ${FILED} and k.said_day <= want.day
        order by k.said_day, k.figure_id limit want.first)
      union all
      (select k.figure_id ${FILED} and k.said_day > want.day
        order by k.said_day, k.figure_id limit want.after)
    ) found))`;
const TOLD_BY_RULES = `
  and (f.citation is not null or f.review is not null or exists (
    select from sightings s join claims c on c.id = s.claim_id
    where s.figure_id = f.id and s.is_current and c.rule_version = $7))`;
const IN_ORDER = " order by f.said_from, f.id";

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
  const values = [
    watchId,
    ...(["key", "day", "before", "first", "after"] as const).map((column) =>
      wanted.map((entry) => entry[column]),
    ),
  ];
  // One round trip, past the query builder, and named, so that each connection parses and plans it
  // once: building, planning and a second trip took longer than the reading itself.
  const { ruleVersion } = options;
  const { rows } = await db.$client.query<Figure>(
    ruleVersion === undefined
      ? { name: "find_filed_figures", text: FIND_FILED + IN_ORDER, values }
      : {
          name: "find_filed_figures_of_rules",
          text: FIND_FILED + TOLD_BY_RULES + IN_ORDER,
          values: [...values, ruleVersion],
        },
  );
  return rows;
}

/** The rows that file these figures. */
function* toKeyRows(watchId: string, filed: Iterable<Figure>, filing: FigureFiling) {
  for (const figure of filed) {
    const day = filing.saidDayOf(figure);
    for (const key of filing.keysOf(figure)) yield [watchId, key, day, figure.id] as const;
  }
}

/** Files figures that are not filed, in bulk: where one is filed already, it fails. */
export async function copyFigureKeys(
  client: PoolClient,
  watchId: string,
  filed: Iterable<Figure>,
  filing: FigureFiling,
): Promise<void> {
  const columns = ["watch_id", "key", "said_day", "figure_id"];
  await copyRows(client, "figure_keys", columns, toKeyRows(watchId, filed, filing));
}

/** Figures of a watch that are held in memory at a time while they are filed. */
const REFILED_AT_ONCE = 20_000;

/** Files every figure of a watch anew. */
async function refileFigures(db: Db, watchId: string, filing: FigureFiling): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(figureKeys).where(eq(figureKeys.watchId, watchId));
    let last = "";
    for (;;) {
      const rows = await tx
        .select()
        .from(figures)
        .where(and(eq(figures.watchId, watchId), figures.isLive, gt(figures.id, last)))
        .orderBy(asc(figures.id))
        .limit(REFILED_AT_ONCE);
      await copyFigureKeys(clientOf(tx), watchId, rows.map(toFigure), filing);
      if (rows.length < REFILED_AT_ONCE) return;
      last = rows.at(-1)?.id ?? last;
    }
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

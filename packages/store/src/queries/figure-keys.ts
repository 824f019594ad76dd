import type { CandidateLookup, Figure } from "@figurewatch/ledger";
import type { Filing } from "@figurewatch/pipeline";
import { and, asc, eq, gt, sql } from "../drizzle.ts";
import { sha256 } from "../content-id.ts";
import { clientOf, type Db } from "../db.ts";
import { figures } from "../schema/index.ts";
import { copyRows } from "./copy-rows.ts";
import { toFigure } from "./to-figure.ts";
import { getMeta, setMeta } from "./instances.ts";

/** What the keys of a watch are mixed with, by XOR: those of two watches are never the same list. */
function keyMask(watchId: string): bigint {
  return BigInt.asIntN(64, BigInt(`0x${sha256(watchId).slice(0, 16)}`));
}

type KeyRow = [key: bigint, saidDay: number, figure: number];

/** The rows that file these figures, which are stored. */
async function toKeyRows(
  db: Db,
  watchId: string,
  filed: readonly Figure[],
  filing: Filing,
): Promise<KeyRow[]> {
  const { rows } = await db.$client.query<{ id: string; number: number }>({
    name: "find_figure_numbers",
    text: "select id, number from figures where id = any($1::text[])",
    values: [filed.map(({ id }) => id)],
  });
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const mask = keyMask(watchId);
  return filed.flatMap((figure): KeyRow[] => {
    const number = numbers.get(figure.id);
    if (number === undefined)
      throw new Error(`Cannot file figure "${figure.id}": it is not stored`);
    const day = filing.saidDayOf(figure);
    return filing.keysOf(figure).map((key) => [BigInt(key) ^ mask, day, number]);
  });
}

/** Files figures that are stored under their keys. Safe to repeat. */
export async function insertFigureKeys(
  db: Db,
  watchId: string,
  filed: readonly Figure[],
  filing: Filing,
): Promise<void> {
  if (filed.length === 0) return;
  const rows = await toKeyRows(db, watchId, filed, filing);
  // Three arrays, however many rows: one statement, planned once. A list of values was another
  // statement for each number of rows, and took longer to parse than to run.
  await db.$client.query({
    name: "insert_figure_keys",
    text: `insert into figure_keys (key, said_day, figure)
      select * from unnest($1::bigint[], $2::int[], $3::int[]) on conflict do nothing`,
    values: [rows.map(([key]) => key), rows.map(([, day]) => day), rows.map(([, , n]) => n)],
  });
}

/** The columns that a verdict reads, under the ledger's names: no citation, no review. */
const COLUMNS = `f.id, f.measure, f.low, f.high, f.comparator, f.unit, f.per, f.value, f.place,
  f.locality, f.sector, f.payee, f.modality, f.vague, f.as_of "asOf",
  f.as_of_inferred "asOfInferred", f.said_on "saidOn", f.origin, f.origin_name "originName",
  f.origin_year "originYear", f.relayed_by "relayedBy", f.superseded_by "supersededBy",
  f.misquote_of "misquoteOf", f.accepted`;
const FILED = "from figure_keys k where k.key = want.key # $1";
// An array, not a join: the planner then reads the figures one by one through their index,
// whatever it thinks of how many there will be.
const FIND_FILED = `
  select ${COLUMNS} from figures f
  where f.is_live and f.number = any(array(
    select found.figure
    from unnest($2::bigint[], $3::int[], $4::int[], $5::int[], $6::int[])
      want (key, day, before, first, after)
    cross join lateral (
      (select k.figure ${FILED} and k.said_day <= want.day
        order by k.said_day desc, k.figure desc limit want.before)
      union all
      (select k.figure ${FILED} and k.said_day <= want.day
        order by k.said_day, k.figure limit want.first)
      union all
      (select k.figure ${FILED} and k.said_day > want.day
        order by k.said_day, k.figure limit want.after)
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
    keyMask(watchId),
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

/** Files figures that are stored, and not filed, in bulk: where one is filed already, it fails. */
export async function copyFigureKeys(
  tx: Db,
  watchId: string,
  filed: readonly Figure[],
  filing: Filing,
): Promise<void> {
  const rows = await toKeyRows(tx, watchId, filed, filing);
  await copyRows(clientOf(tx), "figure_keys", ["key", "said_day", "figure"], rows);
}

/** Figures of a watch that are held in memory at a time while they are filed. */
const REFILED_AT_ONCE = 20_000;

/** Files every figure of a watch anew. */
async function refileFigures(db: Db, watchId: string, filing: Filing): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`delete from figure_keys k using figures f
      where f.number = k.figure and f.watch_id = ${watchId}`);
    let last = "";
    for (;;) {
      const rows = await tx
        .select()
        .from(figures)
        .where(and(eq(figures.watchId, watchId), figures.isLive, gt(figures.id, last)))
        .orderBy(asc(figures.id))
        .limit(REFILED_AT_ONCE);
      await copyFigureKeys(tx, watchId, rows.map(toFigure), filing);
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
  filing: Filing,
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
        and is_live and not exists (select from figure_keys k where k.figure = ${figures.number})`,
    );
  await insertFigureKeys(db, watchId, unfiled.map(toFigure), filing);
}

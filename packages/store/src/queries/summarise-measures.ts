import { and, asc, eq, inArray, isNull, sql, type SQL } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { figures, type ReviewState } from "../schema/index.ts";
import { isReplacedOn } from "./figures.ts";
import { isFigureKnownOn, type KnownOn } from "./known-on.ts";

/** What is summed up: all measures, or one; of everywhere, or one place (null: the world). */
export type SummaryFilter = KnownOn & {
  watchId: string;
  measure?: string;
  place?: string | null;
};

/** A figure of a run, as little of it as is drawn. */
export type RunFigure = {
  id: string;
  asOf: string | null;
  low: number | null;
  high: number | null;
  /** Known before the first poll. */
  isBaseline: boolean;
  hasOrigin: boolean;
  review: ReviewState | null;
  reviewers: number;
};

export type FigureRun = {
  /** The measure, or the place; null for the world. */
  key: string | null;
  /** By as-of date: the first, the baseline's and the last of the series. */
  figures: RunFigure[];
};

/** A run that is longer is drawn from its last figures on. */
const LONGEST_RUN = 400;

const isListed = ({ watchId, measure, place, knownOn }: SummaryFilter) =>
  and(
    eq(figures.watchId, watchId),
    figures.isLive,
    isNull(figures.misquoteOf),
    measure === undefined ? undefined : eq(figures.measure, measure),
    place === undefined
      ? undefined
      : place === null
        ? isNull(figures.place)
        : eq(figures.place, place),
    isFigureKnownOn(knownOn),
  );

/** How many figures there are of each measure and place, those of categories apart. */
export async function countFigures(db: Db, filter: SummaryFilter) {
  return db
    .select({
      measure: figures.measure,
      place: figures.place,
      isCategory: sql<boolean>`${figures.value} is not null`,
      count: sql<number>`count(*)::int`,
    })
    .from(figures)
    .where(isListed(filter))
    .groupBy(figures.measure, figures.place, sql`${figures.value} is not null`);
}

/**
 * For each measure, or for each place, the run of one series: that of the whole place without sector
 * or site, in the unit that most figures have, else the fullest. Only counts and estimates that are
 * neither vague nor replaced. What it reads and gives does not grow with the figures of other series.
 */
export async function listRuns(
  db: Db,
  filter: SummaryFilter,
  by: "measure" | "place",
): Promise<FigureRun[]> {
  const key = by === "measure" ? sql`figures.measure` : sql`coalesce(figures.place, '')`;
  // Of a measure the whole is that of the place asked for; of a place it is the place itself.
  const ofWhole: SQL =
    by === "place" ? sql`true` : sql`figures.place is not distinct from ${filter.place ?? null}`;
  const isCounted = sql`${isListed(filter)} and figures.modality in ('stated', 'estimate')
    and not figures.vague and not ${isReplacedOn(filter.knownOn)}`;
  const per = sql`coalesce(figures.per, '')`;
  // The series are chosen before any figure is read whole, and those chosen are then found by their
  // scope. "offset 0" keeps the two apart: planned as one, all figures would be read twice.
  const { rows } = await db.execute<{ key: string; run: RunFigure[] }>(sql`
    with main as (
      select distinct on (1) ${key} as key, scope, ${per} as per from figures
      where ${isCounted}
      group by 1, 2, 3
      order by 1, bool_or(${ofWhole} and sector is null and locality is null) desc,
        count(*) desc, max(as_of_from) desc nulls last, 2, 3
    ), run as (
      select main.key, counted.*, count(as_of) over (partition by main.key) as dated,
        row_number() over (partition by main.key order by as_of_from, said_from, id) as nth
      from main cross join lateral (
        select id, as_of, as_of_from, said_from, low, high, review, reviewers,
          citation is not null as is_baseline, origin_name is not null as has_origin
        from figures
        where figures.scope = main.scope and ${per} = main.per and ${key} = main.key and ${isCounted}
        offset 0
      ) counted
    )
    select key, jsonb_agg(jsonb_build_object('id', id, 'asOf', as_of, 'low', low, 'high', high,
      'isBaseline', is_baseline, 'hasOrigin', has_origin, 'review', review, 'reviewers', reviewers) order by nth) as run
    from run
    where nth > dated - ${LONGEST_RUN}::int and nth <= greatest(dated, 1) or is_baseline
    group by key`);
  return rows.map(({ key: of, run }) => ({ key: of === "" ? null : of, figures: run }));
}

/** What the figures of categories name, each once with its latest figure, the latest first. */
export async function listNamedValues(db: Db, filter: SummaryFilter) {
  const rows = await db
    .selectDistinctOn([figures.measure, figures.value], {
      measure: figures.measure,
      value: sql<string>`${figures.value}`,
      figureId: figures.id,
      review: figures.review,
      reviewers: figures.reviewers,
      citation: figures.citation,
      asOfFrom: figures.asOfFrom,
      saidFrom: figures.saidFrom,
    })
    .from(figures)
    .where(and(isListed(filter), sql`${figures.value} is not null`))
    .orderBy(
      asc(figures.measure),
      asc(figures.value),
      sql`${figures.asOfFrom} desc, ${figures.saidFrom} desc, ${figures.id} desc`,
    );
  // As in the list of figures, those without a date come last, and so are the latest.
  const order = (row: (typeof rows)[number]) =>
    `${row.asOfFrom ?? "9999"} ${row.saidFrom ?? "9999"} ${row.figureId}`;
  return rows.toSorted((a, b) => order(b).localeCompare(order(a)));
}

/** Figures of one place as a whole and of some measures: counts that stand, the last of each. */
export async function listWholeFigures(
  db: Db,
  { measures, ...filter }: SummaryFilter & { place: string | null; measures: readonly string[] },
) {
  const lists = await Promise.all(
    measures.map((measure) =>
      db
        .select()
        .from(figures)
        .where(
          and(
            isListed({ ...filter, measure }),
            isNull(figures.sector),
            isNull(figures.locality),
            sql`not vague and not ${isReplacedOn(filter.knownOn)}`,
            inArray(figures.modality, ["stated", "estimate"]),
          ),
        )
        .orderBy(sql`${figures.asOfFrom} desc nulls last, ${figures.id} desc`)
        .limit(LONGEST_RUN),
    ),
  );
  return lists.flat();
}

import { getTableConfig } from "../drizzle.ts";
import { quoteIdentifier } from "../migrate.ts";
import { CHANGE_FEED } from "../queries/figure-changes.ts";
import {
  alerts,
  archiveCaptures,
  articles,
  articleUrls,
  captureTimestamps,
  claimPlaces,
  claims,
  decisions,
  deliveries,
  events,
  figureChanges,
  figures,
  outbox,
  readings,
  sightings,
  snapshots,
  sources,
  verdicts,
  visits,
} from "../schema/index.ts";

type Table = Parameters<typeof getTableConfig>[0];

/** What a reviewer's decision may have made other than it was read. */
const VALUES = [
  ...["low", "high", "comparator", "unit", "per", "value", "place", "locality", "sector"],
  ...["payee", "modality", "vague", "as_of", "as_of_inferred"],
];
/** What makes a figure another in the list: a merged one shows those of the one it counts for. */
const IDENTITY = [
  ...VALUES,
  ...["measure", "scope", "as_of_from", "as_of_to", "origin", "origin_name", "origin_year"],
];

/**
 * The tables as visitors see them, as views of the same names: with nothing in them of a figure that
 * fewer than `publicAfter` reviewers accept as it stands. A query that is asked there cannot find more; a
 * table without a view cannot be asked at all.
 *
 * Where a reviewer changed what was read, the claims say what the figure says now; reasons are left
 * out where they speak of a figure that is not shown, or of a value that it no longer has.
 */
export function buildVisitorViews(schema: string, publicAfter: number): string[] {
  const table = (name: string) => `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
  const select = (of: Table, alias: string, changed: Record<string, string> = {}) =>
    getTableConfig(of)
      .columns.map(({ name }) => `${changed[name] ?? `${alias}.${name}`} as ${name}`)
      .join(", ");
  const view = (of: Table, where = "true", changed: Record<string, string> = {}) => {
    const { name } = getTableConfig(of);
    return `create view ${name} as select ${select(of, "t", changed)} from ${table(name)} t where ${where}`;
  };
  const each = (columns: readonly string[], expression: (column: string) => string) =>
    Object.fromEntries(columns.map((column) => [column, expression(column)]));

  const all = table("figures");
  // Accepted by enough as it stands; of the baseline: as it was cited.
  const isAccepted = (f: string) => `(${f}.review is null or ${f}.review in ('accepted', 'fixed'))
    and (${f}.reviewers >= ${publicAfter}
      or ${f}.citation is not null and (${f}.review is null or ${f}.review = 'accepted'))`;
  // Subqueries that give a value are asked row by row, by keys: taken for joins, as "exists" is, they are
  // planned with the queries around them, badly, and took seconds for each thousand rows.
  const isShownRow = (f: string) => `(${isAccepted(f)} and (${f}.misquote_of is null or coalesce((
    select true from ${all} garbled
    where garbled.id = ${f}.misquote_of and ${isAccepted("garbled")}), false)))`;
  const ifShown = (id: string) =>
    `(select k.id from ${all} k where k.id = ${id} and ${isShownRow("k")})`;
  const isShown = (id: string) => `(${ifShown(id)} is not null)`;
  // What a figure's tellings count for; several parts of one that was split: the first.
  const shownFor = (f: string) => `(case ${f}.review
    when 'merged' then ${ifShown(`${f}.merged_into`)}
    when 'split' then (select min(part.id) from ${all} part
      where part.split_from = ${f}.id and part.is_live and ${isShownRow("part")})
    else case when ${isShownRow(f)} then ${f}.id end end)`;
  const countsForShown = (id: string) =>
    `((select ${shownFor("f")} from ${all} f where f.id = ${id}) is not null)`;
  /** The figure that a claim tells, in what it counts for, where that is shown. */
  const telling = (claimId: string) => `lateral (
    select told.figure_id, f.review = 'split' as is_split, shown.id <> f.id
      or shown.review is not distinct from 'fixed' as is_changed, shown.*
    from ${table("sightings")} told join ${all} f on f.id = told.figure_id
      join ${all} shown on shown.id = ${shownFor("f")}
    where told.claim_id = ${claimId} offset 0) c`;
  // Where reasons name a figure, they give the value that it had then.
  const isSayable = (against: string) => `(${against} is null or coalesce((
    select true from ${all} k where k.id = ${against} and ${isShownRow("k")}
      and k.review is distinct from 'fixed'
      and (k.superseded_by is null or ${isShown("k.superseded_by")})), false))`;
  const hidden = { as_read: "null::jsonb", superseded_by: ifShown("t.superseded_by") };
  return [
    `create view figures as
      select ${select(figures, "t", hidden)} from ${all} t where ${isShownRow("t")}
      union all
      select ${select(figures, "t", { ...hidden, ...each(IDENTITY, (column) => `f.${column}`) })}
      from ${all} t join ${all} f on f.id = t.merged_into
      where t.review = 'merged' and ${isShownRow("f")}`,
    view(sightings, countsForShown("t.figure_id")),
    `create view claims as
      select ${select(claims, "t", {
        ...each(VALUES, (column) => `case when c.is_changed then c.${column} else t.${column} end`),
        reasons: "case when c.is_changed then '[]'::jsonb else t.reasons end",
      })}
      from ${table("claims")} t cross join ${telling("t.id")}`,
    // Of what was split, the claim is shown with one of its parts, and the verdict on the whole is not.
    `create view verdicts as
      select ${select(verdicts, "t", {
        against_figure_id: ifShown("t.against_figure_id"),
        reasons: `case when not t.late and not c.is_changed and ${isSayable("t.against_figure_id")}
          then t.reasons else '[]'::jsonb end`,
        trace: "'[]'::jsonb",
      })}
      from ${table("verdicts")} t cross join ${telling("t.claim_id")}
      where c.is_split is not true`,
    // What was told of a value that is another now is no longer told.
    `create view alerts as
      select ${select(alerts, "t", {
        against_figure_id: ifShown("t.against_figure_id"),
        why: `case when ${isSayable("t.against_figure_id")} and not exists (
          select from ${table("verdicts")} v where v.claim_id = t.claim_id and v.late)
          then t.why else '[]'::jsonb end`,
        corrected: "null::text",
      })}
      from ${table("alerts")} t cross join ${telling("t.claim_id")}
      where not c.is_changed and c.figure_id = t.figure_id`,
    view(
      figureChanges,
      `coalesce((select f.most_reviewers >= ${publicAfter} or f.citation is not null
          or f.review = 'merged' and ${isShown("f.merged_into")}
        from ${all} f where f.id = t.figure_id), false)`,
    ),
    // A log of its own: whoever took over the other one, or one under another setting, begins anew.
    `create view meta as select '${CHANGE_FEED}'::text as key, now() as set_at,
      to_jsonb(left(md5('visitors ${publicAfter} ' || coalesce(
        (select value #>> '{}' from ${table("meta")} where key = '${CHANGE_FEED}'), '')), 8)) as value`,
    view(readings, "true", {
      claim_count: "0",
      trace: `coalesce((select jsonb_agg(line) from jsonb_array_elements(t.trace) line
        where line #>> '{}' ~ '^(language|relevance|stopped)'), '[]'::jsonb)`,
    }),
    view(events, "t.kind = 'source-health'"),
    ...[
      articles,
      articleUrls,
      snapshots,
      claimPlaces,
      archiveCaptures,
      captureTimestamps,
      sources,
    ].map((of) => view(of)),
    ...[decisions, deliveries, outbox, visits].map((of) => view(of, "false")),
  ];
}

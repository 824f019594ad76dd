import { getTableConfig } from "../drizzle.ts";
import { quoteIdentifier } from "../migrate.ts";
import { CHANGE_FEED } from "../queries/figure-changes.ts";
import {
  alerts,
  archiveCaptures,
  articles,
  articleUrls,
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

  // Accepted by enough as it stands; of the baseline: as it was cited.
  const isAccepted = (f: string) => `(coalesce(${f}.review, 'accepted') in ('accepted', 'fixed')
    and (${f}.reviewers >= ${publicAfter}
      or ${f}.citation is not null and coalesce(${f}.review, 'accepted') = 'accepted'))`;
  const isShown = (id: string) => `exists (select from shown where shown.id = ${id})`;
  const ifShown = (id: string) => `(select shown.id from shown where shown.id = ${id})`;
  // Where reasons name a figure, they give the value that it had then.
  const isSayable = (against: string) => `(${against} is null or exists (
    select from ${table("figures")} k join shown on shown.id = k.id
    where k.id = ${against} and k.review is distinct from 'fixed'
      and (k.superseded_by is null or ${isShown("k.superseded_by")})))`;

  const figuresName = table("figures");
  const hidden = { as_read: "null::jsonb", superseded_by: ifShown("t.superseded_by") };
  return [
    `create view shown as select f.id, f.review from ${figuresName} f
      where ${isAccepted("f")} and (f.misquote_of is null or exists (
        select from ${figuresName} garbled where garbled.id = f.misquote_of and ${isAccepted("garbled")}))`,
    // What a figure's tellings count for; several parts of one that was split: the first.
    `create view counts_for as
      select f.id as figure_id, f.review = 'split' as is_split, shown.id as shown_id,
        (f.id <> shown.id or shown.review = 'fixed') as is_changed
      from ${figuresName} f join shown on shown.id = case f.review
        when 'merged' then f.merged_into
        when 'split' then (select min(part.id) from ${figuresName} part
          join shown its on its.id = part.id where part.split_from = f.id and part.is_live)
        else f.id end`,
    `create view figures as
      select ${select(figures, "t", hidden)} from ${figuresName} t where ${isShown("t.id")}
      union all
      select ${select(figures, "t", { ...hidden, ...each(IDENTITY, (column) => `f.${column}`) })}
      from ${figuresName} t join ${figuresName} f on f.id = t.merged_into
      where t.review = 'merged' and ${isShown("f.id")}`,
    `create view sightings as select ${select(sightings, "t")} from ${table("sightings")} t
      where exists (select from counts_for c where c.figure_id = t.figure_id)`,
    `create view claims as
      select ${select(claims, "t", {
        ...each(VALUES, (column) => `case when c.is_changed then f.${column} else t.${column} end`),
        reasons: "case when c.is_changed then '[]'::jsonb else t.reasons end",
      })}
      from ${table("claims")} t join ${table("sightings")} s on s.claim_id = t.id
        join counts_for c on c.figure_id = s.figure_id
        join ${figuresName} f on f.id = c.shown_id`,
    `create view verdicts as
      select ${select(verdicts, "t", {
        figure_id: "case when c.is_split then c.shown_id else t.figure_id end",
        against_figure_id: ifShown("t.against_figure_id"),
        reasons: `case when not t.late and not c.is_changed and ${isSayable("t.against_figure_id")}
          then t.reasons else '[]'::jsonb end`,
        trace: "'[]'::jsonb",
      })}
      from ${table("verdicts")} t join ${table("sightings")} s on s.claim_id = t.claim_id
        join counts_for c on c.figure_id = s.figure_id`,
    // What was told of a value that is another now is no longer told.
    `create view alerts as
      select ${select(alerts, "t", {
        against_figure_id: ifShown("t.against_figure_id"),
        why: `case when ${isSayable("t.against_figure_id")} and not exists (
          select from ${table("verdicts")} v where v.claim_id = t.claim_id and v.late)
          then t.why else '[]'::jsonb end`,
        corrected: "null::text",
      })}
      from ${table("alerts")} t join ${table("sightings")} s on s.claim_id = t.claim_id
        join counts_for c on c.figure_id = s.figure_id
      where not c.is_changed and s.figure_id = t.figure_id`,
    view(
      figureChanges,
      `exists (select from ${figuresName} f where f.id = t.figure_id
        and (f.most_reviewers >= ${publicAfter} or f.citation is not null))
        or exists (select from counts_for c where c.figure_id = t.figure_id and not c.is_split)`,
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
    ...[articles, articleUrls, snapshots, claimPlaces, archiveCaptures, sources].map((of) =>
      view(of),
    ),
    ...[decisions, deliveries, outbox, visits].map((of) => view(of, "false")),
  ];
}

import { sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { quoteIdentifier } from "../migrate.ts";

/** A column in the words of the database. */
export type TextPlace = { table: string; column: string };

export type RewrittenTable = {
  table: string;
  /** Rows in which something was rewritten. */
  rows: number;
  /** Their ids, where the table has a column of that name. */
  ids: string[];
};

type Column = { table: string; column: string; type: string };
type Row = { ctid: string } & Record<string, unknown>;

const BATCH = 200;
/** Rewritten, they would name another row, or let nobody in. */
const KEYS = /^(?:id|key|.*_(?:ids?|hash))$/;

/**
 * Goes over every text, list of texts and JSON value of every table of the schema, whatever tables
 * there are, and rewrites those in which `pattern` (a POSIX regular expression) finds something.
 * Keys and hashes stay. Call it inside a transaction: it holds the rows it touches.
 */
export async function rewriteTexts(
  tx: Db,
  pattern: string,
  rewrite: (text: string, place: TextPlace) => string,
): Promise<RewrittenTable[]> {
  const byTable = Map.groupBy(await listTextColumns(tx), ({ table }) => table);
  const rewritten: RewrittenTable[] = [];
  for (const [table, columns] of byTable) {
    const found = await findRows(tx, table, columns, pattern);
    const done: RewrittenTable = { table, rows: 0, ids: [] };
    for (let at = 0; at < found.length; at += BATCH) {
      const rows = await readRows(tx, table, columns, found.slice(at, at + BATCH));
      for (const row of rows) await rewriteRow(tx, columns, row, rewrite, done);
    }
    if (done.rows > 0) rewritten.push(done);
  }
  return rewritten;
}

async function listTextColumns(tx: Db): Promise<Column[]> {
  const { rows } = await tx.execute<Column>(sql`
    select c.table_name as table, c.column_name as column, c.udt_name as type
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
      and c.table_name not in ('migrations', 'forgotten_names')
      and c.udt_name in ('text', '_text', 'jsonb') and c.is_generated = 'NEVER'
    order by 1, c.ordinal_position`);
  return rows.filter(({ column }) => !KEYS.test(column));
}

async function findRows(tx: Db, table: string, columns: Column[], pattern: string) {
  const finds = columns.map(({ column }) => sql`${name(column)}::text ~ ${pattern}`);
  const { rows } = await tx.execute<{ ctid: string }>(
    sql`select ctid::text from ${name(table)} where ${sql.join(finds, sql` or `)} for update`,
  );
  return rows.map(({ ctid }) => ctid);
}

async function readRows(tx: Db, table: string, columns: Column[], ctids: string[]) {
  const selected = columns.map(({ column }) => name(column));
  const { rows } = await tx.execute<Row>(
    sql`select ctid::text as ctid, ${sql.join(selected, sql`, `)} from ${name(table)}
        where ctid = any(${sql.param(ctids)}::tid[])`,
  );
  return rows;
}

async function rewriteRow(
  tx: Db,
  columns: Column[],
  row: Row,
  rewrite: (text: string, place: TextPlace) => string,
  done: RewrittenTable,
): Promise<void> {
  const changes = columns.flatMap(({ table, column, type }) => {
    const before = row[column];
    const after = rewriteValue(before, (text) => rewrite(text, { table, column }));
    if (JSON.stringify(after) === JSON.stringify(before)) return [];
    const value =
      type === "jsonb"
        ? sql`${JSON.stringify(after)}::jsonb`
        : type === "_text"
          ? sql`${sql.param(after)}::text[]`
          : sql`${after}`;
    return [sql`${name(column)} = ${value}`];
  });
  if (changes.length === 0) return;
  const { rows } = await tx.execute<{ id: string | null }>(
    sql`update ${name(done.table)} as t set ${sql.join(changes, sql`, `)}
        where ctid = ${row.ctid}::tid returning to_jsonb(t) ->> 'id' as id`,
  );
  done.rows += rows.length;
  done.ids.push(...rows.flatMap(({ id }) => id ?? []));
}

function rewriteValue(value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === "string") return rewrite(value);
  if (Array.isArray(value)) return value.map((entry) => rewriteValue(entry, rewrite));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, rewriteValue(entry, rewrite)]),
  );
}

const name = (identifier: string) => sql.raw(quoteIdentifier(identifier));

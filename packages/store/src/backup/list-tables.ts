import type { PoolClient } from "pg";
import type { BackupTable } from "./backup-format.ts";

/** What is made anew by each start, or by the migrations themselves. */
const MADE_ANEW = ["migrations", "instances", "host_gates"];
/** Restored, these would let in again whoever was signed out or let wait since. */
const MOMENTARY = ["sessions", "sign_in_links", "sign_in_throttles", "sign_in_flows"];
const LEFT_OUT = new Set([...MADE_ANEW, ...MOMENTARY]);

type Reference = { table: string; to: string };

/** Tables of the schema with their columns, each after those it refers to. */
export async function listTables(client: PoolClient, schema: string): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(
    `select c.table_name as "table", array_agg(c.column_name::text order by c.ordinal_position) as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = $1 and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
     group by 1 order by 1`,
    [schema],
  );
  const { rows: references } = await client.query<Reference>(
    `select conrelid::regclass::text as "table", confrelid::regclass::text as "to"
     from pg_constraint where contype = 'f' and connamespace = to_regnamespace(quote_ident($1))`,
    [schema],
  );
  const tables = rows.filter(({ table }) => !LEFT_OUT.has(table));
  return inOrder(tables, references.map(unqualified));
}

const unqualified = ({ table, to }: Reference): Reference => ({
  table: table.split(".").at(-1) ?? table,
  to: to.split(".").at(-1) ?? to,
});

function inOrder(tables: BackupTable[], references: Reference[]): BackupTable[] {
  const ordered: BackupTable[] = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ table }) =>
      references.every(
        (each) =>
          each.table !== table ||
          each.to === table ||
          !waiting.some((other) => other.table === each.to),
      ),
    );
    // Tables in a ring cannot be ordered; their keys then say so when they are filled.
    ordered.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return ordered;
}

import type { Pool } from "pg";
import { sha256 } from "../content-id.ts";
import { quoteIdentifier } from "../migrate.ts";
import { buildVisitorViews } from "./build-visitor-views.ts";
import { visitorSchema } from "./visitor-schema.ts";

/**
 * Makes the schema that visitors' queries look into, and that alone, unless it is there as this version
 * makes it; gives its name. Several processes may start at once. Safe to repeat.
 */
export async function makeVisitorViews(
  pool: Pool,
  schema: string,
  publicAfter: number,
): Promise<string> {
  const name = visitorSchema(schema, publicAfter);
  const statements = buildVisitorViews(schema, publicAfter);
  const version = sha256(statements.join("\n"));
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [
      `figurewatch views ${name}`,
    ]);
    const { rows } = await client.query<{ made: string | null }>(
      "select obj_description(to_regnamespace(quote_ident($1))::oid, 'pg_namespace') as made",
      [name],
    );
    if (rows[0]?.made !== version) {
      await client.query(`drop schema if exists ${quoteIdentifier(name)} cascade`);
      await client.query(`create schema ${quoteIdentifier(name)}`);
      await client.query(`set local search_path to ${quoteIdentifier(name)}`);
      for (const statement of statements) await client.query(statement);
      await client.query(`comment on schema ${quoteIdentifier(name)} is '${version}'`);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
  return name;
}

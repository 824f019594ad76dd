import { readdir, readFile } from "node:fs/promises";
import type { Pool, PoolClient } from "pg";
import { sha256 } from "./content-id.ts";
import { allowLongStatements } from "./link-watch.ts";
import { StoreError } from "./store-error.ts";
import { listVisitorSchemas } from "./visitors/visitor-schema.ts";

const FOLDER = new URL("migrations/", import.meta.url);

export type MigrationReport = { applied: string[]; version: string };

/**
 * Brings the schema to this code's version, in one transaction under an advisory lock: several
 * processes may start at once, and a migration cut short leaves nothing. Safe to repeat.
 */
export async function migrate(pool: Pool, schema: string): Promise<MigrationReport> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    // A large table may take its time, and a rival waits for as long.
    await allowLongStatements(client);
    const report = await applyMigrations(client, schema);
    await client.query("commit");
    return report;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/**
 * Applies those migrations that the schema lacks, all of them or, to read what an older version
 * wrote, only `names`. Inside a transaction: it takes the lock, and looks into the schema from then
 * on. Throws `StoreError` for names that this code does not know.
 */
export async function applyMigrations(
  client: PoolClient,
  schema: string,
  names?: readonly string[],
): Promise<MigrationReport> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".sql")).sort();
  // The lock is the schema's own: suites that migrate at once do not wait for each other.
  await client.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [
    `figurewatch migrate ${schema}`,
  ]);
  await client.query(`create schema if not exists ${quoteIdentifier(schema)}`);
  await client.query(`set local search_path to ${quoteIdentifier(schema)}`);
  await client.query(
    "create table if not exists migrations (name text primary key, hash char(64) not null, applied_at timestamptz not null default now())",
  );
  const { rows } = await client.query<{ name: string }>("select name from migrations");
  const known = new Set(rows.map((row) => row.name));
  const newer = [...known, ...(names ?? [])].filter((name) => !files.includes(name)).sort();
  if (newer.length > 0) {
    throw new StoreError(
      "newer_schema",
      `Cannot use schema "${schema}": it holds migration "${newer.at(-1)}", which this version of Figurewatch does not know. Start a newer version, or use another database`,
    );
  }
  const missing = files.filter((name) => !known.has(name) && names?.includes(name) !== false);
  if (missing.length > 0) {
    // Tables that views stand on cannot be altered. Whoever needs them makes them anew.
    for (const name of listVisitorSchemas(schema)) {
      await client.query(`drop schema if exists ${quoteIdentifier(name)} cascade`);
    }
  }
  const applied = [];
  for (const name of missing) {
    const text = await readFile(new URL(name, FOLDER), "utf8");
    await client.query(text);
    await client.query("insert into migrations (name, hash) values ($1, $2)", [name, sha256(text)]);
    applied.push(name);
  }
  return { applied, version: files.at(-1) ?? "" };
}

/** An SQL identifier in quotes. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

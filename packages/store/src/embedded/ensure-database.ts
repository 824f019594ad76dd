import { Client } from "pg";
import { quoteIdentifier } from "../migrate.ts";

/**
 * A database of its own on a server, made when missing; `empty` throws away the one that is there.
 * Gives its address.
 */
export async function ensureDatabase(
  databaseUrl: string,
  { name, empty }: { name: string; empty: boolean },
): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const quoted = quoteIdentifier(name);
    if (empty) await client.query(`drop database if exists ${quoted} with (force)`);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${quoted}`);
  } finally {
    await client.end();
  }
  const url = new URL(databaseUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}

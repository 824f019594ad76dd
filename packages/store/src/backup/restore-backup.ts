import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createZstdDecompress } from "node:zlib";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { applyMigrations, quoteIdentifier } from "../migrate.ts";
import { allowLongStatements } from "../link-watch.ts";
import { CHANGE_FEED } from "../queries/figure-changes.ts";
import type { Store } from "../open-store.ts";
import { StoreError } from "../store-error.ts";
import { END_OF_TABLE, notRead, readHeader, readMark, type BackupTable } from "./backup-format.ts";
import { readLines } from "./read-lines.ts";
import type { BackupReport } from "./write-backup.ts";

export type RestoreOptions = {
  /** Throw away what the store holds; otherwise only an empty one is filled. */
  replace: boolean;
  onProgress?: (report: BackupReport & { table: string }) => void;
};

/** Of Postgres: a value, a key, a table or a column that cannot be. */
const UNFIT = /^(?:22|23|42)[0-9A-Z]{3}$/;
const WRITE_BYTES = 256 * 1024;
const NEW_LINE = Buffer.from("\n");

/**
 * Fills the store from a backup, in one transaction: cut short or damaged, it leaves what was there.
 * An older backup is brought to this version's schema. Throws `StoreError`.
 */
export async function restoreBackup(
  { pool, schema }: Store,
  backup: Readable,
  options: RestoreOptions,
): Promise<BackupReport & { at: string }> {
  const plain = backup.pipe(createZstdDecompress());
  backup.on("error", (error) => plain.destroy(error));
  const lines = readLines(plain);
  const client = await pool.connect();
  let isDone = false;
  try {
    const header = readHeader((await next(lines))?.toString("utf8"));
    await client.query("begin");
    await allowLongStatements(client);
    await client.query("set local idle_in_transaction_session_timeout = 0");
    await makeRoom(client, schema, options.replace);
    await applyMigrations(client, schema, header.migrations);
    await client.query("set local figurewatch.restoring = 'on'");
    const report = await fill(client, lines, options);
    // What was changed since the backup is not in the log: who follows it has to begin anew.
    await client.query("delete from meta where key = $1", [CHANGE_FEED]);
    await setSequences(client, schema);
    await applyMigrations(client, schema);
    await client.query("commit");
    isDone = true;
    return { ...report, at: header.at };
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw toRestoreError(error);
  } finally {
    plain.destroy();
    client.release(!isDone);
  }
}

async function makeRoom(client: PoolClient, schema: string, replace: boolean): Promise<void> {
  const name = quoteIdentifier(schema);
  if (!replace) {
    const parts = [];
    for (const what of ["articles", "figures where citation is null", "accounts"]) {
      const [table = ""] = what.split(" ");
      const found = await client.query<{ isMade: boolean }>(
        'select to_regclass($1) is not null as "isMade"',
        [`${name}.${table}`],
      );
      if (found.rows[0]?.isMade) parts.push(`select 1 from ${name}.${what}`);
    }
    const held =
      parts.length === 0
        ? { rowCount: 0 }
        : await client.query(`${parts.join(" union all ")} limit 1`);
    if (held.rowCount !== 0) {
      throw new StoreError(
        "refused",
        "Cannot restore: the database holds articles or accounts already. Use --replace to throw them away, or an empty database",
      );
    }
  }
  await client.query(`drop schema if exists ${name} cascade`);
}

async function fill(
  client: PoolClient,
  lines: AsyncIterator<Buffer>,
  { onProgress }: RestoreOptions,
): Promise<BackupReport> {
  const report: BackupReport = { tables: 0, rows: 0 };
  for (;;) {
    const mark = readMark((await next(lines))?.toString("utf8"));
    if ("end" in mark) {
      if (mark.rows !== report.rows || mark.tables !== report.tables) {
        throw notRead("rows are missing in it. Use another backup");
      }
      return report;
    }
    onProgress?.({ ...report, table: mark.table });
    report.rows += await fillTable(client, mark, lines);
    report.tables += 1;
  }
}

async function fillTable(
  client: PoolClient,
  { table, columns }: BackupTable,
  lines: AsyncIterator<Buffer>,
): Promise<number> {
  const names = columns.map(quoteIdentifier).join(", ");
  const into = client.query(copyFrom(`copy ${quoteIdentifier(table)} (${names}) from stdin`));
  let count = 0;
  const rows = readRows(lines, () => (count += 1));
  await pipeline(Readable.from(rows, { objectMode: false }), into);
  return count;
}

/** Lines up to the end of the table, several at a time. */
async function* readRows(
  lines: AsyncIterator<Buffer>,
  onRow: () => void,
): AsyncGenerator<Uint8Array> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  for (;;) {
    const line = await next(lines);
    if (line === undefined) throw notRead("it is cut short. Use another backup");
    if (line.length === END_OF_TABLE.length && line.toString("latin1") === END_OF_TABLE) break;
    held.push(line, NEW_LINE);
    heldBytes += line.length + 1;
    onRow();
    if (heldBytes < WRITE_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    heldBytes = 0;
  }
  if (held.length > 0) yield Buffer.concat(held);
}

/** Identity columns go on after the highest value that was restored. */
async function setSequences(client: PoolClient, schema: string): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = $1 and is_identity = 'YES'`,
    [schema],
  );
  for (const { table, column } of rows) {
    const [tableName, columnName] = [quoteIdentifier(table), quoteIdentifier(column)];
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${columnName}), 1), max(${columnName}) is not null) from ${tableName}`,
      [`${quoteIdentifier(schema)}.${tableName}`, column],
    );
  }
}

async function next(lines: AsyncIterator<Buffer>): Promise<Buffer | undefined> {
  const { value, done } = await lines.next();
  return done === true ? undefined : value;
}

function toRestoreError(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string") return error;
  if (code.startsWith("ZSTD_") || code === "ERR_ZSTD" || code === "Z_BUF_ERROR") {
    return notRead("it is no backup of Figurewatch, or is damaged", error);
  }
  // Bytes that changed may well unpack; the schema is that of the backup, so they do not fit it.
  if (UNFIT.test(code)) return notRead("it is damaged. Use another backup", error);
  return error;
}

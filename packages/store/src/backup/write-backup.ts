import { Readable } from "node:stream";
import { constants, createZstdCompress } from "node:zlib";
import type { PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { quoteIdentifier } from "../migrate.ts";
import { allowLongStatements } from "../link-watch.ts";
import type { Store } from "../open-store.ts";
import { END_OF_TABLE, type BackupEnd, type BackupHeader } from "./backup-format.ts";
import { listTables } from "./list-tables.ts";

export type BackupReport = { tables: number; rows: number };

export type WriteBackupOptions = {
  at: Date;
  onProgress?: (report: BackupReport & { table: string }) => void;
  /** Told once all is read. */
  onEnd?: (report: BackupReport) => void;
};

const NEW_LINE = 10;

/**
 * All that the store holds as of one moment, while others go on writing: the bytes of a backup
 * file, compressed and with a checksum. The queue is not in it: it is filled again from the store.
 */
export function writeBackup(store: Store, options: WriteBackupOptions): Readable {
  const compress = createZstdCompress({
    params: { [constants.ZSTD_c_checksumFlag]: 1, [constants.ZSTD_c_compressionLevel]: 6 },
  });
  const lines = Readable.from(dump(store, options), { objectMode: false });
  lines.on("error", (error) => compress.destroy(error));
  // Whoever stops reading ends the dump, and with it the transaction.
  compress.on("close", () => lines.destroy());
  return lines.pipe(compress);
}

async function* dump(
  { pool, schema }: Store,
  { at, onProgress, onEnd }: WriteBackupOptions,
): AsyncGenerator<Uint8Array> {
  const client = await pool.connect();
  let isDone = false;
  try {
    await client.query("begin isolation level repeatable read read only");
    // A large table takes its time, and so may who reads.
    await allowLongStatements(client);
    await client.query("set local idle_in_transaction_session_timeout = 0");
    await client.query(`set local search_path to ${quoteIdentifier(schema)}`);
    const tables = await listTables(client, schema);
    yield toLine({
      ...({ format: "figurewatch-backup", version: 1 } as const),
      at: at.toISOString(),
      migrations: await listMigrations(client),
    } satisfies BackupHeader);
    const report: BackupReport = { tables: 0, rows: 0 };
    for (const { table, columns } of tables) {
      onProgress?.({ ...report, table });
      yield toLine({ table, columns });
      const names = columns.map(quoteIdentifier).join(", ");
      const rows = client.query(copyTo(`copy ${quoteIdentifier(table)} (${names}) to stdout`));
      for await (const chunk of rows as AsyncIterable<Uint8Array>) {
        report.rows += countLines(chunk);
        yield chunk;
      }
      yield Buffer.from(`${END_OF_TABLE}\n`);
      report.tables += 1;
    }
    yield toLine({ end: true, ...report } satisfies BackupEnd);
    await client.query("commit");
    isDone = true;
    onEnd?.(report);
  } finally {
    // A connection in the middle of a copy is of no use to anyone.
    client.release(!isDone);
  }
}

async function listMigrations(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select name from migrations order by name",
  );
  return rows.map(({ name }) => name);
}

const toLine = (value: unknown) => Buffer.from(`${JSON.stringify(value)}\n`);

function countLines(chunk: Uint8Array): number {
  let lines = 0;
  for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, at + 1))
    lines += 1;
  return lines;
}

import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { writeBackup, type BackupReport } from "@figurewatch/store";
import { EXIT, Failure } from "../failure.ts";
import { createProgress } from "../output/progress.ts";
import { withDatabase } from "../with-database.ts";

/** It holds all that was read, decided and logged, and the hashes of passwords and tokens. */
const OWNER_ONLY = 0o600;

/** `figurewatch backup`: all that the database holds, in one file that is whole or not there. */
export async function backup(given: string | undefined): Promise<number> {
  const at = new Date();
  const file = given ?? `figurewatch-${at.toISOString().slice(0, 16).replace(/[T:]/g, "-")}.backup`;
  if (file !== "-" && existsSync(file)) {
    throw new Failure(`Cannot write "${file}": it is there already. Name another file`, EXIT.usage);
  }
  return withDatabase(async ({ store }) => {
    const progress = createProgress("Writing a backup");
    let report: BackupReport | undefined;
    const bytes = writeBackup(store, {
      at,
      onProgress: ({ table, rows }) => progress.step(`${table}, ${rows} rows so far`),
      onEnd: (whole) => (report = whole),
    });
    try {
      if (file === "-") await pipeline(bytes, process.stdout, { end: false });
      else await writeWhole(file, bytes);
    } finally {
      progress.end();
    }
    const { tables, rows } = report ?? { tables: 0, rows: 0 };
    process.stderr.write(`${rows} rows of ${tables} tables written to ${file}\n`);
    return EXIT.ok;
  });
}

async function writeWhole(file: string, bytes: NodeJS.ReadableStream): Promise<void> {
  const part = `${file}.part`;
  try {
    await pipeline(bytes, createWriteStream(part, { mode: OWNER_ONLY, flush: true }));
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    const isOfFile = code !== undefined && /^E[A-Z]+$/.test(code);
    throw isOfFile
      ? new Failure(`Cannot write "${file}": ${message}. Nothing is kept of it`, EXIT.failed, {
          cause: error,
        })
      : error;
  }
}

import { StoreError } from "../store-error.ts";

/**
 * A backup is text, compressed: a line of JSON that says what it is; for each table a line of JSON
 * and its rows as COPY writes them, up to a line `\.`; a last line of JSON that counts the rows.
 */
export type BackupHeader = {
  format: "figurewatch-backup";
  version: 1;
  at: string;
  /** The migrations that made the schema, in order. */
  migrations: string[];
};
export type BackupTable = { table: string; columns: string[] };
export type BackupEnd = { end: true; tables: number; rows: number };

export const END_OF_TABLE = "\\.";

export function readHeader(line: string | undefined): BackupHeader {
  const header = parse(line) as Partial<BackupHeader> | undefined;
  if (header?.format !== "figurewatch-backup" || !Array.isArray(header.migrations)) {
    throw notRead("it is no backup of Figurewatch");
  }
  if (header.version !== 1) {
    throw notRead("it was made by a newer version of Figurewatch. Restore it with that one");
  }
  return header as BackupHeader;
}

/** The line that opens a table or ends the backup. */
export function readMark(line: string | undefined): BackupTable | BackupEnd {
  // Half of one is as good as none: a row more or less would go unseen.
  if (line === undefined) throw notRead("it is cut short. Use another backup");
  const mark = parse(line) as Partial<BackupTable & BackupEnd> | undefined;
  if (mark?.end === true) return mark as BackupEnd;
  if (typeof mark?.table === "string" && Array.isArray(mark.columns)) return mark as BackupTable;
  throw notRead("it is damaged. Use another backup");
}

export function notRead(why: string, cause?: unknown): StoreError {
  return new StoreError("failed", `Cannot restore this file: ${why}`, { cause });
}

function parse(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? "");
  } catch {
    return undefined;
  }
}

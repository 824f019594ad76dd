import { errorCode } from "../error-code.ts";
import { StoreError } from "../store-error.ts";
import type { ClusterRecord } from "./cluster-record.ts";
import { isAlive } from "./postmaster.ts";

/** Another live instance owns the cluster. */
export function inUse(record: ClusterRecord): StoreError {
  const who = isAlive(record.ownerPid) ? ` (process ${record.ownerPid})` : "";
  return new StoreError(
    "in_use",
    `Cannot use data folder "${record.dataDir}": another Figurewatch${who} is running on it. Stop that one, or choose another data folder`,
  );
}

/** What a failed start means for the user; errors that say it already come back as they are. */
export function toFolderError(error: unknown, dataDir: string): unknown {
  const code = errorCode(error);
  const reason = error instanceof Error ? error.message : String(error);
  if (
    code === "ENOSPC" ||
    code === "EDQUOT" ||
    /No space left|free disk space|quota exceeded/i.test(reason)
  ) {
    return new StoreError(
      "folder",
      `Cannot keep a database in "${dataDir}": the disk is full. Free about 200 MB, or choose another data folder`,
      { cause: error },
    );
  }
  // A folder that cannot be made on a file system that is read-only is told as ENOENT by Node.
  const isDenied =
    ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST"].includes(code) ||
    (code === "ENOENT" && /\bmkdir\b/.test(reason));
  if (isDenied || /Permission denied|Read-only file system/i.test(reason)) {
    return new StoreError(
      "folder",
      `Cannot write to data folder "${dataDir}": ${reason}. Correct its owner or rights, or choose another data folder`,
      { cause: error },
    );
  }
  return error;
}

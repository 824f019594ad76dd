import { createReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { hasAccounts, restoreBackup, StoreError } from "@figurewatch/store";
import { EXIT, Failure } from "../failure.ts";
import { listAtWork } from "../list-at-work.ts";
import { createProgress } from "../output/progress.ts";
import { withDatabase } from "../with-database.ts";

/** `figurewatch restore`: the database as a backup holds it, or as it was. */
export async function restore(file: string, options: { replace?: boolean }): Promise<number> {
  if (file !== "-") await checkReadable(file);
  return withDatabase(async ({ store, db, isOwn }) => {
    const alive = await listAtWork({ db, isOwn });
    if (alive.length > 0) {
      const who = alive.map(({ role, host, pid }) => `${role} (${host}, process ${pid})`);
      throw new Failure(
        `Cannot restore while the database is worked on: stop ${who.join(", ")} first`,
        EXIT.unavailable,
      );
    }
    const progress = createProgress("Restoring");
    const { rows, tables, at } = await restoreBackup(
      store,
      file === "-" ? process.stdin : createReadStream(file),
      {
        replace: options.replace === true,
        onProgress: (state) => progress.step(`${state.table}, ${state.rows} rows so far`),
      },
    )
      .catch((error: unknown) => {
        if (!(error instanceof StoreError) || error.kind === "unreachable") throw error;
        throw new Failure(error.message.replace("this file", `"${file}"`), EXIT.failed);
      })
      .finally(() => progress.end());
    process.stdout.write(`${rows} rows of ${tables} tables, as of ${at}. It can be started now\n`);
    if (!(await hasAccounts(db))) {
      process.stderr.write("It holds no accounts: nobody has to sign in on this machine\n");
    }
    return EXIT.ok;
  });
}

async function checkReadable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
    if ((await stat(file)).isDirectory()) {
      throw new Failure(`"${file}" is a folder: give a file that backup wrote`, EXIT.usage);
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    const says =
      code === "ENOENT" ? `There is no file "${file}"` : `Cannot read "${file}": ${message}`;
    throw new Failure(says, EXIT.usage, { cause });
  }
}

import { openDatabase, readConfig, readWatchFolder, type Config } from "@figurewatch/runtime";
import type { Db, Store } from "@figurewatch/store";
import type { Watch } from "@figurewatch/watch";
import { projectFolder } from "./project-folder.ts";

export type Opened = {
  db: Db;
  store: Store;
  watch: Watch;
  config: Config;
  databaseUrl: string;
  /** Nobody else works on it. */
  isOwn: boolean;
};

/** Runs a command over the database, be it that of an instance that runs meanwhile, and closes it. */
export async function withDatabase<T>(run: (opened: Opened) => Promise<T>): Promise<T> {
  const config = readConfig(process.env, projectFolder());
  const watch = readWatchFolder(config.watchDir);
  const database = await openDatabase(config, {
    share: true,
    log: (message) => process.stderr.write(`${message}\n`),
  });
  try {
    const { store, databaseUrl, isOwn } = database;
    return await run({ db: store.db, store, watch, config, databaseUrl, isOwn });
  } finally {
    await database.close();
  }
}

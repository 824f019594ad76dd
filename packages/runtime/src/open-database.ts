import {
  ensureDatabase,
  findRunningPostgres,
  openEmbeddedPostgres,
  openStore,
  StoreError,
  toStoreError,
  type Store,
} from "@figurewatch/store";
import type { Config } from "./config.ts";

export type Database = {
  store: Store;
  databaseUrl: string;
  /** Nobody else works on it: what is leased was left by a killed process. */
  isOwn: boolean;
  /** Where it runs, for people: "embedded, port 12345" or the address without its password. */
  describe: string;
  /** Ends the pool, and the embedded server when it is ours. */
  close(): Promise<void>;
};

export type OpenDatabaseOptions = {
  log?: (message: string) => void;
  /** Told when the embedded server ends by itself. */
  onLost?: (reason: string) => void;
  onError?: (error: Error) => void;
  /** Look into the database of a running instance, where there is one, instead of refusing. */
  share?: boolean;
  /** A database of its own on the embedded server (the demo's); `empty` throws its content away. */
  own?: { name: string; empty: boolean };
};

/**
 * Opens the database of the settings and brings its schema up to date: `DATABASE_URL`, or the
 * embedded Postgres of the data folder. Throws `StoreError`; nothing half-open is left behind.
 */
export async function openDatabase(
  config: Pick<Config, "databaseUrl" | "dataDir">,
  options: OpenDatabaseOptions = {},
): Promise<Database> {
  const { databaseUrl } = config;
  if (databaseUrl !== null) {
    return open(databaseUrl, describeUrl(databaseUrl), options).catch((error: unknown) => {
      throw withAdvice(error);
    });
  }
  if (options.share === true) {
    const running = await findRunningPostgres(config.dataDir);
    if (running !== undefined) return open(running, "embedded, of the running instance", options);
  }
  const server = await openEmbeddedPostgres({
    dataDir: config.dataDir,
    ...(options.log === undefined ? {} : { log: options.log }),
    ...(options.onLost === undefined ? {} : { onExit: options.onLost }),
  });
  try {
    const { own } = options;
    const url =
      own === undefined ? server.databaseUrl : await ensureDatabase(server.databaseUrl, own);
    const database = await open(url, `embedded, port ${server.port}`, options);
    return {
      ...database,
      isOwn: true,
      close: async () => {
        await database.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function open(
  databaseUrl: string,
  describe: string,
  { onError }: OpenDatabaseOptions,
): Promise<Database> {
  const store = await openStore({ databaseUrl, ...(onError === undefined ? {} : { onError }) });
  try {
    await store.migrate();
  } catch (error) {
    await store.close();
    throw toStoreError(error, databaseUrl);
  }
  return { store, databaseUrl, describe, isOwn: false, close: () => store.close() };
}

/** What to do about a server of the user's own; a schema that is too new says it already. */
function withAdvice(error: unknown): unknown {
  if (!(error instanceof StoreError)) return error;
  const { kind, message } = error;
  if (kind !== "unreachable" && kind !== "refused" && kind !== "failed") return error;
  return new StoreError(
    kind,
    `${message}. See that it runs and lets us in, correct DATABASE_URL, or leave DATABASE_URL ` +
      "unset for the embedded database",
    { cause: error },
  );
}

function describeUrl(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  if (url === null) throw new StoreError("refused", "DATABASE_URL is no address");
  return `${url.host}${url.pathname}`;
}

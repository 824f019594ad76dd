import { Pool, type PoolConfig } from "pg";
import { createDb, type Db } from "./db.ts";
import { watchLink } from "./link-watch.ts";
import { migrate, quoteIdentifier, type MigrationReport } from "./migrate.ts";
import { StoreError } from "./store-error.ts";
import { toStoreError } from "./to-store-error.ts";
import { makeVisitorViews } from "./visitors/make-visitor-views.ts";

export type Store = {
  /** Given to the query functions of this package. */
  db: Db;
  /** For the queue's PostgreSQL backend and LISTEN; its connections look into `schema` first. */
  pool: Pool;
  schema: string;
  migrate(): Promise<MigrationReport>;
  /**
   * The same database as visitors see it: figures that fewer than `publicAfter` reviewers accept are not
   * there, nor what is told of them. It only reads, and is closed with this store.
   */
  openForVisitors(publicAfter: number): Promise<Db>;
  /** Ends the pool, when this store opened it. Safe to repeat. */
  close(): Promise<void>;
};

export type OpenStoreOptions = {
  databaseUrl: string;
  /** Default "figurewatch". Each test suite has its own. */
  schema?: string;
  maxConnections?: number;
  /** How long a connection in use may be silent. Default 125 s, for tests less. */
  deadAfterMs?: number;
  /** Refuse to write. */
  readOnly?: boolean;
  /** Told of idle connections that broke; the pool opens new ones by itself. */
  onError?: (error: Error) => void;
};

const CONNECT_TIMEOUT_MS = 5_000;
// After it an idle connection is closed; until then it is lent, be it dead.
const IDLE_MS = 10_000;
// A process that vanished without closing its connection must not hold its locks for long.
// A little longer than the server lets a statement run: who is silent then is not there.
const DEAD_AFTER_MS = 125_000;
const GUARDS = "-c idle_in_transaction_session_timeout=60s -c statement_timeout=120s";
const READ_ONLY = " -c default_transaction_read_only=on";

/**
 * Opens a pool and checks that the server answers. Throws `StoreError`. Does not migrate.
 *
 * After a link went dead without a word, queries are answered again within 135 s, once new
 * connections get through: 10 s in which an idle connection of before may still be lent, and 125 s of
 * silence on it. The server may take 120 s for a statement, so a shorter silence says nothing.
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const schemaName = options.schema ?? "figurewatch";
  const pool = new Pool({
    ...parseDatabaseUrl(options.databaseUrl),
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    application_name: "figurewatch",
    options: `-c search_path=${quoteIdentifier(schemaName)},public -c timezone=UTC ${GUARDS}${options.readOnly === true ? READ_ONLY : ""}`,
  });
  const onError = (error: Error) => options.onError?.(error);
  pool.on("error", onError);
  // A client that is lent out has no listener of the pool's: without one of ours, a server that
  // goes away between two of its queries would end the process.
  pool.on("connect", (client) => client.on("error", onError));
  pool.on("acquire", (client) => watchLink(client, options.deadAfterMs ?? DEAD_AFTER_MS));
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end().catch(() => {});
    throw toStoreError(error, options.databaseUrl);
  }

  let ended: Promise<void> | undefined;
  const opened: Store[] = [];
  return {
    db: createDb(pool),
    pool,
    schema: schemaName,
    migrate: () => migrate(pool, schemaName),
    async openForVisitors(publicAfter) {
      const schema = await makeVisitorViews(pool, schemaName, publicAfter);
      const visitors = await openStore({ ...options, schema, readOnly: true });
      opened.push(visitors);
      return visitors.db;
    },
    close: () =>
      (ended ??= Promise.all([...opened.map((one) => one.close()), pool.end()]).then(() => {})),
  };
}

function parseDatabaseUrl(databaseUrl: string): PoolConfig {
  let protocol;
  try {
    protocol = new URL(databaseUrl).protocol;
  } catch (cause) {
    throw new StoreError("refused", `Cannot read DATABASE_URL: it is not a URL`, { cause });
  }
  if (protocol !== "postgres:" && protocol !== "postgresql:") {
    throw new StoreError(
      "refused",
      `Cannot read DATABASE_URL: it starts with "${protocol}" where "postgres:" is needed`,
    );
  }
  return { connectionString: databaseUrl };
}

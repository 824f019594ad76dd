import { drizzle, type NodePgDatabase } from "./drizzle.ts";
import type { Pool, PoolClient } from "pg";
import * as schema from "./schema/index.ts";

/** What queries take: the store's `db`, or the transaction inside `db.transaction`. */
export type Db = Pick<
  NodePgDatabase<typeof schema>,
  | "select"
  | "selectDistinct"
  | "selectDistinctOn"
  | "insert"
  | "update"
  | "delete"
  | "execute"
  | "$with"
  | "with"
> & {
  /** The connection itself, for the one query that is asked too often for a query builder. */
  $client: Pool | PoolClient;
  /** All of `work` or nothing; inside another transaction, a savepoint. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
};

/** The one connection that a transaction runs on. */
export function clientOf(tx: Db): PoolClient {
  if (!("release" in tx.$client)) throw new Error("Cannot use a pool where a transaction is meant");
  return tx.$client;
}

/** Queries over a pool. */
export function createDb(pool: Pool): Db {
  return Object.assign(drizzle({ client: pool, schema }), {
    transaction: <T>(work: (tx: Db) => Promise<T>) => transact(pool, work),
  });
}

// Drizzle's own transaction does not give the connection back when `begin` fails: ten restarts of
// the server would use up the pool.
async function transact<T>(pool: Pool, work: (tx: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await enclose(client, ["begin", "commit", "rollback"], work);
  } catch (error) {
    // The transaction is over, unless its end could not be sent: then the connection goes, too.
    if (error instanceof RollbackFailure) {
      broken = error;
      throw error.cause;
    }
    throw error;
  } finally {
    client.release(broken);
  }
}

class RollbackFailure extends Error {
  override name = "RollbackFailure";
}

async function enclose<T>(
  client: PoolClient,
  [begin, end, undo]: [string, string, string],
  work: (tx: Db) => Promise<T>,
  depth = 1,
): Promise<T> {
  try {
    await client.query(begin);
    const result = await work(toTransaction(client, depth));
    await client.query(end);
    return result;
  } catch (cause) {
    if (cause instanceof RollbackFailure) throw cause;
    try {
      await client.query(undo);
    } catch {
      throw new RollbackFailure("Cannot roll back", { cause });
    }
    throw cause;
  }
}

function toTransaction(client: PoolClient, depth: number): Db {
  const savepoint = `s${depth}`;
  const statements: [string, string, string] = [
    `savepoint ${savepoint}`,
    `release savepoint ${savepoint}`,
    `rollback to savepoint ${savepoint}`,
  ];
  return Object.assign(drizzle({ client, schema }), {
    transaction: <T>(work: (tx: Db) => Promise<T>) => enclose(client, statements, work, depth + 1),
  });
}

import { resolve } from "node:path";
import { Client } from "pg";
import { ROLE } from "./make-cluster.ts";
import { readClusterRecord } from "./cluster-record.ts";
import { findServiceUser } from "./service-user.ts";

const CONNECT_TIMEOUT_MS = 2_000;
const DATABASE = "postgres";

/**
 * Address of the embedded Postgres that another process of ours runs on this data folder, for a
 * command that wants to look into it meanwhile; undefined when none runs.
 */
export async function findRunningPostgres(dataDir: string): Promise<string | undefined> {
  const user = await findServiceUser(() => {});
  const record = await readClusterRecord(resolve(dataDir), user, () => {});
  const databaseUrl = `postgres://${ROLE}:${record.password}@127.0.0.1:${record.port}/${DATABASE}`;
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  try {
    await client.connect();
    return databaseUrl;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

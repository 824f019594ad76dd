import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbeddedPostgres } from "../src/embedded/open-embedded-postgres.ts";
import { openStore, type Store } from "../src/open-store.ts";

export type TestPostgres = {
  databaseUrl: string;
  /** A migrated store in a schema of its own; closed by `stop`. */
  openStore(): Promise<Store>;
  stop(): Promise<void>;
};

let serial = 0;

/** A real Postgres in a temporary folder, for one test file; not durable, which makes it quick. */
export async function openTestPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "figurewatch-test-"));
  // The server's own user has to get through when the tests run as root.
  await chmod(folder, 0o755);
  const server = await openEmbeddedPostgres({ dataDir: folder, durable: false });
  const stores: Store[] = [];
  return {
    databaseUrl: server.databaseUrl,
    async openStore() {
      const schema = `test_${process.pid}_${++serial}`;
      const store = await openStore({ databaseUrl: server.databaseUrl, schema });
      stores.push(store);
      await store.migrate();
      return store;
    },
    async stop() {
      await Promise.all(stores.map((store) => store.close()));
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

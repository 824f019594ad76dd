import { openEmbeddedPostgres } from "../src/embedded/open-embedded-postgres.ts";
import { StoreError } from "../src/store-error.ts";

// A process that runs a server until it is killed, or says why it cannot. Argument: data folder.
try {
  const server = await openEmbeddedPostgres({ dataDir: process.argv[2] ?? "" });
  process.stdout.write(`${JSON.stringify({ pid: server.pid, url: server.databaseUrl })}\n`);
  process.once("SIGTERM", () => {
    void server.stop().then(() => process.exit(0));
  });
  setInterval(() => {}, 60_000);
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  process.stdout.write(`${JSON.stringify({ kind: error.kind, message: error.message })}\n`);
}

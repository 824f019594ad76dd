import { setTimeout as sleep } from "node:timers/promises";
import { Pool } from "pg";
import { openQueues, type OpenQueuesOptions } from "../src/index.ts";

// A worker process for tests that kill it. Arguments: queue options and database URL, as JSON.
const [options, databaseUrl]: [OpenQueuesOptions, string] = JSON.parse(process.argv[2] ?? "");
const pool = new Pool({ connectionString: databaseUrl, max: 4 });
const queues = await openQueues(options);

queues.work(
  "read",
  async ({ articleId }) => {
    if (articleId.startsWith("poison")) process.kill(process.pid, "SIGKILL");
    await pool.query("insert into runs (key) values ($1)", [articleId]);
    await sleep(15);
    await pool.query("insert into effects (key) values ($1) on conflict do nothing", [articleId]);
  },
  { concurrency: 5 },
);
process.on("SIGTERM", () => {
  void queues.close().then(() => pool.end());
});
process.stdout.write("ready\n");

import { afterAll, beforeAll, expect, test } from "vitest";
import { openSilentLink, type SilentLink } from "../test/open-silent-link.ts";
import { openTestPostgres, type TestPostgres } from "../test/open-test-store.ts";
import { sql } from "./drizzle.ts";
import { openStore } from "./open-store.ts";

let postgres: TestPostgres;
let link: SilentLink;
beforeAll(async () => {
  postgres = await openTestPostgres();
  link = await openSilentLink(postgres.databaseUrl);
});
afterAll(async () => {
  await link.close();
  await postgres.stop();
});

test("openStore() gives up a connection that went dead without a word, and goes on", async () => {
  const store = await openStore({ databaseUrl: link.url, deadAfterMs: 1_000 });
  const counting = store.db.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    link.silence();
    await tx.execute(sql`select 2`);
  });
  await expect(counting).rejects.toMatchObject({
    cause: { message: "No word from Postgres for 1 s" },
  });
  await expect(store.db.execute(sql`select 3 as answer`)).resolves.toMatchObject({
    rows: [{ answer: 3 }],
  });
  await store.close();
});

test("allowLongStatements() lets a statement take longer than a silence may", async () => {
  const store = await openStore({
    databaseUrl: link.url,
    schema: "long",
    deadAfterMs: 300,
  });
  // A migration that has to wait for a rival's, which holds the lock for a second.
  const rival = await store.pool.connect();
  await rival.query("begin");
  await rival.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [
    "figurewatch migrate long",
  ]);
  const ending = rival.query("select pg_sleep(0)").then(async () => {
    const until = Date.now() + 1_000;
    while (Date.now() < until) await rival.query("select pg_sleep(0.1)");
    await rival.query("commit");
    rival.release();
  });
  const { applied } = await store.migrate();
  await ending;
  expect(applied.length).toBeGreaterThan(0);
  await store.close();
});

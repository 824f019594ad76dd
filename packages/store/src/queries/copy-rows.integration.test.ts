import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPostgres, type TestPostgres } from "../../test/open-test-store.ts";
import type { Store } from "../open-store.ts";
import { copyRows } from "./copy-rows.ts";

let postgres: TestPostgres;
let store: Store;
beforeAll(async () => {
  postgres = await openTestPostgres();
  store = await postgres.openStore();
});
afterAll(() => postgres.stop());

test("copyRows() writes what it is given, whatever the characters", async () => {
  const hostile = 'a\ttab, a\nline, a\r return, a \\ and \\N, "quotes"';
  const at = new Date("2026-03-02T10:00:00Z");
  const client = await store.pool.connect();
  try {
    await client.query(
      "create temporary table copied (said text, told jsonb, count integer, held boolean, at timestamptz)",
    );
    await copyRows(
      client,
      "copied",
      ["said", "told", "count", "held", "at"],
      [
        [hostile, { words: [hostile] }, 3, true, at],
        [null, null, null, null, null],
        ["\\N", [], -1, false, at],
      ],
    );
    const { rows } = await client.query("select * from copied");
    expect(rows).toEqual([
      { said: hostile, told: { words: [hostile] }, count: 3, held: true, at },
      { said: null, told: null, count: null, held: null, at: null },
      { said: "\\N", told: [], count: -1, held: false, at },
    ]);
  } finally {
    client.release(true);
  }
});

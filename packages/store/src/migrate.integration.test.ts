import { getTableConfig, PgTable } from "./drizzle.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPostgres, type TestPostgres } from "../test/open-test-store.ts";
import { openStore } from "./open-store.ts";
import * as schema from "./schema/index.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await openTestPostgres();
});
afterAll(() => postgres.stop());

test("migrate() makes every table, column and nullability that the schema files name", async () => {
  const store = await postgres.openStore();
  const { rows } = await store.pool.query<Record<string, string>>(
    "select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = $1",
    [store.schema],
  );
  const actual = rows
    .filter((row) => row.table_name !== "migrations")
    .map((row) => `${row.table_name}.${row.column_name} ${row.data_type} ${row.is_nullable}`)
    .sort();
  const expected = Object.values(schema)
    .filter((value) => value instanceof PgTable)
    .map((table) => getTableConfig(table))
    .flatMap((table) => table.columns.map((column) => ({ table, column })))
    .map(({ table, column }) => {
      const type = column
        .getSQLType()
        .replace(/^char\(.*/, "character")
        .replace(/.*\[\]$/, "ARRAY");
      return `${table.name}.${column.name} ${type} ${column.notNull ? "NO" : "YES"}`;
    })
    .sort();
  expect(actual).toEqual(expected);
});

test("migrate() makes every index that the schema files name", async () => {
  const store = await postgres.openStore();
  const { rows } = await store.pool.query<{ indexname: string }>(
    "select indexname from pg_indexes where schemaname = $1 and indexname not like '%_pkey'",
    [store.schema],
  );
  const expected = Object.values(schema)
    .filter((value) => value instanceof PgTable)
    .flatMap((table) => getTableConfig(table).indexes.map((index) => index.config.name));
  expect(new Set(rows.map((row) => row.indexname))).toEqual(new Set(expected));
});

test("migrate() is safe to repeat and to run from many processes at once", async () => {
  const stores = await Promise.all(
    Array.from({ length: 6 }, () =>
      openStore({ databaseUrl: postgres.databaseUrl, schema: "at_once", maxConnections: 1 }),
    ),
  );
  const reports = await Promise.all(stores.map((store) => store.migrate()));
  expect(reports.filter((report) => report.applied.length > 0)).toHaveLength(1);
  await Promise.all(stores.map((store) => store.close()));
});

test("migrate() refuses a database of newer code and leaves it as it is", async () => {
  const store = await postgres.openStore();
  await store.pool.query("insert into migrations (name, hash) values ('9999-later.sql', '')");
  await expect(store.migrate()).rejects.toMatchObject({ name: "StoreError", kind: "newer_schema" });
});

test("openStore() says who is unreachable, and never the password", async () => {
  const error = await openStore({ databaseUrl: "postgres://me:secret@127.0.0.1:9/db" }).catch(
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ kind: "unreachable" });
  expect(String(error)).toContain("127.0.0.1:9/db");
  expect(String(error)).not.toContain("secret");
});

test("openStore() tells a refused password from a server that is away", async () => {
  const url = new URL(postgres.databaseUrl);
  url.password = "wrong";
  await expect(openStore({ databaseUrl: url.href })).rejects.toMatchObject({ kind: "refused" });
  await expect(openStore({ databaseUrl: "mysql://localhost/db" })).rejects.toMatchObject({
    kind: "refused",
  });
});

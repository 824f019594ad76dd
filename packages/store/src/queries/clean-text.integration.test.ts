import { sample, string } from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPostgres, type TestPostgres } from "../../test/open-test-store.ts";
import { cleanJson, cleanText } from "../clean-text.ts";
import { sha256 } from "../content-id.ts";
import type { Store } from "../open-store.ts";

let postgres: TestPostgres;
let store: Store;
beforeAll(async () => {
  postgres = await openTestPostgres();
  store = await postgres.openStore();
});
afterAll(() => postgres.stop());

test("cleanText() makes text that Postgres gives back unchanged, in text and in JSON", async () => {
  const texts = sample(string({ unit: "binary", maxLength: 60 }), {
    numRuns: 10_000,
    seed: 20_261_127,
  }).map(cleanText);
  await store.pool.query("create table fuzz (n int, plain text, json jsonb)");
  await store.pool.query(
    "insert into fuzz select n, plain, to_jsonb(plain) from unnest($1::text[]) with ordinality as t (plain, n)",
    [texts],
  );
  const json = texts.map((text) => JSON.stringify(cleanJson({ [text]: text })));
  await store.pool.query("select j::jsonb from unnest($1::text[]) as j", [json]);
  const { rows } = await store.pool.query<{ plain: string; hash: string }>(
    "select plain, encode(sha256(convert_to(json #>> '{}', 'UTF8')), 'hex') as hash from fuzz order by n",
  );
  expect(rows.map((row) => row.plain)).toEqual(texts);
  expect(rows.map((row) => row.hash)).toEqual(texts.map((text) => sha256(text)));
});

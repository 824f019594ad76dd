import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MASK } from "@figurewatch/pipeline";
import { getBlob, readForgottenNames, verifySnapshots, type Db } from "@figurewatch/store";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestWatches, type TestWatch, type TestWatches } from "../test/open-test-watch.ts";
import { addAccount, removeAccount } from "./accounts/manage-accounts.ts";
import { ForgetError, forgetNames } from "./forget-names.ts";

const NAME = "Ada Example";
const told = (name: string) =>
  `North Korea has sent workers abroad for decades. More than 45,000 North Korean workers were employed in Russia in 2025, said ${name}, a researcher at the institute.`;

let watches: TestWatches;
let own: TestWatch;
let emptyFolder: string;
beforeAll(async () => {
  watches = await openTestWatches();
  emptyFolder = mkdtempSync(join(tmpdir(), "figurewatch-forget-"));
});
afterAll(async () => {
  rmSync(emptyFolder, { recursive: true });
  await watches.stop();
});
beforeEach(async () => {
  own = await watches.open();
});

const forget = (names: string[], write: boolean, watchDir = emptyFolder) =>
  forgetNames(own, { names, write, watchDir });

/** Tables of the schema with rows that hold the words anywhere, whatever their columns. */
async function findRows(db: Db, words: string): Promise<string[]> {
  const { rows: tables } = await db.execute<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = current_schema()",
  );
  const found = [];
  for (const { name } of tables) {
    const { rows } = await db.execute<{ n: number }>(
      `select count(*)::int as n from "${name}" t where to_jsonb(t)::text ilike '%${words}%'`,
    );
    if (rows[0]?.n !== 0) found.push(name);
  }
  return found;
}

test("forgetNames() leaves no row that holds the name, and all that it leaves still verifies", async () => {
  await own.read("https://a.example/ada-example-speaks", "2026-01-05", told("Ada  Example"));
  await own.read("https://a.example/2", "2026-01-06", told("the institute"));
  expect(await findRows(own.db, "Example")).toContain("claims");

  const report = await forget([NAME], true);
  expect(report).toMatchObject({ written: true, pages: 0 });
  expect(report.tables.map(({ table }) => table)).toEqual(
    expect.arrayContaining(["articles", "claims", "figures", "snapshots", "verdicts"]),
  );
  expect(await findRows(own.db, "ada%example")).toEqual([]);
  const { rows } = await own.db.execute<{ quote: string; source: string; raw: string }>(
    "select c.quote, c.source, s.raw_hash as raw from claims c join snapshots s on s.id = c.snapshot_id where c.article_id in (select id from articles where position('█' in canonical_url) > 0) and c.measure = 'workers_abroad'",
  );
  expect(rows[0]?.source).toMatch(/^\(name removed [0-9a-f]{6}\)$/);
  expect(await getBlob(own.db, rows[0]?.raw ?? "")).toHaveLength(0);
  expect(await verifySnapshots(own.db)).toMatchObject({ snapshots: 2, problems: [] });
});

test("forgetNames() takes links to archived copies off, and names them once", async () => {
  await own.read("https://a.example/ada-example-speaks", "2026-01-05", told(NAME));
  await own.read("https://a.example/2", "2026-01-06", told("the institute"));
  await own.db.execute(`insert into archive_captures
    (snapshot_id, state, noted_at, next_at, link, captured_at)
    select id, 'kept', now(), now(), 'https://archive.example/web/1/' || final_url, now()
    from snapshots`);
  const copies = ["https://archive.example/web/1/https://a.example/ada-example-speaks"];
  expect((await forget([NAME], false)).copies).toEqual(copies);
  expect((await forget([NAME], true)).copies).toEqual(copies);
  expect((await forget([NAME], true)).copies).toEqual([]);
  expect(await findRows(own.db, "ada%example")).toEqual([]);
});

test("forgetNames() masks the name when it comes again, also to another process", async () => {
  await forget([NAME], true);
  const names = await readForgottenNames(own.db);
  expect(names.isForgotten("ada example")).toBe(true);
  expect(names.isForgotten("ada exempla")).toBe(false);

  await own.read("https://a.example/3", "2026-01-07", told("Ada Example"));
  expect(await findRows(own.db, "ada%example")).toEqual([]);
  expect(await findRows(own.db, MASK.repeat(7))).toContain("snapshots");
  expect(await verifySnapshots(own.db)).toMatchObject({ problems: [] });
});

test("forgetNames() reads the same words again as the same claims", async () => {
  await own.read("https://a.example/1", "2026-01-05", told(NAME));
  await forget([NAME], true);
  const count = async () =>
    (await own.db.execute<{ n: number }>("select count(*)::int as n from claims")).rows[0]?.n;
  const before = await count();
  await own.read("https://a.example/1", "2026-01-05", `${told(NAME)} It gave no more.`);
  expect(await count()).toBe(before);
});

test("forgetNames() writes nothing unless told to", async () => {
  await own.read("https://a.example/1", "2026-01-05", told(NAME));
  const { written, tables } = await forget([NAME], false);
  expect(written).toBe(false);
  expect(tables.map(({ table }) => table)).toContain("snapshots");
  expect(await findRows(own.db, "ada%example")).toContain("snapshots");
  expect((await readForgottenNames(own.db)).lengths).toEqual([]);
});

test("forgetNames() drops a page that names someone outside the text that was read", async () => {
  const text = told("the institute");
  await own.read("https://a.example/1", "2026-01-05", `${text}\n\nBy Adá Example`);
  await own.db.execute("update snapshots set text = replace(text, 'Adá Example', 'no one')");
  await own.db.execute(
    "update snapshots set text_hash = encode(sha256(convert_to(text, 'UTF8')), 'hex')",
  );
  expect(await forget([NAME], true)).toMatchObject({ pages: 1 });
  expect(await verifySnapshots(own.db)).toMatchObject({ snapshots: 1, problems: [] });
});

test("forgetNames() keeps two speakers apart whose names are of one length", async () => {
  await own.read("https://a.example/1", "2026-01-05", told("Ada Example"));
  await own.read("https://a.example/2", "2026-01-05", told("Bea Example"));
  await forget(["Ada Example", "Bea Example"], true);
  const { rows } = await own.db.execute<{ source: string }>(
    "select distinct source from claims where source is not null",
  );
  expect(rows).toHaveLength(2);
});

test.for(["Li", "  - ", "李"])("forgetNames() refuses %o, which is no full name", async (name) => {
  await expect(forget([name], true)).rejects.toThrow(ForgetError);
});

test("forgetNames() refuses a name that the watch gives, and says where", async () => {
  const folder = mkdtempSync(join(tmpdir(), "figurewatch-watch-"));
  writeFileSync(join(folder, "origins.yaml"), "origins:\n  - name: Ada Example\n");
  await expect(forget([NAME], true, folder)).rejects.toThrow(/origins\.yaml:2 first/);
  rmSync(folder, { recursive: true });
});

test("forgetNames() refuses the name of an account, and takes it out of the audit log", async () => {
  const deps = { db: own.db, now: own.now, actor: "command line" };
  await addAccount(deps, { name: NAME, role: "viewer", password: "nine lamps over the quay" });
  await expect(forget([NAME], true)).rejects.toThrow(/user remove "Ada Example"/);
  await removeAccount(deps, NAME);
  await forget([NAME], true);
  expect(await findRows(own.db, "ada%example")).toEqual([]);
  expect(await findRows(own.db, "account_removed")).toEqual(["audit_log"]);
});

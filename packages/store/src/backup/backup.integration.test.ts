import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buildClaim, buildPage, buildReading, judgeSimply, SEEN_AT } from "../../test/builders.ts";
import { openTestPostgres, type TestPostgres } from "../../test/open-test-store.ts";
import type { Store } from "../open-store.ts";
import { insertAccount } from "../queries/accounts.ts";
import { upsertArticle } from "../queries/articles.ts";
import { findLastChange, readChangeFeed } from "../queries/figure-changes.ts";
import { insertAssignment } from "../queries/assignments.ts";
import { insertComment } from "../queries/comments.ts";
import { listFigures } from "../queries/figures.ts";
import { insertEvents } from "../queries/events.ts";
import { saveReading } from "../queries/save-reading.ts";
import { replaceSignInLink } from "../queries/sign-in-links.ts";
import { upsertWatch } from "../queries/sources.ts";
import { verifySnapshots } from "../queries/verify-snapshots.ts";
import { sessions } from "../schema/index.ts";
import { restoreBackup } from "./restore-backup.ts";
import { writeBackup } from "./write-backup.ts";

// What COPY escapes, and what would end a table if it did not.
const TITLES = ["\\.", "a\tb\nc\\N", "북한 노동자", "\\", ""];

let postgres: TestPostgres;
let store: Store;
beforeAll(async () => {
  postgres = await openTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  store = await postgres.openStore();
});

async function fill(into: Store): Promise<void> {
  await upsertWatch(into.db, { id: "watch", title: "A watch", sources: [] }, SEEN_AT);
  for (const [i, title] of TITLES.entries()) {
    const text = `A rapporteur said more than ${50_000 + i} of them work abroad today.`;
    const { id } = await upsertArticle(into.db, `https://a.example/${i}`, SEEN_AT);
    const claim = buildClaim(text, `more than ${50_000 + i} of them work abroad`);
    const page = buildPage(text, { title });
    await saveReading(into.db, buildReading(id, page, [claim]), judgeSimply);
  }
  const [figure] = await listFigures(into.db);
  const said = { watchId: "watch", figureId: figure?.id ?? "", claimId: null, author: "ada" };
  await insertComment(into.db, { ...said, text: "is this\tthe old one?", writtenAt: SEEN_AT });
  const { author: _, ...about } = said;
  const given = { assignee: "Ada", assigneeKey: "ada", assignedBy: "Ben", assignedAt: SEEN_AT };
  await insertAssignment(into.db, { ...about, ...given });
}

const back = (from: Store) => buffer(writeBackup(from, { at: SEEN_AT }));
const restore = (into: Store, file: Uint8Array, replace = false) =>
  restoreBackup(into, Readable.from([file]), { replace });

/** Every row of every table, in words, in order. */
async function readAll({ pool, schema }: Store): Promise<Record<string, string[]>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = $1 order by 1",
    [schema],
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables.filter((table) => table.name !== "migrations")) {
    const { rows } = await pool.query<{ row: string }>(
      `select to_jsonb(t)::text as row from "${schema}"."${name}" t order by 1`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

test("a backup restored elsewhere holds every row as it was", async () => {
  await fill(store);
  const other = await postgres.openStore();
  const report = await restore(other, await back(store));
  expect(report.rows).toBeGreaterThan(30);
  const all = await readAll(other);
  expect(all).toEqual(await readAll(store));
  expect(all["comments"]).toHaveLength(1);
  expect(all["assignments"]).toHaveLength(1);
  expect(await verifySnapshots(other.db)).toMatchObject({ snapshots: 5, problems: [] });
});

test("whoever follows the log of changes begins anew after a restore, which adds nothing to it", async () => {
  await fill(store);
  const feed = await readChangeFeed(store.db, SEEN_AT);
  const last = await findLastChange(store.db);
  const other = await postgres.openStore();
  await restore(other, await back(store));
  expect(await readChangeFeed(other.db, SEEN_AT)).not.toBe(feed);
  expect(await findLastChange(other.db)).toBe(last);
});

test("what is restored is written on: numbers go on where they were", async () => {
  await fill(store);
  const event = { kind: "note", message: "on", at: SEEN_AT };
  await insertEvents(store.db, [event, event]);
  const other = await postgres.openStore();
  await restore(other, await back(store));
  await insertEvents(other.db, [event]);
  const { rows } = await other.pool.query("select id::int from events order by id");
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test("a backup is of one moment, whatever is written meanwhile", async () => {
  await fill(store);
  const before = await readAll(store);
  const holder = await store.pool.connect();
  try {
    await holder.query("begin");
    await holder.query(`lock table "${store.schema}".articles in access exclusive mode`);
    // It has begun, and waits at its first table.
    const hasBegun = Promise.withResolvers<void>();
    const onProgress = () => hasBegun.resolve();
    const file = buffer(writeBackup(store, { at: SEEN_AT, onProgress }));
    await hasBegun.promise;
    await insertEvents(store.db, [{ kind: "note", message: "late", at: SEEN_AT }]);
    await holder.query("commit");
    const other = await postgres.openStore();
    await restore(other, await file);
    expect(await readAll(other)).toEqual(before);
  } finally {
    holder.release();
  }
});

test("restoreBackup() takes over an older backup and brings its schema up to date", async () => {
  await fill(store);
  const lines = zstdDecompressSync(await back(store))
    .toString("utf8")
    .split("\n");
  const header = JSON.parse(lines[0] ?? "") as { migrations: string[] };
  const first = header.migrations.slice(0, 1);
  const end = { end: true, tables: 1, rows: 1 };
  const old = [
    JSON.stringify({ ...header, migrations: first }),
    JSON.stringify({ table: "meta", columns: ["key", "value", "set_at"] }),
    `a key\t1\t${SEEN_AT.toISOString()}`,
    "\\.",
    JSON.stringify(end),
    "",
  ].join("\n");
  const other = await postgres.openStore();
  await restore(other, zstdCompressSync(old));
  const { rows } = await other.pool.query<{ name: string }>("select name from migrations");
  expect(rows.map(({ name }) => name).sort()).toEqual(header.migrations);
  expect((await readAll(other))["meta"]).toHaveLength(1);
});

test("restoreBackup() leaves a store alone that holds something, unless told to", async () => {
  await fill(store);
  const file = await back(store);
  const before = await readAll(store);
  await expect(restore(store, file)).rejects.toThrow(
    /holds articles or accounts already. Use --replace/,
  );
  expect(await readAll(store)).toEqual(before);
  await restore(store, file, true);
  expect(await readAll(store)).toEqual(before);
});

test("restoreBackup() says what is wrong with a file and leaves what was there", async () => {
  await fill(store);
  const file = await back(store);
  const plain = zstdDecompressSync(file);
  const before = await readAll(store);
  const pack = (text: string) => zstdCompressSync(text);
  type Wrong = [string, Uint8Array, RegExp];
  const wrong: Wrong[] = [
    ["empty", new Uint8Array(), /no backup of Figurewatch/],
    ["other text", Buffer.from("hello\n"), /no backup of Figurewatch, or is damaged/],
    ["another format", pack('{"format":"else"}\n'), /no backup of Figurewatch/],
    ["half of the file", file.subarray(0, file.length / 2), /cut short|damaged/],
    ["half of the text", zstdCompressSync(plain.subarray(0, plain.length / 2)), /cut short/],
    ...[0.3, 0.5, 0.7].map((at): Wrong => [
      `a byte flipped at ${at}`,
      flip(file, at),
      /damaged|cut short/,
    ]),
    ["a column that there is not", pack(misnamed(plain.toString("utf8"))), /damaged/],
    ["a lost row", dropRow(plain.toString("utf8")), /rows are missing/],
    ["a newer schema", pack(newer(plain.toString("utf8"))), /newer version/],
  ];
  for (const [what, bytes, message] of wrong) {
    await expect(restore(store, bytes, true), what).rejects.toThrow(message);
    expect(await readAll(store), what).toEqual(before);
  }
});

function flip(file: Uint8Array, part: number): Uint8Array {
  const bytes = Uint8Array.from(file);
  const at = Math.floor(bytes.length * part);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

/** The backup without its last event; nothing refers to it. */
function dropRow(text: string): Uint8Array {
  const lines = text.split("\n");
  const table = lines.findIndex((line) => line.startsWith('{"table":"verdicts"'));
  lines.splice(table + 1, 1);
  return zstdCompressSync(lines.join("\n"));
}

const misnamed = (text: string) => text.replace('"canonical_url"', '"canonical_9ao"');
const newer = (text: string) => text.replace('"migrations":[', '"migrations":["9999-later.sql",');

test("a backup holds accounts, and signs nobody in again", async () => {
  const row = { key: "ada", name: "Ada", role: "admin", createdAt: SEEN_AT } as const;
  const account = await insertAccount(store.db, row);
  const accountId = account?.id ?? 0;
  await store.db
    .insert(sessions)
    .values({ hash: "0".repeat(64), accountId, createdAt: SEEN_AT, seenAt: SEEN_AT });
  await replaceSignInLink(store.db, { hash: "1".repeat(64), accountId, expiresAt: SEEN_AT });
  const other = await postgres.openStore();
  await restore(other, await back(store));
  const all = await readAll(other);
  expect(all["accounts"]).toHaveLength(1);
  expect(all["sessions"]).toEqual([]);
  expect(all["sign_in_links"]).toEqual([]);
  // Someone who may sign in is not thrown out by the way.
  await expect(restore(other, await back(store))).rejects.toThrow(/accounts already/);
});

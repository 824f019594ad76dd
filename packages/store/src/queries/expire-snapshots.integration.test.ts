import { expect, test } from "vitest";
import { buildClaim, buildPage, buildReading, judgeSimply, SEEN_AT } from "../../test/builders.ts";
import { openWatchStore } from "../../test/open-watch-store.ts";
import { findArticleByUrl, upsertArticle } from "./articles.ts";
import { expireSnapshots } from "./expire-snapshots.ts";
import { saveReading } from "./save-reading.ts";
import { verifySnapshots } from "./verify-snapshots.ts";

const LATER = new Date(SEEN_AT.getTime() + 100 * 86_400_000);

const own = openWatchStore();

async function read(n: number, text: string, quote?: string): Promise<void> {
  const { id } = await upsertArticle(own.store.db, `https://a.example/${n}`, SEEN_AT);
  const claims = quote === undefined ? [] : [buildClaim(text, quote)];
  await saveReading(own.store.db, buildReading(id, buildPage(text), claims), judgeSimply);
}
const expire = (limit = 100) =>
  expireSnapshots(own.store.db, {
    now: LATER,
    before: new Date(LATER.getTime() - 86_400_000),
    limit,
  });
const countBlobs = async () =>
  (await own.store.pool.query(`select 1 from "${own.store.schema}".blobs where size_bytes > 0`))
    .rowCount;

test("expireSnapshots() drops what states no claim, and no more than asked for", async () => {
  for (let n = 0; n < 3; n++) await read(n, `The weather of day ${n}.`);
  await read(9, "More than 50,000 work abroad.", "More than 50,000 work abroad");
  expect(await expire(2)).toBe(2);
  expect(await expire()).toBe(1);
  expect(await expire()).toBe(0);
  expect(await countBlobs()).toBe(1);
  expect(await verifySnapshots(own.store.db)).toMatchObject({
    snapshots: 4,
    quotes: 1,
    problems: [],
  });
});

test("expireSnapshots() keeps bytes that another article needs", async () => {
  await read(1, "More than 50,000 work abroad.", "More than 50,000 work abroad");
  await read(2, "More than 50,000 work abroad.");
  expect(await expire()).toBe(1);
  expect(await verifySnapshots(own.store.db)).toMatchObject({ snapshots: 2, problems: [] });
});

test("expireSnapshots() leaves what is young, or visited again", async () => {
  await read(1, "The weather.");
  await own.store.pool.query(`update "${own.store.schema}".articles set next_visit_at = now()`);
  expect(await expire()).toBe(0);
  await own.store.pool.query(`update "${own.store.schema}".articles set next_visit_at = null`);
  expect(await expireSnapshots(own.store.db, { now: LATER, before: SEEN_AT, limit: 9 })).toBe(0);
});

test("an article whose text was dropped is not taken for a new one", async () => {
  await read(1, "The weather.");
  await expire();
  expect(await upsertArticle(own.store.db, "https://a.example/1", LATER)).toMatchObject({
    isNew: false,
  });
  expect((await findArticleByUrl(own.store.db, "https://a.example/1"))?.title).toBe("A story");
});

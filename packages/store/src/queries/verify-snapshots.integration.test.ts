import { sql } from "../drizzle.ts";
import { expect, test } from "vitest";
import { buildClaim, buildPage, buildReading, judgeSimply, SEEN_AT } from "../../test/builders.ts";
import { openWatchStore } from "../../test/open-watch-store.ts";
import { upsertArticle } from "./articles.ts";
import { saveReading } from "./save-reading.ts";
import { verifySnapshots } from "./verify-snapshots.ts";

const CAPTURES = 100;

const own = openWatchStore();

async function addCaptures(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const text = `A rapporteur said more than ${50_000 + i} of them work abroad today.`;
    const { id } = await upsertArticle(own.store.db, `https://a.example/${i}`, SEEN_AT);
    const claim = buildClaim(text, `more than ${50_000 + i} of them work abroad`, {
      low: 50_000 + i,
    });
    await saveReading(own.store.db, buildReading(id, buildPage(text), [claim]), judgeSimply);
  }
}

test("verifySnapshots() finds nothing amiss in what was just stored", async () => {
  await addCaptures(3);
  expect(await verifySnapshots(own.store.db)).toEqual({ snapshots: 3, quotes: 3, problems: [] });
});

test("verifySnapshots() finds one flipped byte in a hundred captures", async () => {
  await addCaptures(CAPTURES);
  await own.store.db.execute(sql`update blobs set bytes = set_byte(bytes, length(bytes) / 2,
    get_byte(bytes, length(bytes) / 2) # 1) where hash = (select max(hash) from blobs)`);
  const { snapshots, problems } = await verifySnapshots(own.store.db);
  expect(snapshots).toBe(CAPTURES);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain("changed");
});

test("verifySnapshots() finds a text that was edited behind its back, and its quote", async () => {
  await addCaptures(3);
  await own.store.db.execute(sql`update snapshots set text = replace(text, '50001', '60001')`);
  const { problems } = await verifySnapshots(own.store.db);
  expect(problems.map(({ message }) => message.split(" ").slice(0, 3).join(" "))).toEqual([
    "the text is",
    "the quote of",
  ]);
});

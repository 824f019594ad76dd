import type { CapturedPage, TimestampOutcome } from "@figurewatch/pipeline";
import { expect, test } from "vitest";
import { buildClaim, buildPage, buildReading, judgeSimply, SEEN_AT } from "../../test/builders.ts";
import { openWatchStore } from "../../test/open-watch-store.ts";
import { getArticle, upsertArticle } from "./articles.ts";
import { noteTimestamps, saveTimestampStep, takeTimestamp } from "./capture-timestamps.ts";
import { listFigures, listSightings } from "./figures.ts";
import { listEvidence } from "./list-evidence.ts";
import { reclaimLeases } from "./reclaim-leases.ts";
import { saveReading } from "./save-reading.ts";
import { takeServiceTurn } from "./service-turns.ts";

const TEXT = "A rapporteur said more than 50,000 of them work abroad today.";
const QUOTE = "more than 50,000 of them work abroad";
const MINUTE = 60_000;
const at = (minutes: number) => new Date(SEEN_AT.getTime() + minutes * MINUTE);
const STAMP = {
  ...{ record: '{"format":"x"}\n', reply: new Uint8Array([48, 0, 255]) },
  ...{ stampedAt: at(5), authority: "Test Stamps" },
};
const SHOWN = { at: "2026-03-02T08:05:00Z", authority: "Test Stamps" };

const own = openWatchStore([]);

/** An article as it was read; again after an edit. */
async function read(url: string, text = TEXT, changes: Partial<CapturedPage> = {}) {
  const { id } = await upsertArticle(own.store.db, url, SEEN_AT);
  const claims = text.includes(QUOTE) ? [buildClaim(text, QUOTE)] : [];
  const page = buildPage(text, { requestedUrl: url, finalUrl: url, ...changes });
  return saveReading(own.store.db, buildReading(id, page, claims), judgeSimply);
}
const note = () => noteTimestamps(own.store.db, { now: at(1), since: at(-60) });
const budget = (minutes: number) => ({
  ...{ service: "timestamps", now: at(minutes), spacingMs: MINUTE, dailyLimit: 2 },
});
const take = (minutes: number) =>
  takeTimestamp(own.store.db, { ...budget(minutes), leaseMs: MINUTE });
const save = (snapshotId: string, step: TimestampOutcome) =>
  saveTimestampStep(own.store.db, { snapshotId, service: "timestamps" }, step, at(1));

test("noteTimestamps() notes each version that tells a figure, given by hand or since edited, once", async () => {
  await read("https://a.example/1");
  await read("https://a.example/1", `Corrected. ${TEXT}`);
  await read("https://a.example/2", "The weather of the day.");
  await read("https://a.example/3", `${TEXT} By hand.`, { status: 0 });
  await read("https://a.example/4", `${TEXT} Long ago.`, { finishedAt: at(-61) });
  expect(await note()).toBe(3);
  expect(await note()).toBe(0);
});

test("takeTimestamp() gives what is stamped, and leases it", async () => {
  const { snapshotId } = await read("https://a.example/1");
  await note();
  expect(await take(2)).toMatchObject({
    ...{ id: snapshotId, finalUrl: "https://a.example/1", finishedAt: SEEN_AT },
    ...{ attempts: 0, notedAt: at(1), redacted: false },
  });
  expect(await take(2)).toBeUndefined();
  // Whoever took it died: it is free when the lease ends, or the process starts again.
  expect(await take(4)).toMatchObject({ id: snapshotId });
  await reclaimLeases(own.store.db, at(3));
  expect(await take(4)).toMatchObject({ id: snapshotId });
});

test("takeTimestamp() gives one capture to many who ask at once", async () => {
  await read("https://a.example/1");
  await note();
  const taken = await Promise.all(Array.from({ length: 8 }, () => take(2)));
  expect(taken.filter((each) => each !== undefined)).toHaveLength(1);
});

test("takeTimestamp() takes none when the day's budget is spent, which is not the archive's", async () => {
  await read("https://a.example/1");
  await note();
  await takeServiceTurn(own.store.db, { ...budget(2), service: "wayback" });
  await takeServiceTurn(own.store.db, budget(2));
  await takeServiceTurn(own.store.db, budget(3));
  expect(await take(10)).toBeUndefined();
  expect(await take(24 * 60)).toBeDefined();
});

test("saveTimestampStep() counts what came to nothing, and closes the authority for all", async () => {
  const { snapshotId } = await read("https://a.example/1");
  await read("https://a.example/2");
  await note();
  const reason = "it is down";
  const later = { kind: "later", reason, nextAt: at(3), isFailure: true } as const;
  await save(snapshotId, { ...later, closedUntil: at(30) });
  expect(await take(29)).toBeUndefined();
  const taken = [await take(30), await take(30)];
  expect(taken.find((each) => each?.id === snapshotId)?.attempts).toBe(1);
});

test("a timestamp is kept with its version to the byte, and told wherever the words stand", async () => {
  const { articleId, snapshotId } = await read("https://a.example/1");
  await note();
  await save(snapshotId, { kind: "kept", ...STAMP });
  // Settled: a step that comes late changes nothing.
  await save(snapshotId, { kind: "left", reason: "late" });
  await read("https://a.example/1", `Corrected. ${TEXT}`, { finishedAt: at(1) });
  expect((await getArticle(own.store.db, articleId))?.snapshots).toMatchObject([
    { version: 1, timestamped: SHOWN },
    { version: 2, timestamped: null },
  ]);
  const [figure] = await listFigures(own.store.db, { watchId: "watch" });
  const id = figure?.id ?? "";
  expect(await listSightings(own.store.db, id)).toMatchObject([{ timestamped: SHOWN }]);
  const [first, second] = await listEvidence(own.store.db, id);
  expect({ ...first?.timestamp, reply: [...(first?.timestamp?.reply ?? [])] }).toEqual({
    ...STAMP,
    reply: [...STAMP.reply],
  });
  expect(second?.timestamp).toBeNull();
});

test("a timestamp of a page that is kept no more is not shown", async () => {
  const { snapshotId } = await read("https://a.example/1");
  await note();
  await save(snapshotId, { kind: "kept", ...STAMP });
  await own.store.pool.query(`update "${own.store.schema}".snapshots set redacted = true`);
  const [figure] = await listFigures(own.store.db, { watchId: "watch" });
  const id = figure?.id ?? "";
  expect(await listSightings(own.store.db, id)).toMatchObject([{ timestamped: null }]);
  expect(await listEvidence(own.store.db, id)).toMatchObject([{ timestamp: null }]);
});

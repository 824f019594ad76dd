import { expect, test } from "vitest";
import type { ArchiveOutcome, CapturedPage } from "@figurewatch/pipeline";
import {
  buildClaim,
  buildPage,
  buildReading,
  buildSource,
  judgeSimply,
  SEEN_AT,
} from "../../test/builders.ts";
import { openWatchStore } from "../../test/open-watch-store.ts";
import {
  noteCaptures,
  reconsiderCaptures,
  saveCaptureStep,
  takeCapture,
} from "./archive-captures.ts";
import { takeServiceTurn } from "./service-turns.ts";
import { getArticle, upsertArticle } from "./articles.ts";
import { listFigures, listSightings } from "./figures.ts";
import { insertUnseenItems } from "./items.ts";
import { listEvidence } from "./list-evidence.ts";
import { saveReading } from "./save-reading.ts";

const TEXT = "A rapporteur said more than 50,000 of them work abroad today.";
const QUOTE = "more than 50,000 of them work abroad";
const MINUTE = 60_000;
const at = (minutes: number) => new Date(SEEN_AT.getTime() + minutes * MINUTE);
const CAPTURE = { link: "https://archive.example/web/20260302080500/x", capturedAt: at(5) };
const COPY = { url: CAPTURE.link, capturedAt: "2026-03-02T08:05:00Z" };

const own = openWatchStore([buildSource("harbour"), buildSource("steppe")]);

/** An article as it was read; again after an edit. */
async function read(url: string, text = TEXT, changes: Partial<CapturedPage> = {}) {
  const { id } = await upsertArticle(own.store.db, url, SEEN_AT);
  const claims = text.includes(QUOTE) ? [buildClaim(text, QUOTE)] : [];
  const page = buildPage(text, { requestedUrl: url, finalUrl: url, ...changes });
  return saveReading(own.store.db, buildReading(id, page, claims), judgeSimply);
}
const note = () => noteCaptures(own.store.db, { now: at(1), since: at(-60) });
const budget = (minutes: number) => ({
  ...{ service: "wayback", now: at(minutes), spacingMs: MINUTE, dailyLimit: 2 },
});
const take = (minutes: number) =>
  takeCapture(own.store.db, { ...budget(minutes), leaseMs: MINUTE });
const turn = (minutes: number) => takeServiceTurn(own.store.db, budget(minutes));
const save = (snapshotId: string, step: ArchiveOutcome, minutes = 1) =>
  saveCaptureStep(own.store.db, { snapshotId, service: "wayback" }, step, at(minutes));

test("noteCaptures() notes each version of a page that tells a figure, once", async () => {
  await read("https://a.example/1");
  await read("https://a.example/2", "The weather of the day.");
  await read("https://a.example/3", `${TEXT} By hand.`, { status: 0 });
  await read("https://a.example/4", `${TEXT} Long ago.`, { finishedAt: at(-61) });
  expect(await note()).toBe(1);
  expect(await note()).toBe(0);
  await read("https://a.example/1", `Corrected. ${TEXT}`);
  expect(await note()).toBe(1);
});

test("takeCapture() gives what decides on a page, and leases it", async () => {
  const { articleId, snapshotId } = await read("https://a.example/1", TEXT, { noarchive: true });
  const item = { identity: "1", url: null, title: null, published: null, articleId };
  await insertUnseenItems(own.store.db, "watch.harbour", [item], SEEN_AT);
  await note();
  const taken = await take(2);
  expect(taken).toMatchObject({
    ...{ snapshotId, articleId, url: "https://a.example/1", noarchive: true, tdm: null },
    ...{ jobId: null, attempts: 0, isLatest: true, tellsFigure: true, lastCapture: null },
    ...{ fetchedAt: SEEN_AT, notedAt: at(1), shownBy: [{ id: "harbour" }] },
  });
  expect(await take(2)).toBeUndefined();
  // Whoever took it died: it is free when the lease ends.
  expect(await take(4)).toMatchObject({ snapshotId });
});

test("takeCapture() knows the source of an address that turned out to be another's", async () => {
  const canonicalUrl = "https://a.example/story";
  await read(canonicalUrl, "The weather.");
  const queued = await upsertArticle(own.store.db, "https://a.example/go?1", SEEN_AT);
  const item = { identity: "1", url: null, title: null, published: null, articleId: queued.id };
  await insertUnseenItems(own.store.db, "watch.steppe", [item], SEEN_AT);
  await read("https://a.example/go?1", TEXT, { canonicalUrl });
  await note();
  expect(await take(2)).toMatchObject({ shownBy: [{ id: "steppe" }] });
});

test("takeServiceTurn() spaces requests, and gives no more than the day's", async () => {
  expect(await turn(0)).toBe("taken");
  expect(await turn(0.5)).toEqual(at(1));
  expect(await turn(1)).toBe("taken");
  const nextDay = new Date("2026-03-03T00:00:00Z");
  expect(await turn(5)).toEqual(nextDay);
  expect(await turn((nextDay.getTime() - SEEN_AT.getTime()) / MINUTE)).toBe("taken");
});

test("takeServiceTurn() gives one turn to many who ask at once", async () => {
  const given = await Promise.all(Array.from({ length: 8 }, () => turn(0)));
  expect(given.filter((each) => each === "taken")).toHaveLength(1);
});

test("takeCapture() goes on with requests under way when no more may be made", async () => {
  const first = await read("https://a.example/1");
  const second = await read("https://a.example/2");
  await note();
  await save(first.snapshotId, { kind: "asked", jobId: "job-1", nextAt: at(2) });
  await turn(3);
  await turn(4);
  expect(await take(6)).toMatchObject({ snapshotId: first.snapshotId, jobId: "job-1" });
  expect(await take(6)).toBeUndefined();
  expect(await take(24 * 60)).toMatchObject({ snapshotId: second.snapshotId });
});

test("saveCaptureStep() closes the archive for every page until it may be asked again", async () => {
  const { snapshotId } = await read("https://a.example/1");
  await read("https://a.example/2");
  await note();
  await save(snapshotId, {
    ...{ kind: "later", reason: "it is busy", nextAt: at(30), jobId: null },
    ...{ isFailure: false, closedUntil: at(30) },
  });
  expect(await take(29)).toBeUndefined();
  expect(await turn(29)).toEqual(at(30));
  expect(await take(30)).toBeDefined();
  expect(await take(30)).toBeDefined();
});

test("saveCaptureStep() counts what came to nothing, and forgets its request", async () => {
  const { snapshotId } = await read("https://a.example/1");
  await note();
  await save(snapshotId, { kind: "asked", jobId: "job-1", nextAt: at(2) });
  const reason = "the capture failed";
  const later = { kind: "later", reason, nextAt: at(3), jobId: null, isFailure: true } as const;
  await save(snapshotId, later);
  expect(await take(3)).toMatchObject({ jobId: null, attempts: 1 });
});

test("a capture is kept with its version, and told wherever the words stand", async () => {
  const { articleId, snapshotId } = await read("https://a.example/1");
  await note();
  await save(snapshotId, { kind: "kept", ...CAPTURE });
  // Settled: a step that comes late changes nothing.
  await save(snapshotId, { kind: "left", reason: "late" });
  const edited = await read("https://a.example/1", `Corrected. ${TEXT}`, { finishedAt: at(1) });
  await note();
  expect(await take(2)).toMatchObject({ snapshotId: edited.snapshotId, lastCapture: CAPTURE });
  expect((await getArticle(own.store.db, articleId))?.snapshots).toMatchObject([
    { version: 1, archived: COPY },
    { version: 2, archived: null },
  ]);
  const [figure] = await listFigures(own.store.db, { watchId: "watch" });
  expect(await listSightings(own.store.db, figure?.id ?? "")).toMatchObject([{ archived: COPY }]);
  expect(await listEvidence(own.store.db, figure?.id ?? "")).toMatchObject([
    { archived: COPY },
    { archived: null },
  ]);
});

test("the copy of a later version is told where the first has none, and none with masked names", async () => {
  await read("https://a.example/1");
  const edited = await read("https://a.example/1", `Corrected. ${TEXT}`);
  await note();
  await save(edited.snapshotId, { kind: "kept", ...CAPTURE });
  const [figure] = await listFigures(own.store.db, { watchId: "watch" });
  const told = async () =>
    (await listSightings(own.store.db, figure?.id ?? "")).map(({ archived }) => archived);
  expect(await told()).toEqual([COPY]);
  await own.store.pool.query(`update "${own.store.schema}".snapshots set redacted = true`);
  expect(await told()).toEqual([null]);
});

test("reconsiderCaptures() lets what was withheld be decided on anew", async () => {
  const { snapshotId } = await read("https://a.example/1");
  await note();
  await save(snapshotId, { kind: "withheld", reason: "its source says archive: false" });
  expect(await take(9)).toBeUndefined();
  await reconsiderCaptures(own.store.db, at(9));
  expect(await take(9)).toMatchObject({ snapshotId });
});

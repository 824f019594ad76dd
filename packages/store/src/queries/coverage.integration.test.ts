import type { Source } from "@figurewatch/watch";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPostgres, type TestPostgres } from "../../test/open-test-store.ts";
import { readCoverage } from "./coverage.ts";
import { listRecentEvents } from "./events.ts";
import { listSourceEvents } from "./source-events.ts";
import { saveSourceState, upsertWatch } from "./sources.ts";

const at = (day: number) => new Date(Date.UTC(2026, 0, day));

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await openTestPostgres();
});
afterAll(() => postgres.stop());

function buildSource(id: string, changes: Partial<Source> = {}): Source {
  return {
    ...{ id, title: `The ${id}`, kind: "feed", url: `https://${id}.example/feed` },
    ...{ publisher: "press", country: null, language: "en", owner: null },
    ...{ addressFrom: "the paper's feed page", verified: true, enabled: true },
    ...changes,
  };
}

test("upsertWatch() notes since when a source is watched, and what becomes of the list", async () => {
  const { db } = await postgres.openStore();
  const load = (day: number, sources: Source[]) =>
    upsertWatch(db, { id: "w", title: "A watch", sources }, at(day));
  await load(1, [buildSource("harbour"), buildSource("steppe")]);
  // The list that a watch begins with is no news, nor is the same list again.
  await load(2, [buildSource("harbour"), buildSource("steppe")]);
  expect(await listRecentEvents(db, 10, "source-list")).toEqual([]);

  await load(3, [buildSource("harbour", { url: "https://new.example/f" }), buildSource("seoul")]);
  await load(4, [buildSource("harbour", { url: "https://new.example/f" }), buildSource("steppe")]);
  const told = await listRecentEvents(db, 10, "source-list");
  expect(told.map(({ message }) => message).toReversed()).toEqual([
    "The harbour is read from https://new.example/f, no longer from https://harbour.example/feed",
    "The seoul was added to the watch",
    "The steppe left the watch",
    "The steppe is back in the watch",
    "The seoul left the watch",
  ]);
  expect(await listSourceEvents(db, "w", 5)).toContainEqual(
    expect.objectContaining({ subjectId: "w.steppe", message: "The steppe is back in the watch" }),
  );
  const { sources } = await readCoverage(db, "w");
  expect(sources.map(({ id, addedAt }) => [id, addedAt])).toEqual([
    ["w.harbour", at(1)],
    ["w.steppe", at(1)],
  ]);
});

test("readCoverage() gives the changes of health that polls noted, oldest first", async () => {
  const { db } = await postgres.openStore();
  await upsertWatch(db, { id: "w", title: "A watch", sources: [buildSource("harbour")] }, at(1));
  for (const [day, to] of [
    [2, "failing"],
    [9, "ok"],
  ] as const) {
    await saveSourceState(db, {
      ...{ id: "w.harbour", polledAt: at(day), error: null, newItems: 0, nextPollAt: at(day + 1) },
      state: { health: to },
      events: [
        {
          ...{ kind: "source-health", watchId: "w", subjectId: "w.harbour", at: at(day) },
          ...{ message: to, data: { kind: "health", from: "ok", to } },
        },
      ],
    });
  }
  const failed = { sourceId: "w.harbour", at: at(2), to: "failing" };
  expect((await readCoverage(db, "w")).changes).toEqual([
    failed,
    { sourceId: "w.harbour", at: at(9), to: "ok" },
  ]);
  expect((await readCoverage(db, "w", { knownOn: "2026-01-08" })).changes).toEqual([failed]);
});

test("readCoverage() of a day has the sources of that day", async () => {
  const { db } = await postgres.openStore();
  const load = (day: number, sources: Source[]) =>
    upsertWatch(db, { id: "w", title: "A watch", sources }, at(day));
  await load(2, [buildSource("harbour"), buildSource("steppe")]);
  await load(4, [buildSource("harbour"), buildSource("seoul")]);
  const on = async (day: number) =>
    (await readCoverage(db, "w", { knownOn: `2026-01-0${day}` })).sources.map(({ id }) => id);
  expect(await on(1)).toEqual([]);
  expect(await on(3)).toEqual(["w.harbour", "w.steppe"]);
  expect(await on(4)).toEqual(["w.harbour", "w.seoul"]);
});

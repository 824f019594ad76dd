import { createFigureIndex, createOriginDirectory } from "@figurewatch/ledger";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildClaim, FILING, SEEN_AT, toNewFigure } from "../../test/builders.ts";
import { openTestPostgres, type TestPostgres } from "../../test/open-test-store.ts";
import type { Store } from "../open-store.ts";
import { ensureFiling, findFiledFigures } from "./figure-keys.ts";
import { upsertBaseline } from "./insert-figures.ts";
import { upsertWatch } from "./sources.ts";

const context = {
  measures: new Map(),
  origins: createOriginDirectory([]),
  seenOn: "2026-03-02",
};
const PLACES = ["CN", "RU", null];

let postgres: TestPostgres;
let store: Store;
beforeAll(async () => {
  postgres = await openTestPostgres();
  store = await postgres.openStore();
  await upsertWatch(store.db, { id: "watch", title: "A watch", sources: [] }, SEEN_AT);
});
afterAll(() => postgres.stop());

/** Values and places that often fall together, the same on every run. */
function buildClaims(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const value = 1000 * (1 + ((index * 7) % 13));
    // No two on one day: of those, either side may leave out another one at its limit.
    const saidOn = new Date(Date.UTC(2010, 0, 1 + index * 9)).toISOString().slice(0, 10);
    return buildClaim("", "", {
      low: value,
      high: index % 4 === 0 ? null : value,
      place: PLACES[index % 3] ?? null,
      source: index % 5 === 0 ? null : `origin ${index % 7}`,
      asOf: saidOn.slice(0, 4),
      saidOn,
    });
  });
}

test("findFiledFigures() finds in the database what the ledger's index finds in memory", async () => {
  const entries = buildClaims(600).map((claim) => ({
    figure: toNewFigure(claim),
    citation: { publisher: "A paper", date: null, url: null },
  }));
  const ids = await upsertBaseline(store.db, "watch", entries, SEEN_AT, FILING);
  const figures = new Map(ids.map((id, index) => [id, index]));
  const index = createFigureIndex(
    context.origins,
    [...figures].flatMap(([id, at]) => {
      const entry = entries[at];
      return entry === undefined ? [] : [{ ...entry.figure, id }];
    }),
  );
  for (const claim of buildClaims(60)) {
    const inMemory = [...index.candidates(claim, context)].map(({ id }) => id);
    const inPostgres = await findFiledFigures(store.db, "watch", [FILING.lookUp(claim)]);
    expect(inMemory.length).toBeGreaterThan(0);
    expect(inPostgres.map(({ id }) => id).sort()).toEqual(inMemory.sort());
  }
});

test("ensureFiling() files what is missing, and all anew under another version", async () => {
  const list = async () =>
    (await store.pool.query("select * from figure_keys order by 1, 2, 3")).rows;
  const ensure = (version: string) => ensureFiling(store.db, "watch", FILING, version, SEEN_AT);
  const before = await list();
  await ensure("1");
  expect(await list()).toEqual(before);
  await store.pool.query(
    "delete from figure_keys where figure in (select number from figures order by id limit 100)",
  );
  await ensure("1");
  expect(await list()).toEqual(before);
  await store.pool.query("update figure_keys set key = key + 1");
  await ensure("2");
  expect(await list()).toEqual(before);
});

test("findFiledFigures() asks nothing for no claims", async () => {
  expect(await findFiledFigures(store.db, "watch", [])).toEqual([]);
});

test("findFiledFigures() finds nothing of another watch, however alike", async () => {
  const other = { id: "other watch", title: "Another watch", sources: [] };
  await upsertWatch(store.db, other, SEEN_AT);
  const [claim] = buildClaims(1);
  if (claim === undefined) throw new Error("no claim");
  const entry = {
    figure: toNewFigure(claim),
    citation: { publisher: "A paper", date: null, url: null },
  };
  const [id] = await upsertBaseline(store.db, other.id, [entry], SEEN_AT, FILING);
  const found = await findFiledFigures(store.db, other.id, [FILING.lookUp(claim)]);
  expect(found.map((figure) => figure.id)).toEqual([id]);
});

import { expect, test } from "vitest";
import { buildClaim, SEEN_AT, toNewFigure } from "../../test/builders.ts";
import { openWatchStore } from "../../test/open-watch-store.ts";
import type { NewFigure } from "../figure-key.ts";
import { type FigureRow, listFigures } from "./figures.ts";
import { upsertBaseline } from "./insert-figures.ts";
import {
  countFigures,
  listNamedValues,
  listRuns,
  listWholeFigures,
  type SummaryFilter,
} from "./summarise-measures.ts";

const own = openWatchStore();

const build = (changes: Partial<NewFigure>): NewFigure => ({
  ...toNewFigure(buildClaim("of them", "of them")),
  ...{ low: 100, high: 100, comparator: "eq", asOf: "2015", saidOn: "2015-06-01" },
  ...changes,
});

async function keep(figures: readonly NewFigure[]): Promise<string[]> {
  const citation = { publisher: "A report", date: null, url: null };
  return upsertBaseline(
    own.store.db,
    "watch",
    figures.map((figure) => ({ figure, citation })),
    SEEN_AT,
  );
}

/** The same numbers on every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** The series of a card, chosen from all figures at once: what the query has to give. */
function chooseSeries(rows: readonly FigureRow[], whole: string | null): string[] {
  const counted = rows.filter(
    ({ modality, supersededBy, vague }) =>
      (modality === "stated" || modality === "estimate") && supersededBy === null && !vague,
  );
  const lastAsOf = (list: FigureRow[]) =>
    list.findLast(({ asOfFrom }) => asOfFrom !== null)?.asOfFrom ?? "";
  const isWhole = ([first]: FigureRow[]) =>
    first?.place === whole && first.sector === null && first.locality === null;
  const series = [...Map.groupBy(counted, ({ scope, per }) => `${scope} ${per}`).values()];
  const [main] = series.toSorted(
    (a, b) =>
      Number(isWhole(b)) - Number(isWhole(a)) ||
      b.length - a.length ||
      lastAsOf(b).localeCompare(lastAsOf(a)) ||
      (a[0]?.scope ?? "").localeCompare(b[0]?.scope ?? "") ||
      (a[0]?.per ?? "").localeCompare(b[0]?.per ?? ""),
  );
  return (main ?? []).map(({ id }) => id);
}

test("listRuns() gives of each measure, and of each place, the series that stands for it", async () => {
  const pick = createRandom(7);
  const of = <T>(...choices: T[]): T => choices[pick(choices.length)] as T;
  await keep(
    Array.from({ length: 300 }, () => {
      const value = 10 + pick(60);
      return build({
        measure: of("workers_abroad", "wage"),
        ...{ low: value, high: value, place: of(null, "RU", "CN", "KW") },
        sector: of(null, null, "logging"),
        locality: of(null, null, null, "Vladivostok"),
        per: of(null, "month"),
        modality: of("stated", "estimate", "plan"),
        vague: pick(9) === 0,
        asOf: `${2005 + pick(20)}`,
        saidOn: `${2005 + pick(20)}-03-0${1 + pick(9)}`,
      });
    }),
  );
  const all = await listFigures(own.store.db, { watchId: "watch", limit: 1_000 });
  const toRuns = async (filter: Omit<SummaryFilter, "watchId">, by: "measure" | "place") =>
    new Map(
      (await listRuns(own.store.db, { watchId: "watch", ...filter }, by)).map(
        ({ key, figures }) => [key, figures.map(({ id }) => id)],
      ),
    );

  const byMeasure = await toRuns({}, "measure");
  const inRussia = await toRuns({ place: "RU" }, "measure");
  for (const measure of ["workers_abroad", "wage"]) {
    const ofMeasure = all.filter((row) => row.measure === measure);
    expect(byMeasure.get(measure), measure).toEqual(chooseSeries(ofMeasure, null));
    const there = ofMeasure.filter(({ place }) => place === "RU");
    expect(inRussia.get(measure), `${measure} in RU`).toEqual(chooseSeries(there, "RU"));
  }
  const byPlace = await toRuns({ measure: "workers_abroad" }, "place");
  for (const place of [null, "RU", "CN", "KW"]) {
    const there = all.filter((row) => row.measure === "workers_abroad" && row.place === place);
    expect(byPlace.get(place), String(place)).toEqual(chooseSeries(there, place));
  }
});

test("countFigures() and listRuns() leave out what is not listed, or was not known on the day", async () => {
  const [early = ""] = await keep([build({}), build({ saidOn: "2018-01-01", asOf: "2017" })]);
  const [garbled = ""] = await keep([build({ low: 7, high: 7 })]);
  await own.store.pool.query("update figures set misquote_of = $2 where id = $1", [garbled, early]);
  const count = async (knownOn?: string) =>
    (await countFigures(own.store.db, { watchId: "watch", knownOn })).map((row) => row.count);
  expect(await count()).toEqual([2]);
  expect(await count("2016-01-01")).toEqual([1]);
  const filter = { watchId: "watch", knownOn: "2016-01-01" };
  const [run] = await listRuns(own.store.db, filter, "measure");
  expect(run?.figures).toEqual([
    {
      ...{ id: early, asOf: "2015", low: 100, high: 100, isBaseline: true, hasOrigin: true },
      ...{ review: null, reviewers: 0 },
    },
  ]);
});

test("listRuns() and listWholeFigures() go by what was replaced by the day", async () => {
  const [old = "", next = ""] = await keep([
    build({}),
    build({ low: 200, high: 200, asOf: "2016", saidOn: "2017-01-01" }),
  ]);
  await own.store.pool.query("update figures set superseded_by = $2 where id = $1", [old, next]);
  const ids = async (knownOn?: string) => {
    const filter = { watchId: "watch", knownOn };
    const [run] = await listRuns(own.store.db, filter, "measure");
    const measures = ["workers_abroad"];
    const whole = await listWholeFigures(own.store.db, { ...filter, place: null, measures });
    return [run?.figures.map(({ id }) => id), whole.map(({ id }) => id)];
  };
  expect(await ids()).toEqual([[next], [next]]);
  expect(await ids("2016-06-01")).toEqual([[old], [old]]);
});

test("listNamedValues() has each once, with the latest figure that names it, the latest first", async () => {
  const named = (value: string, asOf: string) =>
    build({ measure: "host_country", ...{ value, asOf, low: null, high: null, unit: null } });
  const [, china, russia] = await keep([
    named("RU", "2012"),
    named("CN", "2014"),
    named("RU", "2016"),
  ]);
  const values = await listNamedValues(own.store.db, { watchId: "watch" });
  expect(values.map(({ value, figureId }) => [value, figureId])).toEqual([
    ["RU", russia],
    ["CN", china],
  ]);
});

import {
  ArticleDetail,
  type ArticleItem,
  Coverage,
  FigureDetail,
  Overview,
  PlaceDetail,
  SeriesView,
  VerdictList,
} from "@figurewatch/contract";
import type { TestWatch } from "@figurewatch/runtime/testing";
import { getVerdict, listJudgedClaims, saveAlert } from "@figurewatch/store";
import type { FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { onceWithTestApp } from "../../test/build-test-app.ts";

const told = (count: string, year: number) =>
  `About ${count} North Korean workers were employed in Russia in ${year}, a ministry spokesman said.`;

let own: TestWatch;
let app: FastifyInstance;
let early: string;
let late: string;
/** All of this was read in January 2026, and published over three years. */
onceWithTestApp(async (testApp, testWatch) => {
  app = testApp;
  own = testWatch;
  ({ articleId: early } = await own.read(
    "https://a.example/1",
    "2015-02-03",
    told("41,000", 2014),
  ));
  await own.read("https://b.example/2", "2015-06-03", told("41,000", 2014));
  ({ articleId: late } = await own.read("https://a.example/3", "2017-02-03", told("30,000", 2016)));
});

type JsonFeed = { items: { external_url: string }[] };
const get = async (path: string) => (await app.inject(path)).json();
const figuresOn = async (day: string) =>
  SeriesView.parse(await get(`/api/measures/workers_abroad/series?knownOn=${day}`)).figures;

test("a figure as known on a day has the tellings of that day, and says from when it was known", async () => {
  const [figure] = await figuresOn("2015-03-01");
  const path = `/api/figures/${figure?.id}`;
  const at = async (day: string) => FigureDetail.parse(await get(`${path}?knownOn=${day}`));
  expect((await at("2015-03-01")).summary.articles).toBe(1);
  expect((await at("2015-06-03")).summary.articles).toBe(2);
  expect((await at("2015-03-01")).figure.articles).toBe(1);

  const before = await app.inject(`${path}?knownOn=2015-02-02`);
  expect(before.statusCode).toBe(404);
  expect(before.json().detail).toContain("not known on 2015-02-02: it is from 2015-02-03 on");
  for (const part of ["linked-data", "citations", "evidence"]) {
    const { statusCode } = await app.inject(`${path}/${part}?knownOn=2015-02-02`);
    expect(statusCode, part).toBe(404);
  }
  const cited = await app.inject(`${path}/citations?knownOn=2015-03-01`);
  expect(cited.body).toContain("a.example");
  expect(cited.body).not.toContain("b.example");
});

test("a figure that was changed later stood unchanged before", async () => {
  const [figure] = await figuresOn("2015-03-01");
  const at = async (day: string) =>
    FigureDetail.parse(await get(`/api/figures/${figure?.id}?knownOn=${day}`)).figure.supersededBy;
  expect([await at("2016-01-01"), await at("2017-02-02")]).toEqual([null, null]);
  const [now] = (await figuresOn("2026-01-01")).filter(({ id }) => id === figure?.id);
  expect(await at("2026-01-01")).toBe(now?.supersededBy);
});

test("articles are those published by the day, and one as it stood then", async () => {
  const on = async (query: string) =>
    ((await get(`/api/articles?${query}`)) as { articles: ArticleItem[] }).articles;
  expect((await on("knownOn=2015-03-01")).map(({ id }) => id)).toEqual([early]);
  expect((await on("knownOn=2017-02-03"))[0]?.id).toBe(late);
  expect((await app.inject(`/api/articles/${late}?knownOn=2017-02-02`)).statusCode).toBe(404);

  // Captured years after that day: as it was first captured, and not as it was edited since.
  await own.read("https://a.example/1", "2015-02-03", told("4,100", 2014));
  const counts = async (day: string) =>
    ArticleDetail.parse(await get(`/api/articles/${early}?knownOn=${day}`));
  const then = await counts("2015-03-01");
  expect(then.text).toContain("41,000");
  expect(then.snapshots).toHaveLength(1);
  expect(then.claims.some(({ quote }) => quote.includes("4,100"))).toBe(false);
  const today = await counts("2026-02-01");
  expect(today.text).toContain("4,100");
  expect(today.snapshots).toHaveLength(2);
});

test("overview, news and places are of the week up to the day, by when it was said", async () => {
  const { measures, week } = Overview.parse(await get("/api/overview?knownOn=2015-02-05"));
  const workers = measures.find(({ measure }) => measure.id === "workers_abroad");
  expect(workers?.figures).toBe(1);
  expect(week.items.map(({ articleId }) => articleId)).toContain(early);
  expect(week.items.map(({ articleId }) => articleId)).not.toContain(late);
  const news = async (day: string) =>
    VerdictList.parse(await get(`/api/verdicts?knownOn=${day}&days=7`)).items.length;
  expect(await news("2015-02-05")).toBeGreaterThan(0);
  expect(await news("2016-01-01")).toBe(0);
  const russia = PlaceDetail.parse(await get("/api/places/RU?knownOn=2015-02-05"));
  expect(russia.measures.find(({ measure }) => measure.id === "workers_abroad")?.figures).toBe(1);
});

test("coverage counts the articles published by the day", async () => {
  const months = async (day: string) =>
    Coverage.parse(await get(`/api/coverage?knownOn=${day}`)).months.map((each) => [
      each.month,
      each.articles,
    ]);
  // Of a month that the day is in only what was published by the day.
  expect(await months("2015-06-02")).toEqual([["2015-02", 1]]);
  expect(await months("2015-06-03")).toEqual([
    ["2015-02", 1],
    ["2015-06", 1],
  ]);
});

test("alerts are those written by the end of the day, whatever day they are about", async () => {
  const { db, watch, now } = own;
  const since = new Date(0);
  const [judged] = await listJudgedClaims(db, { watchId: watch.id, since, limit: 1 });
  const verdict = await getVerdict(db, judged?.claimId ?? "");
  if (verdict === undefined) throw new Error("Nothing was judged");
  const { claim, figure, article } = verdict;
  const ids = { claimId: claim.id, figureId: figure.id, articleId: article.id };
  const alert = { watchId: watch.id, dedupKey: "one", rule: "all", channels: null, kind: "new" };
  const said = { againstFigureId: null, title: "New", why: ["new"] };
  await saveAlert(db, 0, { ...alert, ...ids, ...said, kind: "new" }, now());
  const on = async (query: string) =>
    ((await get(`/api/alerts${query}`)) as { alerts: unknown[] }).alerts.length;
  expect([await on("?knownOn=2025-12-31"), await on("?knownOn=2026-01-01")]).toEqual([0, 1]);
  expect(await on("")).toBe(1);
  const feed = async (day: string) => (await app.inject(`/alerts.atom?knownOn=${day}`)).body;
  expect(await feed("2025-12-31")).not.toContain("<entry>");
  expect(await feed("2026-01-01")).toContain("<entry>");
});

test("the feed of a view is what the year up to the day brought", async () => {
  const links = async (query: string) =>
    ((await get(`/figures.json?measure=workers_abroad${query}`)) as JsonFeed).items.map(
      ({ external_url }) => external_url,
    );
  expect(await links("&knownOn=2015-06-02")).toEqual(["https://a.example/1"]);
  expect(await links("&knownOn=2016-06-02")).toEqual([]);
  expect(await links("")).toContain("https://a.example/3");
});

test.for([
  "/api/overview",
  "/api/alerts",
  "/api/articles",
  "/api/verdicts",
  "/api/places",
  "/api/coverage",
  "/alerts.atom",
  "/figures.atom",
  "/api/measures/wage/series",
])("%s refuses what is no day, in words", async (path) => {
  const { statusCode, json } = await app.inject(`${path}?knownOn=last-year`);
  expect(statusCode).toBe(400);
  expect(json().detail).toContain("knownOn");
});

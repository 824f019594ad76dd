import { fileURLToPath } from "node:url";
import { addAccount, decideReview, readWatchFolder } from "@figurewatch/runtime";
import {
  eachWithTestWatch,
  inPlace,
  tellWorkers,
  type TestWatch,
} from "@figurewatch/runtime/testing";
import {
  ReviewRequest,
  type FigureChanges,
  type PlaceDetail,
  type ReviewRequestInput,
} from "@figurewatch/contract";
import { createJudging } from "@figurewatch/pipeline";
import {
  listAccounts,
  listAlertDetails,
  listFigures,
  saveAlert,
  upsertBaseline,
} from "@figurewatch/store";
import type { FastifyInstance } from "fastify";
import { beforeEach, describe, expect, test } from "vitest";
import { buildTestApp } from "../../test/build-test-app.ts";

const FOLDER = fileURLToPath(new URL("../../../../watches/dprk-overseas-labour", import.meta.url));
const PASSWORD = "nine lamps over the quay";

let own: TestWatch;
eachWithTestWatch((opened) => (own = opened));
beforeEach(async () => {
  // Without accounts, whoever is on this machine is no visitor.
  const { db, now } = own;
  await addAccount({ db, now, actor: "test" }, { name: "vic", role: "viewer", password: PASSWORD });
});

let serial = 0;
const tell = (sentence: string, published?: string) =>
  tellWorkers(own, { sentence, ...(published && { published }) });

const decide = (request: ReviewRequestInput) => decideReview(ReviewRequest.parse(request), own);
const accept = (subject: string, ...reviewers: string[]) =>
  Promise.all(reviewers.map((reviewer) => decide({ decision: "accept", subject, reviewer })));

async function openApp(publicAfter: number) {
  const visitorsDb =
    publicAfter === 0 ? {} : { visitorsDb: await own.openForVisitors(publicAfter) };
  const options = { requestsPerMinute: 1_000_000, isPublic: true, publicAfter, ...visitorsDb };
  return buildTestApp(own, options);
}

async function signIn(app: FastifyInstance) {
  const payload = { name: "vic", password: PASSWORD };
  const [cookie] = (await app.inject({ method: "POST", url: "/api/session", payload })).cookies;
  return { cookie: `${cookie?.name}=${cookie?.value}` };
}

type Ids = { figures: string[]; articles: string[] };

/** Asks all that visitors may, with all there is for each parameter; gives the answers by address. */
async function walk(app: FastifyInstance, ids: Ids, headers: Record<string, string> = {}) {
  const given: Record<string, string[]> = {
    figureId: ids.figures,
    articleId: ids.articles,
    measureId: ["workers_abroad", "host_country"],
    place: ["RU", "CN", "QA", "PL", "MN", "KW", "world"],
  };
  const queries = [
    "",
    "?knownOn=2026-11-01",
    "?days=3660",
    "?format=bibtex",
    "?measure=workers_abroad",
  ];
  const answers = new Map<string, { status: number; body: string }>();
  for (const [route, { needs }] of app.accessTable) {
    const [method, url = ""] = route.split(" ");
    if (needs !== "public" || method !== "GET" || url.startsWith("/api/docs")) continue;
    const [parameter] = /(?<=:)\w+/.exec(url) ?? [];
    const values = parameter === undefined ? [""] : given[parameter];
    if (values === undefined) throw new Error(`The walk knows no values for "${url}"`);
    for (const value of values) {
      for (const query of queries) {
        const path = url.replace(/:\w+/, value) + query;
        const { statusCode: status, body } = await app.inject({ url: path, headers });
        // That there is none says the name that was asked for.
        answers.set(path, { status, body: status === 404 ? body.replaceAll(value, "it") : body });
      }
    }
  }
  return answers;
}

const findIn = (answers: Map<string, { body: string }>, word: string) =>
  [...answers].flatMap(([path, { body }]) => (body.includes(word) ? path : []));

/** A world in which figures stand in every way towards visitors. */
async function fill() {
  const shown = await tell(inPlace("50,123", "Russia"));
  const once = await tell(inPlace("61,234", "China"));
  const unread = await tell(inPlace("72,345", "Qatar"));
  // Held against a figure that is hidden, and the other way round.
  const after = await tell(inPlace("83,456", "Qatar", 2026), "2026-02-05");
  const conflict = await tell(inPlace("94,567", "Russia", 2025, "the ministry"), "2026-02-06");
  const fixed = await tell(inPlace("95,678", "Poland"));
  const merged = [
    await tell(inPlace("16,789", "Mongolia")),
    await tell(inPlace("17,891", "Mongolia", 2026)),
  ];
  const split = await tell(inPlace("28,912", "Kuwait"));
  await accept(shown.claimId, "ada", "ben");
  await accept(once.claimId, "ada");
  await accept(after.claimId, "ada", "ben");
  await decide({
    decision: "fix",
    subject: fixed.claimId,
    fix: { low: 5_057, high: 5_057 },
    reviewer: "ada",
  });
  await accept(fixed.figureId, "ben");
  await decide({
    decision: "merge",
    subject: merged[0]?.claimId ?? "",
    from: [merged[1]?.claimId ?? ""],
    reviewer: "ada",
  });
  await accept(merged[0]?.figureId ?? "", "ben");
  const parts = [
    { low: 10_111, high: 10_111 },
    { low: 18_801, high: 18_801, place: "PL" },
  ];
  const { figureIds } = await decide({
    decision: "split",
    subject: split.claimId,
    parts,
    reviewer: "ada",
  });
  const [, one = "", two = ""] = figureIds;
  await accept(one, "ben");
  for (const told of [shown, once, unread, after, conflict, fixed]) {
    const { claimId, figureId, articleId, verdict } = told;
    await saveAlert(
      own.db,
      ++serial,
      {
        ...{
          watchId: own.watch.id,
          dedupKey: figureId,
          rule: "any",
          channels: null,
          kind: verdict.kind,
        },
        ...{ claimId, figureId, articleId, againstFigureId: verdict.against?.id ?? null },
        ...{ title: `told ${claimId}`, why: verdict.reasons },
      },
      own.now(),
    );
  }
  const told = [shown, once, unread, after, conflict, fixed, ...merged, split];
  return {
    ids: {
      figures: [...told.map(({ figureId }) => figureId), one, two],
      articles: told.map(({ articleId }) => articleId),
    },
    // What must not be found anywhere: ids, and numbers as they are written.
    hidden: [
      ...[once, unread, conflict].flatMap(({ claimId, figureId }) => [claimId, figureId]),
      ...["61,234", "61234", "72,345", "72345", "94,567", "94567"],
      ...["95,678 workers", "95678", "17,891 workers", "17891", "28,912 workers", "28912"],
      ...[two, "18,801", "18801", split.figureId],
    ],
    shown: [
      ...[shown, after, fixed].flatMap(({ claimId, figureId }) => [claimId, figureId]),
      ...["50,123", "50123", "83,456", "5,057", "5057", "16,789", "16789", one, "10,111", "10111"],
    ],
  };
}

describe("visitors, where two reviewers have to accept a figure", () => {
  test("find what is accepted by two, and in no answer anything of what is not", async () => {
    const { ids, hidden, shown } = await fill();
    const app = await openApp(2);
    const answers = await walk(app, ids);
    expect([...answers.values()].filter(({ status }) => status >= 500)).toEqual([]);
    for (const word of hidden) expect(findIn(answers, word), word).toEqual([]);
    for (const word of shown) expect(findIn(answers, word).length, word).toBeGreaterThan(0);

    // A member finds all of it, by the same walk.
    const seen = await walk(app, ids, await signIn(app));
    for (const word of [...hidden, ...shown]) {
      expect(findIn(seen, word).length, word).toBeGreaterThan(0);
    }
    await app.close();
  });

  test("get the same answer for a hidden figure as for none", async () => {
    const { figureId } = await tell(inPlace("61,234", "China"));
    await accept(figureId, "ada");
    const app = await openApp(2);
    for (const part of ["", "/linked-data", "/citations"]) {
      const [hidden, none] = await Promise.all(
        [figureId, "f000"].map((id) => app.inject(`/api/figures/${id}${part}`)),
      );
      expect(hidden?.statusCode).toBe(404);
      expect(hidden?.body.replaceAll(figureId, "f000")).toBe(none?.body);
    }
    await app.close();
  });

  test("count and draw only what they see, and members see what is not public marked", async () => {
    await fill();
    const app = await openApp(2);
    const status = (await app.inject("/api/status")).json<{ figures: number; claims: number }>();
    const series = (await app.inject("/api/measures/workers_abroad/series")).json<{
      figures: unknown[];
    }>();
    expect(series.figures).toHaveLength(5);
    const all = await listFigures(own.db, { watchId: own.watch.id });
    expect(status.figures).toBeLessThan(all.length);
    expect(
      await listAlertDetails(await own.openForVisitors(2), { watchId: own.watch.id }),
    ).toHaveLength(2);
    const readPoints = async (headers: Record<string, string> = {}) => {
      const answer = await app.inject({ url: "/api/places/RU", headers });
      const { measures } = answer.json<PlaceDetail>();
      const of = measures.find(({ measure }) => measure.id === "workers_abroad");
      return of?.points.map(({ value, isHeldBack }) => `${value} ${isHeldBack}`);
    };
    expect(await readPoints()).toEqual(["50123 false"]);
    const seen = await readPoints(await signIn(app));
    expect(seen?.toSorted()).toEqual(["50123 false", "94567 true"]);
    await app.close();
  });

  test("see a figure of the baseline as it was cited, until one reviewer changes it", async () => {
    const judging = createJudging(own.watch);
    const [cited] = readWatchFolder(FOLDER).baseline;
    const [figure] = judging.baseline(cited === undefined ? [] : [cited], () => "b");
    if (figure === undefined) throw new Error("No figure in the baseline");
    const citation = { publisher: "A report", date: "2015-01-01", url: null };
    const [id = ""] = await upsertBaseline(own.db, own.watch.id, [{ figure, citation }], own.now());
    const app = await openApp(2);
    const status = async () => (await app.inject(`/api/figures/${id}`)).statusCode;
    expect(await status()).toBe(200);
    await decide({ decision: "fix", subject: id, fix: { low: 20_000 }, reviewer: "ada" });
    expect(await status()).toBe(404);
    await accept(id, "ben");
    expect(await status()).toBe(200);
    await app.close();
  });

  test("follow the log: told of a figure once it is shown, and when it no longer is", async () => {
    const { figureId } = await tell(inPlace("61,234", "China"));
    const app = await openApp(2);
    const follow = async (cursor?: string) => {
      const after = cursor === undefined ? "" : `?after=${cursor}`;
      return (await app.inject(`/api/changes${after}`)).json<FigureChanges>();
    };
    const start = await follow();
    expect(start.changes).toEqual([]);
    await accept(figureId, "ada");
    const first = await follow(start.cursor);
    expect(first.changes).toEqual([]);
    const [second] = await accept(figureId, "ben");
    const shown = await follow(first.cursor);
    const isShown = { figureId, state: "listed", figure: { low: 61_234 } };
    expect(shown.changes.length).toBeGreaterThan(0);
    for (const change of shown.changes) expect(change).toMatchObject(isShown);
    expect(shown.changes.at(-1)?.causes).toEqual([]);
    await decide({ decision: "undo", id: second?.id ?? 0, reviewer: "ben" });
    const gone = await follow(shown.cursor);
    expect(gone.changes).toMatchObject([{ figureId, state: "withheld", figure: null, causes: [] }]);
    expect(JSON.stringify(gone)).not.toContain("61");
    // The members' log is another one.
    const headers = await signIn(app);
    const other = await app.inject({ url: `/api/changes?after=${gone.cursor}`, headers });
    expect(other.statusCode).toBe(410);
    await app.close();
  });
});

test("one reviewer is enough where the setting is 1, and none where it is 0", async () => {
  const { ids } = await fill();
  const counts = [];
  for (const after of [0, 1, 2]) {
    const app = await openApp(after);
    const { figures } = (await app.inject("/api/measures/workers_abroad/series")).json<{
      figures: unknown[];
    }>();
    counts.push(figures.length);
    await app.close();
  }
  expect(counts).toEqual([9, 7, 5]);
  expect(ids.figures).toHaveLength(11);
});

test("the visitors' view of the database cannot be written to, nor asked for what it has no view of", async () => {
  const visitors = await own.openForVisitors(2);
  await expect(upsertBaseline(visitors, own.watch.id, [], own.now())).resolves.toEqual([]);
  await expect(saveAlert(visitors, 1, null, own.now())).rejects.toThrow();
  await expect(listAccounts(visitors)).rejects.toThrow();
});

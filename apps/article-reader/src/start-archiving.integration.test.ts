import { createArchive } from "@figurewatch/runtime";
import {
  openTestWatches,
  startTestArchive,
  type TestArchive,
  type TestWatch,
  type TestWatches,
} from "@figurewatch/runtime/testing";
import { getArticle, listRecentEvents } from "@figurewatch/store";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { archiveNext, startArchiving } from "./start-archiving.ts";

const URL_1 = "https://paper.example/1";
const TOLD = "About 2,000 North Korean workers were employed in Mongolia in 2016, a ministry said.";
const WEATHER = "It rained on the harbour all day long.";
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Later than all that is read in a test. */
const CAPTURED = "20260101100000";

let watches: TestWatches;
let opened: TestWatch;
let server: TestArchive;
let clock: Date;
let steps: string[];
beforeAll(async () => {
  watches = await openTestWatches();
});
afterAll(() => watches.stop());
beforeEach(async () => {
  opened = await watches.open();
  server = await startTestArchive(CAPTURED);
  onTestFinished(() => server.close());
  clock = new Date("2026-01-01T09:00:00Z");
  steps = [];
});

type Source = TestWatch["watch"]["sources"][number];
type Changes = { sources?: Source[]; dailyLimit?: number; proxy?: string };

function open({ sources = [], dailyLimit = 50, proxy }: Changes = {}) {
  const settings = { kind: "wayback", url: server.url, secret: "key:secret", dailyLimit } as const;
  const plain = { contact: null, allow: [], proxies: {}, proxy: null };
  const archive = createArchive(settings, plain, { deadlineMs: 300 });
  onTestFinished(() => archive.close());
  return {
    ...{ db: opened.db, watch: { ...opened.watch, sources }, archive, settings },
    config: { archive: settings, proxy: proxy ?? null, pollFloorMs: 15 * MINUTE_MS },
    metrics: { archived: (outcome: string) => steps.push(outcome) } as never,
    now: () => clock,
    onTrouble: (error: unknown) => {
      throw error;
    },
  };
}

/** Takes all steps that are due, looking every minute for so long. */
async function run(context: ReturnType<typeof open>, minutes: number): Promise<void> {
  for (let passed = 0; passed <= minutes; passed += 1) {
    while (await archiveNext(context));
    clock = new Date(clock.getTime() + MINUTE_MS);
  }
}

async function read(url: string, text: string): Promise<string> {
  return (await opened.read(url, "2017-02-03", text)).articleId;
}
const copiesOf = async (id: string) =>
  (await getArticle(opened.db, id))?.snapshots.map(({ archived }) => archived?.url ?? null);
const asked = () =>
  server.requests.flatMap(({ method, form }) => (method === "POST" ? [form["url"]] : []));
const says = async (kind: string) =>
  (await listRecentEvents(opened.db, 9, kind)).map(({ message }) => message);

test("a page that tells a figure is captured once, and its link kept and told", async () => {
  const id = await read(URL_1, TOLD);
  await read("https://paper.example/2", WEATHER);
  await run(open(), 5);
  await run(open(), 5);
  const link = `${server.url}/web/${CAPTURED}/${URL_1}`;
  expect(asked()).toEqual([URL_1]);
  expect(await copiesOf(id)).toEqual([link]);
  expect(await says("archive")).toEqual([`archived "A story": ${link}`]);
  expect(steps).toEqual(["asked", "pending", "kept"]);
  expect(server.requests[0]).toMatchObject({ path: "/save", authorization: "LOW key:secret" });
});

const SOURCE: Source = {
  ...{ id: "paper", title: "The Paper", kind: "feed", url: "https://paper.example/feed" },
  ...{ publisher: "press", country: null, language: "en", owner: null },
  ...{ addressFrom: "the paper's feed page", verified: true, enabled: true },
};

test.for<{ what: string; changes: Changes; mark?: string; isAsked?: true }>([
  { what: "of a source that opts out", changes: { sources: [{ ...SOURCE, archive: false }] } },
  { what: "that allows no copy", changes: {}, mark: "noarchive = true" },
  { what: "that is reserved", changes: {}, mark: "tdm = 'reserved'" },
  { what: "with masked names", changes: {}, mark: "redacted = true" },
  { what: "of a proxied source", changes: { sources: [{ ...SOURCE, proxy: "tor" }] } },
  { what: "when all goes through a proxy", changes: { proxy: "tor" } },
  {
    ...{ what: "of a proxied source that opts in", isAsked: true },
    changes: { sources: [{ ...SOURCE, proxy: "tor", archive: true }] },
  },
  {
    ...{ what: "of a source fetched directly where others are not", isAsked: true },
    changes: { sources: [{ ...SOURCE, proxy: "direct" }], proxy: "tor" },
  },
])("the archive hears of a page $what only where it may", async ({ changes, mark, isAsked }) => {
  await read(URL_1, TOLD);
  if (mark !== undefined) await opened.db.execute(`update snapshots set ${mark}`);
  await run(open(changes), 3);
  expect(asked()).toEqual(isAsked ? [URL_1] : []);
});

test("what was withheld is asked for once the source says so, at the next start", async () => {
  await read(URL_1, TOLD);
  await run(open({ sources: [{ ...SOURCE, archive: false }] }), 3);
  const service = startArchiving(open({ sources: [SOURCE] }));
  onTestFinished(() => service.stop());
  await expect.poll(asked).toEqual([URL_1]);
});

test("Retry-After is obeyed for every page, and nothing is lost by it", async () => {
  const ids = [await read(URL_1, TOLD), await read("https://paper.example/2", `${TOLD} Again.`)];
  server.answer((_request, response) => {
    response.writeHead(429, { "retry-after": "1800" }).end();
    return true;
  });
  // The fetcher's clock is the machine's; the wait is told from it.
  clock = new Date();
  await opened.db.execute("update snapshots set finished_at = now()");
  await run(open(), 28);
  expect(asked()).toHaveLength(1);
  expect((await says("archive-later"))[0]).toContain("the answer is 429; next try 20");
  server.answer(() => false);
  await run(open(), 10);
  expect((await Promise.all(ids.map(copiesOf))).flat()).not.toContain(null);
});

test.for<{ what: string; answer: Parameters<TestArchive["answer"]>[0] }>([
  { what: "stalls", answer: () => true },
  {
    what: "answers 500",
    answer: (_request, response) => {
      response.writeHead(500).end();
      return true;
    },
  },
  {
    what: "answers with malformed JSON",
    answer: (_request, response) => {
      response.writeHead(200).end('{"job_id": "spn2-');
      return true;
    },
  },
])("an archive that $what is asked ever less often, and again when it is well", async (fault) => {
  const id = await read(URL_1, TOLD);
  server.answer(fault.answer);
  await run(open(), 60);
  // At once, and after 1, 5 and 30 minutes.
  expect(asked()).toHaveLength(4);
  expect(await says("archive-later")).toHaveLength(4);
  server.answer(() => false);
  await run(open(), 125);
  expect(await copiesOf(id)).not.toContain(null);
});

test("a page that the archive refuses is left, and that is told", async () => {
  const id = await read(URL_1, TOLD);
  const body = { status: "error", status_ext: "error:blocked-url", message: "Not this one." };
  server.answer((_request, response) => {
    response.writeHead(200).end(JSON.stringify(body));
    return true;
  });
  await run(open(), 60);
  expect(asked()).toHaveLength(1);
  expect(await copiesOf(id)).toEqual([null]);
  expect(await says("archive-left")).toEqual([
    'not archived "A story": blocked-url: Not this one.',
  ]);
});

test("a request whose answer was lost is made again, and comes to the same capture", async () => {
  const id = await read(URL_1, TOLD);
  const context = open();
  // The process dies once it has asked.
  await context.archive.save(URL_1, 60);
  await run(context, 5);
  expect(asked()).toEqual([URL_1, URL_1]);
  expect(new Set(server.requests.slice(2).map(({ path }) => path)).size).toBe(1);
  expect(await copiesOf(id)).toEqual([`${server.url}/web/${CAPTURED}/${URL_1}`]);
});

test("an edit is captured of its own, six hours after the last capture", async () => {
  const id = await read(URL_1, TOLD);
  await run(open(), 5);
  await read(URL_1, `Corrected. ${TOLD}`);
  // Read after the capture: what was captured does not show it.
  await opened.db.execute(
    "update snapshots set finished_at = '2026-01-01T10:30:00Z' where version = 2",
  );
  clock = new Date("2026-01-01T15:50:00Z");
  await run(open(), 5);
  expect(asked()).toHaveLength(1);
  // What the archive has from before the edit is no copy of it.
  await run(open(), 10);
  expect(asked().length).toBeGreaterThan(1);
  expect((await copiesOf(id))?.[1]).toBeNull();
  server.timestamp = "20260101160500";
  await run(open(), 40);
  expect((await copiesOf(id))?.[1]).toContain(server.timestamp);
});

test("no more is asked for than the day's budget, and the rest on the next day", async () => {
  await read(URL_1, TOLD);
  await read("https://paper.example/2", `${TOLD} Again.`);
  const context = open({ dailyLimit: 1 });
  await run(context, 60);
  expect(asked()).toHaveLength(1);
  clock = new Date(clock.getTime() + 15 * HOUR_MS);
  await run(context, 5);
  expect(asked()).toHaveLength(2);
});

test("startArchiving() asks no one where no archive is set", async () => {
  await read(URL_1, TOLD);
  const context = open();
  const off = startArchiving({
    ...context,
    archive: null,
    config: { ...context.config, archive: null },
  });
  await off.stop();
  expect(server.requests).toEqual([]);
});

test("startArchiving() stops while an answer is awaited", async () => {
  await read(URL_1, TOLD);
  server.answer(() => true);
  const service = startArchiving(open());
  await expect.poll(asked).toHaveLength(1);
  await service.stop();
});

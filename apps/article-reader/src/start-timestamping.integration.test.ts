import { createTimestampAuthority } from "@figurewatch/runtime";
import {
  hasOpenssl,
  openTestWatches,
  startTestTsa,
  type TestTsa,
  type TestWatch,
  type TestWatches,
} from "@figurewatch/runtime/testing";
import { getArticle, listRecentEvents } from "@figurewatch/store";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { startTimestamping, timestampNext } from "./start-timestamping.ts";

const URL_1 = "https://paper.example/1";
const TOLD = "About 2,000 North Korean workers were employed in Mongolia in 2016, a ministry said.";
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe.skipIf(!hasOpenssl())("timestamps (skipped where there is no openssl)", () => {
  let watches: TestWatches;
  let opened: TestWatch;
  let tsa: TestTsa;
  let clock: Date;
  let steps: string[];
  beforeAll(async () => {
    watches = await openTestWatches();
    tsa = await startTestTsa();
  });
  afterAll(async () => {
    await tsa.close();
    await watches.stop();
  });
  beforeEach(async () => {
    opened = await watches.open();
    tsa.answer(() => false);
    tsa.queries.length = 0;
    clock = new Date("2026-01-01T09:00:00Z");
    steps = [];
  });

  function open({ dailyLimit = 50 } = {}) {
    const plain = { contact: null, allow: [], proxies: {}, proxy: null };
    const authority = createTimestampAuthority(tsa, plain, { deadlineMs: 1_000 });
    onTestFinished(() => authority.close());
    return {
      ...{ db: opened.db, watch: opened.watch, authority, timestampAuthority: authority },
      dailyLimit,
      config: { timestamps: { url: tsa.url, dailyLimit }, pollFloorMs: 15 * MINUTE_MS },
      metrics: { timestamped: (outcome: string) => steps.push(outcome) } as never,
      now: () => clock,
      onTrouble: (error: unknown) => {
        throw error;
      },
    };
  }

  /** Takes all steps that are due, looking every minute for so long. */
  async function run(context: ReturnType<typeof open>, minutes: number): Promise<void> {
    for (let passed = 0; passed <= minutes; passed += 1) {
      while (await timestampNext(context));
      clock = new Date(clock.getTime() + MINUTE_MS);
    }
  }
  const read = async (url: string, text: string) =>
    (await opened.read(url, "2017-02-03", text)).articleId;
  const timestampsOf = async (id: string) =>
    (await getArticle(opened.db, id))?.snapshots.map(({ timestamped }) => timestamped?.authority);
  const says = async (kind: string) =>
    (await listRecentEvents(opened.db, 9, kind)).map(({ message }) => message);

  test("a capture that tells a figure is stamped once, and that is told", async () => {
    const id = await read(URL_1, TOLD);
    await read("https://paper.example/2", "It rained on the harbour all day long.");
    await run(open(), 5);
    await run(open(), 5);
    expect(tsa.queries).toHaveLength(1);
    expect(await timestampsOf(id)).toEqual(["Test Stamps"]);
    expect(steps).toEqual(["kept"]);
    expect(await says("timestamp")).toEqual([
      expect.stringMatching(/^time-stamped "A story": 20.*Z by Test Stamps$/),
    ]);
  });

  test("each version is stamped, though the page was edited before", async () => {
    const id = await read(URL_1, TOLD);
    await read(URL_1, `Corrected. ${TOLD}`);
    await run(open(), 2);
    expect(await timestampsOf(id)).toEqual(["Test Stamps", "Test Stamps"]);
  });

  test.for<{ what: string; answer: Parameters<TestTsa["answer"]>[0] }>([
    { what: "stalls", answer: () => true },
    {
      what: "answers 500",
      answer: (_query, response) => {
        response.writeHead(500).end();
        return true;
      },
    },
    {
      what: "answers with a page",
      answer: (_query, response) => {
        response.writeHead(200).end("<html>Sign in");
        return true;
      },
    },
  ])(
    "an authority that $what is asked ever less often, and again when it is well",
    async (fault) => {
      const id = await read(URL_1, TOLD);
      tsa.answer(fault.answer);
      await run(open(), 60);
      // At once, and after 1, 5 and 30 minutes.
      expect(tsa.queries).toHaveLength(4);
      expect(await says("timestamp-later")).toHaveLength(4);
      tsa.answer(() => false);
      await run(open(), 125);
      expect(await timestampsOf(id)).toEqual(["Test Stamps"]);
    },
  );

  test("no more is asked for than the day's budget, and the rest on the next day", async () => {
    await read(URL_1, TOLD);
    await read("https://paper.example/2", `${TOLD} Again.`);
    const context = open({ dailyLimit: 1 });
    await run(context, 60);
    expect(tsa.queries).toHaveLength(1);
    clock = new Date(clock.getTime() + 15 * HOUR_MS);
    await run(context, 5);
    expect(tsa.queries).toHaveLength(2);
  });

  test("startTimestamping() asks no one where no authority is set", async () => {
    await read(URL_1, TOLD);
    const context = open();
    const config = { ...context.config, timestamps: null };
    const off = startTimestamping({ ...context, timestampAuthority: null, config });
    await off.stop();
    expect(tsa.queries).toEqual([]);
  });

  test("startTimestamping() stops while an answer is awaited", async () => {
    await read(URL_1, TOLD);
    tsa.answer(() => true);
    const service = startTimestamping(open());
    await expect.poll(() => tsa.queries).toHaveLength(1);
    await service.stop();
  });
});

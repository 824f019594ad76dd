import type { Runtime } from "@figurewatch/runtime";
import { openTestWatches, type TestWatch, type TestWatches } from "@figurewatch/runtime/testing";
import { getArticle, listRecentEvents } from "@figurewatch/store";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { startRetention } from "./start-retention.ts";

const TOLD = "About 2,000 North Korean workers were employed in Mongolia in 2016, a ministry said.";
const DAY_MS = 86_400_000;

let watches: TestWatches;
let opened: TestWatch;
beforeAll(async () => {
  watches = await openTestWatches();
});
afterAll(() => watches.stop());
beforeEach(async () => {
  opened = await watches.open();
});

function start(keepOffSubjectDays: number | null, daysLater: number): void {
  const at = new Date(opened.now().getTime() + daysLater * DAY_MS);
  const service = startRetention({
    ...opened,
    config: { keepOffSubjectDays },
    now: () => at,
    onTrouble: (error: unknown) => {
      throw error;
    },
  } as unknown as Runtime);
  onTestFinished(() => service.stop());
}

async function read(url: string, text: string): Promise<string> {
  return (await opened.read(url, "2017-02-03", text)).articleId;
}
const textOf = async (id: string) => (await getArticle(opened.db, id))?.snapshots[0]?.text;
const says = async () =>
  (await listRecentEvents(opened.db, 9, "retention")).map(({ message }) => message);

test("what stated no figure goes when its days are over, and that is told once", async () => {
  const about = await read("https://a.example/1", TOLD);
  const weather = await read("https://a.example/2", "It rained on the harbour all day long.");
  await opened.db.execute("update articles set next_visit_at = null");
  start(31, 40);
  await expect
    .poll(says)
    .toEqual(["retention: dropped 1 text off the subject, older than 31 days; none is left"]);
  expect(await textOf(weather)).toBe("");
  expect(await textOf(about)).toBe(TOLD);
});

test("nothing goes before its days are over, or where all is kept for ever", async () => {
  const weather = await read("https://a.example/2", "It rained on the harbour all day long.");
  await opened.db.execute("update articles set next_visit_at = null");
  start(31, 30);
  start(null, 4_000);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await textOf(weather)).toContain("rained");
  expect(await says()).toEqual([]);
});

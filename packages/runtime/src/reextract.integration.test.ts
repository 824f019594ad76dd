import { ReviewRequest, type ReviewRequestInput } from "@figurewatch/contract";
import { ruleVersionOf } from "@figurewatch/pipeline";
import {
  getArticle,
  getFigure,
  listFigures,
  listRecentEvents,
  listReviewItems,
  listSightings,
  takeOutbox,
} from "@figurewatch/store";
import type { Watch } from "@figurewatch/watch";
import { expect, test } from "vitest";
import { eachWithTestWatch } from "../test/each-with-test-watch.ts";
import type { TestWatch } from "../test/open-test-watch.ts";
import { inRussia as sayInRussia, OPENING, tellWorkers } from "../test/tell-workers.ts";
import { decideReview } from "./decide-review.ts";
import { reextract, type RereadArticle } from "./reextract.ts";

const inRussia = (count: string, year: number) => `${OPENING} ${sayInRussia(count, year)}`;

let own: TestWatch;
eachWithTestWatch((opened) => (own = opened));

/** The watch with rules that read nothing otherwise. */
function withNewRules(watch: Watch): Watch {
  const changed = structuredClone(watch);
  changed.codebook.measures[0]?.cues.en?.push("a cue that no text has");
  return changed;
}

/** The watch without one measure, whose claims go, and the countries named with them. */
const without = (watch: Watch, id: string): Watch => ({
  ...watch,
  codebook: {
    ...watch.codebook,
    measures: watch.codebook.measures.filter((measure) => measure.id !== id),
  },
});

async function run(on: TestWatch, write: boolean) {
  const differing: RereadArticle[] = [];
  const progress: number[] = [];
  const report = await reextract(on, {
    write,
    onArticle: (article) => differing.push(article),
    onProgress: (done) => progress.push(done),
  });
  return { report, differing, progress };
}

const ofWorkers = { measure: "workers_abroad" };
const listWorkers = (on: TestWatch) => listFigures(on.db, { watchId: on.watch.id, ...ofWorkers });

async function openOutbox(on: TestWatch): Promise<number> {
  return (await takeOutbox(on.db, { now: on.now(), limit: 1_000, leaseMs: 1 })).length;
}

test("reextract() has nothing to do where the present rules have read everything", async () => {
  await own.read("https://a.example/1", "2026-01-05", inRussia("50,000", 2025));
  expect((await run(own, true)).report).toMatchObject({ articles: 0, same: 0 });
});

test("reextract() tells what would change, writes only when asked, and then tells no one", async () => {
  await own.read("https://a.example/1", "2026-01-05", inRussia("50,000", 2025));
  await own.read("https://a.example/2", "2026-02-05", inRussia("70,000", 2026));
  const waiting = await openOutbox(own);
  const next = own.withWatch(without(own.watch, "workers_abroad"));

  const shown = await run(next, false);
  expect(shown.report).toMatchObject({
    articles: 2,
    differing: 2,
    gone: 4,
    added: 0,
    written: false,
  });
  expect(shown.progress).toEqual([1, 2]);
  expect(shown.differing[0]?.difference.gone.map(({ low }) => low)).toContain(50_000);
  expect(await listWorkers(own)).toHaveLength(2);

  const written = await run(next, true);
  expect(written.report).toMatchObject({ articles: 2, gone: 4, written: true });
  expect(await listWorkers(own)).toEqual([]);
  expect(await openOutbox(own)).toBe(waiting);
  expect((await run(next, true)).report.articles).toBe(0);
});

test("reextract() keeps claims of older rules, shown and compared with no more", async () => {
  const url = "https://a.example/1";
  const { articleId } = await own.read(url, "2026-01-05", inRussia("50,000", 2025));
  await run(own.withWatch(without(own.watch, "workers_abroad")), true);
  const detail = await getArticle(own.db, articleId);
  expect(detail?.claims.map(({ claim }) => claim.measure)).toEqual([]);
  expect(detail?.readings[0]?.ruleVersion).not.toBe(ruleVersionOf(own.watch));
  const { rows } = await own.db.execute<{ count: number }>(
    "select count(*)::int as count from claims where measure = 'workers_abroad'",
  );
  expect(rows[0]?.count).toBe(1);

  // Back to the rules from before: what they had read is in use again.
  await run(own, true);
  expect(await listWorkers(own)).toMatchObject([{ low: 50_000, articleCount: 1 }]);
  const again = await own.read("https://a.example/2", "2026-02-05", inRussia("50,000", 2025));
  expect(again.verdicts.map(({ verdict }) => verdict.kind)).toEqual(["repeated", "repeated"]);
});

test("reextract() changes no verdict, count or figure where the rules read the same", async () => {
  const first = await own.read("https://a.example/1", "2026-01-05", inRussia("50,000", 2025));
  await own.read("https://a.example/2", "2026-02-05", inRussia("50,000", 2025));
  await own.read("https://a.example/3", "2026-03-05", inRussia("70,000", 2026));
  const before = await listWorkers(own);
  const { report } = await run(own.withWatch(withNewRules(own.watch)), true);
  expect(report).toMatchObject({ articles: 3, differing: 0, same: 6 });
  expect(await listWorkers(own)).toEqual(before);
  const sightings = await listSightings(own.db, before[0]?.id ?? "");
  expect(sightings.map(({ verdict }) => verdict?.kind)).toEqual(["new", "repeated"]);
  const detail = await getArticle(own.db, first.articleId);
  expect(detail?.claims).toHaveLength(2);
});

test("reextract() keeps every decision and applies it to the new reading", async () => {
  const read = (n: number, sentence: string) =>
    tellWorkers(own, { url: `https://a.example/${n}`, published: `2026-0${n}-05`, sentence });
  const decide = (request: ReviewRequestInput) => decideReview(ReviewRequest.parse(request), own);
  const rejected = await read(1, sayInRussia("12,345", 2020));
  const fixed = await read(2, sayInRussia("500,000", 2022));
  const accepted = await read(3, sayInRussia("60,000", 2024));
  await decide({ decision: "reject", subject: rejected.claimId, reason: "soldiers" });
  await decide({ decision: "fix", subject: fixed.claimId, fix: { low: 50_000 } });
  await decide({ decision: "accept", subject: accepted.claimId });

  const next = own.withWatch(withNewRules(own.watch));
  expect((await run(next, true)).report).toMatchObject({ articles: 3, differing: 0 });
  const states = async () =>
    Promise.all(
      [rejected, fixed, accepted].map(async ({ figureId }) => {
        const figure = await getFigure(own.db, figureId);
        return [figure?.review, figure?.low, figure?.isLive];
      }),
    );
  expect(await states()).toEqual([
    ["rejected", 12_345, false],
    ["fixed", 50_000, true],
    ["accepted", 60_000, true],
  ]);
  const options = { watchId: own.watch.id, state: "waiting" as const, publicAfter: 0, limit: 50 };
  const waiting = await listReviewItems(own.db, options);
  expect(waiting.filter(({ claim }) => claim.measure === "workers_abroad")).toEqual([]);
  // A change is measured against the accepted value, by the new rules as by the old.
  const { verdicts } = await next.read(
    "https://a.example/9",
    "2026-05-05",
    inRussia("80,000", 2026),
  );
  expect(verdicts.find(({ claim }) => claim.measure === "workers_abroad")).toMatchObject({
    verdict: { kind: "changed", against: { id: accepted.figureId } },
  });
});

test("reextract() refuses rules that undo a decision, until someone signs, and keeps the signature", async () => {
  const { verdicts } = await own.read(
    "https://a.example/1",
    "2026-01-05",
    inRussia("50,000", 2025),
  );
  const other = await own.read("https://a.example/2", "2026-01-06", inRussia("90,000", 2024));
  const worker = ({ claim }: { claim: { measure: string } }) => claim.measure === "workers_abroad";
  const decide = (request: ReviewRequestInput) => decideReview(ReviewRequest.parse(request), own);
  const accepted = await decide({
    ...{ decision: "accept", subject: verdicts.find(worker)?.claimId ?? "", reviewer: "Ada" },
  });
  const rejected = { subject: other.verdicts.find(worker)?.claimId ?? "", reason: "soldiers" };
  await decide({ decision: "reject", ...rejected });

  const next = own.withWatch(without(own.watch, "workers_abroad"));
  const shown = await run(next, false);
  expect(shown.report).toMatchObject({ reversed: 1, written: false });
  const refused = await run(next, true);
  expect(refused.report).toMatchObject({ reversed: 1, written: false });
  // Only what stands in the way is told.
  expect(refused.differing.map(({ reversed }) => reversed)).toMatchObject([
    [{ decision: { id: accepted.id, reviewer: "Ada" }, before: { low: 50_000 }, after: null }],
  ]);
  const kept = await getArticle(own.db, other.articleId);
  expect(kept?.claims.map(({ claim }) => claim.low)).toContain(90_000);

  const signed = await reextract(next, { write: true, signedBy: "Ben" });
  expect(signed).toMatchObject({ articles: 2, reversed: 1, written: true });
  expect(await listRecentEvents(own.db, 1)).toMatchObject([
    { kind: "review", data: { signedBy: "Ben", decisions: [accepted.id] } },
  ]);
  // What a person accepted stays, whatever reads it.
  expect(await listWorkers(own)).toMatchObject([{ low: 50_000, review: "accepted" }]);
  expect((await run(next, true)).report).toMatchObject({ articles: 0, reversed: 0 });
});

test("a visit after a change of rules is as quiet as the past, and an edit is news", async () => {
  const url = "https://a.example/1";
  await own.read(url, "2026-01-05", inRussia("50,000", 2025));
  const waiting = await openOutbox(own);
  const next = own.withWatch(withNewRules(own.watch));
  await next.read(url, "2026-01-05", inRussia("50,000", 2025));
  expect(await openOutbox(own)).toBe(waiting);
  const added =
    "Some 20,000 North Korean workers were in China in 2025, a ministry spokesman said.";
  const edited = await next.read(url, "2026-01-05", `${inRussia("50,000", 2025)} ${added}`);
  expect(edited.verdicts.map(({ claim }) => claim.place)).toContain("CN");
  expect(await openOutbox(own)).toBeGreaterThan(waiting);
});

test("a process that still runs by older rules takes no newer reading back", async () => {
  const url = "https://a.example/1";
  await own.read(url, "2026-01-05", inRussia("50,000", 2025));
  await run(own.withWatch(without(own.watch, "workers_abroad")), true);
  await expect(own.read(url, "2026-01-05", inRussia("50,000", 2025))).rejects.toThrow("unchanged");
  expect(await listWorkers(own)).toEqual([]);
});

import { readFileSync } from "node:fs";
import { ReviewRequest, type ReviewRequestInput } from "@figurewatch/contract";
import {
  countReviewItems,
  getFigure,
  getVerdict,
  listFigures,
  listReviewersOf,
  listReviewItems,
  listSightings,
} from "@figurewatch/store";
import { expect, test } from "vitest";
import { eachWithTestWatch } from "../test/each-with-test-watch.ts";
import type { TestWatch } from "../test/open-test-watch.ts";
import { inRussia, tellWorkers } from "../test/tell-workers.ts";
import { decideReview } from "./decide-review.ts";

let own: TestWatch;
eachWithTestWatch((opened) => (own = opened));

const decide = (request: ReviewRequestInput) => decideReview(ReviewRequest.parse(request), own);

/** The claim of workers abroad in a new article. */
const tell = (published: string, sentence: string) => tellWorkers(own, { published, sentence });

const listWorkers = async () =>
  (await listFigures(own.db, { watchId: own.watch.id, measure: "workers_abroad" })).map(
    ({ id, low, high, articleCount, review }) => ({ id, low, high, articleCount, review }),
  );

test("decideReview() rejects: kept, not listed, never compared with, told again without news", async () => {
  const wrong = await tell("2026-01-05", inRussia("More than 50,000", 2025));
  await decide({ decision: "reject", subject: wrong.claimId, reason: "soldiers, not workers" });
  expect(await listWorkers()).toEqual([]);
  expect(await getFigure(own.db, wrong.figureId)).toMatchObject({
    review: "rejected",
    reviewNote: "soldiers, not workers",
  });

  const again = await tell("2026-02-05", inRussia("More than 50,000", 2025));
  expect(again).toMatchObject({ figureId: wrong.figureId, verdict: { kind: "repeated" } });
  expect(again.verdict.reasons[0]).toContain("soldiers, not workers");
  // Nothing is known that it could be a change of.
  const next = await tell("2026-03-05", inRussia("70,000", 2026));
  expect(next.verdict).toMatchObject({ kind: "new", against: null });
});

test("decideReview() measures a change against the last accepted value", async () => {
  const first = await tell("2026-01-05", inRussia("50,000", 2024));
  await decide({ decision: "accept", subject: first.claimId });
  await tell("2026-02-05", inRussia("90,000", 2025));
  const next = await tell("2026-03-05", inRussia("70,000", 2026));
  expect(next.verdict.kind).toBe("changed");
  expect(next.verdict.against?.id).toBe(first.figureId);
  expect(next.verdict.reasons.join()).toContain("last accepted value");
});

test("decideReview() fixes: listed, compared with and told again as fixed, until taken back", async () => {
  const wrong = await tell("2026-01-05", inRussia("500,000", 2025));
  const { id } = await decide({
    decision: "fix",
    subject: wrong.claimId,
    fix: { low: 50_000 },
    note: "a zero too many",
  });
  expect(await listWorkers()).toMatchObject([
    { id: wrong.figureId, low: 50_000, high: 50_000, review: "fixed" },
  ]);
  const right = await tell("2026-02-05", inRussia("50,000", 2025));
  expect(right).toMatchObject({ figureId: wrong.figureId, verdict: { kind: "repeated" } });
  // The same slip in another article is read as it was fixed.
  const slip = await tell("2026-02-06", inRussia("500,000", 2025));
  expect(slip).toMatchObject({ figureId: wrong.figureId, verdict: { kind: "repeated" } });

  await decide({ decision: "undo", id });
  expect(await listWorkers()).toMatchObject([
    { id: wrong.figureId, low: 500_000, high: 500_000, review: null },
  ]);
});

test("decideReview() merges: one figure with the tellings of both, and apart again", async () => {
  const first = await tell("2026-01-05", inRussia("50,000", 2025));
  const second = await tell("2026-02-05", inRussia("70,000", 2026));
  const { id } = await decide({
    decision: "merge",
    subject: first.claimId,
    from: [second.claimId],
  });
  expect(await listWorkers()).toMatchObject([{ id: first.figureId, articleCount: 2 }]);
  expect(await listSightings(own.db, first.figureId)).toHaveLength(2);
  expect(await getFigure(own.db, second.figureId)).toMatchObject({
    review: "merged",
    mergedInto: first.figureId,
  });
  const again = await tell("2026-03-05", inRussia("70,000", 2026));
  expect(again).toMatchObject({ figureId: first.figureId, verdict: { kind: "repeated" } });

  await decide({ decision: "undo", id });
  expect(await listWorkers()).toMatchObject([
    { id: first.figureId, review: null },
    { id: second.figureId, review: null },
  ]);
});

test("decideReview() splits into parts that stand on the same words", async () => {
  const whole = await tell("2026-01-05", inRussia("50,000", 2025));
  const { id } = await decide({
    decision: "split",
    subject: whole.claimId,
    parts: [{ low: 30_000 }, { low: 20_000, place: "CN" }],
  });
  const parts = await listWorkers();
  expect(
    parts.map(({ low, articleCount, review }) => `${low} ${articleCount} ${review}`).sort(),
  ).toEqual(["20000 1 accepted", "30000 1 accepted"]);
  const again = await tell("2026-02-05", inRussia("30,000", 2025));
  expect(again.verdict.kind).toBe("repeated");
  await decide({ decision: "undo", id });
  expect((await listWorkers()).map(({ low }) => low)).toContain(50_000);
});

test("decideReview() remembers what is not the same, and judges the claim again", async () => {
  const known = await tell("2026-01-05", inRussia("50,000", 2025));
  const told = await tell(
    "2026-02-05",
    "Some 50,000 North Korean workers were employed in Russia in 2025, a ministry spokesman said.",
  );
  expect(told.verdict.against?.id).toBe(known.figureId);
  const { id } = await decide({ decision: "not_same", subject: told.claimId });
  const after = await getVerdict(own.db, told.claimId);
  expect(after?.verdict).toMatchObject({ kind: "new", againstFigureId: null });
  expect((await listWorkers()).map(({ articleCount }) => articleCount)).toEqual([1, 1]);

  const later = await tell(
    "2026-02-05",
    "Some 50,000 North Korean workers were employed in Russia in 2025, a ministry spokesman said again.",
  );
  expect(later.verdict.against?.id).not.toBe(known.figureId);
  await decide({ decision: "undo", id });
  expect((await getVerdict(own.db, told.claimId))?.against?.id).toBe(known.figureId);
});

test("decideReview() takes a decision back once, and refuses what meets another", async () => {
  const told = await tell("2026-01-05", inRussia("50,000", 2025));
  const { id } = await decide({ decision: "reject", subject: told.figureId, reason: "a slip" });
  await expect(decide({ decision: "accept", subject: told.figureId })).rejects.toMatchObject({
    kind: "decided",
  });
  await decide({ decision: "undo", id });
  await expect(decide({ decision: "undo", id })).rejects.toMatchObject({ kind: "decided" });
  await decide({ decision: "accept", subject: told.figureId });
  expect((await getFigure(own.db, told.figureId))?.review).toBe("accepted");
});

test.for<[ReviewRequestInput, string]>([
  [{ decision: "accept", subject: "nothing" }, "no claim or figure"],
  [{ decision: "undo", id: 999 }, "no decision 999"],
])("decideReview() refuses %o", async ([request, message]) => {
  await expect(decide(request)).rejects.toThrow(message);
});

test("decideReview() refuses a fix that does not fit the codebook", async () => {
  const { claimId: subject } = await tell("2026-01-05", inRussia("50,000", 2025));
  const fix = (fix: object) => decide({ decision: "fix", subject, fix });
  await expect(fix({ unit: "USD" })).rejects.toThrow("no unit of workers_abroad");
  await expect(fix({ sector: "space" })).rejects.toThrow('no sector "space"');
  await expect(fix({ value: "RU" })).rejects.toThrow("has bounds");
});

test("listReviewItems() has what nobody has decided on, newest first, and then what was", async () => {
  const first = await tell("2026-01-05", inRussia("50,000", 2025));
  const second = await tell("2026-02-05", inRussia("70,000", 2026));
  const list = async (state: "waiting" | "decided") =>
    (await listReviewItems(own.db, { watchId: own.watch.id, state, publicAfter: 0, limit: 50 }))
      .filter(({ claim }) => claim.measure === "workers_abroad")
      .map(({ claim }) => claim.id);
  expect(await list("waiting")).toEqual([second.claimId, first.claimId]);
  const { id } = await decide({
    decision: "accept",
    subject: second.claimId,
    reviewer: "an analyst",
  });
  expect(await list("waiting")).toEqual([first.claimId]);
  expect(await list("decided")).toEqual([second.claimId]);
  const [item] = await listReviewItems(own.db, { claimId: second.claimId });
  expect(item?.decisions).toMatchObject([{ id, reviewer: "an analyst", undone: false }]);
  await decide({ decision: "undo", id });
  expect(await list("waiting")).toEqual([second.claimId, first.claimId]);
});

test("decideReview() counts who accepts a figure as it stands, each person once", async () => {
  const { claimId, figureId } = await tell("2026-01-05", inRussia("500,000", 2025));
  const by = async () => {
    const figure = await getFigure(own.db, figureId);
    return [figure?.reviewers, (await listReviewersOf(own.db, figureId)).join(" ")];
  };
  const accept = (reviewer: string) => decide({ decision: "accept", subject: claimId, reviewer });
  await accept("ada");
  await expect(accept(" Ada ")).rejects.toMatchObject({
    ...{ kind: "decided", message: expect.stringContaining("has to be another") },
  });
  const { id: second } = await accept("ben");
  expect(await by()).toEqual([2, "ada ben"]);
  // A change of the value is accepted by who made it, and by nobody else yet.
  const fix = { low: 50_000, high: 50_000 };
  const { id: fixed } = await decide({ decision: "fix", subject: claimId, fix, reviewer: "cem" });
  expect(await by()).toEqual([1, "cem"]);
  await accept("ada");
  expect(await by()).toEqual([2, "cem ada"]);
  // What came after it was said of another value, and still stands.
  await decide({ decision: "undo", id: fixed });
  expect(await by()).toEqual([2, "ada ben"]);
  await decide({ decision: "undo", id: second });
  expect(await by()).toEqual([1, "ada"]);
  await decide({ decision: "reject", subject: claimId, reason: "misread", reviewer: "ben" });
  expect(await by()).toEqual([0, ""]);
});

test("the migration counts the decisions on record as they are counted now", async () => {
  const [one, two] = [
    await tell("2026-01-05", inRussia("50,000", 2025)),
    await tell("2026-02-05", inRussia("70,000", 2026)),
  ];
  const whole = await tell("2026-01-07", "20,000 North Korean workers were employed in Qatar.");
  const decided = (reviewer: string, request: ReviewRequestInput) =>
    decide({ ...request, reviewer });
  await decided("ada", { decision: "accept", subject: one.claimId });
  const { id } = await decided("ben", {
    decision: "fix",
    subject: one.claimId,
    fix: { low: 5_000 },
  });
  await decided("cem", { decision: "accept", subject: one.claimId });
  const parts = [
    { low: 12_000, high: 12_000 },
    { low: 8_000, high: 8_000 },
  ];
  await decided("ada", { decision: "split", subject: whole.claimId, parts });
  await decided("ada", { decision: "accept", subject: two.claimId });
  await decided("ben", { decision: "merge", subject: two.claimId, from: [one.claimId] });
  await decided("ADA", { decision: "undo", id });
  const counts = async () =>
    (await listFigures(own.db, { watchId: own.watch.id })).map((row) => [row.id, row.reviewers]);
  const before = await counts();
  expect(before.filter(([, reviewers]) => reviewers === 2)).toHaveLength(1);
  expect(before.filter(([, reviewers]) => reviewers === 1)).toHaveLength(2);

  const file = new URL("../../store/src/migrations/0018-reviewers.sql", import.meta.url);
  const [, backfill = ""] = readFileSync(file, "utf8").split(/(?=^with about)/m);
  await own.db.transaction(async (tx) => {
    await tx.$client.query("update figures set reviewers = 0, most_reviewers = 0");
    await tx.$client.query(backfill);
  });
  expect(await counts()).toEqual(before);
});

test("listReviewItems() has each figure that waits for a second reviewer once, as it stands", async () => {
  const { claimId, figureId } = await tell("2026-01-05", inRussia("50,000", 2025));
  await tell("2026-01-06", inRussia("50,000", 2025));
  const whole = await tell("2026-01-07", "20,000 North Korean workers were employed in Qatar.");
  const query = { watchId: own.watch.id, state: "second" as const, publicAfter: 2 };
  const list = async () => {
    const items = await listReviewItems(own.db, { ...query, limit: 50 });
    expect(items).toHaveLength(await countReviewItems(own.db, query));
    return items.map(({ figure, acceptedBy }) => [figure.id, figure.low, acceptedBy.join(" ")]);
  };
  expect(await list()).toEqual([]);
  await decide({
    decision: "fix",
    subject: claimId,
    fix: { low: 5_000, high: 5_000 },
    reviewer: "ada",
  });
  expect(await list()).toEqual([[figureId, 5_000, "ada"]]);
  const parts = [
    { low: 12_000, high: 12_000 },
    { low: 8_000, high: 8_000 },
  ];
  const split = await decide({ decision: "split", subject: whole.claimId, parts, reviewer: "ada" });
  const [, one = "", two = ""] = split.figureIds;
  const waiting = await list();
  expect(waiting).toHaveLength(3);
  expect(waiting).toEqual(
    expect.arrayContaining([
      [figureId, 5_000, "ada"],
      [one, 12_000, "ada"],
      [two, 8_000, "ada"],
    ]),
  );
  for (const subject of [figureId, one])
    await decide({ decision: "accept", subject, reviewer: "ben" });
  expect(await list()).toEqual([[two, 8_000, "ada"]]);
  await decide({ decision: "reject", subject: two, reason: "misread", reviewer: "ben" });
  expect(await list()).toEqual([]);
});

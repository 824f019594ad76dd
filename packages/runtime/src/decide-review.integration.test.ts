import { ReviewRequest, type ReviewRequestInput } from "@figurewatch/contract";
import {
  getFigure,
  getVerdict,
  listFigures,
  listReviewItems,
  listSightings,
} from "@figurewatch/store";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestWatches, type TestWatch, type TestWatches } from "../test/open-test-watch.ts";
import { decideReview } from "./decide-review.ts";

const OPENING = "North Korea has sent workers abroad for decades.";
const INSTITUTE = "the Institute for National Security Strategy";

let watches: TestWatches;
let own: TestWatch;
beforeAll(async () => {
  watches = await openTestWatches();
});
afterAll(() => watches.stop());
beforeEach(async () => {
  own = await watches.open();
});

const decide = (request: ReviewRequestInput) => decideReview(ReviewRequest.parse(request), own);

let serial = 0;

/** The claim of workers abroad in a new article. */
async function tell(published: string, sentence: string) {
  const url = `https://a.example/${++serial}`;
  const { verdicts } = await own.read(url, published, `${OPENING} ${sentence}`);
  const told = verdicts.find(({ claim }) => claim.measure === "workers_abroad");
  if (told === undefined) throw new Error(`No claim in "${sentence}"`);
  return told;
}

const inRussia = (count: string, year: number) =>
  `${count} North Korean workers were employed in Russia in ${year}, according to ${INSTITUTE}.`;

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
    (await listReviewItems(own.db, { watchId: own.watch.id, state, limit: 50 }))
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

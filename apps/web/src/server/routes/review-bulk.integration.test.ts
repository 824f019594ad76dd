import type { BulkReviewRequestInput, BulkReviewResult } from "@figurewatch/contract";
import { decideReview } from "@figurewatch/runtime";
import type { TestWatch } from "@figurewatch/runtime/testing";
import { getFigure, listDecisions } from "@figurewatch/store";
import type { FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { onceWithTestApp } from "../../../test/build-test-app.ts";

let own: TestWatch;
let app: FastifyInstance;
onceWithTestApp((testApp, testWatch) => {
  app = testApp;
  own = testWatch;
});

const bulk = async (payload: BulkReviewRequestInput) => {
  const response = await app.inject({ method: "POST", url: "/api/review/bulk", payload });
  return { status: response.statusCode, ...response.json<BulkReviewResult>() };
};

test("POST /api/review/bulk decides on each, says which not and why, and takes all of it back", async () => {
  const told = [];
  for (const [i, place] of ["Russia", "China", "Qatar", "Poland"].entries()) {
    const text = `North Korea has sent workers abroad for decades. ${i + 2}1,000 North Korean workers were employed in ${place} in 2025, a ministry spokesman said.`;
    const { verdicts } = await own.read(`https://b.example/${i}`, "2026-01-05", text);
    const one = verdicts.find(({ claim }) => claim.measure === "workers_abroad");
    if (one === undefined) throw new Error("No claim");
    told.push(one);
  }
  const [russia, china, qatar, poland] = told.map(({ claimId, figureId }) => ({
    claimId,
    figureId,
  }));
  if (!russia || !china || !qatar || !poland) throw new Error("No claims");
  // Somebody else was quicker.
  await decideReview(
    { decision: "accept", subject: china.claimId, reviewer: "ben", note: "seen it" },
    own,
  );
  const result = await bulk({
    ...{ decision: "reject", reason: "not about this subject", reviewer: "ada" },
    chosen: [russia, china, qatar].map(({ claimId }) => ({ subject: claimId, seen: 0 })),
  });
  expect(result).toMatchObject({ status: 200, done: 2, refused: 1 });
  expect(result.items).toMatchObject([
    { outcome: "done", decision: { reviewer: "ada", says: "rejected: not about this subject" } },
    { outcome: "refused", why: "ben has decided meanwhile: accepted: seen it" },
    { outcome: "done", subject: qatar.claimId },
  ]);
  expect((await getFigure(own.db, china.figureId))?.review).toBe("accepted");
  expect(await listDecisions(own.db, "figure", china.figureId)).toHaveLength(1);

  // What is gone, unknown, or the same figure again; without `seen`, whatever was decided.
  const mixed = await bulk({
    ...{ decision: "accept", reviewer: "ada" },
    chosen: [russia.claimId, "c000", poland.claimId, poland.figureId, china.claimId].map(
      (subject) => ({
        subject,
      }),
    ),
  });
  expect(mixed).toMatchObject({ done: 3, refused: 2 });
  const [gone, unknown, one, same] = mixed.items;
  expect(gone).toMatchObject({ why: expect.stringContaining("was rejected") });
  expect(unknown).toMatchObject({ why: 'There is no claim or figure "c000"' });
  expect(one).toMatchObject({ outcome: "done" });
  expect(same).toMatchObject({ outcome: "done", decision: (one as { decision: object }).decision });

  const ids = result.items.flatMap((item) => (item.outcome === "done" ? item.decision.id : []));
  expect(await bulk({ decision: "undo", ids, reviewer: "ada" })).toMatchObject({
    done: 2,
    refused: 0,
  });
  expect((await getFigure(own.db, qatar.figureId))?.review).toBeNull();
  expect(await bulk({ decision: "undo", ids, reviewer: "ada" })).toMatchObject({
    done: 0,
    refused: 2,
  });
});

test("POST /api/review/bulk takes no more than can be answered for, and no fewer than one", async () => {
  const chosen = Array.from({ length: 201 }, (_, i) => ({ subject: `c${i}` }));
  expect((await bulk({ decision: "accept", chosen })).status).toBe(400);
  expect((await bulk({ decision: "accept", chosen: [] })).status).toBe(400);
  expect((await bulk({ decision: "accept", chosen: chosen.slice(1) })).done).toBe(0);
});

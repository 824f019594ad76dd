import { createOriginDirectory } from "@figurewatch/ledger";
import { expect, test } from "vitest";
import { buildClaim } from "../test/build-claim.ts";
import { findReversals, type StandingDecision } from "./find-reversals.ts";

const origins = createOriginDirectory([]);
const before = buildClaim();
const find = (
  decision: Omit<StandingDecision, "id">,
  after: ReturnType<typeof buildClaim> | null,
) =>
  findReversals(
    after === null ? { gone: [before], changed: [] } : { gone: [], changed: [{ before, after }] },
    () => [{ id: 7, ...decision }],
    origins,
  );
const otherValue = buildClaim({ low: 5_000 });

test.for(["accept", "fix", "merge", "split", "not_same"] as const)(
  "findReversals() tells that what a person decided by %s is gone, or another figure",
  (kind) => {
    expect(find({ kind }, null)).toEqual([{ decisionId: 7, before, after: null }]);
    expect(find({ kind }, otherValue)).toEqual([{ decisionId: 7, before, after: otherValue }]);
  },
);

test("findReversals() tells that rejected words come back as another figure, not that they go", () => {
  expect(find({ kind: "reject" }, otherValue)).toHaveLength(1);
  expect(find({ kind: "reject" }, null)).toEqual([]);
});

test("findReversals() takes rules that read what the reviewer wrote for agreement", () => {
  expect(find({ kind: "fix", fix: { low: 5_000 } }, otherValue)).toEqual([]);
  expect(find({ kind: "fix", fix: { low: 500 } }, otherValue)).toHaveLength(1);
});

test("findReversals() is not about what makes no other figure", () => {
  expect(find({ kind: "accept" }, buildClaim({ saidOn: "2015-10-29" }))).toEqual([]);
});

test("findReversals() is silent where nobody has decided", () => {
  expect(findReversals({ gone: [before], changed: [] }, () => [], origins)).toEqual([]);
});

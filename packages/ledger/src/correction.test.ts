import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { findCorrection } from "./correction.ts";
import { toFigure } from "./to-figure.ts";

const reviewed = (review: string | null, reviewNote: string | null = null) =>
  findCorrection({
    ...toFigure(buildClaim({ low: 5_000, high: 5_000, comparator: "eq" }), buildContext()),
    ...{ review, reviewNote },
  });

test.for([null, "accepted"])(
  "findCorrection() finds nothing to tell where the review is %j",
  (review) => {
    expect(reviewed(review)).toBeNull();
  },
);

test("findCorrection() tells what a fixed figure says now, and why", () => {
  expect(reviewed("fixed", "a zero too many")).toMatchObject({
    state: "fixed",
    says: expect.stringContaining("5,000 workers abroad"),
    text: expect.stringMatching(/5,000 workers abroad.* \(a zero too many\)\.$/),
  });
});

test.for(["rejected", "merged", "split"])(
  "findCorrection() of a %s figure gives no value",
  (review) => {
    const correction = reviewed(review, "seen again");
    expect(correction).toMatchObject({ state: review, says: null });
    expect(correction?.text).toContain("(seen again)");
  },
);

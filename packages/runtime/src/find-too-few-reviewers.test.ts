import { expect, test } from "vitest";
import { findTooFewReviewers } from "./find-too-few-reviewers.ts";

const viewer = { role: "viewer" } as const;
const reviewer = { role: "reviewer" } as const;
const admin = { role: "admin" } as const;

test.for([
  [2, [], "there are no accounts"],
  [2, [reviewer, viewer], "there are 1"],
  [2, [reviewer, admin], undefined],
  [1, [], undefined],
  [0, [], undefined],
] as const)("findTooFewReviewers() after %i, of %j: %s", ([publicAfter, accounts, says]) => {
  const found = findTooFewReviewers(accounts, publicAfter);
  if (says === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(says);
});

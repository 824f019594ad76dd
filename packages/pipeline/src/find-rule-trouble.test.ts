import { expect, test } from "vitest";
import { findRuleTrouble } from "./find-rule-trouble.ts";

test.for([
  [{ told: 70, rejected: 0 }, null],
  [{ told: 71, rejected: 0 }, "told 71 times in 7 days, 10 a day"],
  [{ told: 9, rejected: 9 }, null],
  [{ told: 12, rejected: 4 }, "4 of the 12 figures it told in 7 days were rejected"],
] as const)("findRuleTrouble() of %j in a week finds %j", ([count, words]) => {
  const found = findRuleTrouble(count, 7);
  if (words === null) expect(found).toBeNull();
  else expect(found).toContain(words);
});

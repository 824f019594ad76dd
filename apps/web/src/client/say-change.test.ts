import { expect, test } from "vitest";
import { sayChange } from "./say-change.ts";

const eq = (low: number, high = low) => ({ low, high, comparator: "eq" as const });

test.for([
  { latest: eq(100_000), earlier: eq(46_000), says: "2.2 times" },
  { latest: eq(500), earlier: eq(20), says: "25 times" },
  { latest: eq(135), earlier: eq(115), says: "17% above" },
  { latest: eq(500), earlier: eq(1750), says: "71% below" },
  { latest: eq(20), earlier: eq(20), says: "the same as" },
  // 'more than 50,000' and 'about 100,000' can both be true: no change is shown by them.
  {
    latest: eq(100_000),
    earlier: { low: 50_000, high: null, comparator: "gt" as const },
    says: "does not contradict",
  },
  {
    latest: eq(10_000),
    earlier: { low: 50_000, high: null, comparator: "gt" as const },
    says: "80% below",
  },
])("sayChange() says '$says'", ({ latest, earlier, says }) => {
  expect(sayChange(latest, earlier)).toBe(says);
});

test("sayChange() says nothing without numbers", () => {
  expect(sayChange({ low: null, high: null, comparator: "eq" }, eq(1))).toBeUndefined();
});

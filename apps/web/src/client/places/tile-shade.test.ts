import { expect, test } from "vitest";
import { toShade } from "./tile-shade.ts";

test.for([
  [null, 0],
  [{ low: 99, high: 99 }, 1],
  [{ low: 1_000, high: null }, 3],
  [{ low: null, high: 20_000 }, 4],
  [{ low: 50_000, high: 90_000 }, 5],
] as const)("toShade() of %j is %i", ([latest, shade]) => {
  expect(toShade(latest)).toBe(shade);
});

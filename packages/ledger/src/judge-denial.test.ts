import type { Claim } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { judgeClaim } from "./judge-claim.ts";
import { toFigure } from "./to-figure.ts";

const context = buildContext();
const count = (value: number) => ({ low: value, high: value });
const stated = { ...count(20_000), source: "Qatar", asOf: "2014" };
const denial = { ...stated, modality: "denied" as const, saidOn: "2015-11-20" };
const corrected = { ...stated, ...count(15_900), saidOn: "2015-11-20" };

function judge(told: Partial<Claim>, known: Partial<Claim>[]) {
  const figures = known.map((one) => toFigure(buildClaim(one), context));
  return judgeClaim(buildClaim(told), figures, context);
}

test("judgeDenial() finds nothing more in 'not 20,000' once the correction is known", () => {
  expect(judge(denial, [stated]).kind).toBe("changed");
  const verdict = judge(denial, [stated, corrected]);
  expect(verdict).toMatchObject({ kind: "repeated", against: { low: 20_000 } });
  expect(verdict.reasons[1]).toMatch(/^since changed to 15,900/);
});

test("judgeDenial() takes no one for who stated a value because the two share it", () => {
  const known = { ...stated, source: "인권감시" };
  const told = { ...denial, source: "the spokesman of a building firm" };
  expect(judge(told, [known]).kind).toBe("conflicting");
});

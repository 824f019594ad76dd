import type { Claim } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { judgeClaim } from "./judge-claim.ts";
import { toFigure } from "./to-figure.ts";

const context = buildContext();
const named = { measure: "host_country", value: "MT", place: "MT", low: null, high: null };
const denial = { ...named, modality: "denied" as const, saidOn: "2015-11-20", source: "Qatar" };

function judge(told: Partial<Claim>, known: Partial<Claim>[]) {
  const figures = known.map((one) => toFigure(buildClaim(one), context));
  return judgeClaim(buildClaim(told), figures, context);
}

test.for<[string, Partial<Claim>[], string]>([
  [
    "a country named before",
    [named],
    "conflicting: Qatar denies that there are workers in Malta, known",
  ],
  [
    "a count of workers there",
    [{ place: "MT" }],
    "conflicting: Qatar denies that there are workers in Malta",
  ],
  ["nothing that was known", [], "new: a denial of Malta as a host country, which no text"],
  ["what was denied before", [{ ...denial, saidOn: "2015-11-01" }], "repeated: the denial of"],
])("judgeCategory() tells a denial of %s", ([, known, reason]) => {
  expect(judge(denial, known).reasons[0]).toContain(reason);
});

import type { Claim } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { createFigureIndex } from "./figure-index.ts";
import { judgeClaim } from "./judge-claim.ts";
import { toFigure } from "./to-figure.ts";

const context = buildContext();
const builders = { place: "KW", sector: "construction", source: "NIS" };
const all = { place: "KW", sector: null, source: "NIS" };
const upTo = (high: number) => ({ low: null, high, comparator: "lte" as const });
const count = (value: number) => ({ low: value, high: value });
const wage = { measure: "wage", unit: "USD", per: "month" as const, payee: "worker" as const };

/** Through the index, so that its keys are held to the same law. */
function judge(told: Partial<Claim>, known: Partial<Claim>) {
  const figure = toFigure(buildClaim(known), context);
  const index = createFigureIndex(context.origins, [figure]);
  return judgeClaim(buildClaim({ saidOn: "2015-11-10", source: "UN", ...told }), index, context);
}

test.for<[string, Partial<Claim>, Partial<Claim>, string]>([
  [
    "a whole below its part",
    { ...builders, ...count(4000) },
    { place: "KW", ...upTo(2500) },
    "conflicting",
  ],
  [
    "a part above its whole",
    { ...all, ...count(2500) },
    { ...builders, source: "UN", ...count(4000) },
    "conflicting",
  ],
  [
    "a site above its country",
    { ...all, ...count(2500) },
    { place: "KW", locality: "Jahra", ...count(90_000) },
    "conflicting",
  ],
  [
    "a part that fits",
    { ...all, ...count(4000) },
    { ...builders, source: "UN", ...count(2500) },
    "new",
  ],
  [
    "a part that rounds to its whole",
    { ...all, ...count(4000) },
    { ...builders, source: "UN", ...count(4010) },
    "new",
  ],
  [
    "a whole of at least as many",
    { ...builders, ...count(4000) },
    { place: "KW", low: 2500, high: null, comparator: "gt" },
    "new",
  ],
  [
    "a sector against a site",
    { ...builders, ...count(4000) },
    { place: "KW", locality: "Jahra", ...upTo(2500) },
    "new",
  ],
  [
    "pay, which is no sum",
    { ...builders, ...wage, ...count(900) },
    { place: "KW", ...wage, ...count(200) },
    "new",
  ],
  [
    "a whole that credits no one",
    { ...builders, ...count(4000) },
    { place: "KW", source: null, ...upTo(2500) },
    "new",
  ],
  [
    "a part of another time",
    { ...builders, ...count(4000), asOf: "2012" },
    { place: "KW", ...upTo(2500) },
    "new",
  ],
])("judgeClaim() says of %s", ([, known, told, kind]) => {
  expect(judge(told, known).kind).toBe(kind);
});

test("judgeClaim() says which part is more than the whole", () => {
  const verdict = judge({ place: "KW", ...upTo(2500) }, { ...builders, ...count(4000) });
  expect(verdict.reasons.at(-1)).toBe("more is known in Kuwait, construction alone");
});

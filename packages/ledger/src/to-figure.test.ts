import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { judgeClaim } from "./judge-claim.ts";
import { applyChange, figureKey, toBaselineFigure, toFigure, toLedgerChange } from "./to-figure.ts";
import type { Verdict } from "./verdict.ts";

const context = buildContext();
const known = toFigure(buildClaim(), context, "known");

function verdict(kind: Verdict["kind"]): Verdict {
  return { kind, against: known, reasons: [], late: false };
}

test("figureKey() is the same for one figure and differs by each part of its identity", () => {
  expect(figureKey(known)).toBe("workers_abroad|counted|50000 50000 eq people|2015-10|office");
  const others = [
    { low: 1 },
    { place: "QA" },
    { locality: "Doha" },
    { asOf: "2016" },
    { source: "NIS" },
    { modality: "denied" as const },
    { sourceYear: 2012 },
  ].map((told) => figureKey(toFigure(buildClaim(told), context)));
  expect(new Set([figureKey(known), ...others]).size).toBe(others.length + 1);
});

test("toFigure() keeps who passed it on apart from who stated it", () => {
  const claim = buildClaim({ source: "RFA", sourceChain: ["RFA", "Qatari labour ministry"] });
  expect(toFigure(claim, context)).toMatchObject({ origin: "ministry", relayedBy: ["outlet"] });
});

test("toFigure() dates what a cited report states by the report", () => {
  const cited = buildClaim({ asOf: "2015-10", asOfInferred: true, sourceYear: 2012 });
  expect(toFigure(cited, context)).toMatchObject({ asOf: "2012", asOfInferred: true });
  const dated = { ...cited, asOfInferred: false };
  expect(toFigure(dated, context)).toMatchObject({ asOf: "2015-10", asOfInferred: false });
});

test("toBaselineFigure() dates a figure by its citation where it must", () => {
  const { id: _id, ...told } = known;
  const figure = toBaselineFigure(
    {
      ...told,
      saidOn: null,
      origin: "Darusman",
      originYear: null,
      repeatedBy: ["RFA", "Darusman"],
      citation: { publisher: "A paper", date: "2015-11", url: null },
    },
    context.origins,
  );
  expect(figure).toMatchObject({ saidOn: "2015-11", origin: "rapporteur", relayedBy: ["outlet"] });
});

test.for([
  ["repeated", "sighting"],
  ["recycled", "sighting"],
  ["misquoted", "misquote"],
  ["corroborating", "figure"],
  ["conflicting", "figure"],
  ["new", "figure"],
] as const)("toLedgerChange() writes '%s' as a %s", ([kind, change]) => {
  expect(toLedgerChange(buildClaim(), verdict(kind), context, "told").kind).toBe(change);
});

test("applyChange() replaces a changed figure without forgetting it", () => {
  const claim = buildClaim({ low: 70_000, high: 70_000, saidOn: "2016-02-01", asOf: "2016-01" });
  const change = toLedgerChange(claim, judgeClaim(claim, [known], context), context, "told");
  expect(change).toMatchObject({ kind: "figure", supersedes: "known" });
  const after = applyChange([known], change);
  expect(after.map(({ id, supersededBy }) => [id, supersededBy])).toEqual([
    ["known", "told"],
    ["told", null],
  ]);
  expect(applyChange(after, change)).toEqual(after);
});

test("applyChange() notes on a sighting who passed the figure on", () => {
  const after = applyChange([known], { kind: "sighting", of: "known", relayedBy: ["outlet"] });
  expect(after[0]?.relayedBy).toEqual(["outlet"]);
});

test("toLedgerChange() keeps the telling that names the origin of a figure without one", () => {
  const nameless = { ...known, origin: null, originName: null };
  const repeated = { ...verdict("repeated"), against: nameless };
  expect(toLedgerChange(buildClaim(), repeated, context).kind).toBe("figure");
  expect(toLedgerChange(buildClaim({ source: null }), repeated, context).kind).toBe("sighting");
  // "The Seoul-based think tank" names no one either.
  const byKind = { ...known, origin: "seoul based think tank", originName: "the think tank" };
  const told = { ...verdict("repeated"), against: byKind };
  expect(toLedgerChange(buildClaim(), told, context).kind).toBe("figure");
});

import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { settleFigures } from "./settle-figures.ts";
import { toFigure } from "./to-figure.ts";

const context = buildContext();

test("settleFigures() marks misquotes and what was changed since, and leaves nothing out", () => {
  const bound = { high: null, comparator: "gt" as const };
  const figures = [
    toFigure(
      buildClaim({ saidOn: "2016-05", asOf: "2016-04", low: 60_000, high: 60_000 }),
      context,
      "later",
    ),
    toFigure(buildClaim(bound), context, "first"),
    toFigure(buildClaim({ saidOn: "2015-11" }), context, "garbled"),
    toFigure(
      buildClaim({ source: "Darusman", saidOn: "2015-12", low: 70_000, high: 70_000 }),
      context,
      "kin",
    ),
  ];
  const settled = settleFigures(figures, context);
  expect(settled.map(({ id, misquoteOf, supersededBy }) => [id, misquoteOf, supersededBy])).toEqual(
    [
      ["later", null, null],
      ["first", null, "later"],
      ["garbled", "first", null],
      ["kin", null, null],
    ],
  );
});

import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { summariseFigure, type Sighting } from "./summarise-figure.ts";
import { toFigure } from "./to-figure.ts";

const figure = toFigure(buildClaim({ high: null, comparator: "gt" }), buildContext());

function sighting(articleId: string, told: Partial<Sighting> = {}): Sighting {
  return {
    articleId,
    tellingId: null,
    verdict: "repeated",
    origin: figure.origin,
    originName: figure.originName,
    saidOn: "2016-01-01",
    told: figure,
    ...told,
  };
}

test("summariseFigure() counts originals, tellings and what was lost on the way", () => {
  const point = { ...figure, high: 50_000, comparator: "eq" as const };
  const summary = summariseFigure(figure, [
    sighting("a", { saidOn: "2015-10-28", verdict: "new" }),
    sighting("b", { tellingId: "wire" }),
    sighting("c", { tellingId: "wire" }),
    sighting("d", { verdict: "misquoted", told: point, origin: "outlet" }),
    sighting("e", { saidOn: "2019-11-02", verdict: "recycled", origin: null, originName: null }),
  ]);
  expect(summary).toEqual({
    firstStated: "2015-10-28",
    firstStatedBy: "the rapporteur",
    originals: 1,
    articles: 5,
    tellings: 4,
    uncredited: 1,
    lost: [
      { what: 'the bound of "more than 50,000"', tellings: 1 },
      { what: "the source", tellings: 1 },
    ],
    lastPrinted: "2019-11-02",
    ageWhenLastPrintedMonths: 48,
    text:
      "more than 50,000 workers abroad, worldwide, October 2015, according to the rapporteur: 5 articles, " +
      "1 original, 1 telling without a credit, 4 years old when last printed",
  });
});

test("summariseFigure() makes do with a figure nobody was seen to print", () => {
  const summary = summariseFigure({ ...figure, asOf: null, saidOn: null, origin: null }, []);
  expect(summary).toMatchObject({
    firstStated: null,
    originals: 0,
    ageWhenLastPrintedMonths: null,
  });
});

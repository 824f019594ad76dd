import type { Measure } from "@figurewatch/watch";
import { expect, test } from "vitest";
import type { AsOf } from "../as-of.ts";
import type { DatedFigure } from "../own-date.ts";
import { hashFeature } from "./feature-hash.ts";
import { lookAgainAtTime } from "./look-again-at-time.ts";
import type { TimeQuestion } from "./time-features.ts";

const TEXT = "He says they were paid 300 dollars, and a foreman nothing.";

function ask(
  byRule: Partial<AsOf>,
  language: TimeQuestion["language"] = "en",
  kind: Measure["kind"] = "level",
): TimeQuestion {
  const start = TEXT.indexOf("300");
  const comma = TEXT.indexOf(",");
  const figure = {
    text: TEXT,
    span: { start, end: start + 3 },
    sentence: {
      start: 0,
      end: TEXT.length,
      paragraph: 0,
      clauses: [
        { start: 0, end: comma },
        { start: comma, end: TEXT.length },
      ],
      mentions: [],
      quantities: [],
    },
    dates: [],
    measure: { id: "wage", dimension: "money", kind } as unknown as Measure,
  } as unknown as DatedFigure;
  return {
    figure,
    byRule: {
      edtf: "2024",
      inferred: true,
      own: false,
      reasons: ["dated by publication"],
      ...byRule,
    },
    language,
    index: 0,
    credited: "person",
    testified: false,
  };
}

const weigh = (...features: (readonly [number, number])[]) => new Map(features);

test("lookAgainAtTime() leaves a time open where the words around the figure speak for none", () => {
  const weights = weigh([hashFeature("stem", "en", "were"), 2]);
  expect(lookAgainAtTime(ask({}), weights)).toEqual({
    edtf: null,
    inferred: false,
    own: false,
    reasons: ["the words around it are those of no told time (88%)"],
  });
});

test("lookAgainAtTime() keeps the time of the text where they do not", () => {
  const { byRule } = ask({});
  expect(lookAgainAtTime(ask({}), weigh())).toEqual(byRule);
  expect(lookAgainAtTime(ask({}), weigh([hashFeature("stem", "en", "were"), -2]))).toEqual(byRule);
});

test("lookAgainAtTime() keeps what the figure's own words say of its time", () => {
  const weights = weigh([hashFeature("stem", "en", "were"), 9]);
  expect(lookAgainAtTime(ask({ own: true }), weights).edtf).toBe("2024");
  const reasons = ["told of a time gone by"];
  expect(lookAgainAtTime(ask({ edtf: null, reasons }), weights).reasons).toBe(reasons);
});

test("lookAgainAtTime() keeps the time of what is counted", () => {
  const weights = weigh([hashFeature("stem", "en", "were"), 9]);
  expect(lookAgainAtTime(ask({}, "en", "stock"), weights).edtf).toBe("2024");
});

test("lookAgainAtTime() looks at the clause of the figure, its stems, endings and who is credited", () => {
  const isUntold = (...feature: [string, string, string?]) =>
    lookAgainAtTime(ask({}), weigh([hashFeature(...feature), 1])).edtf === null;
  expect(isUntold("stem", "en", "doll")).toBe(true);
  expect(isUntold("ending", "en", "aid")).toBe(true);
  expect(isUntold("credited", "person", "en")).toBe(true);
  expect(isUntold("untold", "wage")).toBe(true);
  expect(isUntold("stem", "en", "fore")).toBe(false);
  expect(isUntold("stem", "ru", "were")).toBe(false);
});

test("lookAgainAtTime() looks at pairs of characters where words are not set apart", () => {
  const weights = weigh([hashFeature("pair", "zh", "ai"), 1]);
  expect(lookAgainAtTime(ask({}, "zh"), weights).edtf).toBe(null);
  expect(lookAgainAtTime(ask({}, "en"), weights).edtf).toBe("2024");
});

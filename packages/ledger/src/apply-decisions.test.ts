import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { applyDecisions } from "./apply-decisions.ts";
import { figureKey, toFigure } from "./to-figure.ts";

const context = buildContext();
const first = toFigure(buildClaim(), context, "first");
const second = toFigure(
  buildClaim({ low: 60_000, saidOn: "2014-02-01", source: "NIS" }),
  context,
  "second",
);
const figures = [{ ...first, supersededBy: "second" }, second];

test("applyDecisions() accepts, and takes an accepted misquote for a figure", () => {
  const garbled = { ...first, id: "garbled", misquoteOf: "first" };
  const { figures: after } = applyDecisions([garbled], [{ kind: "accept", figure: "garbled" }]);
  expect(after).toEqual([{ ...garbled, accepted: true, misquoteOf: null }]);
});

test("applyDecisions() fixes a figure as it should have been read", () => {
  const fix = { low: 5000, high: 5000, place: "QA" };
  const { figures: after } = applyDecisions([first], [{ kind: "fix", figure: "first", fix }]);
  expect(after[0]).toMatchObject({ ...fix, id: "first", accepted: true });
});

test("applyDecisions() rejects a figure, and what it had replaced stands again", () => {
  const decision = { kind: "reject" as const, figure: "second", reason: "soldiers, not workers" };
  expect(applyDecisions(figures, [decision]).figures).toEqual([first]);
});

test("applyDecisions() merges figures into one with the earliest date", () => {
  const decision = { kind: "merge" as const, into: "first", from: ["second", "unknown"] };
  const { figures: after } = applyDecisions(figures, [decision]);
  expect(after).toHaveLength(1);
  expect(after[0]).toMatchObject({
    id: "first",
    saidOn: "2014-02-01",
    relayedBy: ["agency"],
    supersededBy: null,
    accepted: true,
  });
});

test("applyDecisions() splits a figure into what it really was", () => {
  const parts = [
    { ...first, id: "a" },
    { ...first, id: "b", place: "QA" },
  ];
  const { figures: after } = applyDecisions([first], [{ kind: "split", figure: "first", parts }]);
  expect(after.map(({ id, accepted }) => [id, accepted])).toEqual([
    ["a", true],
    ["b", true],
  ]);
});

test("applyDecisions() remembers what is not the same, in either order", () => {
  const keys: [string, string] = [figureKey(first), figureKey(second)];
  const { isNotSame } = applyDecisions(figures, [{ kind: "not_same", keys }]);
  expect(isNotSame(keys[0], keys[1])).toBe(true);
  expect(isNotSame(keys[1], keys[0])).toBe(true);
  expect(isNotSame(keys[0], keys[0])).toBe(false);
});

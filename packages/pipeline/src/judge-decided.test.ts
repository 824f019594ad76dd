import {
  createOriginDirectory,
  figureKey,
  toFigure,
  type ReviewDecision,
} from "@figurewatch/ledger";
import { expect, test } from "vitest";
import { buildClaim } from "../test/build-claim.ts";
import { judgeDecided } from "./judge-decided.ts";

const context = {
  measures: new Map(),
  origins: createOriginDirectory([]),
  seenOn: "2026-03-02",
  copyOf: null,
};
const decide = (...decisions: ReviewDecision[]) => ({ decisions, previous: () => undefined });

/** What an outlet told of one place, as a figure would be known of it. */
const claimOf = (place: string, value: number) => buildClaim({ place, low: value, high: value });
const PLACES = ["CN", "RU", "QA", "KW", "PL", "MY"];

test("judgeDecided() holds each claim against what is known of it and what the claims before it opened", () => {
  const known = PLACES.map((place, index) => toFigure(claimOf(place, 1000 + index), context));
  const claims = [...PLACES.map((place, index) => claimOf(place, 1000 + index)), claimOf("MN", 70)];
  const again = { ...claimOf("MN", 70), quote: "the same 70, once more" };
  const rows = judgeDecided([...claims, again], known, decide(), context, ({ id }) => id);
  expect(rows.map(({ figure }) => figure.place)).toEqual([...PLACES, "MN", "MN"]);
  expect(rows.map(({ verdict }) => verdict.against?.id)).toEqual([
    ...known.map(({ id }) => id),
    undefined,
    rows[6]?.figure.id,
  ]);
});

test("judgeDecided() keeps a claim from a figure that a reviewer said it does not tell", () => {
  const claim = claimOf("CN", 1000);
  const known = toFigure({ ...claim, saidOn: "2015-05-01" }, context);
  const keys = [figureKey(toFigure(claim, context)), figureKey(known)] as const;
  const apart = decide({ kind: "not_same", keys });
  const judge = (decided: typeof apart) =>
    judgeDecided([claim], [known], decided, context, ({ id }) => id)[0]?.verdict.against ?? null;
  expect(judge(decide())).not.toBeNull();
  expect(judge(apart)).toBeNull();
});

import { ReviewRequest } from "@figurewatch/contract";
import { expect, test } from "vitest";
import { buildFigure } from "@figurewatch/present/testing";
import { toFixFields } from "./build-fix.ts";
import { buildParts } from "./build-parts.ts";

const before = toFixFields({ ...buildFigure({ place: "RU" }), source: null } as never);

test("buildParts() gives each part what differs, also one that differs in nothing", () => {
  const built = buildParts(before, [
    before,
    { ...before, low: "1,500", high: "1500", place: "cn" },
  ]);
  expect(built).toEqual({
    parts: [
      { low: 50_000, high: 50_000 },
      { low: 1500, high: 1500, place: "CN" },
    ],
  });
  const request = { decision: "split", subject: "c1", ...built };
  expect(ReviewRequest.safeParse(request).success).toBe(true);
});

test("buildParts() says which figure is wrong", () => {
  expect(buildParts(before, [before, before])).toEqual({
    problem: "figure 2 is the same as one before it",
  });
  expect(buildParts(before, [before, { ...before, low: "many" }])).toEqual({
    problem: "figure 2: “many” is no number",
  });
});

import { expect, test } from "vitest";
import { buildClaim as claim } from "../test/build-claim.ts";
import { diffClaims } from "./diff-claims.ts";

test("diffClaims() finds the same claims the same, whatever their confidence and reasons", () => {
  const after = claim({ confidence: 0.4, reasons: ["other words"] });
  expect(diffClaims([claim()], [after])).toEqual({ same: 1, added: [], gone: [], changed: [] });
});

test("diffClaims() tells the same words read otherwise from claims added and gone", () => {
  const moved = claim({ quote: "20,000 in China", start: 100, end: 115, low: 20_000, place: "CN" });
  const read = claim({ place: "RU" });
  const added = claim({ quote: "12 hours a day", start: 200, end: 214, measure: "hours_per_day" });
  const difference = diffClaims([claim(), moved], [read, added]);
  expect(difference.changed).toEqual([{ before: claim(), after: read }]);
  expect(difference.gone).toEqual([moved]);
  expect(difference.added).toEqual([added]);
  expect(difference.same).toBe(0);
});

test("diffClaims() takes a number read as another measure for a change", () => {
  const read = claim({ measure: "workers_dispatched" });
  expect(diffClaims([claim()], [read]).changed).toHaveLength(1);
});

test("diffClaims() pairs two equal claims one by one", () => {
  expect(diffClaims([claim(), claim()], [claim()])).toMatchObject({ same: 1, gone: [claim()] });
});

import { expect, test } from "vitest";
import { readKnownOnSearch, withKnownOn } from "./known-on-search.ts";

test.for([
  [{ knownOn: "2016-01-01", kind: "new" }, { knownOn: "2016-01-01" }],
  // An address that someone typed never makes a page that asks for nonsense.
  [{ knownOn: "yesterday" }, {}],
  [{ knownOn: "2016-13-01" }, {}],
  [{ knownOn: "2015-02-31" }, {}],
  [{ knownOn: 2016 }, {}],
  [{}, {}],
] as const)("readKnownOnSearch() takes a day of %o and nothing else", ([search, expected]) => {
  expect(readKnownOnSearch(search)).toEqual(expected);
});

test.for([
  ["/api/alerts", undefined, "/api/alerts"],
  ["/api/alerts", "2016-01-01", "/api/alerts?knownOn=2016-01-01"],
  ["/api/verdicts?days=7", "2016-01-01", "/api/verdicts?days=7&knownOn=2016-01-01"],
] as const)("withKnownOn() asks %s on %s", ([path, knownOn, expected]) => {
  expect(withKnownOn(path, knownOn)).toBe(expected);
});

import { expect, test } from "vitest";
import { sayOutage } from "./say-outage.ts";

const source = (health: string, cause: string | null) => ({ health, cause });
const lost = source("failing", "no whole answer came: getaddrinfo ENOTFOUND a.example");

test("sayOutage() says once what every source suffers from", () => {
  expect(sayOutage([lost, lost, lost])).toMatch(/^None of the 3 sources can be found/);
});

test.for([
  ["one that answers", [lost, lost, lost, source("ok", null)]],
  ["another cause among them", [lost, lost, source("failing", "answered 500")]],
  ["too few to tell", [lost, lost]],
  ["none at all", []],
] as const)("sayOutage() says nothing with %s", ([, sources]) => {
  expect(sayOutage(sources)).toBeUndefined();
});

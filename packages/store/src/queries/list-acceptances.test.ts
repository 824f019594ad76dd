import { expect, test } from "vitest";
import { listAcceptances } from "./list-acceptances.ts";

const given = (reviewer: string, decision: string, subjectId = "f", data: object = {}) => ({
  ...{ reviewer, decision, subjectId, data: data as Record<string, unknown> },
});
const part = { parts: [{ id: "f" }] };

test.for([
  ["nobody", [], []],
  ["one", [given("ada", "accept")], ["ada"]],
  ["a person once, however written", [given("ada", "accept"), given(" ADA", "accept")], ["ada"]],
  ["two", [given("ada", "accept"), given("ben", "accept")], ["ada", "ben"]],
  ["whoever fixed it last", [given("ada", "accept"), given("ben", "fix")], ["ben"]],
  ["and whoever came after", [given("ben", "fix"), given("ada", "accept")], ["ben", "ada"]],
  [
    "whoever merged others into it, too",
    [given("ada", "accept"), given("ben", "merge")],
    ["ada", "ben"],
  ],
  [
    "nobody of what was merged away",
    [given("ada", "accept"), given("ben", "merge", "g", { from: ["f"] })],
    [],
  ],
  ["nobody of what was rejected", [given("ada", "accept"), given("ben", "reject")], []],
  ["nobody of what was split", [given("ada", "accept"), given("ben", "split")], []],
  ["whoever split it off", [given("ada", "split", "whole", part)], ["ada"]],
  [
    "nobody by a claim set apart, nor by another figure",
    [given("ada", "not_same"), given("ben", "accept", "g")],
    [],
  ],
] as const)("listAcceptances() counts %s", ([, standing, names]) => {
  expect(listAcceptances("f", standing)).toEqual(names);
});

import { expect, test } from "vitest";
import { chooseRange } from "./choose-range.ts";

const IDS = ["a", "b", "c", "d"];

test.for([
  ["one more", ["a"], { id: "c" }, ["a", "c"]],
  ["one less", ["a", "c"], { id: "c" }, ["a"]],
  ["all from the last one down to it", ["a"], { id: "c", from: "a" }, ["a", "b", "c"]],
  ["all from the last one up to it", ["d"], { id: "b", from: "d" }, ["b", "c", "d"]],
  ["none of them where it was chosen", ["a", "b", "c"], { id: "c", from: "b" }, ["a"]],
  ["it alone where the last one is gone", [], { id: "b", from: "z" }, ["b"]],
] as const)("chooseRange() chooses %s", ([, before, pressed, after]) => {
  expect([...chooseRange(IDS, new Set(before), pressed)].toSorted()).toEqual(after);
});

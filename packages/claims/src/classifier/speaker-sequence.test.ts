import { expect, test } from "vitest";
import { toTurn, Turn } from "./speaker-sequence.ts";

test.for([
  { from: true, to: true, same: true, turn: "stillNoOne" },
  { from: true, to: false, same: false, turn: "fromNoOne" },
  { from: false, to: true, same: false, turn: "toNoOne" },
  { from: false, to: false, same: true, turn: "same" },
  { from: false, to: false, same: false, turn: "other" },
] as const)("toTurn() tells $turn", ({ from, to, same, turn }) => {
  expect(toTurn(from, to, same)).toBe(Turn[turn]);
});

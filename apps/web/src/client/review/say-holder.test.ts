import { expect, test } from "vitest";
import { sayHolder } from "./say-holder.ts";

const isMe = (name: string) => name === "ada";

test.for([
  ["ada", "ada", "You have it"],
  ["ada", "ben", "You have it, given by ben"],
  ["ben", "ben", "ben has it"],
  ["ben", "ada", "ben has it, given by ada"],
] as const)("sayHolder() tells ada of what %s has by %s: %s", ([to, by, says]) => {
  expect(sayHolder({ to, by, at: "2026-01-05T08:00:00Z" }, isMe)).toBe(says);
});

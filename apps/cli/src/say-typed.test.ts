import { expect, test } from "vitest";
import { sayTyped } from "./say-typed.ts";

test.for([
  ["Usage: figurewatch up [options]", "Usage: npx pnpm@12 figurewatch up [options]"],
  ["Usage: figurewatch [options]", "Usage: npx pnpm@12 figurewatch [options]"],
  ["  figurewatch user add ada", "  npx pnpm@12 figurewatch user add ada"],
  ["  figurewatch extract < in > out", "  npx pnpm@12 -s figurewatch extract < in > out"],
  ['took, "figurewatch deliveries" has', 'took, "npx pnpm@12 figurewatch deliveries" has'],
  ["  figurewatch backup - | ssh a", "  npx pnpm@12 -s figurewatch backup - | ssh a"],
  ["default: figurewatch-DATE.backup", "default: figurewatch-DATE.backup"],
] as const)("sayTyped() has '%s' as it is typed in a clone", ([help, typed]) => {
  expect(sayTyped(help, "figurewatch")).toBe(typed);
  expect(sayTyped(help, undefined)).toBe(help);
});

import { expect, test } from "vitest";
import { foldEvents } from "./fold-events.ts";

const at = new Date("2026-01-01T08:00:00Z");
const failing = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    ...{ kind: "source-health", at },
    message: `Source ${i} is failing`,
  }));
const read = { kind: "article", at, message: "read a story" };

test("a crowd of failing sources is told in four lines, and nothing else is lost", () => {
  const told = foldEvents([...failing(20), read, ...failing(31)]);
  expect(told.map(({ message }) => message)).toEqual([
    "Source 0 is failing",
    "Source 1 is failing",
    "Source 2 is failing",
    "read a story",
    "48 more sources changed their state; see each by: npx pnpm@12 figurewatch sources (in a container, without npx pnpm@12)",
  ]);
});

test("a few are told one by one", () => {
  expect(foldEvents([...failing(5), read])).toEqual([...failing(5), read]);
});

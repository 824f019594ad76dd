import { check } from "recheck";
import { expect, test } from "vitest";
import { loadProjectWatch } from "./claims-watch.ts";

test(
  "hints of the watch: no pattern backtracks more than linearly",
  { timeout: 120_000 },
  async () => {
    // The pure JavaScript checker: the others are programs that it would have to fetch and start.
    process.env["RECHECK_BACKEND"] = "pure";
    const patterns = Object.values(loadProjectWatch().relevance.hints)
      .flat()
      .flatMap(({ says, beside = [], without = [] }) => [...says, ...beside, ...without]);
    expect(patterns.length).toBeGreaterThan(10);
    const vulnerable: string[] = [];
    for (const pattern of new Set(patterns)) {
      const { status } = await check(pattern, "u", { checker: "auto", timeout: 20_000 });
      if (status !== "safe") vulnerable.push(`/${pattern}/u is ${status}`);
    }
    expect(vulnerable).toEqual([]);
  },
);

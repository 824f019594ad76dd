import { existsSync, readFileSync } from "node:fs";
import { expect } from "vitest";

type Floors = Record<string, Record<string, number>>;

const floors = JSON.parse(
  readFileSync(new URL("../floors.json", import.meta.url), "utf8"),
) as Floors;

/**
 * Holds the scores of one domain against its pinned floors; every floor must be scored.
 * Scores are per cent, higher is better. A floor is only ever raised.
 */
export function expectFloors(domain: string, scores: Record<string, number>): void {
  const pinned = floors[domain];
  expect(pinned, `floors.json has no section "${domain}"`).toBeDefined();
  for (const [name, floor] of Object.entries(pinned ?? {})) {
    const score = scores[name];
    expect(score, `"${domain}/${name}" has a floor and no score`).toBeDefined();
    expect(score, `"${domain}/${name}" fell below its floor`).toBeGreaterThanOrEqual(floor);
  }
}

const BENCH = new URL("../../../../shared/bench/", import.meta.url);

/** Folder of the real cases beside the checkout, or undefined where there is none. */
export function sharedBench(path: string): URL | undefined {
  const url = new URL(path, BENCH);
  return existsSync(url) ? url : undefined;
}

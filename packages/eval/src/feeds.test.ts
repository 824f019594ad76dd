import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { scoreDamage } from "./feeds-damage.ts";
import { expectFloors, sharedBench } from "./floors.ts";

test("feeds with one fault each keep their items", async () => {
  const { byDamage } = await scoreDamage();
  expectFloors("feeds-damage", Object.fromEntries(byDamage));
});

const conformance = sharedBench("feeds/conformance.mjs");
const data = sharedBench("feeds/data");

/** Runs the script on our adapter; `entities` and our parser are found from packages/feeds. */
function runConformance(script: URL, folder: URL): { ok: boolean; split: string }[] {
  const scratch = mkdtempSync(join(tmpdir(), "feeds-"));
  try {
    const out = join(scratch, "results.json");
    const run = spawnSync(
      process.execPath,
      [
        fileURLToPath(script),
        "--data",
        fileURLToPath(folder),
        "--parser",
        fileURLToPath(new URL("feeds-adapter.ts", import.meta.url)),
        "--out",
        out,
      ],
      {
        encoding: "utf8",
        timeout: 200_000,
        env: {
          ...process.env,
          FEED_BENCH_MODULES: fileURLToPath(new URL("../../feeds", import.meta.url)),
        },
      },
    );
    expect(run.status, run.stderr).toBe(0);
    const report: { results: { ok: boolean; split: string }[] } = JSON.parse(
      readFileSync(out, "utf8"),
    );
    return report.results;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

// Skipped where the shared benchmark is not beside the checkout.
test.skipIf(!conformance || !data)("feeds pass the conformance script", () => {
  if (!conformance || !data) return;
  const dev = runConformance(conformance, data).filter(({ split }) => split === "dev");
  expect(dev.length).toBeGreaterThan(300);
  expectFloors("feeds", { conformance: (100 * dev.filter(({ ok }) => ok).length) / dev.length });
});

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CHECKS } from "./checks.ts";
import { ensureTools } from "./ensure-tools.ts";

/**
 * Everything: the static checks, the web bundle, then unit, eval, integration and end-to-end
 * tests. Arguments go to vitest (`pnpm test packages/http`). The last line counts what ran.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const vitestArguments = process.argv.slice(2).filter((argument) => argument !== "--");
const tools = ensureTools();

let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const { name, command } of vitestArguments.length > 0 ? [] : CHECKS) {
  console.log(`\n▸ ${name}`);
  const [program = "", ...rest] = command;
  const run = spawnSync(program, rest, { cwd: root, stdio: "inherit" });
  if (run.status === 0) passed += 1;
  else {
    failed += 1;
    failures.push(`${name}: ${command.join(" ")}`);
  }
}

console.log("\n▸ tests");
const reports = mkdtempSync(join(tmpdir(), "figurewatch-test-"));
const report = join(reports, "report.json");
const run = spawnSync(
  "vitest",
  [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...vitestArguments,
  ],
  { cwd: root, stdio: "inherit", env: { ...process.env, ...tools.env, TZ: "UTC" } },
);
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
};
let skipped = 0;
const skips: string[] = [];
if (existsSync(report)) {
  const counts = JSON.parse(readFileSync(report, "utf8")) as Report;
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  skipped = counts.numPendingTests + counts.numTodoTests;
  for (const file of counts.testResults) {
    const name = file.name.replace(root, "");
    // A file that throws before its first test counts no test as failed.
    if (file.status === "failed" && file.assertionResults.every((t) => t.status !== "failed")) {
      failed += 1;
      failures.push(`${name}: ${file.message?.split("\n")[0] ?? "did not load"}`);
    }
    for (const test of file.assertionResults) {
      if (test.status === "failed") failures.push(`${name}: ${test.fullName}`);
      if (test.status === "pending" || test.status === "skipped")
        skips.push(`${name}: ${test.fullName}`);
    }
  }
}
rmSync(reports, { recursive: true, force: true });
if (run.status !== 0 && failed === 0) {
  failed += 1;
  failures.push(`vitest ended with ${run.signal ?? run.status}`);
}

for (const failure of failures) console.log(`failed: ${failure}`);
for (const skip of skips) console.log(`skipped: ${skip}`);
for (const line of tools.missing) console.log(line);
// On CI the real cases lie beside the checkout, so nothing has a reason to be skipped.
const realCases = existsSync(join(root, "../shared/bench"));
const skipFails =
  process.env["CI"] === "true" && (tools.missing.length > 0 || (skipped > 0 && realCases));
if (skipFails) console.log("a skipped test counts as a failure on CI");
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 || skipFails ? 1 : 0);

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Runs one task of every package (`node infra/run-turbo.ts build`), and is silent unless it fails:
 * who starts the watch has no use for turbo's list of packages. Its telemetry is off: a machine that
 * watches a state tells nobody of it.
 */
const [task = "build"] = process.argv.slice(2);
const run = spawnSync("turbo", ["run", task, "--output-logs=errors-only"], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  encoding: "utf8",
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
});
if (run.status !== 0) {
  process.stderr.write(`${run.stdout ?? ""}${run.stderr ?? ""}`);
  process.stderr.write(
    `Cannot run "${task}": ${run.error?.message ?? "the lines above say why"}\n`,
  );
}
process.exitCode = run.status ?? 1;

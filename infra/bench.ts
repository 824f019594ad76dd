import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** `pnpm bench NAME…`: runs packages/eval/bench/NAME.ts; without a name, all of them in turn. */
const folder = fileURLToPath(new URL("../packages/eval/bench/", import.meta.url));
const known = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3));
if (process.argv.includes("--help") || process.argv.includes("-h")) {
  console.log(`pnpm bench [NAME…]: all benchmarks, or those named: ${known.join(", ")}`);
  process.exit(0);
}
const asked = process.argv.slice(2).filter((name) => !name.startsWith("-"));
for (const name of asked.length > 0 ? asked : known) {
  if (!existsSync(`${folder}${name}.ts`)) {
    console.error(`No benchmark "${name}"; there are: ${known.join(", ")}`);
    process.exit(2);
  }
  const run = spawnSync(process.execPath, ["--expose-gc", `${folder}${name}.ts`], {
    stdio: "inherit",
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

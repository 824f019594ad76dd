import { spawnSync } from "node:child_process";
import { CHECKS } from "./checks.ts";

/** The quick look before a commit: static checks and unit tests, in under a minute. */
const unit = { name: "unit tests", command: ["vitest", "run", "--project", "unit"] };
let failed = false;
for (const { name, command } of [...CHECKS, unit]) {
  const [program = "", ...rest] = command;
  const run = spawnSync(program, rest, { encoding: "utf8" });
  const ok = run.status === 0;
  console.log(`${ok ? "ok    " : "FAILED"} ${name}`);
  if (!ok) console.log(run.stdout + run.stderr);
  failed ||= !ok;
}
process.exit(failed ? 1 : 0);

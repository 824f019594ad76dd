import { expect, test } from "vitest";
import { runCli } from "../test/run-cli.ts";

test("figurewatch --version tells what a report of a fault has to name", async () => {
  const run = await runCli(["--version"]);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

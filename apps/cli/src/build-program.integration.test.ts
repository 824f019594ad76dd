import { expect, test } from "vitest";
import { runCli } from "../test/run-cli.ts";

test("figurewatch --version tells what a report of a fault has to name", async () => {
  const run = await runCli(["--version"]);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("figurewatch help explains a command of a command, and lists those there are", async () => {
  const run = await runCli(["help", "user", "add"]);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toMatch(/^Usage: figurewatch user add .*--link/s);
  expect(await runCli(["help", "user", "ad"])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: 'There is no command "user ad"; there are: add, list, passwd, role, identity, remove\n',
  });
});

test("figurewatch help shows commands as they are typed in a clone, where it was asked there", async () => {
  const env = { npm_lifecycle_event: "figurewatch" };
  const { stdout } = await runCli(["help", "extract"], { env });
  expect(stdout).toContain("Usage: npx pnpm@12 figurewatch extract");
  expect(stdout).toContain("  npx pnpm@12 -s figurewatch extract --ndjson < articles.ndjson");
});

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDataFolder, runCli } from "../test/run-cli.ts";
import { projectFolder } from "./project-folder.ts";

const folder = makeDataFolder();
const article = join(folder, "article.html");
writeFileSync(
  article,
  "<p>More than 50,000 North Korean workers are employed abroad, Marzuki Darusman, the UN special " +
    "rapporteur, said on 28 October 2015.</p>",
);
let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await openTestPostgres();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const run = (args: string[], env: Record<string, string> = {}) =>
  runCli(args, { env: { DATABASE_URL: postgres.databaseUrl, FIGUREWATCH_DATA: folder, ...env } });

test("figurewatch explain calls no figure new for want of the baseline", async () => {
  const before = await run(["explain", article]);
  expect(before.stderr).toMatch(/The database is empty: start "[\w-]+" once, by: /);
  expect(before).toMatchObject({ code: 1, stdout: "" });
  // As the first start does, it loads the watch.
  await run(["add", article]);
  const { stdout, code } = await run(["explain", article]);
  expect(stdout).toContain("verdict repeated");
  expect(stdout).not.toContain("verdict new");
  expect(code).toBe(0);
});

test("figurewatch figures says whose the database is, rather than that there are none", async () => {
  await run(["add", article]);
  const other = join(folder, "watch");
  cpSync(join(projectFolder(), "watches/dprk-overseas-labour"), other, { recursive: true });
  const file = join(other, "watch.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^id: .*$/m, "id: another"));
  const { stderr, stdout, code } = await run(["figures"], { FIGUREWATCH_WATCH: other });
  expect(stderr).toContain('holds the watch "dprk-overseas-labour", and not "another": correct');
  expect({ stdout, code }).toEqual({ stdout: "", code: 1 });
});

import { writeFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDataFolder, runCli } from "../../test/run-cli.ts";

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

const run = (...args: string[]) =>
  runCli(args, { env: { DATABASE_URL: postgres.databaseUrl, FIGUREWATCH_DATA: folder } });

test("figurewatch explain calls no figure new for want of the baseline", async () => {
  const before = await run("explain", article);
  expect(before.stderr).toMatch(/The database is empty: start "[\w-]+" once, by: /);
  expect(before).toMatchObject({ code: 1, stdout: "" });
  // As the first start does, it loads the watch.
  await run("add", article);
  const { stdout, code } = await run("explain", article);
  expect(stdout).toContain("verdict repeated");
  expect(stdout).not.toContain("verdict new");
  expect(code).toBe(0);
});

import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startGdelt, type Gdelt } from "@figurewatch/newsroom";
import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../../test/run-cli.ts";
import { projectFolder } from "../project-folder.ts";

const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

let gdelt: Gdelt;
let postgres: TestPostgres;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  gdelt = await startGdelt([
    { url: "https://paper.example/1", title: "North Korean workers in a port", seenAt: ago(20) },
  ]);
  postgres = await openTestPostgres();
  folder = mkdtempSync(join(tmpdir(), "figurewatch-watch-"));
  cpSync(join(projectFolder(), "watches/dprk-overseas-labour"), folder, { recursive: true });
  const common = { publisher: "search", country: null, language: "en", verified: true };
  const sources = [
    {
      ...{ id: "gdelt", title: "GDELT", kind: "search", url: gdelt.url, addressFrom: "the test" },
      ...{ ...common, search: { service: "gdelt", query: '"north korean workers"' } },
    },
    {
      ...{ id: "feed", title: "A feed", kind: "feed", url: "https://feed.example/rss" },
      ...{ ...common, addressFrom: "the test" },
    },
  ];
  writeFileSync(join(folder, "sources.yaml"), JSON.stringify({ sources }));
  env = {
    ...{ FIGUREWATCH_WATCH: folder, DATABASE_URL: postgres.databaseUrl },
    FIGUREWATCH_ALLOW: `127.0.0.1:${gdelt.port}`,
    ...{ FIGUREWATCH_HOST_PAUSE_MS: "0", FIGUREWATCH_POLL_FLOOR_MS: "1000" },
  };
});
afterAll(async () => {
  await gdelt.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const backfill = (...args: string[]) => runCli(["backfill", ...args], { env });
const day = (days: number) => ago(days).slice(0, 10);

test("figurewatch backfill queues what a search found in the past, and tells what it did", async () => {
  const run = await backfill("gdelt", "--from", day(22), "--to", day(10));
  expect(run.stdout).toBe(
    "1 result, 1 of them new: read by what runs, or by the next start, and told to no one\n",
  );
  expect(run.code).toBe(0);
  expect(run.stderr).toContain(`${day(22)} to ${day(15)}: 1 result, 1 new`);
  const again = await backfill("gdelt", "--from", day(22), "--to", day(10), "--json");
  expect(JSON.parse(again.stdout)).toMatchObject({ found: 1, queued: 0, trouble: null });
});

test("figurewatch backfill of a feed names the searches that there are", async () => {
  const run = await backfill("feed", "--from", day(22));
  expect(run.stderr).toContain('"feed" cannot be asked for the past: only a search');
  expect(run.stderr).toContain("; there are: gdelt\n");
  expect(run.code).toBe(2);
});

test("figurewatch backfill says how to go on after trouble, and what it cannot do", async () => {
  gdelt.mood = "throttled";
  const stopped = await backfill("gdelt", "--from", day(22));
  expect(stopped.code).toBe(3);
  expect(stopped.stderr).toMatch(new RegExp(`Go on later, by: .*backfill gdelt --from ${day(22)}`));
  for (const { args, says } of [
    { args: ["gdelt", "--from", "2015-10-28"], says: "searches no further back than" },
    { args: ["gdelt", "--from", "yesterday"], says: 'is "yesterday": use a day' },
    { args: ["gdelt", "--from", day(3), "--to", day(5)], says: "is not before --to" },
    { args: ["feed", "--from", day(3)], says: "cannot be asked for the past" },
    { args: ["lost", "--from", day(3)], says: 'There is no source "lost"' },
  ]) {
    const { code, stderr } = await backfill(...args);
    expect(stderr).toContain(says);
    expect(code).not.toBe(0);
  }
});

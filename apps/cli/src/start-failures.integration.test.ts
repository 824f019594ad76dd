import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDataFolder, runCli } from "../test/run-cli.ts";
import { projectFolder } from "./project-folder.ts";

/** Takes every connection and never says a word, as a wrong port or a hung server does. */
let mute: Server;
let mutePort: number;
const folder = makeDataFolder();
const watch = join(folder, "watch");

beforeAll(async () => {
  mute = createServer();
  await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
  mutePort = (mute.address() as AddressInfo).port;
  mkdirSync(watch);
  const original = join(projectFolder(), "watches/dprk-overseas-labour");
  for (const name of readdirSync(original)) copyFileSync(join(original, name), join(watch, name));
  writeFileSync(join(watch, "sources.yaml"), "sources:\n  - id: one\n   title: [\n");
  writeFileSync(join(folder, "file"), "");
});
afterAll(() => {
  mute.close();
  rmSync(folder, { recursive: true, force: true });
});

const NOWHERE = "127.0.0.1:1";

test.for<{
  what: string;
  args?: string[];
  env?: Record<string, string>;
  code: number;
  says: string[];
}>([
  {
    what: "a bad port",
    args: ["--port", "http"],
    code: 2,
    says: ["FIGUREWATCH_PORT", "0 to 65535"],
  },
  { what: "a bad host", args: ["--host", "a b"], code: 2, says: ["FIGUREWATCH_HOST", '"a b"'] },
  {
    what: "a misspelt option",
    args: ["--prot", "4600"],
    code: 2,
    says: ["--prot", "Did you mean --port?"],
  },
  {
    what: "an exception that is none",
    env: { FIGUREWATCH_ALLOW: "10.0.0.0/99" },
    code: 2,
    says: ["FIGUREWATCH_ALLOW", "10.0.0.0/99"],
  },
  {
    what: "a watch that is not there",
    env: { FIGUREWATCH_WATCH: join(folder, "none") },
    code: 2,
    says: [join(folder, "none"), "no watch is here"],
  },
  {
    what: "a watch with a fault",
    env: { FIGUREWATCH_WATCH: watch },
    code: 2,
    says: [`${join(watch, "sources.yaml")}:3: not valid YAML`],
  },
  {
    what: "a database that refuses",
    env: { DATABASE_URL: `postgres://me:hunter2@${NOWHERE}/news` },
    code: 3,
    says: [`${NOWHERE}/news`, "correct DATABASE_URL"],
  },
  {
    what: "a data folder that is a file",
    env: { FIGUREWATCH_DATA: join(folder, "file") },
    code: 3,
    says: [join(folder, "file"), "choose another data folder"],
  },
])("up tells of $what in one message", async ({ args = [], env = {}, code, says }) => {
  const run = await runCli(["up", "--port", "0", ...args], {
    env: { FIGUREWATCH_DATA: join(folder, "data"), ...env },
  });
  expect(run).toMatchObject({ code, stdout: "" });
  for (const each of says) expect(run.stderr).toContain(each);
  expect(run.stderr.trim().split("\n").length).toBeLessThan(5);
  expect(run.stderr).not.toMatch(/^\s+at |hunter2|Error:/m);
  expect(readdirSync(folder)).not.toContain("data");
});

test("up gives a database five seconds to answer", async () => {
  const run = await runCli(["up"], {
    env: { DATABASE_URL: `postgres://me:hunter2@127.0.0.1:${mutePort}/news` },
  });
  expect(run).toMatchObject({ code: 3, stdout: "" });
  expect(run.stderr).toContain(`127.0.0.1:${mutePort}/news`);
  expect(run.stderr).not.toMatch(/^\s+at |hunter2/m);
});

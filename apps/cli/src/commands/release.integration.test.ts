import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDataFolder, runCli, type CliRun } from "../../test/run-cli.ts";

const RUN_MS = 60_000;
const TOLD =
  "About 41,000 North Korean workers were employed in Kuwait in 2015, a ministry spokesman said.";

const SNOOZE = ["snooze", "source:nk-news", "--reason", "its site moves"];

let postgres: TestPostgres;
/** What commands said of a database that nothing was ever loaded into. */
const early: CliRun[] = [];
let folder: string;
beforeAll(async () => {
  postgres = await openTestPostgres();
  folder = makeDataFolder();
  for (const args of [["release", "early", "--licence", "CC0-1.0"], ["poll", "nk-news"], SNOOZE]) {
    early.push(await run(args));
  }
  const added = await run(["add", "-"], TOLD);
  expect(added).toMatchObject({ code: 0 });
}, RUN_MS);
afterAll(() => postgres.stop());

const run = (args: string[], input = "", env: Record<string, string> = {}) =>
  runCli(args, { env: { DATABASE_URL: postgres.databaseUrl, ...env }, cwd: folder, input });
const read = (name: string, file: string) => readFileSync(join(folder, name, file), "utf8");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

test("a database that was never started on is said to be empty, and nothing is made of it", () => {
  for (const { code, stdout, stderr } of early) {
    expect(stderr).toMatch(/^The database is empty: start "dprk-overseas-labour" once, by: /);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  }
  expect(existsSync(join(folder, "early"))).toBe(false);
});

test("figurewatch release writes a dataset whose checksums, columns and quotes hold", async () => {
  const done = await run(["release", "first", "--licence", "cc-by-4.0"]);
  expect(done).toMatchObject({ code: 0, stderr: "" });
  expect(done.stdout).toMatch(/^first: 8 files, \d+ figures\n$/);

  const sums = read("first", "SHA256SUMS").trimEnd().split("\n");
  expect(sums).toHaveLength(readdirSync(join(folder, "first")).length - 1);
  for (const line of sums) {
    const [sum, name = ""] = line.split("  ");
    expect(sha256(read("first", name)), name).toBe(sum);
  }
  const { resources, licenses } = JSON.parse(read("first", "datapackage.json"));
  expect(licenses).toEqual([
    { name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" },
  ]);
  for (const { path, schema } of resources) {
    if (schema === undefined) continue;
    const names = schema.fields.map(({ name }: { name: string }) => name).join(",");
    expect(read("first", path).split("\r\n")[0], path).toBe(names);
  }
  expect(read("first", "tellings.csv")).toContain("About 41,000 North Korean workers");
  const graph = JSON.parse(read("first", "figures.jsonld"))["@graph"] as { "@type": string }[];
  const types = new Set(graph.map((node) => node["@type"]));
  expect([...types]).toEqual(["Dataset", "StatisticalVariable", "Observation", "Claim"]);
});

test("figurewatch release gives the same bytes for the same day, and fewer figures for an earlier", async () => {
  for (const name of ["one", "two"]) {
    await run(["release", name, "--licence", "CC0-1.0", "--known-on", "2014-06-01"]);
  }
  expect(read("two", "SHA256SUMS")).toBe(read("one", "SHA256SUMS"));
  expect(read("one", "tellings.csv")).not.toContain("41,000");
  expect(read("one", "README.md")).toContain("figures as of 2014-06-01");
});

test(
  "figurewatch release holds what two reviewers accepted, where the setting asks for two",
  async () => {
    const two = { FIGUREWATCH_PUBLIC_AFTER: "2" };
    const release = (name: string) => run(["release", name, "--licence", "CC0-1.0"], "", two);
    const accept = (id: string, name: string) =>
      run(["review", "accept", id, "--reviewer", name], "", two);
    expect((await release("none")).stdout).toMatch(/; \d+ wait for a reviewer\n$/);
    expect(read("none", "tellings.csv")).not.toContain("41,000");
    // The baseline is public as it was cited.
    expect(read("none", "figures.csv").split("\r\n").length).toBeGreaterThan(5);

    const { stdout } = await run(["review", "--json", "--limit", "50"]);
    const items = JSON.parse(stdout) as { claimId: string; says: string }[];
    const id = items.find(({ says }) => says.includes("41,000"))?.claimId ?? "";
    expect(await accept(id, "ada")).toMatchObject({ code: 0 });
    const again = await accept(id, "ada");
    expect(again.code).toBe(1);
    expect(again.stderr).toContain("a second reviewer has to be another");
    const waiting = await run(["review", "--state", "second"], "", two);
    expect(waiting.stdout).toContain("accepted by ada; waits for a second reviewer");
    expect(waiting.stdout).toContain("Waiting for a second reviewer: 1");
    await release("one-yet");
    expect(read("one-yet", "tellings.csv")).not.toContain("41,000");
    await accept(id, "ben");
    await release("both");
    expect(read("both", "tellings.csv")).toContain("41,000");

    const doctor = await run(["doctor", "--json"], "", two);
    const checks = JSON.parse(doctor.stdout) as { name: string; ok: boolean; says: string }[];
    expect(checks.find(({ name }) => name === "review")).toMatchObject({
      ...{ ok: false, says: expect.stringContaining("needs two accounts") },
    });
  },
  RUN_MS,
);

test("figurewatch release writes nothing without a licence, nor over what is there", async () => {
  const unlicensed = await run(["release", "third"]);
  expect(unlicensed.code).toBe(2);
  expect(unlicensed.stderr).toContain("CC-BY-4.0");
  expect(existsSync(join(folder, "third"))).toBe(false);
  const again = await run(["release", "first", "--licence", "CC0-1.0"]);
  expect(again).toMatchObject({ code: 2 });
  expect(again.stderr).toContain("it is there already");
});

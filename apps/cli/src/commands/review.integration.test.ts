import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDataFolder, runCli } from "../../test/run-cli.ts";

const RUN_MS = 60_000;
const inPlace = (count: string, place: string) =>
  `About ${count} North Korean workers were employed in ${place} in 2015, a ministry spokesman said.`;

let postgres: TestPostgres;
const folder = makeDataFolder();
const run = (args: string[], input = "") =>
  runCli(args, { env: { DATABASE_URL: postgres.databaseUrl }, cwd: folder, input });
beforeAll(async () => {
  postgres = await openTestPostgres();
  for (const [count, place] of [
    ["41,000", "Kuwait"],
    ["32,000", "Malta"],
  ] as const) {
    expect(await run(["add", "-"], inPlace(count, place))).toMatchObject({ code: 0 });
  }
}, RUN_MS);
afterAll(() => postgres.stop());

type Item = { claimId: string; figureId: string; says: string };

async function listWaiting(): Promise<Item[]> {
  const { stdout } = await run(["review", "--json", "--limit", "50"]);
  return (JSON.parse(stdout) as Item[]).filter(({ says }) => says.includes("workers abroad"));
}

test(
  "figurewatch review comment is said beside the claim, and withdrawn by its author alone",
  async () => {
    const [item] = await listWaiting();
    const { claimId = "" } = item ?? {};
    const made = await run([
      "review",
      "comment",
      claimId,
      "is this the 2012 report?",
      "--reviewer",
      "ada",
    ]);
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toContain("comment 1 by ada: is this the 2012 report?");
    expect((await run(["review"])).stdout).toContain("comment 1 by ada: is this the 2012 report?");
    expect((await run(["audit"])).stdout).toContain("commented");
    const other = await run(["review", "withdraw", "1", "--reviewer", "ben"]);
    expect(other).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("nobody else can withdraw it"),
    });
    const own = await run(["review", "withdraw", "1", "--reviewer", "ada"]);
    expect(own.stdout).toContain("(withdrawn)");
    expect(await run(["review", "comment", claimId, " "])).toMatchObject({ code: 2 });
  },
  RUN_MS,
);

test(
  "figurewatch review accept takes several, says what was not done, and undo takes them back",
  async () => {
    const items = await listWaiting();
    expect(items).toHaveLength(2);
    const ids = items.map(({ claimId }) => claimId);
    const done = await run(["review", "accept", ...ids, "c000", "--reviewer", "ada"]);
    expect(done.code).toBe(1);
    expect(done.stdout).toContain('c000  NOT DONE: There is no claim or figure "c000"');
    expect(done.stdout).toContain("2 done, 1 not");
    const [, undo = ""] = /review undo ([\d ]+)/.exec(done.stdout) ?? [];
    expect(await listWaiting()).toHaveLength(0);
    expect(await run(["review", "undo", ...undo.trim().split(" ")])).toMatchObject({ code: 0 });
    expect(await listWaiting()).toHaveLength(2);
    const reason = ["--reason", "soldiers, not workers"];
    expect(await run(["review", "reject", ...ids])).toMatchObject({ code: 2 });
    expect((await run(["review", "reject", ...ids, ...reason])).stdout).toContain("2 done, 0 not");
  },
  RUN_MS,
);

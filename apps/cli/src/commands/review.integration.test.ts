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
  "figurewatch review take, assign and let-go say who has a claim, and the list whose it is",
  async () => {
    const [one, two] = await listWaiting();
    const ids = [one?.claimId ?? "", two?.claimId ?? ""];
    const [first = ""] = ids;
    expect(await run(["review", "take", first])).toMatchObject({
      ...{ code: 2, stderr: expect.stringContaining("there are no accounts; add one by") },
    });
    for (const name of ["ada", "ben"]) {
      const password = "nine lamps over the quay";
      const added = await run(["user", "add", name, "--role", "reviewer"], `${password}\n`);
      expect(added).toMatchObject({ code: 0 });
    }
    const taken = await run(["review", "take", first, "--reviewer", "ada"]);
    expect(taken).toMatchObject({ code: 0, stdout: `${first}  ada has it\n` });
    const late = await run(["review", "take", ...ids, "--reviewer", "ben"]);
    expect(late.code).toBe(1);
    expect(late.stdout).toContain(`${first}  NOT DONE: ada has it by now`);
    expect(late.stdout).toContain(`${ids[1]}  ben has it`);
    const given = await run(["review", "assign", first, "--to", "Ben", "--reviewer", "ada"]);
    expect(given.stdout).toContain("ben has it, given by ada");
    expect((await run(["review", "--assigned", "Ben"])).stdout).toContain("ben has it");
    expect((await run(["review", "--assigned", "ada"])).stdout).toContain("reviewer: 0");
    expect((await run(["review", "let-go", first])).stdout).toBe(`${first}  nobody has it\n`);
    const free = await run(["review", "--assigned", "nobody"]);
    expect(free.stdout).toContain(first);
    expect(free.stdout).not.toContain(ids[1]);
    expect((await run(["audit"])).stdout).toContain("assignment ended");
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

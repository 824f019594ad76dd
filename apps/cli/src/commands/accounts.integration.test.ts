import { openStore, type Store } from "@figurewatch/store";
import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../../test/run-cli.ts";

const PASSWORD = "nine lamps over the quay";

let postgres: TestPostgres;
let store: Store;
beforeAll(async () => {
  postgres = await openTestPostgres();
  // The schema that the command itself looks into.
  store = await openStore({ databaseUrl: postgres.databaseUrl });
  await store.migrate();
});
afterAll(async () => {
  await store.close();
  await postgres.stop();
});

const run = (args: string[], input = "") =>
  runCli(args, { env: { DATABASE_URL: postgres.databaseUrl }, input });

test("figurewatch user add takes a password, or prints a link, and tells of the first account", async () => {
  const added = await run(["user", "add", "Ada", "--role", "admin"], `${PASSWORD}\n`);
  expect(added).toMatchObject({ code: 0, stderr: "" });
  expect(added.stdout).toContain("from now on, whoever comes has to sign in");
  const invited = await run(["user", "add", "Ben Example", "--role", "viewer", "--link"]);
  expect(invited.stdout).toMatch(/^http:\/\/127\.0\.0\.1:4600\/sign-in#fwl_[\w-]{43}$/m);
  expect(invited.stdout).not.toContain("first account");
  const listed = await run(["user", "list", "--json"]);
  expect(JSON.parse(listed.stdout)).toMatchObject([
    { name: "Ada", role: "admin", hasPassword: true, signedInAt: null },
    { name: "Ben Example", role: "viewer", hasPassword: false },
  ]);
  expect(listed.stdout).not.toContain("argon2");
});

test("figurewatch user changes and removes accounts, and audit tells of it", async () => {
  await run(["user", "role", "ben example", "reviewer"]);
  expect((await run(["user", "passwd", "ADA"], "seven gulls over the pier")).code).toBe(0);
  expect((await run(["user", "remove", "Ben Example"])).stdout).not.toContain("the last one");
  expect((await run(["user", "remove", "Ada"])).stdout).toContain("the last one");
  const { stdout } = await run(["audit"]);
  for (const line of [/password changed +Ada/, /role changed +Ben Example/, /link made +Ben/]) {
    expect(stdout).toMatch(line);
  }
});

test("figurewatch token prints a token once, keeps its hash, and ends it", async () => {
  const options = ["--role", "viewer", "--name", "a scraper", "--expires", "90d"];
  const added = await run(["token", "add", ...options]);
  expect(added.code).toBe(0);
  const secret = added.stdout.trim();
  expect(secret).toMatch(/^fwt_[\w-]{43}$/);

  const { rows } = await store.pool.query("select to_jsonb(t)::text as row from api_tokens t");
  expect(JSON.stringify(rows)).not.toContain(secret);
  const listed = await run(["token", "list"]);
  expect(listed.stdout).toContain(secret.slice(0, 9));
  expect(listed.stdout).not.toContain(secret);

  expect((await run(["token", "revoke", "1"])).stdout).toContain("a scraper) is revoked");
  expect(await run(["token", "revoke", "1"])).toMatchObject({ code: 1 });
});

test.for([
  [["user", "add", "ada", "--role", "owner"], PASSWORD, 2, "viewer, reviewer, admin"],
  [["user", "add", "ada", "--role", "viewer"], "short", 2, "needs 12"],
  [["user", "add", "ada", "--role", "viewer"], "", 2, "use --link"],
  [["user", "add", "<ada>", "--role", "viewer"], PASSWORD, 2, "cannot be an account's name"],
  [["token", "add", "--role", "viewer", "--name", "x", "--expires", "1999-01-01"], "", 2, "90d"],
  [["token", "add", "--role", "admin", "--name", "x", "--feeds"], "", 2, "only reads"],
] as const)("figurewatch %s with %j ends with %i", async ([args, input, code, says]) => {
  const ended = await run([...args], input);
  expect(ended.code).toBe(code);
  expect(ended.stderr).toContain(says);
});

test("figurewatch user identity lets someone of the sign-in service into an account", async () => {
  await run(["user", "add", "Linked", "--role", "reviewer", "--link"]);
  const without = await run(["user", "identity", "linked", "7"]);
  expect(without).toMatchObject({ code: 2, stdout: "" });
  expect(without.stderr).toContain("No sign-in service is set");
  const env = {
    ...{ DATABASE_URL: postgres.databaseUrl, FIGUREWATCH_OIDC_CLIENT_ID: "x" },
    ...{ FIGUREWATCH_OIDC_ISSUER: "https://id.example", FIGUREWATCH_OIDC_OTHERS: "viewer" },
  };
  const linked = await runCli(["user", "identity", "linked", "7"], { env });
  expect(linked.stdout).toBe('"7" of id.example is let in as Linked, who is reviewer\n');
  const again = await runCli(["user", "identity", "linked", "7"], { env });
  expect(again.stderr).toContain('"7" has an account already');
});

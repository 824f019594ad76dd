import type { AccountView, AuditView, LinkMade, TokenMade, TokenView } from "@figurewatch/contract";
import { addAccount, signIn } from "@figurewatch/runtime";
import type { TestWatch } from "@figurewatch/runtime/testing";
import type { FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { onceWithTestApp } from "../../../test/build-test-app.ts";

const PASSWORD = "nine lamps over the quay";

let own: TestWatch;
let app: FastifyInstance;
let headers: { cookie: string };
onceWithTestApp((testApp, testWatch) => {
  app = testApp;
  own = testWatch;
});

const ask = (method: "GET" | "POST" | "DELETE", path: string, payload?: object) =>
  app.inject({
    ...{ method, url: `/api${path}`, headers: headers ?? {} },
    ...(payload === undefined ? {} : { payload }),
  });

test("POST /api/accounts leaves the first account to the command", async () => {
  const refused = await ask("POST", "/accounts", { name: "Ada", role: "admin" });
  expect(refused.statusCode).toBe(409);
  expect(refused.json().detail).toMatch(/npx pnpm@12 figurewatch user add .*in a container/);
  const { db, now } = own;
  const deps = { db, now, actor: "command line" };
  await addAccount(deps, { name: "Ada", role: "admin", password: PASSWORD });
  const entered = await signIn({ db, now, address: "::1" }, { name: "ada", password: PASSWORD });
  headers = { cookie: `figurewatch=${entered.kind === "signed_in" ? entered.secret : ""}` };
});

test("an admin invites, changes roles, makes links and removes", async () => {
  const made = (await ask("POST", "/accounts", { name: "Ben", role: "viewer" })).json<LinkMade>();
  expect(made.link).toMatch(/^\/sign-in#fwl_[\w-]{43}$/);
  expect(made.account).toMatchObject({ name: "Ben", hasPassword: false, signedInAt: null });
  expect((await ask("POST", "/accounts", { name: "BEN", role: "viewer" })).statusCode).toBe(409);
  expect((await ask("POST", "/accounts", { name: "<b>", role: "viewer" })).statusCode).toBe(422);
  expect((await ask("POST", "/accounts", { name: "Cat", role: "owner" })).statusCode).toBe(400);
  const changed = (
    await ask("POST", "/accounts/ben/role", { role: "reviewer" })
  ).json<AccountView>();
  expect(changed.role).toBe("reviewer");
  const link = (await ask("POST", "/accounts/Ben/link")).json<{ link: string }>();
  expect(link.link).not.toBe(made.link);
  const listed = (await ask("GET", "/accounts")).json<{ accounts: AccountView[] }>();
  expect(listed.accounts.map(({ name, role }) => `${name} ${role}`)).toEqual([
    ...["Ada admin", "Ben reviewer"],
  ]);
  expect(JSON.stringify(listed)).not.toContain("argon2");
  expect((await ask("DELETE", "/accounts/ben")).statusCode).toBe(200);
  expect((await ask("DELETE", "/accounts/ben")).statusCode).toBe(404);
});

test.for(["ada", "ADA", "%20Ada%20", "ＡＤＡ"])(
  "an admin does not remove or demote the own account, called %s",
  async (name) => {
    const path = `/accounts/${encodeURI(decodeURI(name))}`;
    expect((await ask("DELETE", path)).statusCode).toBe(409);
    expect((await ask("POST", `${path}/role`, { role: "viewer" })).statusCode).toBe(409);
  },
);

test("an admin adds tokens, which are told once, and revokes them", async () => {
  const wanted = { name: "reader", role: "viewer", scope: "feeds", days: 30 };
  const made = (await ask("POST", "/tokens", wanted)).json<TokenMade>();
  expect(made.secret).toMatch(/^fwf_/);
  const { id } = made.token;
  const listed = (await ask("GET", "/tokens")).json<{ tokens: TokenView[] }>();
  expect(listed.tokens).toEqual([made.token]);
  expect(JSON.stringify(listed)).not.toContain(made.secret);
  expect((await ask("POST", "/tokens", { ...wanted, role: "admin" })).statusCode).toBe(400);
  expect((await ask("DELETE", `/tokens/${id}`)).json<TokenView>().revokedAt).not.toBeNull();
  expect((await ask("DELETE", `/tokens/${id}`)).statusCode).toBe(404);
});

test("GET /api/audit tells who did what, newest first", async () => {
  const body = (await ask("GET", "/audit?limit=3")).json<{ entries: AuditView[] }>();
  expect(body.entries).toMatchObject([
    { actor: "Ada", action: "token revoked", note: "reader", address: "127.0.0.1" },
    { actor: "Ada", action: "token added" },
    { actor: "Ada", action: "account removed", subject: "Ben" },
  ]);
});

import { SESSION_IDLE_MS, SESSION_LIFE_MS } from "@figurewatch/accounts";
import { findAccount, listAudit, type Db, type Store } from "@figurewatch/store";
import { openTestPostgres, type TestPostgres } from "@figurewatch/store/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { identify } from "./identify.ts";
import { addAccount, createSignInLink, removeAccount, setRole } from "./manage-accounts.ts";
import { addToken, revokeToken } from "./manage-tokens.ts";
import { changeOwnPassword, followSignInLink, signIn, signOut } from "./sign-in.ts";

const PASSWORD = "nine lamps over the quay";
const OTHER = "seven gulls over the pier";
const START = Date.parse("2026-01-01T08:00:00Z");

let postgres: TestPostgres;
let store: Store;
let db: Db;
let atMs: number;
beforeAll(async () => {
  postgres = await openTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  atMs = START;
  store = await postgres.openStore();
  ({ db } = store);
  await addAccount(shell(), { name: "Ada", role: "reviewer", password: PASSWORD });
});

const now = () => new Date(atMs);
const shell = () => ({ db, now, actor: "command line" });
const from = (address = "10.0.0.1") => ({ db, now, address });
const ask = (session?: string, token?: string, isOwnMachine = false) =>
  identify({ db, now }, { session, token, isOwnMachine });

/** Signs in and gives what the browser holds. */
async function enter(password = PASSWORD, previous?: string): Promise<string> {
  const outcome = await signIn(from(), { name: "ada", password, previous });
  if (outcome.kind !== "signed_in") throw new Error(outcome.kind);
  return outcome.secret;
}

async function asAccount(session: string) {
  const principal = await ask(session);
  if (principal.kind !== "account") throw new Error(principal.kind);
  return principal;
}

test("signIn() lets in by name and password, under an id of its own each time", async () => {
  const first = await enter();
  expect(await ask(first)).toMatchObject({ kind: "account", name: "Ada", role: "reviewer" });
  const second = await enter(PASSWORD, first);
  expect(second).not.toBe(first);
  expect(await ask(first)).toEqual({ kind: "nobody" });
  expect((await ask(second)).kind).toBe("account");
  const { rows } = await store.pool.query("select to_jsonb(s)::text as row from sessions s");
  expect(JSON.stringify(rows)).not.toContain(second);
});

test("signIn() does not take up an id that a browser came with", async () => {
  const planted = "planted-by-someone-else";
  const secret = await enter(PASSWORD, planted);
  expect(secret).not.toBe(planted);
  expect(await ask(planted)).toEqual({ kind: "nobody" });
});

test.for([
  { name: "ada", password: "wrong" },
  { name: "nobody", password: PASSWORD },
  { name: "", password: PASSWORD },
  { name: "ada'; drop table accounts; --", password: PASSWORD },
])("signIn() refuses $name with $password, and says no more", async (given) => {
  expect(await signIn(from(), given)).toEqual({ kind: "refused" });
});

test("signIn() refuses an account that has no password yet", async () => {
  await addAccount(shell(), { name: "Ben", role: "viewer" });
  expect(await signIn(from(), { name: "ben", password: PASSWORD })).toEqual({ kind: "refused" });
});

test("signIn() blocks an account after five wrong ones, from wherever, and lets in after the wait", async () => {
  for (let i = 0; i < 5; i++) {
    expect((await signIn(from(`10.0.1.${i}`), { name: "ADA", password: "wrong" })).kind).toBe(
      "refused",
    );
  }
  const blocked = await signIn(from("10.0.2.1"), { name: "ada", password: PASSWORD });
  expect(blocked).toEqual({ kind: "throttled", until: new Date(START + 30_000) });
  atMs += 30_000;
  await enter();
  expect((await listAudit(db, 20)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(["sign_in_failed", "sign_in_blocked", "signed_in"]),
  );
});

test("signIn() counts attempts at once one by one", async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => signIn(from(), { name: "ada", password: "wrong" })),
  );
  expect(outcomes.filter(({ kind }) => kind === "refused")).toHaveLength(5);
  expect(outcomes.filter(({ kind }) => kind === "throttled")).toHaveLength(15);
});

test("signIn() blocks an address that tries many names, and no other address", async () => {
  for (let i = 0; i < 30; i++) await signIn(from(), { name: `name${i}`, password: "wrong" });
  const given = { name: "ada", password: PASSWORD };
  expect((await signIn(from(), given)).kind).toBe("throttled");
  expect((await signIn(from("10.0.0.2"), given)).kind).toBe("signed_in");
});

test("a session ends when it is idle, and in the end however busy", async () => {
  const idle = await enter();
  atMs += SESSION_IDLE_MS - 1000;
  expect((await ask(idle)).kind).toBe("account");
  atMs += SESSION_IDLE_MS - 1000;
  expect((await ask(idle)).kind).toBe("account");
  atMs += SESSION_IDLE_MS;
  expect((await ask(idle)).kind).toBe("nobody");
  const busy = await enter();
  for (const end = atMs + SESSION_LIFE_MS; atMs < end; atMs += SESSION_IDLE_MS / 2) {
    expect((await ask(busy)).kind).toBe("account");
  }
  expect((await ask(busy)).kind).toBe("nobody");
});

test("signOut() ends this session, or all of them", async () => {
  const [one, two, three] = [await enter(), await enter(), await enter()];
  await signOut(from(), await asAccount(one), { everywhere: false });
  expect((await ask(one)).kind).toBe("nobody");
  expect((await ask(two)).kind).toBe("account");
  await signOut(from(), await asAccount(two), { everywhere: true });
  expect((await ask(three)).kind).toBe("nobody");
});

test("another role, another password and removal end what was let in before", async () => {
  let session = await enter();
  await setRole(shell(), "ada", "admin");
  expect((await ask(session)).kind).toBe("nobody");

  session = await enter();
  const other = await enter();
  const principal = await asAccount(session);
  const wrong = { current: "wrong", next: OTHER };
  expect((await changeOwnPassword(from(), principal, wrong)).kind).toBe("refused");
  const changed = await changeOwnPassword(from(), principal, { current: PASSWORD, next: OTHER });
  expect((await ask(session)).kind).toBe("nobody");
  expect((await ask(other)).kind).toBe("nobody");
  expect(changed.kind === "signed_in" && (await ask(changed.secret)).kind).toBe("account");

  session = await enter(OTHER);
  await removeAccount(shell(), "ada");
  expect((await ask(session)).kind).toBe("nobody");
});

test("followSignInLink() lets choose a password once, within a day", async () => {
  await addAccount(shell(), { name: "Ben", role: "viewer" });
  const link = await createSignInLink(shell(), "ben");
  await expect(followSignInLink(from(), { link, password: "short" })).rejects.toThrow(/needs 12/);
  expect(await followSignInLink(from(), { link, password: OTHER })).toMatchObject({
    kind: "signed_in",
    account: { name: "Ben" },
  });
  expect(await followSignInLink(from(), { link, password: OTHER })).toEqual({ kind: "refused" });
  const late = await createSignInLink(shell(), "ben");
  atMs += 25 * 60 * 60_000;
  expect(await followSignInLink(from(), { link: late, password: OTHER })).toEqual({
    kind: "refused",
  });
});

test("followSignInLink() lets one of two at once in", async () => {
  const link = await createSignInLink(shell(), "ada");
  const outcomes = await Promise.all(
    [PASSWORD, OTHER].map((password) => followSignInLink(from(), { link, password })),
  );
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["refused", "signed_in"]);
});

test("identify() knows a token until it is revoked or runs out", async () => {
  const wanted = { name: "script", role: "viewer", scope: "api" } as const;
  const expiresAt = new Date(START + 60_000);
  const { secret, token } = await addToken(shell(), { ...wanted, expiresAt });
  expect(await ask(undefined, secret)).toEqual({ kind: "token", ...wanted });
  atMs += 60_000;
  expect(await ask(undefined, secret)).toEqual({ kind: "nobody" });
  const lasting = await addToken(shell(), { ...wanted, expiresAt: null });
  await revokeToken(shell(), lasting.token.id);
  expect(await ask(undefined, lasting.secret)).toEqual({ kind: "nobody" });
  await expect(revokeToken(shell(), 9_999)).rejects.toThrow(/no token 9999/);
  expect(token.prefix).toBe(secret.slice(0, 9));
});

test("identify() opens all to this machine only while there are no accounts", async () => {
  expect(await ask(undefined, undefined, true)).toEqual({ kind: "nobody" });
  await removeAccount(shell(), "ada");
  expect(await ask(undefined, undefined, true)).toEqual({ kind: "local" });
  expect(await ask("left over", undefined, true)).toEqual({ kind: "local" });
  expect(await ask(undefined, "fwt_wrong", true)).toEqual({ kind: "nobody" });
  expect(await ask(undefined, undefined, false)).toEqual({ kind: "nobody" });
});

test("the audit log never holds what was typed, and names who is known", async () => {
  await signIn(from(), { name: "my password by mistake", password: "another secret" });
  await signIn(from(), { name: "ada", password: "another secret" });
  const entries = await listAudit(db, 20);
  expect(JSON.stringify(entries)).not.toMatch(/mistake|another secret/);
  expect(entries[0]).toMatchObject({ actor: "Ada", address: "10.0.0.1" });
  expect(entries[1]).toMatchObject({ actor: "unknown name", action: "sign_in_failed" });
  expect((await findAccount(db, "ada"))?.signedInAt).toBeNull();
});

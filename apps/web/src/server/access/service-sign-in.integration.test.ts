import { createFetcher, type Fetcher } from "@figurewatch/http";
import type { SessionView } from "@figurewatch/contract";
import {
  addAccount,
  assign,
  createSignInService,
  linkIdentity,
  removeAccount,
} from "@figurewatch/runtime";
import {
  inPlace,
  openTestWatches,
  startTestOidc,
  tellWorkers,
  type OidcMood,
  type TestOidc,
  type TestWatch,
  type TestWatches,
} from "@figurewatch/runtime/testing";
import { listAccounts, listAssignments, listAudit } from "@figurewatch/store";
import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { buildTestApp, PUBLIC_URL } from "../../../test/build-test-app.ts";

const REDIRECT_URI = `${PUBLIC_URL}/api/session/service/back`;
const RULE = {
  claim: "groups",
  roles: new Map([
    ["desk", "reviewer" as const],
    ["staff", "viewer" as const],
  ]),
  others: null,
};

let watches: TestWatches;
let own: TestWatch;
let oidc: TestOidc;
let fetcher: Fetcher;
let app: FastifyInstance;
/** Everyone's clock: that of the service is the machine's. */
let nowMs: number;
const now = () => new Date(nowMs);
let remoteAddress: string;
let serial = 0;
beforeAll(async () => {
  watches = await openTestWatches();
  own = await watches.open();
});
afterAll(() => watches.stop());
beforeEach(async () => {
  nowMs = Date.now();
  const shell = { db: own.db, now, actor: "command line" };
  for (const { name } of await listAccounts(own.db)) await removeAccount(shell, name);
  // Attempts of the tests before are those of others.
  remoteAddress = `10.0.0.${++serial}`;
  oidc = await startTestOidc();
  oidc.person = { sub: "1", name: "Ada", groups: ["desk"] };
  fetcher = createFetcher({ allow: [`127.0.0.1:${oidc.port}`] });
  app = await openApp();
});
afterEach(async () => {
  await app.close();
  await fetcher.close();
  await oidc.close();
});

function openApp(issuer = oidc.issuer, clientSecret = oidc.client.secret) {
  const config = { issuer, clientId: oidc.client.id, clientSecret, title: "Our house" };
  return buildTestApp(
    { ...own, now },
    {
      service: createSignInService(
        { ...config, scopes: "openid profile", rule: RULE },
        { fetcher, redirectUri: REDIRECT_URI, now },
      ),
    },
  );
}

const ask = (url: string, cookies: Record<string, string> = {}) =>
  app.inject({ url, cookies, remoteAddress });

/** What a browser does: it goes to the service, and comes back with what it was given to hold. */
async function signIn(next = "", tamper: (url: URL) => void = () => {}) {
  const begun = await ask(`/api/session/service${next}`);
  const back = await oidc.visit(String(begun.headers.location));
  tamper(back);
  return comeBack(back, readCookies(begun));
}

async function comeBack(back: URL, cookies: Record<string, string>) {
  const came = await ask(back.pathname + back.search, cookies);
  expect(came.statusCode).toBe(303);
  return { to: String(came.headers.location), cookies: readCookies(came), came };
}

const readCookies = ({ cookies }: Awaited<ReturnType<typeof ask>>) =>
  Object.fromEntries(cookies.flatMap(({ name, value }) => (value === "" ? [] : [[name, value]])));

const whoIs = async (cookies: Record<string, string>) =>
  (await ask("/api/session", cookies)).json<SessionView>();
const accountsNow = async () => (await listAccounts(own.db)).map(({ name, role }) => [name, role]);

test("a person signs in, gets an account and a role by a claim, and goes where they were going", async () => {
  expect(await whoIs({})).toMatchObject({ entry: "accounts", service: "Our house" });
  const begun = await ask("/api/session/service");
  const url = new URL(String(begun.headers.location));
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    ...{ response_type: "code", client_id: "figurewatch", scope: "openid profile" },
    ...{ redirect_uri: REDIRECT_URI, code_challenge_method: "S256" },
  });
  expect(begun.cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });

  const { to, cookies, came } = await signIn("?next=%2Freview");
  expect(to).toBe("/review");
  expect(came.cookies.find(({ name }) => name === "figurewatch")?.sameSite).toBe("Strict");
  expect((await whoIs(cookies)).account).toEqual({ name: "Ada", role: "reviewer" });
  expect((await listAudit(own.db, 2)).map(({ action, actor }) => [action, actor])).toEqual([
    ["signed_in", "Ada"],
    ["account_added", "Our house"],
  ]);
  // Once more: the same account. And out again.
  const again = await signIn("?next=https%3A%2F%2Fevil.example%2F");
  expect(again.to).toBe("/");
  expect(await accountsNow()).toEqual([["Ada", "reviewer"]]);
  await app.inject({ method: "DELETE", url: "/api/session", cookies: again.cookies });
  expect((await whoIs(again.cookies)).account).toBeNull();
});

test("the role follows the claim, and whoever has none any more is out", async () => {
  const { cookies } = await signIn();
  oidc.person = { sub: "1", name: "Ada", groups: ["staff"] };
  await signIn();
  expect((await whoIs(cookies)).account).toBeNull();
  expect(await accountsNow()).toEqual([["Ada", "viewer"]]);
  const last = await signIn();
  oidc.person = { sub: "1", name: "Ada", groups: [] };
  expect((await signIn()).to).toBe("/sign-in?problem=no_access");
  expect((await whoIs(last.cookies)).account).toBeNull();
  const [entry] = await listAudit(own.db, 1);
  expect(entry).toMatchObject({ action: "sign_in_failed", note: "it brings no role: 1" });
});

test("whoever may not review any more by the service has no claim to review", async () => {
  await signIn();
  const { claimId, figureId } = await tellWorkers(own, { sentence: inPlace("50,000", "Russia") });
  const give = () =>
    assign(
      { chosen: [{ subject: claimId }], to: "Ada", reviewer: "Ada" },
      { db: own.db, watch: own.watch, publicAfter: 0, now },
    );
  for (const groups of [["staff"], []]) {
    oidc.person = { sub: "1", name: "Ada", groups: ["desk"] };
    await signIn();
    await give();
    expect(await listAssignments(own.db, [figureId])).toMatchObject([{ assignee: "Ada" }]);
    oidc.person = { sub: "1", name: "Ada", groups };
    await signIn();
    expect(await listAssignments(own.db, [figureId])).toEqual([]);
  }
});

test("a claim that only userinfo tells counts as well", async () => {
  oidc.person = { sub: "1", name: "Ada" };
  oidc.more = { groups: "staff" };
  const { cookies } = await signIn();
  expect((await whoIs(cookies)).account).toEqual({ name: "Ada", role: "viewer" });
});

test("a stranger gets no account that is there, by name or address; one linked by hand does", async () => {
  const shell = { db: own.db, now, actor: "command line" };
  await addAccount(shell, { name: "Ada", role: "admin", password: "a long enough secret" });
  oidc.person = { sub: "1", name: "ada", email: "ada@a.example", groups: ["staff"] };
  const { cookies } = await signIn();
  expect((await whoIs(cookies)).account).toEqual({ name: "ada 2", role: "viewer" });

  await linkIdentity(shell, "ada", { issuer: oidc.issuer, subject: "7" });
  oidc.person = { sub: "7", groups: [] };
  const linked = await signIn();
  expect((await whoIs(linked.cookies)).account).toEqual({ name: "Ada", role: "admin" });
  await expect(
    linkIdentity(shell, "ada 2", { issuer: oidc.issuer, subject: "7" }),
  ).rejects.toMatchObject({ kind: "taken" });
});

test("first sign-ins of one person at once make one account", async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => signIn()));
  expect(new Set(all.map(({ to }) => to))).toEqual(new Set(["/"]));
  expect(await accountsNow()).toEqual([["Ada", "reviewer"]]);
});

test.for<{ mood: OidcMood; problem: string }>([
  { mood: "denies", problem: "cancelled" },
  { mood: "other-audience", problem: "untrusted" },
  { mood: "expired", problem: "untrusted" },
  { mood: "other-nonce", problem: "untrusted" },
  { mood: "other-issuer", problem: "untrusted" },
  { mood: "other-key", problem: "untrusted" },
  { mood: "no-id-token", problem: "untrusted" },
])("a service that answers with $mood lets no one in", async ({ mood, problem }) => {
  oidc.mood = mood;
  const { to, cookies } = await signIn();
  expect(to).toBe(`/sign-in?problem=${problem}`);
  expect(cookies).toEqual({});
  expect(await accountsNow()).toEqual([]);
  expect((await listAudit(own.db, 1))[0]).toMatchObject({ action: "sign_in_failed" });
});

test.for([
  { what: "another state", tamper: (url: URL) => url.searchParams.set("state", "x") },
  { what: "no state", tamper: (url: URL) => url.searchParams.delete("state") },
  { what: "another code", tamper: (url: URL) => url.searchParams.set("code", "x") },
  { what: "another issuer", tamper: (url: URL) => url.searchParams.set("iss", "http://x.example") },
])("a browser that comes back with $what is not let in", async ({ tamper }) => {
  expect((await signIn("", tamper)).to).toBe("/sign-in?problem=untrusted");
  expect(await accountsNow()).toEqual([]);
});

test("what was begun is ended once, by the same browser and in time", async () => {
  const begun = await ask("/api/session/service");
  const cookies = readCookies(begun);
  const back = await oidc.visit(String(begun.headers.location));
  expect((await comeBack(back, {})).to).toBe("/sign-in?problem=begin_again");
  expect((await comeBack(back, cookies)).to).toBe("/");
  expect((await comeBack(back, cookies)).to).toBe("/sign-in?problem=begin_again");

  const slow = await ask("/api/session/service");
  const late = await oidc.visit(String(slow.headers.location));
  nowMs += 11 * 60_000;
  expect((await comeBack(late, readCookies(slow))).to).toBe("/sign-in?problem=begin_again");
});

test("a service that is away, broken or wants another secret is told, and passwords go on", async () => {
  oidc.mood = "broken";
  expect((await ask("/api/session/service")).headers.location).toBe("/sign-in?problem=away");
  oidc.mood = "well";
  const begun = await ask("/api/session/service");
  const back = await oidc.visit(String(begun.headers.location));
  await oidc.close();
  expect((await comeBack(back, readCookies(begun))).to).toBe("/sign-in?problem=away");
  const away = await openApp();
  const { headers } = await away.inject("/api/session/service");
  expect(headers.location).toBe("/sign-in?problem=away");
  const password = "a long enough secret";
  const shell = { db: own.db, now, actor: "command line" };
  await addAccount(shell, { name: "ben", role: "viewer", password });
  const payload = { name: "ben", password };
  const { statusCode } = await away.inject({ method: "POST", url: "/api/session", payload });
  expect(statusCode).toBe(200);
  await away.close();

  oidc = await startTestOidc();
  await fetcher.close();
  fetcher = createFetcher({ allow: [`127.0.0.1:${oidc.port}`] });
  await app.close();
  app = await openApp(oidc.issuer, "another secret");
  expect((await signIn()).to).toBe("/sign-in?problem=untrusted");
});

test("whoever guesses waits, as with passwords", async () => {
  const back = new URL(`${REDIRECT_URI}?code=x&state=x`);
  for (let i = 0; i < 30; i++) await comeBack(back, {});
  expect((await comeBack(back, {})).to).toBe("/sign-in?problem=throttled");
});

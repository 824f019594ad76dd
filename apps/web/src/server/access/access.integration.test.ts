import type { ArticleDetail, ReviewList, ReviewResult, SessionView } from "@figurewatch/contract";
import { addAccount, addToken, removeAccount } from "@figurewatch/runtime";
import { openTestWatches, type TestWatch, type TestWatches } from "@figurewatch/runtime/testing";
import { listAudit } from "@figurewatch/store";
import fastify, { type FastifyInstance, type InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, PUBLIC_URL } from "../../../test/build-test-app.ts";
import type { WebContext } from "../context.ts";
import { guardAccess } from "./guard-access.ts";
import { createSessionCookie } from "./session-cookie.ts";

const PASSWORD = "nine lamps over the quay";
const TEXT =
  "North Korea has sent workers abroad for decades. More than 50,000 North Korean workers were employed in Russia in 2025, a ministry spokesman said.";
const ROLES = ["viewer", "reviewer", "admin"] as const;

let watches: TestWatches;
let own: TestWatch;
beforeAll(async () => {
  watches = await openTestWatches();
  own = await watches.open();
  await own.read("https://a.example/1", "2026-01-05", TEXT);
});
afterAll(() => watches.stop());

const shell = () => ({ db: own.db, now: own.now, actor: "command line" });
const add = (name: string, role: (typeof ROLES)[number]) =>
  addAccount(shell(), { name, role, password: PASSWORD });

const openApp = (options: Partial<WebContext> = {}, watch = own) =>
  buildTestApp(watch, { requestsPerMinute: 100_000, metrics: async () => "", ...options });

async function signIn(app: FastifyInstance, name: string, password = PASSWORD) {
  const response = await app.inject({
    ...{ method: "POST", url: "/api/session", payload: { name, password } },
  });
  const [cookie] = response.cookies;
  return { response, cookie, headers: { cookie: `${cookie?.name}=${cookie?.value}` } };
}

/** Asks every declared route, with something for each parameter; signing out would end the rest. */
async function askAll(app: FastifyInstance, headers: Record<string, string> = {}) {
  const answers = new Map<string, number>();
  for (const route of app.accessTable.keys()) {
    const [method, url] = route.split(" ") as ["GET" | "HEAD" | "POST" | "DELETE", string];
    if (/^DELETE .*\/sessions?$/.test(route) || url.endsWith("*")) continue;
    const path = url.replaceAll(/:\w+/g, "x");
    const body = method === "POST" ? { payload: {} } : {};
    answers.set(route, (await app.inject({ method, url: path, headers, ...body })).statusCode);
  }
  return answers;
}

describe("without accounts", () => {
  test("this machine has all rights, and the page is told that there are no accounts yet", async () => {
    const app = await openApp();
    const statuses = [...(await askAll(app)).values()];
    expect(statuses).not.toContain(401);
    expect(statuses).not.toContain(403);
    expect((await app.inject("/api/session")).json()).toEqual({
      ...{ entry: "local", isPublic: false, publicAfter: 0, service: null, account: null },
    });
    await app.close();
  });

  test.for([
    ["it listens for others", { host: "0.0.0.0" }, {}, "127.0.0.1"],
    ["it listens for others on IPv6", { host: "::" }, {}, "::1"],
    ["it is known by a name", { publicUrl: "https://figures.example.org" }, {}, "127.0.0.1"],
    ["a proxy is announced", { trustProxy: ["127.0.0.1"] }, {}, "127.0.0.1"],
    ["a proxy says for whom", {}, { "x-forwarded-for": "127.0.0.1" }, "127.0.0.1"],
    ["a proxy says so by the standard", {}, { forwarded: "for=127.0.0.1" }, "127.0.0.1"],
    ["a proxy names itself", {}, { via: "1.1 front" }, "127.0.0.1"],
    ["it comes from elsewhere", {}, {}, "10.0.0.7"],
  ] as const)("nothing is shown when %s", async ([, options, headers, remoteAddress]) => {
    const app = await openApp(options);
    for (const url of ["/api/overview", "/api/articles", "/alerts.atom", "/metrics"]) {
      const { statusCode } = await app.inject({ url, headers, remoteAddress });
      expect(statusCode, url).toBe(401);
    }
    const session = await app.inject({ url: "/api/session", headers, remoteAddress });
    expect(session.json()).toMatchObject({ entry: "closed" });
    expect((await app.inject({ url: "/healthz", headers, remoteAddress })).statusCode).toBe(200);
    await app.close();
  });
});

describe("with accounts", () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    for (const role of ROLES) await add(role, role);
    app = await openApp();
  });
  afterAll(() => app.close());

  test("every route declares who may ask, and these are open to anyone", () => {
    const open = [...app.accessTable].flatMap(([route, { needs }]) =>
      needs === "anyone" && !route.startsWith("HEAD") ? [route] : [],
    );
    expect(open.filter((route) => !/ \/\*?$/.test(route)).toSorted()).toEqual([
      // The page alone: what it shows is asked of routes that are for the public.
      ...["GET /api/session", "GET /embed/measures/:measureId", "GET /healthz", "GET /readyz"],
      ...["POST /api/session", "POST /api/session/link", "POST /api/session/link/password"],
    ]);
    expect(app.accessTable.size).toBeGreaterThan(30);
  });

  test("a route without a declaration fails the start", async () => {
    const bare = fastify();
    const { db, watch, now } = own;
    const context = { db, watch, now, startedAt: now(), publicUrl: PUBLIC_URL };
    guardAccess(bare, { ...context, queueDepth: async () => 0 }, createSessionCookie(PUBLIC_URL));
    expect(() => bare.get("/x", () => "")).toThrow(/"\/x" does not declare who may ask/);
    bare.get("/y", { config: { needs: "viewer" } }, () => "");
    await bare.close();
  });

  test("every route answers each role, and nobody, as it declares", async () => {
    const expected = { viewer: 0, reviewer: 1, admin: 2, public: 0 };
    for (const [rank, name] of [undefined, ...ROLES].entries()) {
      const headers = name === undefined ? {} : (await signIn(app, name)).headers;
      for (const [route, status] of await askAll(app, headers)) {
        const { needs } = app.accessTable.get(route) ?? { needs: "admin" };
        const says = `${name ?? "nobody"}: ${route}`;
        // Nothing that is sent here is right: behind the door the answers are others.
        if (needs === "anyone") expect([200, 302, 400, 503], says).toContain(status);
        else if (name === undefined) expect(status, says).toBe(401);
        else if (expected[needs] <= rank - 1) expect([401, 403], says).not.toContain(status);
        else expect(status, says).toBe(403);
      }
    }
  });

  test("signing in sets a cookie that scripts and other sites do not get, and tells no more", async () => {
    const { response, cookie, headers } = await signIn(app, "Viewer");
    expect(response.json()).toEqual({
      ...{
        entry: "accounts",
        isPublic: false,
        publicAfter: 0,
        service: null,
        account: { name: "viewer", role: "viewer" },
      },
    });
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/" });
    expect(cookie?.secure).toBeUndefined();
    const session = await app.inject({ url: "/api/session", headers });
    expect(session.json<SessionView>().account).toEqual({ name: "viewer", role: "viewer" });
    expect(session.headers["cache-control"]).toBe("private, no-store");
    const wrong = await signIn(app, "viewer", "wrong");
    const unknown = await signIn(app, "nobody", "wrong");
    expect(wrong.response.statusCode).toBe(401);
    expect(unknown.response.json()).toEqual(wrong.response.json());
  });

  test("over https the cookie is bound to the host", async () => {
    const publicUrl = "https://figures.example.org";
    const secure = await openApp({ publicUrl });
    const { response } = await signIn(secure, "viewer");
    expect(response.headers["set-cookie"]).toMatch(
      /^__Host-figurewatch=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    await secure.close();
  });

  test("signing out ends the session and clears the cookie; everywhere ends the others", async () => {
    const [one, two] = [await signIn(app, "viewer"), await signIn(app, "viewer")];
    const status = async (headers: Record<string, string>) =>
      (await app.inject({ url: "/api/overview", headers })).statusCode;
    const out = await app.inject({ method: "DELETE", url: "/api/session", headers: one.headers });
    expect(out.statusCode).toBe(200);
    expect(out.cookies[0]).toMatchObject({ name: "figurewatch", value: "", maxAge: 0 });
    expect(await status(one.headers)).toBe(401);
    expect(await status(two.headers)).toBe(200);
    const three = await signIn(app, "viewer");
    await app.inject({ method: "DELETE", url: "/api/sessions", headers: three.headers });
    expect(await status(two.headers)).toBe(401);
  });

  test("a guesser is told how long to wait", async () => {
    await add("guessed", "viewer");
    const at = own.now();
    const still = await openApp({ now: () => at });
    for (let i = 0; i < 5; i++) await signIn(still, "guessed", `guess ${i}`);
    const { response } = await signIn(still, "guessed");
    expect(response.statusCode).toBe(429);
    expect(response.headers["retry-after"]).toBe("30");
    expect(response.json().detail).toContain("wait 30 seconds");
    await still.close();
  });

  test("attempts from one IPv6 network count as one address, whichever of its own it uses", async () => {
    const at = own.now();
    const still = await openApp({ now: () => at });
    const attempt = (i: number, payload: object) =>
      still.inject({
        ...{ method: "POST", url: "/api/session", payload },
        remoteAddress: `2001:db8:0:1::${(i + 1).toString(16)}`,
      });
    for (let i = 0; i < 30; i++) await attempt(i, { name: `name ${i}`, password: "wrong" });
    const right = { name: "viewer", password: PASSWORD };
    expect((await attempt(40, right)).statusCode).toBe(429);
    expect((await signIn(still, "viewer")).response.statusCode).toBe(200);
    await still.close();
  });

  test("where someone comes from is taken from a proxy that was announced, and from no one else", async () => {
    const headers = { "x-forwarded-for": "203.0.113.9" };
    const payload = { name: "viewer", password: "wrong" };
    for (const [trustProxy, address] of [
      [["127.0.0.1"], "203.0.113.9"],
      [["10.0.0.0/8"], "127.0.0.1"],
      [[], "127.0.0.1"],
    ] as const) {
      const proxied = await openApp({ trustProxy });
      await proxied.inject({ method: "POST", url: "/api/session", payload, headers });
      const [last] = await listAudit(own.db, 1);
      expect(last).toMatchObject({ action: "sign_in_failed", actor: "viewer", address });
      await proxied.close();
    }
  });

  test("a decision is on record under the account, whatever name is sent", async () => {
    const { headers } = await signIn(app, "reviewer");
    const { items } = (await app.inject({ url: "/api/review", headers })).json<ReviewList>();
    const payload = { decision: "accept", subject: items[0]?.figureId, reviewer: "Someone Else" };
    const post: InjectOptions = { method: "POST", url: "/api/review", payload, headers };
    const { decision } = (await app.inject(post)).json<ReviewResult>();
    expect(decision.reviewer).toBe("reviewer");
    expect((await listAudit(own.db, 5)).find(({ action }) => action === "decided")).toMatchObject({
      actor: "reviewer",
    });
  });

  test("a token is let in with its role; one for feeds on feeds, and only there in the address", async () => {
    const base = { name: "script", role: "viewer", expiresAt: null } as const;
    const { secret: api } = await addToken(shell(), { ...base, scope: "api" });
    const { secret: feeds } = await addToken(shell(), { ...base, scope: "feeds" });
    const ask = async (url: string, token?: string) => {
      const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
      return (await app.inject({ url, headers })).statusCode;
    };
    expect(await ask("/api/overview", api)).toBe(200);
    expect(await ask("/metrics", api)).toBe(200);
    expect(await ask(`/api/overview?token=${api}`)).toBe(401);
    expect(await ask(`/api/measures/wage/figures.csv?token=${feeds}`)).toBe(401);
    expect(await ask("/api/overview", feeds)).toBe(403);
    expect(await ask("/api/overview", `${api}x`)).toBe(401);
    for (const url of ["/alerts.atom", "/sources.atom", "/figures.json"]) {
      expect(await ask(`${url}?token=${feeds}`), url).toBe(200);
      expect(await ask(`${url}?token=${feeds}x`), url).toBe(401);
      expect(await ask(url), url).toBe(401);
    }
    const change: InjectOptions = { method: "POST", url: "/api/review", payload: {} };
    const headers = { authorization: `Bearer ${api}` };
    expect((await app.inject({ ...change, headers })).statusCode).toBe(403);
  });

  test("the public view shows figures, quotes and alerts, and no full text, source or review", async () => {
    const open = await openApp({ isPublic: true });
    const status = async (url: string) => (await open.inject(url)).statusCode;
    for (const url of [
      ...["/api/overview", "/api/measures", "/api/measures/wage/series", "/api/verdicts"],
      ...["/api/measures/wage/figures.csv", "/api/articles", "/api/alerts", "/alerts.atom"],
      ...["/figures.atom", "/figures.json", "/api/places", "/api/places/world"],
      "/api/coverage",
    ]) {
      expect(await status(url), url).toBe(200);
    }
    for (const url of [
      ...["/api/review", "/api/sources", "/api/events", "/api/deliveries", "/sources.atom"],
      "/api/sources.opml",
      ...["/metrics", "/api/articles/x/changes"],
    ]) {
      expect(await status(url), url).toBe(401);
    }
    const { articles } = (await open.inject("/api/articles")).json<{
      articles: { id: string }[];
    }>();
    const url = `/api/articles/${articles[0]?.id}`;
    const shown = (await open.inject(url)).json<ArticleDetail>();
    expect(shown).toMatchObject({ text: "", textState: "members" });
    expect(shown.claims.map(({ quote }) => quote).join()).toContain("50,000");
    const { headers } = await signIn(open, "viewer");
    expect((await open.inject({ url, headers })).json<ArticleDetail>().text).toBe(TEXT);
    await open.close();
  });

  test("the description of the API says who may ask", async () => {
    const { headers } = await signIn(app, "viewer");
    const response = await app.inject({ url: "/api/docs/json", headers });
    const { components, paths } = response.json();
    expect(Object.keys(components.securitySchemes)).toEqual(["session", "token"]);
    expect(paths["/api/review"].post.security).toEqual([{ session: [] }, { token: [] }]);
    expect(paths["/api/review"].post.description).toContain("reviewer");
    expect(paths["/api/session"].post.security).toEqual([]);
  });

  test("the description of the API says what each route is for", async () => {
    const { headers } = await signIn(app, "viewer");
    const { paths, tags } = (await app.inject({ url: "/api/docs/json", headers })).json();
    const sections = tags.map(({ name }: { name: string }) => name);
    for (const [path, methods] of Object.entries<Record<string, unknown>>(paths)) {
      for (const [method, described] of Object.entries(methods)) {
        expect(described, `${method} ${path}`).toMatchObject({
          summary: expect.stringMatching(/./),
          tags: [expect.toBeOneOf(sections)],
        });
      }
    }
  });

  test("when the last account goes, this machine is open and others stay out", async () => {
    const other = await watches.open();
    const deps = { db: other.db, now: other.now, actor: "command line" };
    await addAccount(deps, { name: "last", role: "admin", password: PASSWORD });
    const [here, elsewhere] = [await openApp({}, other), await openApp({ host: "0.0.0.0" }, other)];
    await removeAccount(deps, "last");
    expect((await here.inject("/api/overview")).statusCode).toBe(200);
    expect((await elsewhere.inject("/api/overview")).statusCode).toBe(401);
    await Promise.all([here.close(), elsewhere.close()]);
  });
});

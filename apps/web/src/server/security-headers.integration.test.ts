import { openTestWatches, type TestWatches } from "@figurewatch/runtime/testing";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp } from "../../test/build-test-app.ts";

let watches: TestWatches;
let app: FastifyInstance;
let open: FastifyInstance;
beforeAll(async () => {
  watches = await openTestWatches();
  const own = await watches.open();
  app = await buildTestApp(own);
  open = await buildTestApp(own, { isPublic: true });
});
afterAll(async () => {
  await app.close();
  await open.close();
  await watches.stop();
});

const ADDRESSES = [
  "/",
  "/figures/x",
  "/no.such.file",
  "/api/overview",
  "/api/nothing",
  "/api/verdicts?days=many",
  "/api/docs",
  "/api/docs/",
  "/api/docs/json",
  "/api/docs/static/index.html",
  "/alerts.atom",
  "/sources.atom",
  "/healthz",
  "/readyz",
  "/measures/wage",
  "/embed",
  "/embed.html",
  "/embed/measures",
  "/embed/measures/wage/review",
  "/embed/review",
  "//embed/measures/wage",
];
const EMBED = "/embed/measures/wage?place=RU";

test.for([...ADDRESSES, EMBED])("%s may not be framed", async (url) => {
  const { headers } = await app.inject(url);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test.for(ADDRESSES)("%s may not be framed where the view is public", async (url) => {
  const { headers } = await open.inject(url);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
});

test("an embedded view may be framed where the view is public, and nothing else is loosened", async () => {
  const [framed, page] = await Promise.all([open.inject(EMBED), open.inject("/measures/wage")]);
  expect(framed.headers).not.toHaveProperty("x-frame-options");
  expect(page.headers["x-frame-options"]).toBe("DENY");
  const policy = String(page.headers["content-security-policy"]);
  expect(framed.headers["content-security-policy"]).toBe(
    policy.replace("frame-ancestors 'none'", "frame-ancestors *"),
  );
  expect(framed.headers["x-content-type-options"]).toBe("nosniff");
});

test("an embedded view is the same for whoever comes, and sets no cookie", async () => {
  const cookie = "figurewatch=fws_0000000000000000000000000000000000000000000";
  const signedIn = await open.inject({ url: EMBED, headers: { cookie } });
  const anyone = await open.inject(EMBED);
  expect(signedIn.body).toBe(anyone.body);
  expect(signedIn.statusCode).toBe(anyone.statusCode);
  expect(signedIn.headers).not.toHaveProperty("set-cookie");
});

test("a refusal may not be framed either", async () => {
  const refused = await app.inject({ url: "/", headers: { host: "evil.example" } });
  expect(refused.statusCode).toBe(403);
  expect(refused.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
});

test.for([
  "//evil.example",
  "//evil.example/..",
  "///evil.example",
  "/\\evil.example",
  "/%5cevil.example",
  "/%2f%2fevil.example",
  "/.evil.example",
  "/api//evil.example",
  "/api/docs//evil.example",
  "/api/docs/..//evil.example",
  "/assets//evil.example",
  "/https://evil.example",
  "/?next=https://evil.example",
  "/articles?url=https://evil.example",
])("%s leads nowhere else", async (url) => {
  const { statusCode, headers } = await app.inject(url);
  const location = headers["location"] ?? "/";
  expect(new URL(location, "http://127.0.0.1:4600").origin).toBe("http://127.0.0.1:4600");
  if (statusCode >= 300 && statusCode < 400) expect(location).toMatch(/^(\.?\/)(?![/\\])/);
});

import { openTestWatches, type TestWatches } from "@figurewatch/runtime/testing";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "./build-app.ts";

let watches: TestWatches;
let app: FastifyInstance;
beforeAll(async () => {
  watches = await openTestWatches();
  const { db, watch, now } = await watches.open();
  app = await buildApp({
    ...{ db, watch, now, startedAt: now() },
    publicUrl: "http://127.0.0.1:4600",
    queueDepth: async () => 0,
  });
});
afterAll(async () => {
  await app.close();
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
];

test.for(ADDRESSES)("%s may not be framed", async (url) => {
  const { headers } = await app.inject(url);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
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

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

// A program that is given a page, with 200, takes it for what it asked for.
test.for([
  ["GET", "/api/nothing"],
  ["GET", "/api/figures?measure=wage"],
  ["GET", "/api"],
  ["POST", "/api/nothing"],
  ["GET", "/no.such.file"],
  ["POST", "/measures/wage"],
] as const)("%s %s is answered with a problem, not with a page", async ([method, url]) => {
  const { statusCode, headers, body } = await app.inject({ method, url });
  expect(statusCode).toBe(404);
  expect(headers["content-type"]).toContain("application/problem+json");
  expect(body.includes("/api/docs lists what there is")).toBe(url.startsWith("/api"));
});

test("GET /apiary is for the pages to answer", async () => {
  const { headers } = await app.inject("/apiary");
  expect(headers["content-type"]).toContain("text/html");
});

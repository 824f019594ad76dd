import type { FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { onceWithTestApp } from "../../test/build-test-app.ts";

let app: FastifyInstance;
onceWithTestApp((testApp) => {
  app = testApp;
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

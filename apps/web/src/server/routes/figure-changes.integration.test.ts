import { FigureChanges } from "@figurewatch/contract";
import type { FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { onceWithTestApp } from "../../../test/build-test-app.ts";

let app: FastifyInstance;
onceWithTestApp(async (testApp, own) => {
  app = testApp;
  const told =
    "About 41,000 North Korean workers were employed in Kuwait in 2025, a ministry spokesman said.";
  await own.read("https://a.example/1", "2026-01-05", told);
});

test("GET /api/changes goes page by page, and has nothing after its last cursor", async () => {
  const get = async (query: string) =>
    FigureChanges.parse((await app.inject(`/api/changes?${query}`)).json());
  const all = await get("");
  expect(all.more).toBe(false);
  expect(all.changes.length).toBeGreaterThan(1);
  const first = await get("limit=1");
  expect(first).toMatchObject({ more: true, changes: [all.changes[0]] });
  expect((await get(`after=${first.cursor}`)).changes).toEqual(all.changes.slice(1));
  expect(await get(`after=${all.cursor}`)).toEqual({ ...all, changes: [] });
});

test.for([
  ["after=12", 400],
  ["after=00000000-0", 410],
  ["limit=0", 400],
] as const)("GET /api/changes?%s is refused with %i", async ([query, status]) => {
  const { statusCode, headers } = await app.inject(`/api/changes?${query}`);
  expect(statusCode).toBe(status);
  expect(headers["content-type"]).toContain("application/problem+json");
});

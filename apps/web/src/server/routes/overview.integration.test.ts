import { Overview } from "@figurewatch/contract";
import type { FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { onceWithTestApp } from "../../../test/build-test-app.ts";

let app: FastifyInstance;
onceWithTestApp(async (testApp, own) => {
  app = testApp;
  const told =
    "About 41,000 North Korean workers were employed in Kuwait in 2025, a minister said.";
  await own.read("https://a.example/1", "2026-01-05", told);
});

test("GET /api/overview says what there is, and when the last article and figure came", async () => {
  const { status } = Overview.parse((await app.inject("/api/overview")).json());
  // The count, and the country that it is the first to name.
  expect(status).toMatchObject({ articles: 1, claims: 2, figures: 2, queueDepth: 0 });
  expect(status.lastArticleAt).toMatch(/^2026-01-01T08:/);
  expect(status.lastNewFigureAt).toMatch(/^2026-01-01T08:/);
});

import { ArticleChanges } from "@figurewatch/contract";
import type { TestWatch } from "@figurewatch/runtime/testing";
import type { FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { onceWithTestApp } from "../../../test/build-test-app.ts";

const OPENING = "North Korea has sent workers abroad for decades.";
const told = (count: string) =>
  `${OPENING} Some ${count} North Korean workers were employed in Russia in 2025, a ministry spokesman said.`;

let own: TestWatch;
let app: FastifyInstance;
let articleId: string;
onceWithTestApp(async (testApp, testWatch) => {
  app = testApp;
  own = testWatch;
  ({ articleId } = await own.read("https://a.example/1", "2026-01-05", told("50,000")));
});

const url = (query = "") => `/api/articles/${articleId}/changes${query}`;

test("GET /api/articles/:id/changes says that there is one version, then what an edit changed", async () => {
  const before = await app.inject(url());
  expect(before.statusCode).toBe(404);
  expect(before.json().detail).toContain("there are: 1");

  await own.read("https://a.example/1", "2026-01-05", told("5,000"));
  const changes = ArticleChanges.parse((await app.inject(url())).json());
  expect(changes).toMatchObject({ from: { version: 1 }, to: { version: 2 }, added: 1, removed: 1 });
  expect(changes.sentences.map(({ kind }) => kind)).toEqual(["same", "removed", "added"]);
  expect(changes.sentences.at(-1)?.text).toContain("Some 5,000");
  expect((await app.inject(url("?from=1&to=2"))).json()).toEqual(changes);
});

test.for(["?from=7", "?to=1", "?from=0", "?to=x"])(
  "GET changes%s is refused in words",
  async (query) => {
    const { statusCode, headers } = await app.inject(url(query));
    expect([400, 404]).toContain(statusCode);
    expect(headers["content-type"]).toContain("application/problem+json");
  },
);

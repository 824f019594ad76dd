import { ReviewList, ReviewResult } from "@figurewatch/contract";
import type { TestWatch } from "@figurewatch/runtime/testing";
import type { FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { onceWithTestApp, PUBLIC_URL } from "../../../test/build-test-app.ts";

const TEXT =
  "North Korea has sent workers abroad for decades. More than 50,000 North Korean workers were employed in Russia in 2025, a ministry spokesman said.";

let own: TestWatch;
let app: FastifyInstance;
onceWithTestApp(async (testApp, testWatch) => {
  app = testApp;
  own = testWatch;
  await own.read("https://a.example/1", "2026-01-05", TEXT);
});

const list = async (query = "") =>
  ReviewList.parse((await app.inject(`/api/review${query}`)).json());
const post = (payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: "POST", url: "/api/review", payload, headers });

test("GET /api/review lists what waits with its words and reasons", async () => {
  const { waiting, items } = await list();
  expect(waiting).toBe(items.length);
  const item = items.find(({ measure }) => measure === "workers_abroad");
  expect(item).toMatchObject({ verdict: "new", says: "more than 50,000 workers abroad" });
  expect(TEXT).toContain(item?.quote);
});

test("POST /api/review records a decision, and undo brings the claim back", async () => {
  const { items, waiting } = await list();
  const subject = items[0]?.claimId ?? "";
  const response = await post({ decision: "reject", subject, reason: "a slip" });
  const { decision, figures } = ReviewResult.parse(response.json());
  expect(decision).toMatchObject({ reviewer: "local", says: "rejected: a slip", undone: false });
  expect(figures).toMatchObject([{ review: "rejected", reviewNote: "a slip" }]);
  expect((await list()).waiting).toBe(waiting - 1);
  expect((await list("?state=decided")).items[0]?.decisions).toHaveLength(1);
  expect((await post({ decision: "undo", id: decision.id })).statusCode).toBe(200);
  expect((await list()).waiting).toBe(waiting);
});

test.for([
  [{ decision: "accept", subject: "nothing" }, 404],
  [{ decision: "undo", id: 4_000 }, 404],
  [{ decision: "accept" }, 400],
  [{ decision: "fix", subject: "x", fix: {} }, 400],
  [{ decision: "fix", subject: "x", fix: { low: 2, high: 1 } }, 400],
  [{ decision: "shrug", subject: "x" }, 400],
] as const)("POST /api/review answers %o with %i", async ([payload, status]) => {
  expect((await post(payload)).statusCode).toBe(status);
});

test("every route that changes something answers 403 to a page of another site", async () => {
  expect(app.changingRoutes).toContain("POST /api/review");
  const elsewhere = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:9999" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: PUBLIC_URL },
  ];
  for (const route of app.changingRoutes) {
    const [method, url] = route.split(" ") as ["POST", string];
    for (const headers of elsewhere) {
      const { statusCode } = await app.inject({
        ...{ method, url: url.replaceAll(/:\w+/g, "x"), payload: {} },
        headers: { ...headers, host: "127.0.0.1:4600" },
      });
      expect(statusCode, `${route} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
});

test("a page of this server and a program may change something", async () => {
  const payload = { decision: "accept", subject: "nothing" };
  const page = { origin: PUBLIC_URL, "sec-fetch-site": "same-origin", host: "127.0.0.1:4600" };
  expect((await post(payload, page)).statusCode).toBe(404);
  expect((await post(payload)).statusCode).toBe(404);
});

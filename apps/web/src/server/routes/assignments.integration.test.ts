import type {
  AssignRequestInput,
  AssignResult,
  FigureDetail,
  ReviewList,
} from "@figurewatch/contract";
import { addAccount } from "@figurewatch/runtime";
import {
  eachWithTestWatch,
  inPlace,
  tellWorkers,
  type TestWatch,
} from "@figurewatch/runtime/testing";
import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildTestApp } from "../../../test/build-test-app.ts";

const PASSWORD = "nine lamps over the quay";
const NAMES = { Ada: "reviewer", Ben: "reviewer", Vic: "viewer" } as const;

let own: TestWatch;
let app: FastifyInstance;
eachWithTestWatch((opened) => (own = opened));
beforeEach(async () => {
  app = await buildTestApp(own, { isPublic: true, requestsPerMinute: 100_000 });
});
afterEach(() => app.close());

type Name = keyof typeof NAMES;
const cookies = new Map<Name, string>();
async function addAll() {
  const { db, now } = own;
  for (const name of Object.keys(NAMES) as Name[]) {
    const account = { name, role: NAMES[name], password: PASSWORD };
    await addAccount({ db, now, actor: "test" }, account);
    const payload = { name, password: PASSWORD };
    const { cookies: set } = await app.inject({ method: "POST", url: "/api/session", payload });
    cookies.set(name, `${set[0]?.name}=${set[0]?.value}`);
  }
}
const headersOf = (name?: Name) => {
  const cookie = name && cookies.get(name);
  return cookie === undefined ? {} : { cookie };
};
async function give(payload: AssignRequestInput, who?: Name) {
  const headers = headersOf(who);
  const asked = { method: "POST", url: "/api/review/assign", payload, headers } as const;
  const response = await app.inject(asked);
  return { status: response.statusCode, ...response.json<AssignResult & { detail?: string }>() };
}
async function get<T>(url: string, who?: Name) {
  return (await app.inject({ url, headers: headersOf(who) })).json<T>();
}

test("POST /api/review/assign gives claims under the account's name, for the list to show", async () => {
  await addAll();
  const russia = await tellWorkers(own, { sentence: inPlace("50,000", "Russia") });
  const china = await tellWorkers(own, { sentence: inPlace("60,000", "China") });
  const chosen = [russia.claimId, "c000"].map((subject) => ({ subject, had: null }));
  // Who gives it is who is signed in, whatever is written.
  const given = await give({ chosen, to: "Ada", reviewer: "Else" }, "Ben");
  expect(given).toMatchObject({ status: 200, done: 1, refused: 1 });
  expect(given.items).toMatchObject([
    { outcome: "done", figureId: russia.figureId, assigned: { to: "Ada", by: "Ben" } },
    { outcome: "refused", subject: "c000", why: 'There is no claim or figure "c000"' },
  ]);
  const mine = await get<ReviewList>("/api/review?assigned=mine", "Ada");
  expect(mine).toMatchObject({ waiting: 1, items: [{ assigned: { to: "Ada", by: "Ben" } }] });
  expect(await get("/api/review?assigned=mine", "Ben")).toMatchObject({ waiting: 0, items: [] });
  const nobodys = await get<ReviewList>("/api/review?assigned=nobody", "Vic");
  const free = nobodys.items.map(({ claimId }) => claimId);
  expect(free).toContain(china.claimId);
  expect(free).not.toContain(russia.claimId);
  const all = await get<ReviewList>("/api/review", "Vic");
  expect(all.waiting).toBe(nobodys.waiting + 1);
  const figure = `/api/figures/${russia.figureId}`;
  expect(await get(figure, "Vic")).toMatchObject({ assigned: { to: "Ada", by: "Ben" } });
  expect((await get<FigureDetail>(figure)).assigned).toBe(null);
  expect(await get("/api/reviewers", "Ben")).toEqual({ reviewers: ["Ada", "Ben"] });
});

test("only who may review gives claims, and only to who may", async () => {
  await addAll();
  const { claimId } = await tellWorkers(own, { sentence: inPlace("50,000", "Russia") });
  const chosen = [{ subject: claimId }];
  expect(await give({ chosen, to: "Vic" }, "Vic")).toMatchObject({ status: 403 });
  expect(await give({ chosen, to: "Ada" })).toMatchObject({ status: 401 });
  expect(await get("/api/reviewers", "Vic")).toMatchObject({ status: 403 });
  const unfit = 'Cannot assign: there is no account "Vic" that may review';
  expect(await give({ chosen, to: "Vic" }, "Ada")).toMatchObject({ status: 422, detail: unfit });
  expect(await give({ chosen: [], to: "Ada" }, "Ada")).toMatchObject({ status: 400 });
  const { paths } = await get<{ paths: object }>("/api/docs/json", "Vic");
  expect(paths).toHaveProperty(["/api/review/assign", "post"]);
});

test("without accounts there is nobody to have a claim", async () => {
  const { claimId } = await tellWorkers(own, { sentence: inPlace("50,000", "Russia") });
  const refused = await give({ chosen: [{ subject: claimId }], to: "local" });
  expect(refused).toMatchObject({ status: 422 });
  expect(refused.detail).toContain("there are no accounts");
  expect(await get("/api/reviewers")).toEqual({ reviewers: [] });
  const { items } = await get<ReviewList>("/api/review");
  expect(items.every(({ assigned }) => assigned === null)).toBe(true);
});

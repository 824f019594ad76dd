import type { CommentList, CommentView } from "@figurewatch/contract";
import {
  addAccount,
  decideReview,
  followFigures,
  forgetNames,
  gatherEvidence,
} from "@figurewatch/runtime";
import { openTestWatches, type TestWatch, type TestWatches } from "@figurewatch/runtime/testing";
import { toEvidencePack } from "@figurewatch/present";
import { listAudit } from "@figurewatch/store";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, PUBLIC_URL } from "../../../test/build-test-app.ts";

const PASSWORD = "nine lamps over the quay";
const OPENING = "North Korea has sent workers abroad for decades.";
const ASKED = "is this the 2012 report? <b>Jane Q. Sample</b> may know";

let watches: TestWatches;
let own: TestWatch;
let app: FastifyInstance;
let headers: Record<string, { cookie: string }>;
beforeAll(async () => {
  watches = await openTestWatches();
  own = await watches.open();
  const { db, now } = own;
  app = await buildTestApp(own, { isPublic: true, requestsPerMinute: 100_000 });
  headers = Object.fromEntries(
    await Promise.all(
      (["reviewer", "viewer", "admin"] as const).map(async (role) => {
        const name = `some ${role}`;
        await addAccount({ db, now, actor: "test" }, { name, role, password: PASSWORD });
        const payload = { name, password: PASSWORD };
        const [cookie] = (await app.inject({ method: "POST", url: "/api/session", payload }))
          .cookies;
        return [role, { cookie: `${cookie?.name}=${cookie?.value}` }];
      }),
    ),
  );
});
afterAll(async () => {
  await app.close();
  await watches.stop();
});

let serial = 0;
async function tell(count: string) {
  const text = `${OPENING} ${count} North Korean workers were employed in Russia in 2025, a ministry spokesman said.`;
  const { verdicts } = await own.read(`https://a.example/${++serial}`, "2026-01-05", text);
  const told = verdicts.find(({ claim }) => claim.measure === "workers_abroad");
  if (told === undefined) throw new Error("No claim");
  return told;
}
const post = (url: string, payload: object, who = "reviewer") =>
  app.inject({ method: "POST", url, payload, headers: headers[who] ?? {} });
const list = async (subject: string, who = "viewer") =>
  (
    await app.inject({ url: `/api/comments?subject=${subject}`, headers: headers[who] ?? {} })
  ).json<CommentList>().comments;

test("a comment is kept under the account, shown to members, and decides nothing", async () => {
  const { claimId, figureId } = await tell("50,000");
  const made = await post("/api/comments", {
    subject: claimId,
    text: ` ${ASKED} `,
    reviewer: "Else",
  });
  expect(made.json<CommentView>()).toMatchObject({
    ...{ figureId, claimId, author: "some reviewer", text: ASKED, withdrawnAt: null },
  });
  expect(await list(figureId)).toMatchObject([{ text: ASKED }]);
  expect(await list(claimId)).toMatchObject([{ text: ASKED }]);
  const review = await app.inject({
    url: "/api/review?limit=50",
    headers: headers["viewer"] ?? {},
  });
  expect(review.body).toContain(claimId);
  const [entry] = await listAudit(own.db, 1);
  expect(entry).toMatchObject({ action: "commented", actor: "some reviewer", subject: figureId });
});

test("one's own is withdrawn once, kept and marked; nobody else's is", async () => {
  const { figureId } = await tell("51,000");
  const { id } = (
    await post("/api/comments", { subject: figureId, text: "not so" })
  ).json<CommentView>();
  expect((await post(`/api/comments/${id}/withdraw`, {}, "admin")).statusCode).toBe(403);
  expect((await post(`/api/comments/${id}/withdraw`, {})).statusCode).toBe(200);
  expect((await post(`/api/comments/${id}/withdraw`, {})).statusCode).toBe(409);
  expect((await post(`/api/comments/999/withdraw`, {})).statusCode).toBe(404);
  const [comment] = await list(figureId);
  expect(comment).toMatchObject({ text: "not so", withdrawnAt: expect.any(String) });
  expect((await listAudit(own.db, 1))[0]).toMatchObject({ action: "comment_withdrawn" });
});

test("viewers only read them, visitors do not, and what is no comment is refused", async () => {
  const { figureId: subject } = await tell("52,000");
  const text = "x";
  expect((await post("/api/comments", { subject, text }, "viewer")).statusCode).toBe(403);
  expect((await post("/api/comments", { subject, text }, "nobody")).statusCode).toBe(401);
  expect((await app.inject(`/api/comments?subject=${subject}`)).statusCode).toBe(401);
  for (const bad of ["", "   ", "x".repeat(1_001)]) {
    expect((await post("/api/comments", { subject, text: bad })).statusCode).toBe(400);
  }
  expect((await post("/api/comments", { subject: "f000", text })).statusCode).toBe(404);
});

test("they follow a merge, and are in no answer for visitors, mirror or evidence pack", async () => {
  const [one, two] = [await tell("53,000"), await tell("64,000")];
  await post("/api/comments", { subject: two.claimId, text: ASKED });
  const reviewer = "some reviewer";
  const from = [two.figureId];
  await decideReview({ decision: "merge", subject: one.figureId, from, reviewer }, own);
  expect(await list(one.figureId)).toMatchObject([{ text: ASKED, figureId: two.figureId }]);
  for (const url of [
    `/api/figures/${one.figureId}`,
    "/api/changes",
    "/api/measures/workers_abroad/figures.csv",
  ]) {
    for (const who of ["nobody", "viewer"]) {
      const { statusCode, body } = await app.inject({ url, headers: headers[who] ?? {} });
      expect(statusCode).toBe(200);
      expect(body).not.toContain("2012 report");
    }
  }
  expect(JSON.stringify(await followFigures({ limit: 500 }, own))).not.toContain("2012 report");
  const evidence = await gatherEvidence(own.db, one.figureId, {});
  if (evidence === undefined) throw new Error("No evidence");
  expect(JSON.stringify(evidence)).not.toContain("2012 report");
  const pack = toEvidencePack({ ...evidence, publicUrl: PUBLIC_URL, at: own.now() });
  const chunks = [];
  for await (const chunk of pack) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString("latin1")).not.toContain("2012 report");
});

test("a name that is forgotten is masked in them", async () => {
  const { figureId } = await tell("54,000");
  await post("/api/comments", { subject: figureId, text: ASKED });
  const watchDir = mkdtempSync(join(tmpdir(), "figurewatch-no-watch-"));
  const report = await forgetNames(own, { names: ["Jane Q. Sample"], write: true, watchDir });
  expect(report.tables.map(({ table }) => table)).toContain("comments");
  const [comment] = await list(figureId);
  expect(comment?.text).toContain("is this the 2012 report?");
  expect(comment?.text).not.toContain("Sample");
});

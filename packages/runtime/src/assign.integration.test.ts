import { AssignRequest, ReviewRequest, type ReviewRequestInput } from "@figurewatch/contract";
import { listAssignments, listAudit, listReviewItems } from "@figurewatch/store";
import { beforeEach, expect, test } from "vitest";
import { eachWithTestWatch } from "../test/each-with-test-watch.ts";
import type { TestWatch } from "../test/open-test-watch.ts";
import { inPlace, tellWorkers } from "../test/tell-workers.ts";
import { addAccount, removeAccount, setRole } from "./accounts/manage-accounts.ts";
import { assign, listReviewers } from "./assign.ts";
import { decideReview } from "./decide-review.ts";
import { reextract } from "./reextract.ts";

let own: TestWatch;
eachWithTestWatch((opened) => (own = opened));
const shell = () => ({ db: own.db, now: own.now, actor: "root" });
beforeEach(async () => {
  for (const name of ["Ada", "Ben"]) await addAccount(shell(), { name, role: "reviewer" });
  await addAccount(shell(), { name: "Vic", role: "viewer" });
});

type Given = { by?: string; had?: string | null; publicAfter?: number };
async function give(subject: string, to: string | null, given: Given = {}) {
  const { by = "Ada", had, publicAfter = 0 } = given;
  const one = had === undefined ? { subject } : { subject, had };
  const request = AssignRequest.parse({ chosen: [one], to, reviewer: by });
  const [outcome] = await assign(request, { ...own, publicAfter });
  return outcome;
}
const decide = (request: ReviewRequestInput) => decideReview(ReviewRequest.parse(request), own);
const holderOf = async (figureId: string) =>
  (await listAssignments(own.db, [figureId]))[0]?.assignee ?? null;

type Asked = { assigned?: { key: string } | "nobody"; state?: "waiting" | "second" };
async function listAsked({ assigned, state = "waiting" }: Asked = {}) {
  const query = { watchId: own.watch.id, state, publicAfter: 2, limit: 50, assigned };
  const items = await listReviewItems(own.db, query);
  return items.flatMap(({ claim, figure }) =>
    claim.measure === "workers_abroad" ? figure.place : [],
  );
}

test("assign() gives what waits to a reviewer, and lists what is whose and what is nobody's", async () => {
  const russia = await tellWorkers(own, { sentence: inPlace("50,000", "Russia") });
  const china = await tellWorkers(own, { sentence: inPlace("60,000", "China") });
  await tellWorkers(own, { sentence: inPlace("70,000", "Qatar") });
  expect(await listReviewers(own.db)).toEqual(["Ada", "Ben"]);
  expect(await give(russia.claimId, "ada")).toMatchObject({
    outcome: "done",
    assigned: { assignee: "Ada", assignedBy: "Ada", claimId: russia.claimId },
  });
  expect(await give(china.figureId, "Ben")).toMatchObject({
    ...{ outcome: "done", figureId: china.figureId },
    assigned: { assignee: "Ben", assignedBy: "Ada", claimId: null },
  });
  expect(await listAsked({ assigned: { key: "ada" } })).toEqual(["RU"]);
  expect(await listAsked({ assigned: { key: "ben" } })).toEqual(["CN"]);
  expect(await listAsked({ assigned: "nobody" })).toEqual(["QA"]);
  expect(await listAsked()).toEqual(["QA", "CN", "RU"]);
  const [item] = await listReviewItems(own.db, { claimId: russia.claimId });
  expect(item?.assigned).toMatchObject({ assignee: "Ada" });
  // To give it once more changes nothing.
  await give(russia.claimId, "Ada", { had: null });
  await give(russia.claimId, null, { by: "Ben" });
  await give(russia.claimId, null, { by: "Ben" });
  expect(await listAsked({ assigned: "nobody" })).toEqual(["QA", "RU"]);
  const entries = (await listAudit(own.db, 3)).map(({ action, actor, note }) => [
    ...[actor, action, note],
  ]);
  expect(entries).toEqual([
    ["Ben", "assignment_ended", "was with Ada"],
    ["Ada", "assigned", "to Ben"],
    ["Ada", "assigned", "to Ada"],
  ]);
});

test("assign() leaves alone what somebody else took meanwhile", async () => {
  const { claimId, figureId } = await tellWorkers(own, { sentence: inPlace("50,000", "Russia") });
  const both = [give(claimId, "Ada", { had: null }), give(claimId, "Ben", { had: null })];
  const outcomes = await Promise.all(both);
  const holder = await holderOf(figureId);
  const other = holder === "Ada" ? "Ben" : "Ada";
  expect(new Set(outcomes.map((one) => one?.outcome))).toEqual(new Set(["done", "refused"]));
  expect(outcomes).toContainEqual(expect.objectContaining({ why: `${holder} has it by now` }));
  expect(await give(claimId, other, { had: holder, by: other })).toMatchObject({ outcome: "done" });
  expect(await give(claimId, null, { had: holder })).toMatchObject({
    why: `${other} has it by now`,
  });
  await give(claimId, null);
  expect(await give(claimId, "Ada", { had: other })).toMatchObject({
    why: "nobody has it any more",
  });
});

test("claims of one figure are with one reviewer, and stay so whatever rules read them", async () => {
  const first = await tellWorkers(own, { sentence: inPlace("50,000", "Russia") });
  const again = await tellWorkers(own, { sentence: `About ${inPlace("50,000", "Russia")}` });
  expect(again.figureId).toBe(first.figureId);
  await give(again.claimId, "Ben");
  const [item] = await listReviewItems(own.db, { claimId: first.claimId });
  expect(item?.assigned).toMatchObject({ assignee: "Ben" });

  const changed = structuredClone(own.watch);
  changed.codebook.measures[0]?.cues.en?.push("a cue that no text has");
  const next = own.withWatch(changed);
  await reextract(next, { write: true, onArticle: () => {}, onProgress: () => {} });
  expect(await listAsked({ assigned: { key: "ben" } })).toEqual(["RU"]);
  const query = { watchId: own.watch.id, state: "waiting" as const, publicAfter: 0, limit: 50 };
  const waiting = await listReviewItems(own.db, query);
  expect(waiting.map(({ claim }) => claim.id)).not.toContain(first.claimId);
});

test("a decision by whomever ends it, and no undo brings it back", async () => {
  const places = ["Russia", "China", "Qatar", "Poland"];
  const told = [];
  for (const place of places) {
    const one = await tellWorkers(own, { sentence: inPlace("50,000", place) });
    await give(one.claimId, "Ada");
    told.push(one);
  }
  const [russia, china, qatar, poland] = told as [(typeof told)[0], ...typeof told];
  const accepted = await decide({ decision: "accept", subject: russia.claimId, reviewer: "Ben" });
  const from = [qatar?.claimId ?? ""];
  await decide({ decision: "merge", subject: china?.claimId ?? "", from, reviewer: "Ben" });
  expect(await Promise.all(told.map(({ figureId }) => holderOf(figureId)))).toEqual([
    ...[null, null, null, "Ada"],
  ]);
  expect(await give(russia.claimId, "Ada")).toMatchObject({
    why: `"${russia.claimId}" waits for no reviewer`,
  });
  await decide({ decision: "undo", id: accepted.id, reviewer: "Ben" });
  expect(await holderOf(russia.figureId)).toBe(null);
  // The other figure of what is set apart is not decided on.
  const held = [russia.figureId, poland?.figureId ?? ""] as const;
  await give(russia.claimId, "Ben");
  await decide({ decision: "not_same", subject: russia.claimId, figure: held[1] });
  expect(await Promise.all(held.map(holderOf))).toEqual([null, "Ada"]);
});

test("what waits for a second reviewer is taken, too, where two have to accept it", async () => {
  const { claimId, figureId } = await tellWorkers(own, { sentence: inPlace("50,000", "Russia") });
  await give(claimId, "Ada");
  await decide({ decision: "accept", subject: claimId, reviewer: "Ada" });
  expect(await give(figureId, "Ben", { publicAfter: 0 })).toMatchObject({ outcome: "refused" });
  expect(await give(figureId, "Ben", { publicAfter: 2 })).toMatchObject({ outcome: "done" });
  expect(await listAsked({ state: "second", assigned: { key: "ben" } })).toEqual(["RU"]);
});

test("whoever may not review any more has nothing, and is given nothing", async () => {
  const told = [];
  for (const place of ["Russia", "China"]) {
    told.push(await tellWorkers(own, { sentence: inPlace("50,000", place) }));
  }
  const [russia, china] = told as [(typeof told)[0], (typeof told)[0]];
  await give(russia.claimId, "Ada");
  await give(china.claimId, "Ben");
  await setRole(shell(), "Ada", "admin");
  expect(await holderOf(russia.figureId)).toBe("Ada");
  await setRole(shell(), "Ada", "viewer");
  await removeAccount(shell(), "Ben");
  expect(await holderOf(russia.figureId)).toBe(null);
  expect(await holderOf(china.figureId)).toBe(null);
  expect(await listAudit(own.db, 8)).toContainEqual(
    expect.objectContaining({
      ...{ action: "assignment_ended", actor: "root" },
      note: "was with Ben, who may not review any more",
    }),
  );
  for (const name of ["Vic", "Ada", "Ben", "local"]) {
    await expect(give(russia.claimId, name)).rejects.toThrow(
      `Cannot assign: there is no account "${name}" that may review`,
    );
  }
  for (const name of ["Ada", "Vic"]) await removeAccount(shell(), name);
  await expect(give(russia.claimId, "Ada")).rejects.toThrow("there are no accounts; add one by");
});

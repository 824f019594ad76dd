import { hasRole, parseAccountName } from "@figurewatch/accounts";
import { hintCommand, type AssignRequest } from "@figurewatch/contract";
import {
  countReviewItems,
  endAssignments,
  hasAccounts,
  holdAccount,
  insertAssignment,
  listAccounts,
  listAssignments,
  lockMeasures,
  toReviewerKey,
  type AccountRow,
  type AssignmentRow,
  type Db,
} from "@figurewatch/store";
import type { Watch } from "@figurewatch/watch";
import { findSubject } from "./find-subject.ts";
import { ReviewError } from "./review-error.ts";

export type AssignDeps = {
  db: Db;
  watch: Pick<Watch, "id">;
  /** How many reviewers have to accept a figure before visitors see it. */
  publicAfter: number;
  now(): Date;
};

export type AssignedOne =
  | { outcome: "done"; subject: string; figureId: string; assigned: AssignmentRow | null }
  | { outcome: "refused"; subject: string; why: string };

/** Who can be given a claim, by name. */
export async function listReviewers(db: Db): Promise<string[]> {
  const accounts = await listAccounts(db);
  return accounts.filter(({ role }) => hasRole(role, "reviewer")).map(({ name }) => name);
}

/**
 * Gives what waits to a reviewer, or lets it go, one after the other, and says what became of each. Safe
 * to repeat. Throws `ReviewError` where there is no such reviewer.
 */
export async function assign(request: AssignRequest, deps: AssignDeps): Promise<AssignedOne[]> {
  const { to, chosen } = request;
  if (to !== null) await deps.db.transaction((tx) => holdReviewer(tx, to));
  const outcomes: AssignedOne[] = [];
  for (const { subject, had } of chosen) {
    try {
      const done = await assignOne({ subject, had, to, by: request.reviewer }, deps);
      outcomes.push({ outcome: "done", subject, ...done });
    } catch (error) {
      if (!(error instanceof ReviewError)) throw error;
      outcomes.push({ outcome: "refused", subject, why: error.message });
    }
  }
  return outcomes;
}

type One = { subject: string; had?: string | null | undefined; to: string | null; by: string };

async function assignOne(
  { subject, had, to, by }: One,
  { db, watch, publicAfter, now }: AssignDeps,
): Promise<{ figureId: string; assigned: AssignmentRow | null }> {
  return db.transaction(async (tx) => {
    const { claim, figure } = await findSubject(subject, { db: tx, watch });
    // As a decision does: neither is made while the other is under way.
    await lockMeasures(tx, watch.id, [figure.measure]);
    const [held] = await listAssignments(tx, [figure.id]);
    const account = to === null ? null : await holdReviewer(tx, to);
    const figureId = figure.id;
    if ((held?.assigneeKey ?? null) === (account?.key ?? null)) {
      return { figureId, assigned: held ?? null };
    }
    refuseOthers(had, held);
    const end = { at: now(), by };
    if (account === null) {
      await endAssignments(tx, { figureIds: [figureId] }, { ...end, cause: "let_go" });
      return { figureId, assigned: null };
    }
    if (!(await waits(tx, { watchId: watch.id, publicAfter, figureId }))) {
      throw new ReviewError("decided", `"${subject}" waits for no reviewer`);
    }
    await endAssignments(tx, { figureIds: [figureId] }, { ...end, cause: "given_on" });
    const assigned = await insertAssignment(tx, {
      ...{ watchId: watch.id, figureId, claimId: claim?.id ?? null },
      ...{ assignee: account.name, assigneeKey: account.key },
      ...{ assignedBy: by, assignedAt: end.at },
    });
    return { figureId, assigned };
  });
}

/** The account of a reviewer, who stays one until the transaction ends. */
async function holdReviewer(tx: Db, name: string): Promise<AccountRow> {
  const key = parseAccountName(name)?.key;
  const account = key === undefined ? undefined : await holdAccount(tx, key);
  if (account !== undefined && hasRole(account.role, "reviewer")) return account;
  const why = (await hasAccounts(tx))
    ? `there is no account "${name}" that may review`
    : `there are no accounts; add one by: ${hintCommand("user add NAME --role reviewer")}`;
  throw new ReviewError("unfit", `Cannot assign: ${why}`);
}

/** Nobody takes from another what that one took meanwhile. */
function refuseOthers(had: string | null | undefined, held: AssignmentRow | undefined): void {
  if (had === undefined) return;
  if ((had === null ? null : toReviewerKey(had)) === (held?.assigneeKey ?? null)) return;
  throw new ReviewError(
    "decided",
    held === undefined ? "nobody has it any more" : `${held.assignee} has it by now`,
  );
}

async function waits(
  tx: Db,
  about: { watchId: string; publicAfter: number; figureId: string },
): Promise<boolean> {
  if ((await countReviewItems(tx, { ...about, state: "waiting" })) > 0) return true;
  return (await countReviewItems(tx, { ...about, state: "second" })) > 0;
}

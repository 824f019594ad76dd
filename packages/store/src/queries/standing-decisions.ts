import type { ReviewDecision } from "@figurewatch/ledger";
import { and, arrayOverlaps, asc, inArray, or, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { decisions, figures } from "../schema/index.ts";
import type { DecisionData, DecisionRow } from "./decisions.ts";
import { listAcceptances } from "./list-acceptances.ts";

const MAX_ROUNDS = 20;

/** Decisions that nobody has taken back. */
export const isStanding = sql`decisions.undoes is null and not exists (
  select from decisions later where later.undoes = decisions.id)`;

/**
 * Decisions that stand, about these figures and about those that they are tied to by a merge or a
 * split; oldest first, which is the order they are applied in.
 */
export async function listStandingDecisions(
  db: Db,
  figureIds: readonly string[],
): Promise<DecisionRow[]> {
  let ids = new Set(figureIds);
  let rows: DecisionRow[] = [];
  for (let round = 0; round < MAX_ROUNDS && ids.size > 0; round++) {
    rows = await db
      .select()
      .from(decisions)
      .where(and(arrayOverlaps(decisions.figureIds, [...ids]), isStanding))
      .orderBy(asc(decisions.id));
    const wider = new Set([...ids, ...rows.flatMap((row) => row.figureIds)]);
    if (wider.size === ids.size) return rows;
    ids = wider;
  }
  return rows;
}

/** Who accepts a figure as it stands. */
export async function listReviewersOf(db: Db, figureId: string): Promise<string[]> {
  return listAcceptances(figureId, await listStandingDecisions(db, [figureId]));
}

/** The decisions as the ledger applies them. */
export function toReviewDecisions(rows: readonly DecisionRow[]): ReviewDecision[] {
  return rows.flatMap((row): ReviewDecision[] => {
    const figure = row.subjectId;
    const { fix = {}, from = [], parts = [], pairs = [] } = row.data as DecisionData;
    switch (row.decision) {
      case "accept":
        return [{ kind: "accept", figure }];
      case "fix":
        return [{ kind: "fix", figure, fix }];
      case "reject":
        return [{ kind: "reject", figure, reason: row.note ?? "" }];
      case "merge":
        return [{ kind: "merge", into: figure, from }];
      case "split":
        return [{ kind: "split", figure, parts }];
      case "not_same":
        return pairs.map((keys) => ({ kind: "not_same", keys }));
      default:
        return [];
    }
  });
}

/** Figures tied to these ones: those that they replace or garble. */
export function findLinkedFigures(tx: Db, ids: readonly string[]) {
  const list = [...ids];
  return tx
    .select()
    .from(figures)
    .where(
      or(
        inArray(figures.id, list),
        inArray(figures.supersededBy, list),
        inArray(figures.misquoteOf, list),
        inArray(figures.splitFrom, list),
        inArray(figures.mergedInto, list),
      ),
    );
}

/** Decisions, newest first, each with whether it was taken back. */
export async function listDecisionsAbout(
  db: Db,
  about: { figureIds?: readonly string[]; claimIds?: readonly string[]; ids?: readonly number[] },
): Promise<(DecisionRow & { undone: boolean })[]> {
  const { figureIds = [], claimIds = [], ids = [] } = about;
  const conditions = [
    ...(figureIds.length > 0 ? [arrayOverlaps(decisions.figureIds, [...figureIds])] : []),
    ...(claimIds.length > 0 ? [inArray(decisions.claimId, [...claimIds])] : []),
    ...(ids.length > 0 ? [inArray(decisions.id, [...ids])] : []),
  ];
  if (conditions.length === 0) return [];
  const rows = await db
    .select({
      row: decisions,
      undone: sql<boolean>`exists (select from decisions later where later.undoes = decisions.id)`,
    })
    .from(decisions)
    .where(or(...conditions))
    .orderBy(sql`${decisions.id} desc`);
  return rows.map(({ row, undone }) => ({ ...row, undone }));
}

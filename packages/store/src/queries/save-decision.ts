import type { Figure, ReviewDecision } from "@figurewatch/ledger";
import type { EventInput, Filing } from "@figurewatch/pipeline";
import { eq, inArray } from "../drizzle.ts";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { figures, type ReviewState } from "../schema/index.ts";
import { endAssignments } from "./assignments.ts";
import { listAcceptances } from "./list-acceptances.ts";
import { type DecisionData, type DecisionRow, insertDecision } from "./decisions.ts";
import { insertEvents } from "./events.ts";
import { toFigure } from "./to-figure.ts";
import { insertFigures, toFigureColumns } from "./insert-figures.ts";
import { lockMeasures } from "./lock-measures.ts";
import { refreshFigures } from "./refresh-figures.ts";
import {
  findLinkedFigures,
  listStandingDecisions,
  toReviewDecisions,
} from "./standing-decisions.ts";

export type DecisionInput = {
  watchId: string;
  reviewer: string;
  /** `undo` names the decision it takes back in `undoes`. */
  decision: ReviewDecision["kind"] | "undo";
  /** The figure it is about. */
  subjectId: string;
  figureIds: readonly string[];
  claimId?: string | null;
  note?: string | null;
  data?: DecisionData;
  undoes?: number | null;
  decidedAt: Date;
  filing?: Filing;
  events?: (saved: DecisionRow) => EventInput[];
};

/** The ledger's law: known figures after the decisions. */
type Apply = (figures: readonly Figure[], decisions: readonly ReviewDecision[]) => Figure[];

type FigureRow = typeof figures.$inferSelect;

/**
 * Appends a reviewer's decision, or takes one back, and brings every figure it touches to where all
 * decisions that stand put it, in one transaction. `inside` runs in it, last. A decision is taken
 * back once: a second time violates its key.
 */
export async function saveDecision(
  db: Db,
  input: DecisionInput,
  apply: Apply,
  inside: (tx: Db, saved: DecisionRow) => Promise<void> = async () => {},
): Promise<DecisionRow> {
  return db.transaction(async (tx) => {
    const named = await tx
      .select({ measure: figures.measure })
      .from(figures)
      .where(inArray(figures.id, [...input.figureIds]));
    await lockMeasures(
      tx,
      input.watchId,
      named.map(({ measure }) => measure),
    );
    const before = await listStandingDecisions(tx, input.figureIds);
    const saved = await insert(tx, input);
    // What was tied to the figures by a merge that is taken back is touched as well.
    const after = await listStandingDecisions(tx, [
      ...input.figureIds,
      ...before.flatMap((row) => row.figureIds),
    ]);
    const { parts = [] } = saved.data as DecisionData;
    await insertFigures(
      tx,
      input.watchId,
      parts.map((figure) => ({ figure })),
      input.decidedAt,
    );
    for (const { id } of parts) {
      await tx.update(figures).set({ splitFrom: input.subjectId }).where(eq(figures.id, id));
    }
    await project(tx, input, { before, after }, apply);
    await endAssigned(tx, input);
    await inside(tx, saved);
    if (input.events) await insertEvents(tx, input.events(saved));
    return saved;
  });
}

/** What is decided on is nobody's to look at any more; what is taken back stays with whoever has it. */
async function endAssigned(tx: Db, input: DecisionInput): Promise<void> {
  const { decision, subjectId, figureIds, reviewer, decidedAt } = input;
  if (decision === "undo") return;
  // The other figure of a claim that is set apart is not decided on.
  const decided = decision === "not_same" ? [subjectId] : figureIds;
  const end = { at: decidedAt, by: reviewer, cause: "decided" as const };
  await endAssignments(tx, { figureIds: decided }, end);
}

async function insert(tx: Db, input: DecisionInput): Promise<DecisionRow> {
  const { reviewer, decision, subjectId, figureIds, claimId, note, data, undoes } = input;
  return insertDecision(tx, {
    ...{ reviewer, decision, subjectId, decidedAt: input.decidedAt },
    subjectKind: "figure",
    figureIds: [...figureIds],
    claimId: claimId ?? null,
    note: note ?? null,
    data: data ?? {},
    undoes: undoes ?? null,
  });
}

/** Writes to the figures' rows what the decisions make of them. */
async function project(
  tx: Db,
  { watchId, figureIds, filing }: DecisionInput,
  standing: { before: DecisionRow[]; after: DecisionRow[] },
  apply: Apply,
): Promise<void> {
  const named = new Set([
    ...figureIds,
    ...[...standing.before, ...standing.after].flatMap((row) => row.figureIds),
  ]);
  const rows = await findLinkedFigures(tx, [...named]);
  const asRead = rows.filter(({ splitFrom }) => splitFrom === null).map(readOf);
  const byId = (list: readonly Figure[]) => new Map(list.map((figure) => [figure.id, figure]));
  const read = byId(asRead);
  const before = byId(apply(asRead, toReviewDecisions(standing.before)));
  const after = byId(apply(asRead, toReviewDecisions(standing.after)));
  for (const row of rows) {
    const now = toFigure(row);
    const was = before.get(row.id) ?? read.get(row.id) ?? now;
    const next = after.get(row.id) ?? { ...(read.get(row.id) ?? now), accepted: false };
    const figure = carry(now, was, next);
    // A figure that is only linked to these may have decisions of its own: its links alone change.
    const state = named.has(row.id)
      ? {
          ...stateOf(row, figure, standing.after, after.has(row.id)),
          mergedInto: findMerged(row.id, standing.after, after),
          ...countReviewers(row, standing.after),
        }
      : { accepted: row.accepted };
    await tx
      .update(figures)
      .set({
        ...toFigureColumns(watchId, figure, row.seenAt),
        ...state,
        asRead: cleanJson(row.splitFrom === null ? readOf(row) : null),
      })
      .where(eq(figures.id, row.id));
  }
  await refreshFigures(
    tx,
    watchId,
    rows.map(({ id }) => id),
    filing,
  );
}

const readOf = (row: FigureRow): Figure => row.asRead ?? toFigure(row);

/** What the decisions changed is changed; what readings have changed since then stays. */
function carry(now: Figure, was: Figure, next: Figure): Figure {
  const carried: Record<string, unknown> = { ...now };
  for (const key of Object.keys(next) as (keyof Figure)[]) {
    if (now[key] === was[key]) carried[key] = next[key];
  }
  const added = now.relayedBy.filter((relay) => !was.relayedBy.includes(relay));
  const relayedBy = [...new Set([...next.relayedBy, ...added])];
  return { ...(carried as Figure), relayedBy, accepted: next.accepted };
}

function countReviewers(row: FigureRow, standing: readonly DecisionRow[]) {
  const reviewers = listAcceptances(row.id, standing).length;
  return { reviewers, mostReviewers: Math.max(row.mostReviewers, reviewers) };
}

function stateOf(
  row: FigureRow,
  figure: Figure,
  standing: readonly DecisionRow[],
  stands: boolean,
): { review: ReviewState | null; reviewNote: string | null } {
  const about = standing.filter(({ subjectId, data, figureIds }) => {
    const { from = [], parts = [] } = data as DecisionData;
    const isIn = from.includes(row.id) || parts.some(({ id }) => id === row.id);
    return figureIds.includes(row.id) && (subjectId === row.id || isIn);
  });
  const last = (...kinds: string[]) => about.findLast(({ decision }) => kinds.includes(decision));
  if (stands) {
    const fixed = last("fix");
    if (fixed !== undefined) return { review: "fixed", reviewNote: fixed.note };
    const accepted = last("accept", "merge", "split");
    return { review: figure.accepted ? "accepted" : null, reviewNote: accepted?.note ?? null };
  }
  const gone = last("reject", "merge", "split");
  const states: Record<string, ReviewState> = { merge: "merged", split: "split" };
  return gone === undefined
    ? { review: "rejected", reviewNote: "the split it came from was taken back" }
    : { review: states[gone.decision] ?? "rejected", reviewNote: gone.note };
}

/** The figure that an id's tellings count for after all merges; null where it stands alone. */
function findMerged(
  id: string,
  standing: readonly DecisionRow[],
  after: ReadonlyMap<string, Figure>,
): string | null {
  let at = id;
  for (const row of standing) {
    const { from = [] } = row.data as DecisionData;
    if (row.decision === "merge" && from.includes(at)) at = row.subjectId;
  }
  return at === id || after.has(id) ? null : at;
}

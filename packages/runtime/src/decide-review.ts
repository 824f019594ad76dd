import type { FigureFix as WantedFix, ReviewRequest } from "@figurewatch/contract";
import {
  applyDecisions,
  describeCount,
  toFigure as toStatedFigure,
  type Figure,
} from "@figurewatch/ledger";
import { toJudge, toNotSamePairs, type Judging } from "@figurewatch/pipeline";
import { sayDecision } from "@figurewatch/present";
import {
  contentId,
  findFirstClaim,
  getVerdict,
  listDecisionsAbout,
  listReviewersOf,
  rejudgeClaim,
  restoreVerdict,
  saveDecision,
  toFigure,
  toReviewerKey,
  type Db,
  type DecisionInput,
  type DecisionRow,
  type FigureRow,
} from "@figurewatch/store";
import type { Watch } from "@figurewatch/watch";
import { findSubject, type Subject } from "./find-subject.ts";
import { ReviewError } from "./review-error.ts";
import { toLedgerFix } from "./to-ledger-fix.ts";

export { ReviewError } from "./review-error.ts";

export type ReviewDeps = { db: Db; watch: Watch; judging: Judging; now(): Date };

/**
 * Records a reviewer's decision and brings the figures to where it puts them. Throws `ReviewError`
 * when it names what is not there, does not fit, or meets an earlier decision. An acceptance or rejection
 * with `seen`, the newest decision that its reviewer knew, is refused where there is a newer one.
 */
export async function decideReview(
  request: ReviewRequest,
  deps: ReviewDeps,
  { seen }: { seen?: number | undefined } = {},
): Promise<DecisionRow> {
  if (request.decision === "undo") return undo(request, deps);
  const subject = await findSubject(request.subject, deps);
  const own = { subjectId: subject.figure.id, claimId: subject.claim?.id ?? null };
  const figureIds = [subject.figure.id];
  refuseDecided(subject.figure, request.decision);
  switch (request.decision) {
    case "accept":
      await refuseAgain(subject.figure, request, deps);
      return save({ ...own, figureIds, decision: "accept" }, request, deps, unless(seen));
    case "reject":
      return save(
        { ...own, figureIds, decision: "reject", note: request.reason },
        request,
        deps,
        unless(seen),
      );
    case "fix": {
      const fix = toLedgerFix(request.fix, toFigure(subject.figure), deps);
      return save({ ...own, figureIds, decision: "fix", data: { fix } }, request, deps);
    }
    case "merge": {
      const from = await findMerged(request.from, subject.figure, deps);
      const input = { ...own, figureIds: [...figureIds, ...from], decision: "merge" as const };
      return save({ ...input, data: { from } }, request, deps);
    }
    case "split": {
      const parts = request.parts.map((part, i) => toPart(part, i, subject.figure, deps));
      const input = { ...own, decision: "split" as const, data: { parts } };
      return save(
        { ...input, figureIds: [...figureIds, ...parts.map(({ id }) => id)] },
        request,
        deps,
      );
    }
    case "not_same":
      return setApart(subject, request, deps);
  }
}

/** What is rejected, merged or split is no figure any more: what could be decided about it? */
function refuseDecided({ id, review }: FigureRow, decision: string): void {
  if (review !== "rejected" && review !== "merged" && review !== "split") return;
  throw new ReviewError(
    "decided",
    `Cannot ${decision.replace("_", " ")}: figure "${id}" was ${review}; take that decision back first`,
  );
}

/** Takes a decision back in its transaction where somebody has decided since: nobody slips in between. */
function unless(seen: number | undefined) {
  if (seen === undefined) return undefined;
  return async (tx: Db, { id, figureIds }: DecisionRow) => {
    const about = await listDecisionsAbout(tx, { figureIds });
    const newer = about.find((row) => row.id > seen && row.id !== id);
    if (newer === undefined) return;
    throw new ReviewError(
      "decided",
      `${newer.reviewer} has decided meanwhile: ${sayDecision(newer)}`,
    );
  };
}

/** A person counts once: what is to be accepted by two waits for another one. */
async function refuseAgain(
  { id }: FigureRow,
  { reviewer }: Pick<ReviewRequest, "reviewer">,
  { db }: ReviewDeps,
): Promise<void> {
  const key = toReviewerKey(reviewer);
  const accepted = await listReviewersOf(db, id);
  if (!accepted.some((name) => toReviewerKey(name) === key)) return;
  throw new ReviewError(
    "decided",
    `${reviewer} accepts figure "${id}" already: a person counts once, and a second reviewer has to be another`,
  );
}

async function findMerged(
  ids: readonly string[],
  into: FigureRow,
  deps: ReviewDeps,
): Promise<string[]> {
  const from = new Set<string>();
  for (const id of ids) {
    const { figure } = await findSubject(id, deps);
    refuseDecided(figure, "merge");
    if (figure.id === into.id) {
      throw new ReviewError("unfit", `Cannot merge: "${id}" already tells figure "${into.id}"`);
    }
    if (figure.measure !== into.measure) {
      throw new ReviewError(
        "unfit",
        `Cannot merge: "${id}" is of ${figure.measure}, the other of ${into.measure}`,
      );
    }
    from.add(figure.id);
  }
  return [...from];
}

/** One of the figures that another really was; its id is its own, whatever it says. */
function toPart(wanted: WantedFix, index: number, whole: FigureRow, deps: ReviewDeps): Figure {
  const figure = toFigure(whole);
  const part = { ...figure, ...toLedgerFix(wanted, figure, deps), accepted: true };
  return { ...part, id: contentId("f", "part", whole.id, index, JSON.stringify(wanted)) };
}

/** Remembers that a claim does not tell a figure, and judges it again without that figure. */
async function setApart(
  subject: Subject,
  request: Extract<ReviewRequest, { decision: "not_same" }>,
  deps: ReviewDeps,
): Promise<DecisionRow> {
  const claimId = subject.claim?.id ?? (await findFirstClaim(deps.db, subject.figure.id));
  const verdict = claimId === undefined ? undefined : await getVerdict(deps.db, claimId);
  if (verdict === undefined || claimId === undefined) {
    throw new ReviewError("unfit", `No claim tells figure "${subject.figure.id}": give a claim`);
  }
  const otherId = request.figure ?? verdict.against?.id;
  if (otherId === undefined) {
    throw new ReviewError(
      "unfit",
      `Claim "${claimId}" was held against no figure: name the one that it does not tell`,
    );
  }
  const { figure: other } = await findSubject(otherId, deps);
  const figures = [toFigure(other), ...(other.asRead === null ? [] : [other.asRead])];
  const context = deps.judging.context(deps.now().toISOString().slice(0, 10));
  // A claim that is that very figure cannot be told from it: it is a misreading, or none of it.
  const stated = toStatedFigure(verdict.claim, context);
  const pairs = toNotSamePairs(verdict.claim, figures, context);
  if (pairs.some(([one, two]) => one === two)) {
    throw new ReviewError(
      "unfit",
      `${describeCount(stated)} states the same value, date and source as figure "${other.id}": fix or reject it instead`,
    );
  }
  return save(
    {
      subjectId: subject.figure.id,
      claimId,
      figureIds: [...new Set([subject.figure.id, other.id])],
      decision: "not_same",
      data: { pairs },
    },
    request,
    deps,
    (tx, { id }) =>
      rejudgeClaim(
        tx,
        { ...again(claimId, deps), decisionId: id },
        toJudge(deps.judging, deps.now()),
      ),
  );
}

/** What judging a claim again takes. */
function again(claimId: string, { watch, judging, now }: ReviewDeps) {
  const at = now();
  const filing = judging.filing(judging.context(at.toISOString().slice(0, 10)));
  return { watchId: watch.id, claimId, filing, now: at };
}

async function undo(
  request: Extract<ReviewRequest, { decision: "undo" }>,
  deps: ReviewDeps,
): Promise<DecisionRow> {
  const [row] = await listDecisionsAbout(deps.db, { ids: [request.id] });
  if (row === undefined) {
    throw new ReviewError("unknown", `There is no decision ${request.id}`);
  }
  if (row.decision === "undo" || row.undone) {
    throw new ReviewError("decided", `Decision ${request.id} cannot be taken back: it was before`);
  }
  const { subjectId, figureIds, claimId } = row;
  return save(
    { subjectId, figureIds, claimId, decision: "undo", undoes: row.id },
    request,
    deps,
    async (tx, { id: undoId }) => {
      if (row.decision !== "not_same" || claimId === null) return;
      await restoreVerdict(tx, { ...again(claimId, deps), decisionId: row.id, undoId });
    },
  );
}

type Decided = Pick<DecisionInput, "subjectId" | "figureIds" | "decision"> &
  Partial<Pick<DecisionInput, "claimId" | "note" | "data" | "undoes">>;

async function save(
  decided: Decided,
  { reviewer, note }: Pick<ReviewRequest, "reviewer" | "note">,
  { db, watch, judging, now }: ReviewDeps,
  inside?: (tx: Db, saved: DecisionRow) => Promise<void>,
): Promise<DecisionRow> {
  const decidedAt = now();
  const filing = judging.filing(judging.context(decidedAt.toISOString().slice(0, 10)));
  const input: DecisionInput = {
    watchId: watch.id,
    reviewer,
    note: note ?? null,
    ...decided,
    decidedAt,
    filing,
    events: (row) => [
      {
        kind: "review",
        watchId: watch.id,
        at: decidedAt,
        subjectId: row.subjectId,
        message: `${reviewer}: ${sayDecision(row)}`,
        data: { figureId: row.subjectId, decisionId: row.id },
      },
    ],
  };
  return saveDecision(
    db,
    input,
    (figures, decisions) => applyDecisions(figures, decisions).figures,
    inside,
  );
}

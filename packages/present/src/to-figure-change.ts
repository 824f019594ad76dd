import type { ChangeCause, FigureChange, FigureState } from "@figurewatch/contract";
import type { FigureChange as StoredChange, FigureRow } from "@figurewatch/store";
import { toFigureView } from "./present.ts";
import { sayDecision } from "./review-views.ts";

/** A change of a figure as the log tells it; a cursor names the log, too. */
export function toFigureChange(change: StoredChange, feed: string): FigureChange {
  const { figure, figureId, partIds } = change;
  const told = { cursor: toCursor(feed, change.id), at: change.at.toISOString(), figureId };
  if (figure === undefined) {
    return { ...told, state: "withheld", figure: null, standsIn: [], causes: [] };
  }
  const state = stateOf(figure);
  return {
    ...told,
    state,
    figure: state === "listed" ? toFigureView(figure) : null,
    standsIn: [
      ...(state === "merged" ? [figure.mergedInto] : []),
      ...(state === "misquote" ? [figure.misquoteOf] : []),
      ...(state === "split" ? partIds : []),
    ].filter((id) => id !== null),
    causes: listCauses(change, figure),
  };
}

export const toCursor = (feed: string, id: number) => `${feed}-${id}`;

/** The log that a cursor is of, and where in it; undefined for what is none. */
export function readCursor(cursor: string): { feed: string; id: number } | undefined {
  const [, feed, id] = /^([0-9a-f]{8})-(\d{1,15})$/.exec(cursor) ?? [];
  return feed === undefined ? undefined : { feed, id: Number(id) };
}

/** The same rule as that of the list: live, and no garbling of another. */
function stateOf({ isLive, misquoteOf, review }: FigureRow): FigureState {
  if (review === "rejected" || review === "merged" || review === "split") return review;
  if (!isLive) return "untold";
  return misquoteOf === null ? "listed" : "misquote";
}

function listCauses({ tellings, decisions }: StoredChange, figure: FigureRow): ChangeCause[] {
  const isOwn = (id: string | null) => id !== null && (id === figure.id || id === figure.splitFrom);
  return [
    ...tellings.map(({ claimId, articleId, figureId, countsFor, verdict, reasons }): ChangeCause =>
      isOwn(figureId) || isOwn(countsFor)
        ? { kind: "told", claimId, articleId, verdict, reason: reasons[0] ?? "" }
        : { kind: "no-longer-told", claimId, articleId, nowTells: countsFor },
    ),
    ...decisions.map((row): ChangeCause => ({
      ...{ kind: "decided", decisionId: row.id, decision: row.decision },
      at: row.decidedAt.toISOString(),
      says: sayDecision(row),
    })),
  ];
}

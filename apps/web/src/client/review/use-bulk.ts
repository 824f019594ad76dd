import {
  MOST_AT_ONCE,
  type AssignRequestInput,
  type AssignResult,
  type BulkReviewRequestInput,
  type BulkReviewResult,
  type ReviewItem,
  type ReviewList,
} from "@figurewatch/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { apiQuery, postApi } from "../use-api.ts";
import { chooseRange } from "./choose-range.ts";
import { sayCount } from "../words.ts";
import { REVIEW_WAITING, toReviewPath } from "./review-search.ts";
import type { Asked } from "./use-review.ts";

const DONE = { accept: "accepted", reject: "rejected", undo: "taken back" } as const;

export type BulkDecision = { decision: "accept" } | { decision: "reject"; reason: string };

/** What a go came to: which decisions it made, and what was left alone and why. */
export type BulkReport = {
  /** "3 claims accepted". */
  says: string;
  madeIds: number[];
  refused: { claimId: string; says: string; why: string }[];
};

/** What waits, as a list to choose from; read once and after each go, so that nothing moves meanwhile. */
export function useBulk(reviewer: string, { queue, assigned }: Asked) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    ...apiQuery<ReviewList>(toReviewPath({ state: queue, limit: MOST_AT_ONCE, assigned })),
    refetchInterval: false,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const items = data?.items ?? [];
  const ids = items.map(({ claimId, figureId }) => (queue === "second" ? figureId : claimId));
  const idOf = (item: ReviewItem) => (queue === "second" ? item.figureId : item.claimId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const [report, setReport] = useState<BulkReport>();
  const [problem, setProblem] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const picked = items.filter((item) => chosen.has(idOf(item)));

  const send = async (ask: () => Promise<BulkReport>) => {
    setIsBusy(true);
    setProblem("");
    try {
      const made = await ask();
      setChosen(new Set());
      setLast(undefined);
      await Promise.all([refetch(), client.invalidateQueries({ queryKey: [REVIEW_WAITING] })]);
      setReport(made);
    } catch (cause) {
      setProblem((cause as Error).message);
    } finally {
      setIsBusy(false);
    }
  };

  const decide = (body: BulkReviewRequestInput) =>
    send(async () => {
      const result = await postApi<BulkReviewResult>("/api/review/bulk", body);
      const made = result.items.flatMap((one) => (one.outcome === "done" ? one.decision.id : []));
      const isUndo = body.decision === "undo";
      return {
        says: `${sayCount(result.done, isUndo ? "decision" : "claim")} ${DONE[body.decision]}`,
        madeIds: isUndo ? [] : [...new Set(made)],
        refused: listRefused(result.items, items, idOf),
      };
    });

  return {
    ...{ items, idOf, chosen, picked, report, isBusy },
    total: data?.[queue] ?? 0,
    isLoading: data === undefined && error === null,
    problem: problem === "" && data === undefined ? (error?.message ?? "") : problem,
    choose(id: string, hasRange: boolean) {
      setChosen(chooseRange(ids, chosen, { id, from: hasRange ? last : undefined }));
      setLast(id);
    },
    chooseAll: () => setChosen(new Set(ids)),
    chooseNone: () => setChosen(new Set()),
    decide: (decision: BulkDecision) =>
      decide({
        ...{ ...decision, reviewer },
        chosen: picked.map((item) => ({ subject: idOf(item), seen: item.decisions[0]?.id ?? 0 })),
      }),
    /** Gives those chosen to a reviewer, or with null lets them go. */
    assign: (to: string | null) =>
      send(async () => {
        const chosen = picked.map((item) => ({
          ...{ subject: idOf(item), had: item.assigned?.to ?? null },
        }));
        const body: AssignRequestInput = { chosen, to, reviewer };
        const result = await postApi<AssignResult>("/api/review/assign", body);
        const does = to === null ? "let go" : `given to ${to}`;
        return {
          ...{ says: `${sayCount(result.done, "claim")} ${does}`, madeIds: [] },
          refused: listRefused(result.items, items, idOf),
        };
      }),
    undo: () => decide({ decision: "undo", ids: report?.madeIds ?? [], reviewer }),
    reload: () => {
      setProblem("");
      void refetch();
    },
  };
}

export type Bulk = ReturnType<typeof useBulk>;

type Outcome = { outcome: "done" } | { outcome: "refused"; subject: string; why: string };

function listRefused(
  outcomes: readonly Outcome[],
  items: readonly ReviewItem[],
  idOf: (item: ReviewItem) => string,
): BulkReport["refused"] {
  return outcomes.flatMap((one) => {
    if (one.outcome === "done") return [];
    const item = items.find((each) => idOf(each) === one.subject);
    return [{ claimId: one.subject, says: item?.says ?? `decision ${one.subject}`, why: one.why }];
  });
}

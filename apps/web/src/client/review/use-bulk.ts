import {
  MOST_AT_ONCE,
  type BulkReviewRequestInput,
  type BulkReviewResult,
  type ReviewItem,
  type ReviewList,
} from "@figurewatch/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { apiQuery, postApi } from "../use-api.ts";
import { chooseRange } from "./choose-range.ts";
import { REVIEW_WAITING } from "./review-search.ts";
import type { DeskQueue } from "./use-review.ts";

export type BulkDecision = { decision: "accept" } | { decision: "reject"; reason: string };

/** What a go came to: which decisions it made, and what was left alone and why. */
export type BulkReport = {
  decision: BulkReviewRequestInput["decision"];
  done: number;
  madeIds: number[];
  refused: { claimId: string; says: string; why: string }[];
};

/** What waits, as a list to choose from; read once and after each go, so that nothing moves meanwhile. */
export function useBulk(reviewer: string, queue: DeskQueue) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    ...apiQuery<ReviewList>(`/api/review?state=${queue}&limit=${MOST_AT_ONCE}`),
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

  const send = async (body: BulkReviewRequestInput) => {
    setIsBusy(true);
    setProblem("");
    try {
      const result = await postApi<BulkReviewResult>("/api/review/bulk", body);
      setChosen(new Set());
      setLast(undefined);
      await Promise.all([refetch(), client.invalidateQueries({ queryKey: [REVIEW_WAITING] })]);
      setReport(toReport(body.decision, result, items, idOf));
    } catch (cause) {
      setProblem((cause as Error).message);
    } finally {
      setIsBusy(false);
    }
  };

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
      send({
        ...{ ...decision, reviewer },
        chosen: picked.map((item) => ({ subject: idOf(item), seen: item.decisions[0]?.id ?? 0 })),
      }),
    undo: () => send({ decision: "undo", ids: report?.madeIds ?? [], reviewer }),
    reload: () => {
      setProblem("");
      void refetch();
    },
  };
}

export type Bulk = ReturnType<typeof useBulk>;

function toReport(
  decision: BulkReport["decision"],
  { items: results, done }: BulkReviewResult,
  items: readonly ReviewItem[],
  idOf: (item: ReviewItem) => string,
): BulkReport {
  const made = results.flatMap((one) => (one.outcome === "done" ? one.decision.id : []));
  return {
    ...{ decision, done },
    madeIds: decision === "undo" ? [] : [...new Set(made)],
    refused: results.flatMap((one) => {
      if (one.outcome === "done") return [];
      const item = items.find((each) => idOf(each) === one.subject);
      const says = item?.says ?? `decision ${one.subject}`;
      return [{ claimId: one.subject, says, why: one.why }];
    }),
  };
}

import {
  countMissingReviewers,
  sayAssignment,
  type AssignmentView,
  type AssignRequestInput,
  type AssignResult,
  type ReviewItem,
  type ReviewList,
  type ReviewRequestInput,
  type ReviewResult,
} from "@figurewatch/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { apiQuery, postApi } from "../use-api.ts";
import { useSession } from "../session/use-session.ts";
import { sayClaim } from "../words.ts";
import { orderQueue } from "./order-queue.ts";
import { REVIEW_WAITING, toReviewPath, type ReviewSearch } from "./review-search.ts";

const BATCH = 50;

/** A decision without whose it is: the desk adds the reviewer. */
export type Decision =
  | { decision: "accept" }
  | { decision: "fix"; fix: Extract<ReviewRequestInput, { decision: "fix" }>["fix"] }
  | { decision: "reject"; reason: string }
  /** It tells this figure again. */
  | { decision: "merge"; into: string }
  | { decision: "split"; parts: Extract<ReviewRequestInput, { decision: "split" }>["parts"] }
  /** It does not tell the figure that it was held against. */
  | { decision: "not_same" };

type Done = { id: number; item: ReviewItem };

export type ReviewDesk = {
  state: "loading" | "failed" | "ready";
  current: ReviewItem | undefined;
  waiting: number;
  /** What was done last, for screen readers and for who looks away. */
  said: string;
  problem: string;
  isBusy: boolean;
  canUndo: boolean;
  /** Whether it was recorded; if not, the claim stays and `problem` says why. */
  decide(decision: Decision): Promise<boolean>;
  /** Gives the claim at hand to a reviewer, or with null lets it go. */
  assign(to: string | null): Promise<void>;
  skip(): void;
  undo(): Promise<void>;
  reload(): void;
};

export type DeskQueue = "waiting" | "second";
/** Which of those that wait. */
export type Asked = { queue: DeskQueue; assigned: ReviewSearch["assigned"] };

function toRequest(decision: Decision, subject: string): ReviewRequestInput {
  return decision.decision === "merge"
    ? { decision: "merge", subject: decision.into, from: [subject] }
    : { ...decision, subject };
}

/**
 * The queue of a reviewer: one claim at a time, each decision sent at once and the next one shown.
 * Skipped ones come again after the rest. New arrivals never push the one at hand away.
 */
export function useReview(reviewer: string, { queue: name, assigned }: Asked): ReviewDesk {
  const client = useQueryClient();
  // Read once, and again only when it is through: a list that changes by itself would move the
  // claim from under the finger.
  const { data, error, refetch } = useQuery({
    ...apiQuery<ReviewList>(toReviewPath({ state: name, limit: BATCH, assigned })),
    refetchInterval: false,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [done, setDone] = useState<Done[]>([]);
  const [skipped, setSkipped] = useState<string[]>([]);
  const [front, setFront] = useState<ReviewItem | null>(null);
  // By figure, since the list was read.
  const [given, setGiven] = useState<ReadonlyMap<string, AssignmentView | null>>(new Map());
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const decided = done.map(({ item }) => item.figureId);
  const queue = orderQueue(data?.items ?? [], { decided, skipped, front });
  const [first, next] = queue;
  const current = first && { ...first, assigned: holderOf(first, given) };
  const countPath = toReviewPath({ state: "waiting", limit: 1, assigned });
  const status = useQuery(apiQuery<ReviewList>(countPath));
  const waiting = status.data?.[name] ?? data?.[name] ?? queue.length;
  const { data: session } = useSession();

  const nextArticle = next?.articleId;
  useEffect(() => {
    if (nextArticle === undefined) return;
    void client.prefetchQuery(apiQuery(`/api/articles/${encodeURIComponent(nextArticle)}`));
  }, [client, nextArticle]);

  /** Sends; on failure the claim stays and the problem is told. */
  const send = async <T>(path: string, body: object): Promise<T | undefined> => {
    setIsBusy(true);
    setProblem("");
    try {
      const result = await postApi<T>(path, body);
      await Promise.all(
        [REVIEW_WAITING, countPath].map((each) => client.invalidateQueries({ queryKey: [each] })),
      );
      return result;
    } catch (cause) {
      setProblem((cause as Error).message);
      return undefined;
    } finally {
      setIsBusy(false);
    }
  };

  const decideOn = (body: ReviewRequestInput) => send<ReviewResult>("/api/review", body);
  const subjectOf = ({ claimId, figureId }: ReviewItem) =>
    name === "waiting" ? claimId : figureId;

  return {
    state: data !== undefined ? "ready" : error === null ? "loading" : "failed",
    ...{ current, waiting, said, isBusy },
    problem: problem === "" && data === undefined ? (error?.message ?? "") : problem,
    canUndo: done.length > 0,
    async decide(decision) {
      if (current === undefined || isBusy) return false;
      // What waits for another reviewer is a figure, which may be one part of what the claim was.
      const subject = decision.decision === "not_same" ? current.claimId : subjectOf(current);
      const result = await decideOn({ ...toRequest(decision, subject), reviewer });
      if (result === undefined) return false;
      const claims = queue.filter(({ figureId }) => figureId === current.figureId).length;
      setDone([...done, { id: result.decision.id, item: current }]);
      setFront(null);
      setGiven(new Map(given).set(current.figureId, null));
      const waits = result.figures.some(
        (figure) => countMissingReviewers(figure, session?.publicAfter ?? 0) > 0,
      );
      setSaid(
        `${sayClaim(current)}: ${result.decision.says}.${waits ? " It waits for a second reviewer." : ""}`,
      );
      if (claims === queue.length) void refetch();
      return true;
    },
    async assign(to) {
      if (current === undefined || isBusy) return;
      const chosen = [{ subject: subjectOf(current), had: current.assigned?.to ?? null }];
      const body: AssignRequestInput = { chosen, to, reviewer };
      const result = await send<AssignResult>("/api/review/assign", body);
      const [one] = result?.items ?? [];
      if (one?.outcome === "refused") setProblem(one.why);
      if (one?.outcome !== "done") return;
      setGiven(new Map(given).set(current.figureId, one.assigned));
      const says = one.assigned === null ? "nobody has it" : sayAssignment(one.assigned);
      setSaid(`${sayClaim(current)}: ${says}.`);
    },
    skip() {
      if (current === undefined) return;
      setFront(null);
      setSkipped([...skipped.filter((id) => id !== current.claimId), current.claimId]);
      setSaid(`Skipped: ${sayClaim(current)}.`);
    },
    async undo() {
      const last = done.at(-1);
      if (last === undefined || isBusy) return;
      const result = await decideOn({ decision: "undo", id: last.id, reviewer });
      if (result === undefined) return;
      setDone(done.slice(0, -1));
      setFront(last.item);
      setSaid(`Taken back: ${sayClaim(last.item)} waits again.`);
    },
    reload() {
      setProblem("");
      setGiven(new Map());
      void refetch();
    },
  };
}

const holderOf = (item: ReviewItem, given: ReadonlyMap<string, AssignmentView | null>) =>
  given.has(item.figureId) ? (given.get(item.figureId) ?? null) : item.assigned;

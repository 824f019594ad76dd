import { toFetchFailure } from "./fetch-failure.ts";
import type { PollResult } from "./polling/index.ts";

/** How a poll ended that brought nothing to read. */
export type PollTrouble = Extract<PollResult, { kind: "failed" | "unreadable" }>;

/** What a fetcher's or a parser's error makes of a poll. Throws every other error again. */
export function toPollTrouble(error: unknown): PollTrouble {
  const failure = toFetchFailure(error);
  if (failure !== undefined) {
    const { kind, reason, status, retryAt } = failure;
    return { kind: "failed", failure: kind, reason, status, retryAt };
  }
  if (!(error instanceof Error) || error.name !== "FeedError") throw error;
  const reason = error.message;
  // A service that says so in its answer says it under the status of one that is well.
  if ("kind" in error && error.kind === "throttled") {
    return { kind: "failed", failure: "throttled", reason, status: 200 };
  }
  return { kind: "unreadable", reason };
}

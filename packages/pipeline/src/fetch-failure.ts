/** What the fetcher throws, seen from here: `kind` says what happens next. */
export type FetchFailure = Error & {
  kind: "gone" | "throttled" | "blocked" | "unreachable" | "too-large" | "unsafe" | "bad-request";
  reason: string;
  status?: number | undefined;
  /** For `throttled`: not before then. */
  retryAt?: Date | undefined;
};

const KINDS = new Set<unknown>([
  "gone",
  "throttled",
  "blocked",
  "unreachable",
  "too-large",
  "unsafe",
  "bad-request",
]);

/** The error as the fetcher's, or undefined when it is another kind of trouble (a bug, a full disk). */
export function toFetchFailure(error: unknown): FetchFailure | undefined {
  return error instanceof Error && "kind" in error && "reason" in error && KINDS.has(error.kind)
    ? (error as FetchFailure)
    : undefined;
}

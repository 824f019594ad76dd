import {
  type DeliverDeps,
  type Delivery,
  type Failure,
  type Outcome,
  toRetry,
  toSent,
} from "./delivery.ts";

/** The guarded fetcher's `post`: resolves on 2xx, else throws an error with `status`, `retryAt`. */
export type Post = (
  url: string,
  body: string,
  options: { headers: Record<string, string>; signal?: AbortSignal },
) => Promise<{ status: number }>;

export type PostDeps = DeliverDeps & { post: Post };

// Standard Webhooks: the receiver is gone for good, and the receiver is overloaded.
const GONE = 410;
const OVERLOADED = new Set([429, 502, 504]);

/**
 * Posts one try and tells what comes next. Never throws for what the receiver did; rejects only
 * when the signal aborts.
 */
export async function postDelivery(
  delivery: Delivery,
  build: () => { url: string; body: string; headers: Record<string, string> },
  deps: PostDeps,
): Promise<Outcome> {
  const { signal } = deps;
  try {
    const { url, body, headers } = build();
    const options = { headers, ...(signal ? { signal } : {}) };
    return toSent((await deps.post(url, body, options)).status, deps);
  } catch (error) {
    signal?.throwIfAborted();
    return toOutcome(delivery, readFailure(error), deps);
  }
}

function toOutcome(delivery: Delivery, failure: Failure, deps: PostDeps): Outcome {
  const { status, retryAt, message } = failure;
  if (status === GONE) {
    const reason = "the receiver answered 410: it wants no more";
    const next = { kind: "disable" as const, reason };
    return { at: deps.now(), status, error: message, next, throttledUntil: null };
  }
  const isOverloaded = retryAt !== null || (status !== null && OVERLOADED.has(status));
  return toRetry(delivery, failure, isOverloaded, deps);
}

function readFailure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (typeof error !== "object" || error === null) return { status: null, retryAt: null, message };
  const status = "status" in error && typeof error.status === "number" ? error.status : null;
  const retryAt = "retryAt" in error && error.retryAt instanceof Date ? error.retryAt : null;
  // Without the address: that of a chat is a secret, and this is stored and shown.
  const reason = "reason" in error && typeof error.reason === "string" ? error.reason : message;
  return { status, retryAt, message: reason };
}

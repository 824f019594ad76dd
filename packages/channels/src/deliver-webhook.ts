import { Webhook } from "standardwebhooks";
import { buildAlertMessage, type ToldAlert } from "./alert-message.ts";
import { nextAttemptAt } from "./next-attempt.ts";

/** The guarded fetcher's `post`: resolves on 2xx, else throws an error with `status`, `retryAt`. */
export type Post = (
  url: string,
  body: string,
  options: { headers: Record<string, string>; signal?: AbortSignal },
) => Promise<{ status: number }>;

export type WebhookDelivery = {
  /** Id of the delivery: the `webhook-id`, the same on every try, by which a receiver drops repeats. */
  id: string;
  url: string;
  /** The secret in force first; older ones sign too while the receiver changes over. */
  secrets: readonly string[];
  /** 1 for the first try. */
  attempt: number;
  alert: ToldAlert;
  watchId: string;
  publicUrl: string;
};

/** What the answer means for the delivery and its channel; the store's outcome, without its id. */
export type WebhookOutcome = {
  at: Date;
  status: number | null;
  error: string | null;
  next:
    | { kind: "sent" }
    | { kind: "retry"; at: Date }
    | { kind: "dead" }
    | { kind: "disable"; reason: string };
  /** The receiver is overloaded: nothing more to it until then. */
  throttledUntil: Date | null;
};

export type DeliverWebhookDeps = {
  post: Post;
  now(): Date;
  random?: () => number;
  signal?: AbortSignal;
};

// Standard Webhooks: the receiver is gone for good, and the receiver is overloaded.
const GONE = 410;
const OVERLOADED = new Set([429, 502, 504]);

/**
 * Sends one try of a delivery, signed, and tells what comes next. Never throws for what the
 * receiver did; rejects only when `signal` aborts.
 */
export async function deliverWebhook(
  delivery: WebhookDelivery,
  deps: DeliverWebhookDeps,
): Promise<WebhookOutcome> {
  const sentAt = deps.now();
  const body = JSON.stringify(toWebhookEvent(delivery));
  const { signal } = deps;
  try {
    const headers = signWebhook(delivery, sentAt, body);
    const { status } = await deps.post(delivery.url, body, {
      headers,
      ...(signal ? { signal } : {}),
    });
    return { at: deps.now(), status, error: null, next: { kind: "sent" }, throttledUntil: null };
  } catch (error) {
    signal?.throwIfAborted();
    return toFailure(delivery, error, deps);
  }
}

/** The body: a type, the time of what happened, and the alert with its message and links. */
export function toWebhookEvent({ alert, watchId, publicUrl }: WebhookDelivery) {
  const { deliveries: _ours, ...data } = alert;
  const { text, links } = buildAlertMessage(alert, publicUrl);
  return {
    type: "alert.created",
    timestamp: alert.createdAt,
    data: { ...data, watchId, text, links },
  };
}

function signWebhook(
  { id, secrets }: Pick<WebhookDelivery, "id" | "secrets">,
  at: Date,
  body: string,
): Record<string, string> {
  if (secrets.length === 0) throw new Error("the channel has no secret to sign with");
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
  };
}

function toFailure(
  delivery: WebhookDelivery,
  error: unknown,
  deps: DeliverWebhookDeps,
): WebhookOutcome {
  const at = deps.now();
  const { status, retryAt, message } = readFailure(error);
  const told = { at, status, error: message };
  if (status === GONE) {
    const reason = "the receiver answered 410: it wants no more webhooks";
    return { ...told, next: { kind: "disable", reason }, throttledUntil: null };
  }
  const planned = nextAttemptAt(delivery.attempt, at, deps.random);
  const isOverloaded = retryAt !== null || (status !== null && OVERLOADED.has(status));
  // The schedule is how often we try, the receiver's wish is how early.
  const next = planned && retryAt !== null && retryAt > planned ? retryAt : planned;
  return {
    ...told,
    next: next === undefined ? { kind: "dead" } : { kind: "retry", at: next },
    throttledUntil: isOverloaded ? (retryAt ?? next ?? null) : null,
  };
}

function readFailure(error: unknown): {
  status: number | null;
  retryAt: Date | null;
  message: string;
} {
  const message = error instanceof Error ? error.message : String(error);
  if (typeof error !== "object" || error === null) return { status: null, retryAt: null, message };
  const status = "status" in error && typeof error.status === "number" ? error.status : null;
  const retryAt = "retryAt" in error && error.retryAt instanceof Date ? error.retryAt : null;
  return { status, retryAt, message };
}

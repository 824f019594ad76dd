import type { Told } from "./message/build-message.ts";
import type { MessageOptions } from "./message/message.ts";
import { nextAttemptAt } from "./next-attempt.ts";

/** One try of a delivery, whatever the channel. */
export type Delivery = MessageOptions & {
  /** The same on every try: a receiver may drop repeats by it. */
  id: string;
  /** 1 for the first try. */
  attempt: number;
  told: Told;
  watchId: string;
};

/** What a try means for the delivery and its channel; the store's outcome, without its id. */
export type Outcome = {
  at: Date;
  status: number | null;
  error: string | null;
  /** It may have arrived, though we were not told so. */
  isUnsure?: boolean;
  next:
    | { kind: "sent" }
    | { kind: "retry"; at: Date }
    | { kind: "dead" }
    | { kind: "disable"; reason: string };
  /** The receiver is overloaded: nothing more to it until then. */
  throttledUntil: Date | null;
};

export type DeliverDeps = {
  now(): Date;
  /** 0 to 1; spreads the tries. */
  random?: () => number;
  signal?: AbortSignal;
  /** For one try in all; each channel has a default. */
  deadlineMs?: number;
};

/** What went wrong, as far as a receiver or its server said. */
export type Failure = { status: number | null; retryAt: Date | null; message: string };

// What is said of a connection that never was, by Node, undici and our own guard.
const NOT_REACHED =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(?:HOST|NET)UNREACH|Connect Timeout|certificate|is not public|is local|not open to us/;

/** Whether a try without an answer may have arrived all the same. */
export function isUnsure({ status, message }: Failure): boolean {
  return status === null && !NOT_REACHED.test(message);
}

export function toSent(status: number | null, { now }: DeliverDeps): Outcome {
  return { at: now(), status, error: null, next: { kind: "sent" }, throttledUntil: null };
}

/** The outcome of a try that went wrong, by the schedule and what the receiver wishes. */
export function toRetry(
  { attempt }: Delivery,
  { status, retryAt, message }: Failure,
  isOverloaded: boolean,
  { now, random }: DeliverDeps,
): Outcome {
  const at = now();
  const planned = nextAttemptAt(attempt, at, random);
  // The schedule is how often we try, the receiver's wish is how early.
  const next = planned && retryAt !== null && retryAt > planned ? retryAt : planned;
  return {
    ...{ at, status, error: message, isUnsure: isUnsure({ status, retryAt, message }) },
    next: next === undefined ? { kind: "dead" } : { kind: "retry", at: next },
    throttledUntil: isOverloaded ? (retryAt ?? next ?? null) : null,
  };
}

import { toFetchFailure, type FetchFailure } from "./fetch-failure.ts";

/** What is asked of a service outside, as far as it decides how long to go on. */
export type Asked = {
  /** Tries that came to nothing. */
  attempts: number;
  /** When it was first noted as one to be asked for. */
  notedAt: Date;
};

export type AskingClock = {
  now(): Date;
  /** By how much waits of our own shrink: 1 for not at all. */
  pace: number;
};

/** It is asked for again, or not any more. */
export type PutOff =
  /** `isFailure` counts as a try; before `closedUntil` the service is asked for nothing else either. */
  | { kind: "later"; reason: string; nextAt: Date; isFailure: boolean; closedUntil?: Date }
  | { kind: "left"; reason: string };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const RETRIES_MS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
];
/** What comes of it after that says little of the day it is about. */
const GIVE_UP_MS = 3 * DAY_MS;
/** How long nothing is asked after a fault: of the moment, of the service, of our settings. */
export const BUSY_MS = MINUTE_MS;
const DOWN_MS = 5 * MINUTE_MS;
export const REFUSED_MS = HOUR_MS;

/** A try that came to nothing; the next is due ever later, or at `nextAt`. */
export function retry(asked: Asked, reason: string, clock: AskingClock, nextAt?: Date): PutOff {
  const now = clock.now();
  const waitMs = RETRIES_MS[asked.attempts];
  const at = nextAt ?? (waitMs === undefined ? undefined : after(now, waitMs * clock.pace));
  if (at === undefined || isOver(asked, now)) return { kind: "left", reason };
  return { kind: "later", reason, nextAt: at, isFailure: true };
}

/** Not its fault: it waits at no cost. */
export function waitFor(asked: Asked, nextAt: Date, reason: string, clock: AskingClock): PutOff {
  if (isOver(asked, clock.now())) return { kind: "left", reason };
  return { kind: "later", reason, nextAt, isFailure: false };
}

/** Nothing at all is asked of the service before that; the tries of this one are not counted. */
export function closeUntil(asked: Asked, until: Date, reason: string, clock: AskingClock): PutOff {
  const putOff = waitFor(asked, until, reason, clock);
  return putOff.kind === "later" ? { ...putOff, closedUntil: until } : putOff;
}

/**
 * The request itself failed: what is amiss with all of them closes the service for a while, and
 * `sayRefusal` names what is wrong with our settings. Throws what is a fault of ours.
 */
export function putOffFailure(
  asked: Asked,
  error: unknown,
  clock: AskingClock,
  sayRefusal: (failure: FetchFailure) => string,
): PutOff {
  const failure = toFetchFailure(error);
  if (failure === undefined) throw error;
  const now = clock.now();
  const { kind, reason, retryAt } = failure;
  if (kind === "bad-request") return { kind: "left", reason };
  if (kind === "throttled") {
    return closeUntil(asked, retryAt ?? after(now, DOWN_MS * clock.pace), reason, clock);
  }
  if (kind === "blocked" || kind === "gone" || kind === "unsafe") {
    return closeUntil(asked, after(now, REFUSED_MS * clock.pace), sayRefusal(failure), clock);
  }
  return pausing(retry(asked, reason, clock), clock);
}

/** After a try that failed by the service's fault, all others wait a moment too. */
export function pausing(putOff: PutOff, { now, pace }: AskingClock): PutOff {
  return putOff.kind === "later"
    ? { ...putOff, closedUntil: after(now(), BUSY_MS * pace) }
    : putOff;
}

const isOver = ({ notedAt }: Asked, now: Date) => now > after(notedAt, GIVE_UP_MS);

const after = (at: Date, ms: number) => new Date(at.getTime() + ms);

import type { FetchFailure } from "../fetch-failure.ts";
import {
  BUSY_MS,
  closeUntil,
  pausing,
  putOffFailure,
  REFUSED_MS,
  retry,
  waitFor,
  type Asked,
  type AskingClock,
  type PutOff,
} from "../put-off.ts";
import type { TimestampAnswer } from "./parse-timestamp-reply.ts";
import { toCaptureRecord, type StampableCapture } from "./to-capture-record.ts";

/** A snapshot that is to have a timestamp, as the store knows it. */
export type CaptureToStamp = StampableCapture & Asked & { redacted: boolean };

export type TimestampCaptureDeps = AskingClock & {
  /** Asks the authority for a timestamp of these bytes, of which it sees the hash alone. */
  stamp(data: Uint8Array, signal?: AbortSignal): Promise<TimestampAnswer>;
  /** Takes a turn of the day's budget; a time where there is none before then. */
  takeTurn(now: Date): Promise<"taken" | Date>;
};

export type TimestampOutcome =
  /** `record` is what was stamped, `reply` the authority's answer as it came. */
  { kind: "kept"; record: string; reply: Uint8Array; stampedAt: Date; authority: string } | PutOff;

/**
 * One step towards a capture's timestamp. Safe to repeat: asked for twice, there are two of which one
 * is kept. Rejects only for faults of ours, and when `signal` aborts.
 */
export async function timestampCapture(
  capture: CaptureToStamp,
  deps: TimestampCaptureDeps,
  signal?: AbortSignal,
): Promise<TimestampOutcome> {
  // Its page is not kept any more: there is nothing that a timestamp could be of.
  if (capture.redacted) return { kind: "left", reason: "names in it are masked on request" };
  const now = deps.now();
  const turn = await deps.takeTurn(now);
  if (turn !== "taken") return waitFor(capture, turn, "its turn has not come", deps);
  const record = toCaptureRecord(capture);
  let answer: TimestampAnswer;
  try {
    answer = await deps.stamp(new TextEncoder().encode(record), signal);
  } catch (error) {
    return putOffFailure(capture, error, deps, sayRefusal);
  }
  if (answer.kind === "granted") return { ...answer, kind: "kept", record };
  const { kind, reason } = answer;
  // What is no timestamp is a try; else an authority that never sends one would be asked for ever.
  if (kind === "invalid") return pausing(retry(capture, reason, deps), deps);
  const waitMs = (kind === "busy" ? BUSY_MS : REFUSED_MS) * deps.pace;
  return closeUntil(capture, new Date(deps.now().getTime() + waitMs), reason, deps);
}

const sayRefusal = ({ kind, reason }: FetchFailure) =>
  `FIGUREWATCH_TIMESTAMP_URL is not the address of an authority that answers us (${kind}, ${reason})`;

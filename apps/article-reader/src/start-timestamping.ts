import {
  sayTime,
  timestampCapture,
  type EventInput,
  type TimestampOutcome,
} from "@figurewatch/pipeline";
import { paceOf, type Runtime, type Service } from "@figurewatch/runtime";
import {
  insertEvents,
  noteTimestamps,
  saveTimestampStep,
  takeServiceTurn,
  takeTimestamp,
  type DueTimestamp,
} from "@figurewatch/store";
import { startStoppableLoop } from "./start-stoppable-loop.ts";

/** Of the budget, in the database. */
const SERVICE = "timestamps";
const LOOK_MS = 10_000;
/** Authorities that are free to use ask for so much between the requests of a program. */
const SPACING_MS = 15_000;
/** Longer than a request may take; after it another process may try. */
const LEASE_MS = 2 * 60_000;
/** What was fetched before that has no use of a timestamp that comes now. */
const LOOK_BACK_MS = 3 * 24 * 60 * 60_000;

export type TimestampingContext = Pick<
  Runtime,
  "db" | "watch" | "metrics" | "now" | "onTrouble"
> & {
  timestampAuthority: Runtime["timestampAuthority"];
  config: Pick<Runtime["config"], "timestamps" | "pollFloorMs">;
};

/** Has captures that tell figures stamped by the authority of the settings; nothing without one. */
export function startTimestamping(runtime: TimestampingContext): Service {
  const { timestampAuthority: authority, config, onTrouble } = runtime;
  if (authority === null || config.timestamps === null) return { stop: async () => {} };
  const context = { ...runtime, authority, dailyLimit: config.timestamps.dailyLimit };
  return startStoppableLoop((signal) => timestampNext(context, signal), {
    intervalMs: Math.min(LOOK_MS, config.pollFloorMs),
    onTrouble,
  });
}

type OpenContext = TimestampingContext & {
  authority: NonNullable<Runtime["timestampAuthority"]>;
  dailyLimit: number;
};

/** One step for the capture that is due for longest; false where none is. Safe to repeat. */
export async function timestampNext(context: OpenContext, signal?: AbortSignal): Promise<boolean> {
  const { db, watch, authority, dailyLimit, config, metrics, now } = context;
  const start = now();
  const pace = paceOf(config);
  const budget = { service: SERVICE, spacingMs: SPACING_MS * pace, dailyLimit };
  await noteTimestamps(db, { now: start, since: new Date(start.getTime() - LOOK_BACK_MS) });
  const capture = await takeTimestamp(db, { ...budget, now: start, leaseMs: LEASE_MS });
  if (capture === undefined) return false;
  const outcome = await timestampCapture(
    capture,
    {
      stamp: authority.stamp,
      takeTurn: (at) => takeServiceTurn(db, { ...budget, now: at }),
      ...{ now, pace },
    },
    signal,
  );
  await saveTimestampStep(db, { snapshotId: capture.id, service: SERVICE }, outcome, now());
  metrics.timestamped(outcome.kind);
  const event = toEvent(capture, outcome);
  if (event !== undefined) await insertEvents(db, [{ ...event, watchId: watch.id, at: now() }]);
  return true;
}

/** What is worth telling; that a capture waits for its turn is not. */
function toEvent(
  { id, articleId, title, finalUrl }: DueTimestamp,
  outcome: TimestampOutcome,
): Omit<EventInput, "at"> | undefined {
  const about = { subjectId: id, data: { articleId } };
  const page = `"${title ?? finalUrl}"`;
  if (outcome.kind === "kept") {
    const { stampedAt, authority } = outcome;
    const message = `time-stamped ${page}: ${stampedAt.toISOString()} by ${authority}`;
    return { ...about, kind: "timestamp", message };
  }
  if (outcome.kind === "left") {
    const message = `not time-stamped ${page}: ${outcome.reason}`;
    return { ...about, kind: "timestamp-left", message };
  }
  const { reason, nextAt, isFailure, closedUntil } = outcome;
  if (!isFailure && closedUntil === undefined) return undefined;
  const message = `cannot time-stamp ${page}: ${reason}; next try ${sayTime(nextAt)}`;
  return { ...about, kind: "timestamp-later", message };
}

import { redactText } from "@figurewatch/telemetry";
import { readFailedQuery } from "@figurewatch/store/failed-query";

const QUIET_MS = 60_000;
const MAX_LENGTH = 300;
const MAX_REMEMBERED = 200;

/**
 * Says each trouble that mends itself once a minute at most: a server that is away fails every call
 * alike, many times a second.
 */
export function createTroubleLog(
  say: (line: string) => void,
  now: () => number = Date.now,
): (error: unknown) => void {
  const last = new Map<string, { at: number; more: number }>();
  return (error) => {
    const message = describeTrouble(error);
    const before = last.get(message);
    if (before !== undefined && now() - before.at < QUIET_MS) {
      before.more += 1;
      return;
    }
    if (last.size >= MAX_REMEMBERED) last.clear();
    last.set(message, { at: now(), more: 0 });
    const more = before?.more ?? 0;
    say(
      redactText(`! ${message}${more === 0 ? "" : ` (and ${more} times since it was last said)`}`),
    );
  };
}

/** One line. Of a failed query its cause: the statement itself says nothing to people. */
function describeTrouble(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, MAX_LENGTH);
  const query = readFailedQuery(error);
  if (query !== undefined) return `Database: ${query.reason.split("\n")[0]}`.slice(0, MAX_LENGTH);
  const [line = ""] = error.message.split("\n");
  return (line || error.name).slice(0, MAX_LENGTH);
}

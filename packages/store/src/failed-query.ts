/** `full`: no room or memory left. `away`: gone, going, or not answering. `other`: a fault of ours. */
export type FailedQuery = { kind: "full" | "away" | "other"; reason: string; stack: string };

/** Class 53 of Postgres's codes is "insufficient resources". */
const FULL = /^53/;
/** Class 08 is "connection exception", 57P "operator intervention"; the rest are Node's. */
const AWAY = /^(08|57P|ECONN|EPIPE$|ETIMEDOUT$|EHOSTUNREACH$|ENETUNREACH$)/;

/**
 * Why a statement failed, without the statement: its parameters are texts of articles, names and
 * settings, which are nobody's to see on a terminal or in a report. `undefined` for other errors.
 * An entry of its own: who only reports an error need not load the database for it.
 */
export function readFailedQuery(error: unknown): FailedQuery | undefined {
  // Drizzle's error has no name of its own.
  if (!(error instanceof Error) || !error.message.startsWith("Failed query")) return undefined;
  if (!(error.cause instanceof Error)) return undefined;
  const { code = "", message } = error.cause as NodeJS.ErrnoException;
  const isAway = AWAY.test(code) || /connection terminated|timeout/i.test(message);
  return {
    kind: FULL.test(code) ? "full" : isAway ? "away" : "other",
    reason: message || code || error.cause.name,
    stack: (error.stack ?? "").split("\n").filter(isFrame).join("\n"),
  };
}

/** A parameter may have lines of its own, of any words: what is no place in a file is left out. */
function isFrame(line: string): boolean {
  return /^ {4}at .+:\d+:\d+\)?$/.test(line);
}

import type { Problem } from "@figurewatch/contract";
import { readFailedQuery } from "@figurewatch/store/failed-query";
import type { FastifyRequest } from "fastify";
import { HttpProblem, toProblem } from "./problem.ts";

/** What whoever asked is told, and what the log is told where the fault is ours. */
export type Failure = { problem: Problem; trouble?: Error };

type Asked = Pick<FastifyRequest, "method" | "routeOptions">;

/**
 * What a failed request is answered with. What went wrong inside is for the log, not for whoever asked, but
 * for a database that is full or away: that is for a person to mend, and says whether to try again.
 */
export function judgeFailure(error: Error & { statusCode?: number }, asked: Asked): Failure {
  const { statusCode: status = 500 } = error;
  if (error instanceof HttpProblem || status < 500) {
    return { problem: toProblem(status, error.message) };
  }
  const query = readFailedQuery(error);
  const trouble = toTrouble(error, query?.reason, asked);
  if (query?.kind === "full") {
    const detail =
      "The database has no room left: make room on its disk and try again; what was stored before is kept";
    return { problem: toProblem(507, detail), trouble };
  }
  if (query?.kind === "away") {
    return { problem: toProblem(503, "The database does not answer: try again soon"), trouble };
  }
  return { problem: toProblem(500, "Something failed here; the server's log says what"), trouble };
}

/** Names the route and not the address: that may hold the token of a link. */
function toTrouble(error: Error, databaseSays: string | undefined, asked: Asked): Error {
  const route = `${asked.method} ${asked.routeOptions.url ?? "of no route"}`;
  const why = databaseSays === undefined ? error.message : `database: ${databaseSays}`;
  const trouble = new Error(`${route} failed: ${why}`);
  // The stack of a failed query holds its parameters: words of articles, names.
  if (databaseSays === undefined && error.stack !== undefined) trouble.stack = error.stack;
  return trouble;
}

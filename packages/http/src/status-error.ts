import type { Exchange } from "./exchange.ts";
import { FetchError } from "./fetch-error.ts";
import { parseRetryAfter } from "./retry-after.ts";

const BLOCKED = new Set([401, 402, 403, 407, 451]);
/** Time-outs of the server's own making: the request was sound. */
const PASSING = new Set([408, 425]);

/** The error that an answer other than 2xx or a followed redirect stands for. */
export function toStatusError(url: string, answer: Exchange, now: Date): FetchError {
  const { status, headers } = answer;
  const reason = `the answer is ${status}`;
  const retryAt = parseRetryAfter(headers["retry-after"], now);
  if (status === 404 || status === 410) return new FetchError("gone", url, reason, { status });
  if (BLOCKED.has(status)) return new FetchError("blocked", url, reason, { status });
  if (status === 429) return new FetchError("throttled", url, reason, { status, retryAt });
  if (status >= 500 || PASSING.has(status)) {
    // A server that says when it will be back is not broken but busy.
    const kind = retryAt === undefined ? "unreachable" : "throttled";
    return new FetchError(kind, url, reason, { status, retryAt });
  }
  if (status >= 400) return new FetchError("bad-request", url, reason, { status });
  return new FetchError("unreachable", url, reason, { status });
}

import { checkUrl, type Guard } from "./check-url.ts";
import type { Clock } from "./clock.ts";
import { startDeadline } from "./deadline.ts";
import { exchange } from "./exchange.ts";
import type { AskOptions, PostResult } from "./fetcher.ts";
import { toTimedError } from "./follow.ts";
import type { Route } from "./proxies.ts";
import { toStatusError } from "./status-error.ts";

export type CallDeps = {
  route: Route;
  guard: Guard;
  clock: Clock;
  /** Sent with every request, over what the caller gives. */
  headers: Record<string, string>;
};

/** What is sent; an answer that passes `maxBytes` is cut, or fails. */
export type Call = {
  method: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  maxBytes: number;
  atCap: "fail" | "cut";
};

const DEADLINE_MS = 15_000;

/**
 * One request to a service whose address a user gave (a webhook, an archive): guarded as the fetch
 * of a page is, but for robots.txt, which is for those who read sites. A redirect is a failure.
 */
export async function callService(
  input: string | URL,
  call: Call,
  options: AskOptions,
  { route, guard, clock, headers }: CallDeps,
): Promise<PostResult> {
  options.signal?.throwIfAborted();
  const url = checkUrl(input, guard);
  const deadline = startDeadline(options.deadlineMs ?? DEADLINE_MS, options.signal);
  const startedAt = clock.now();
  try {
    const answer = await exchange(route, {
      ...call,
      url,
      anyStatus: options.anyStatus,
      headers: { ...call.headers, ...toLowerCaseNames(options.headers ?? {}), ...headers },
      signal: deadline.signal,
    });
    const { status } = answer;
    if (options.anyStatus !== true && (status < 200 || status > 299))
      throw toStatusError(url.href, answer, clock.now());
    return {
      kind: "ok",
      url: url.href,
      status,
      headers: answer.headers,
      body: answer.body,
      startedAt,
      finishedAt: clock.now(),
    };
  } catch (error) {
    throw toTimedError(url.href, error);
  } finally {
    deadline.stop();
  }
}

/** Else a field would be sent twice that both sides name. */
function toLowerCaseNames(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

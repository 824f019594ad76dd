import { checkUrl, type Guard } from "./check-url.ts";
import type { Clock } from "./clock.ts";
import { startDeadline } from "./deadline.ts";
import { exchange } from "./exchange.ts";
import type { PostOptions, PostResult } from "./fetcher.ts";
import { toTimedError } from "./follow.ts";
import type { Route } from "./proxies.ts";
import { toStatusError } from "./status-error.ts";

export type PostDeps = {
  route: Route;
  guard: Guard;
  clock: Clock;
  /** Sent with every request, over what the caller gives. */
  headers: Record<string, string>;
};

const MAX_ANSWER_BYTES = 64 * 1024;
const DEADLINE_MS = 15_000;

/** POST to an address that a user gave: guarded as a GET is, and a redirect is a failure. */
export async function postWebhook(
  input: string | URL,
  body: string | Uint8Array,
  options: PostOptions,
  { route, guard, clock, headers }: PostDeps,
): Promise<PostResult> {
  options.signal?.throwIfAborted();
  const url = checkUrl(input, guard);
  const deadline = startDeadline(options.deadlineMs ?? DEADLINE_MS, options.signal);
  const startedAt = clock.now();
  try {
    const answer = await exchange(route, {
      method: "POST",
      url,
      headers: {
        "content-type": options.contentType ?? "application/json",
        ...toLowerCaseNames(options.headers ?? {}),
        ...headers,
      },
      body,
      maxBytes: MAX_ANSWER_BYTES,
      atCap: "cut",
      signal: deadline.signal,
    });
    const { status } = answer;
    if (status < 200 || status > 299) throw toStatusError(url.href, answer, clock.now());
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

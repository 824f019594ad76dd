import { checkUrl, type Guard, hostnameOf } from "./check-url.ts";
import type { Clock } from "./clock.ts";
import { type Deadline, DeadlineError } from "./deadline.ts";
import { exchange, type Exchange, type ExchangeRequest } from "./exchange.ts";
import { FetchError } from "./fetch-error.ts";
import { HostClosedError, type HostGate } from "./host-gate.ts";
import type { Route } from "./proxies.ts";
import { toStatusError } from "./status-error.ts";

export type Redirect = { from: string; to: string; status: number };

export type FollowDeps = {
  guard: Guard;
  hostGate: HostGate;
  clock: Clock;
  /** Pause between requests to one host where its robots.txt asks for no longer one. */
  spacingMs: number;
  /** A pause longer than this is not waited out: the fetch fails as `throttled`. */
  maxWaitMs: number;
  maxRedirects: number;
};

export type FollowRequest = {
  url: string | URL;
  headers: Record<string, string>;
  maxBytes: ExchangeRequest["maxBytes"];
  atCap: "fail" | "cut";
  deadline: Deadline;
  route: Route;
  /** Called before every hop; may refuse it by throwing, and says what pause its host wants. */
  beforeHop?: (url: URL) => Promise<number | undefined>;
};

export type Followed = {
  /** As asked, normalised. */
  url: URL;
  finalUrl: URL;
  redirects: Redirect[];
  answer: Exchange;
  startedAt: Date;
  finishedAt: Date;
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** A crashed worker's lease outlives its deadline by this much. */
const LEASE_MARGIN_MS = 5000;

/**
 * A polite GET: every hop is checked anew, waits for its host's turn, and gives it back.
 * Resolves with a 2xx or 304 answer; throws FetchError for everything else.
 */
export async function follow(request: FollowRequest, deps: FollowDeps): Promise<Followed> {
  const { deadline } = request;
  const redirects: Redirect[] = [];
  const first = checkUrl(request.url, deps.guard);
  let url = first;
  let startedAt: Date | undefined;
  try {
    for (;;) {
      const wantedMs = await request.beforeHop?.(url);
      const spacingMs = Math.max(deps.spacingMs, wantedMs ?? 0);
      const turn = deps.hostGate.acquire(toHostKey(url), {
        spacingMs,
        leaseMs: deadline.remainingMs() + LEASE_MARGIN_MS,
        maxWaitMs: deps.maxWaitMs,
        signal: deadline.signal,
      });
      const release = await deadline.pauseFor(turn, deps.spacingMs);
      startedAt ??= deps.clock.now();
      let notBefore: Date | undefined;
      let answer: Exchange;
      try {
        const { headers, maxBytes, atCap } = request;
        const { signal } = deadline;
        answer = await exchange(request.route, {
          method: "GET",
          url,
          headers,
          maxBytes,
          atCap,
          signal,
        });
        const { status } = answer;
        // Part of a page, which nobody asked for, is no page.
        const isWanted = (status >= 200 && status <= 299 && status !== 206) || status === 304;
        if (!isWanted && !REDIRECTS.has(status)) {
          const error = toStatusError(url.href, answer, deps.clock.now());
          notBefore = error.retryAt;
          throw error;
        }
      } finally {
        await release({ notBefore });
      }
      if (!REDIRECTS.has(answer.status)) {
        const finishedAt = deps.clock.now();
        return { url: first, finalUrl: url, redirects, answer, startedAt, finishedAt };
      }
      const next = readLocation(url, answer, deps.guard);
      redirects.push({ from: url.href, to: next.href, status: answer.status });
      if (redirects.length > deps.maxRedirects) {
        const reason = `more than ${deps.maxRedirects} redirects`;
        throw new FetchError("unreachable", first.href, reason, { status: answer.status });
      }
      url = next;
    }
  } catch (error) {
    throw toTimedError(url.href, error);
  }
}

/** The two errors of waiting, as what they mean for the fetch; others as they are. */
export function toTimedError(url: string, error: unknown): unknown {
  if (error instanceof DeadlineError) {
    return new FetchError("unreachable", url, error.message, { cause: error });
  }
  if (error instanceof HostClosedError) {
    const detail = { retryAt: error.until, cause: error };
    return new FetchError("throttled", url, error.message, detail);
  }
  return error;
}

/** http and https of one name are one server; another port is another. */
export function toHostKey(url: URL): string {
  const name = hostnameOf(url).replace(/\.$/, "");
  return url.port === "" ? name : `${name}:${url.port}`;
}

function readLocation(url: URL, answer: Exchange, guard: Guard): URL {
  const location = answer.headers["location"];
  if (location === undefined || location === "") {
    // Without a status: this is a fault of the server, and no word on whether the page exists.
    throw new FetchError("unreachable", url.href, `the answer is ${answer.status} to nowhere`);
  }
  const target = URL.parse(decodeUtf8(location), url.href);
  if (target === null) {
    throw new FetchError("unreachable", url.href, "the redirect goes to no valid URL");
  }
  return checkUrl(target, guard);
}

/** Header bytes come as Latin-1; servers that do not escape a Location write it in UTF-8. */
function decodeUtf8(header: string): string {
  if (!/[\u0080-\u00ff]/.test(header)) return header;
  const text = Buffer.from(header, "latin1").toString("utf8");
  return text.includes("\uFFFD") ? header : text;
}

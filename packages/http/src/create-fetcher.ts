import type { LookupFunction } from "node:net";
import { Agent } from "undici";
import { checkUrl, DEFAULT_PORTS, type Guard } from "./check-url.ts";
import { type Clock, systemClock } from "./clock.ts";
import { startDeadline } from "./deadline.ts";
import { parseExceptions } from "./exceptions.ts";
import { exchange } from "./exchange.ts";
import { FetchError } from "./fetch-error.ts";
import { follow, type FollowDeps, type Followed, type Redirect, toTimedError } from "./follow.ts";
import { parseFreshUntil } from "./fresh-until.ts";
import { buildGuardedConnector } from "./guarded-connector.ts";
import { createMemoryHostGate, type HostGate } from "./host-gate.ts";
import { createRobotsPolicy, ROBOTS_MAX_BYTES, type RobotsDecision } from "./robots-policy.ts";
import { parseRobotsTag, type RobotsTag } from "./robots-tag.ts";
import { createMemorySiteFiles, type SiteFileStore } from "./site-files.ts";
import { toStatusError } from "./status-error.ts";
import { parseTdmStatement, resolveTdm, type TdmReservation } from "./tdm.ts";
import { createTdmFiles } from "./tdm-files.ts";
import { buildUserAgent, parseUserAgentToken } from "./user-agent.ts";

export const PAGE_MAX_BYTES = 5 * 1024 * 1024;
export const FEED_MAX_BYTES = 10 * 1024 * 1024;
export const PAGE_DEADLINE_MS = 30_000;
export const FEED_DEADLINE_MS = 20_000;

const ACCEPT =
  "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,application/xml;q=0.9,*/*;q=0.8";
const ACCEPT_ENCODING = "gzip, deflate, br, zstd";
const CONNECT_TIMEOUT_MS = 10_000;
const ROBOTS_DEADLINE_MS = 15_000;
/** W3C's word for crawlers: a second at least. */
const SPACING_MS = 1000;
/** A Crawl-delay up to here is waited out within a fetch. */
const MAX_WAIT_MS = 60_000;
const MAX_REDIRECTS = 5;
const WEBHOOK_MAX_BYTES = 64 * 1024;
const WEBHOOK_DEADLINE_MS = 15_000;

export type FetcherOptions = {
  /** Whom to write to about us, a web or mail address: `Figurewatch/<version> (+contact)`. */
  contact?: string;
  /** In place of that, whole: `Name/1.2 (+https://contact)`; the name is what robots.txt files call us by. */
  userAgent?: string;
  /** Opened on purpose, none by default: `10.20.0.0/16`, `host.example`, `127.0.0.1:8080`. */
  allow?: readonly string[];
  /** Ports that may be asked; 80, 443, 8080 and 8443 by default. */
  ports?: readonly number[];
  /** Cap on the decoded body; 5 MiB by default. */
  maxBytes?: number;
  /** Total time for a fetch, waiting for the host's turn left out; 30 s by default. */
  deadlineMs?: number;
  /** Redirects followed at most; 5 by default. */
  maxRedirects?: number;
  /** Least pause between two requests to a host; 1 s by default, longer by its Crawl-delay. */
  crawlDelayMs?: number;
  /** A host's pause longer than this is not waited out: `throttled` with `retryAt`. 60 s. */
  maxWaitMs?: number;
  /** Shared by workers that must not disturb each other; one in memory by default. */
  hostGate?: HostGate;
  /** Keeps robots.txt and tdmrep.json; in memory by default. */
  siteFiles?: SiteFileStore;
  /** Resolver with the signature of `dns.lookup`. */
  lookup?: LookupFunction;
  clock?: Clock;
};

export type GetOptions = {
  /** Validators of the last answer, verbatim: a 304 gives `not-modified`. */
  etag?: string | null | undefined;
  lastModified?: string | null | undefined;
  accept?: string | undefined;
  maxBytes?: number | undefined;
  deadlineMs?: number | undefined;
  /** Also ask for the site's `/.well-known/tdmrep.json` (once a day and site). */
  readTdmFile?: boolean | undefined;
  signal?: AbortSignal | undefined;
};

type Answered = {
  /** The URL asked for, normalised, without fragment. */
  url: string;
  finalUrl: string;
  redirects: Redirect[];
  /** Where 301s and 308s alone led: the URL to ask for from now on. */
  movedTo: string | undefined;
  status: number;
  /** Names in lower case; repeated fields joined by ", ". */
  headers: Record<string, string>;
  etag: string | undefined;
  lastModified: string | undefined;
  /** By Cache-Control or Expires: no need to ask before. */
  freshUntil: Date | undefined;
  /** When the first request went out and the last byte came in. */
  startedAt: Date;
  finishedAt: Date;
  robots: RobotsDecision;
  /** What the X-Robots-Tag header asks; a page's meta tag may ask more. */
  robotsTag: RobotsTag;
  /** By file (if asked for) and header; give it to `resolveTdm` with the page's meta tags. */
  tdm: TdmReservation;
  /** IETF aipref preference as written, by header or else robots.txt. */
  contentUsage: string | undefined;
};

export type FetchedPage = Answered & {
  kind: "ok";
  /** Decoded from its transfer; the charset is as it came. */
  body: Uint8Array;
  contentType: string | undefined;
};
export type NotModified = Answered & { kind: "not-modified" };

export type PostOptions = {
  headers?: Record<string, string> | undefined;
  contentType?: string | undefined;
  deadlineMs?: number | undefined;
  signal?: AbortSignal | undefined;
};

export type PostResult = {
  kind: "ok";
  url: string;
  status: number;
  headers: Record<string, string>;
  /** At most 64 KiB of the answer. */
  body: Uint8Array;
  startedAt: Date;
  finishedAt: Date;
};

export type Fetcher = {
  /**
   * Guarded, polite GET: robots.txt is obeyed on every hop, a host is asked one thing at a time
   * with a pause between, nothing private is connected to. Throws FetchError; safe to repeat.
   */
  get(url: string | URL, options?: GetOptions): Promise<FetchedPage | NotModified>;
  /**
   * Guarded POST for webhooks: no robots.txt, no pause; anything but 2xx is a FetchError, and a
   * redirect is never followed.
   */
  post(url: string | URL, body: string | Uint8Array, options?: PostOptions): Promise<PostResult>;
  readonly userAgent: string;
  readonly userAgentToken: string;
  /** The exceptions in force, for the log at start. */
  readonly allowed: readonly string[];
  /** Closes idle connections; fetches under way fail. */
  close(): Promise<void>;
};

/**
 * The one door out. Proxy settings of the environment are not read: behind a proxy the checks
 * at connecting would see the proxy's address only.
 */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const userAgent = options.userAgent ?? buildUserAgent(options.contact);
  const userAgentToken = parseUserAgentToken(userAgent);
  const clock = options.clock ?? systemClock;
  const exceptions = parseExceptions(options.allow ?? []);
  const guard: Guard = { exceptions, ports: options.ports ?? DEFAULT_PORTS };
  const agent = new Agent({
    connect: buildGuardedConnector({
      ...guard,
      lookup: options.lookup,
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
    }),
  });
  const deps: FollowDeps = {
    dispatcher: agent,
    guard,
    clock,
    hostGate: options.hostGate ?? createMemoryHostGate(clock),
    spacingMs: options.crawlDelayMs ?? SPACING_MS,
    maxWaitMs: options.maxWaitMs ?? MAX_WAIT_MS,
    maxRedirects: options.maxRedirects ?? MAX_REDIRECTS,
  };
  const defaultDeadlineMs = options.deadlineMs ?? PAGE_DEADLINE_MS;
  const siteFiles = options.siteFiles ?? createMemorySiteFiles();
  const baseHeaders = { "user-agent": userAgent, "accept-encoding": ACCEPT_ENCODING };

  const fetchText = async (url: URL, beforeHop: (url: URL) => Promise<number | undefined>) => {
    const deadline = startDeadline(Math.min(ROBOTS_DEADLINE_MS, defaultDeadlineMs));
    try {
      const headers = { ...baseHeaders, accept: "text/plain,application/json,*/*;q=0.8" };
      const request = { url, headers, maxBytes: ROBOTS_MAX_BYTES, atCap: "cut" as const };
      // RFC 9309 asks for five hops, whatever pages are allowed.
      const hops = { ...deps, maxRedirects: MAX_REDIRECTS };
      const { answer, finishedAt } = await follow({ ...request, deadline, beforeHop }, hops);
      const freshUntil = parseFreshUntil(answer.headers, finishedAt);
      return { bytes: answer.body, cut: answer.cut, freshUntil };
    } finally {
      deadline.stop();
    }
  };
  const robots = createRobotsPolicy({
    userAgentToken,
    store: siteFiles,
    clock,
    fetchText: (url, spacingMs) => fetchText(url, async () => spacingMs),
  });
  /** Refuses what robots.txt refuses; gives the decision to whoever fetches. */
  const askRobots = async (url: URL): Promise<RobotsDecision> => {
    let decision: RobotsDecision;
    try {
      decision = await robots.decide(url);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      const isOwnTarget = URL.parse(error.url)?.host === url.host;
      const isUnsafe = error.kind === "unsafe" && isOwnTarget;
      const kind = isUnsafe || error.kind === "throttled" ? error.kind : "unreachable";
      const reason = `robots.txt cannot be had: ${error.reason}`;
      throw new FetchError(kind, url.href, reason, { retryAt: error.retryAt, cause: error });
    }
    if (!decision.allowed) {
      throw new FetchError("blocked", url.href, "robots.txt does not allow it");
    }
    return decision;
  };
  const tdmFiles = createTdmFiles({
    store: siteFiles,
    clock,
    fetchText: (url) => fetchText(url, async (hop) => (await askRobots(hop)).crawlDelayMs),
  });

  const get = async (input: string | URL, options: GetOptions = {}) => {
    const { signal } = options;
    signal?.throwIfAborted();
    const deadline = startDeadline(options.deadlineMs ?? defaultDeadlineMs, signal);
    let decision: RobotsDecision | undefined;
    try {
      const followed = await follow(
        {
          url: input,
          headers: { ...baseHeaders, ...toGetHeaders(options) },
          maxBytes: options.maxBytes ?? maxBytes,
          atCap: "fail",
          deadline,
          async beforeHop(url) {
            // robots.txt has a deadline of its own and may be fetched for others as well.
            decision = await deadline.pauseFor(race(askRobots(url), deadline.signal), 0);
            return decision.crawlDelayMs;
          },
        },
        deps,
      );
      if (decision === undefined) throw new Error("No hop was asked about");
      const { finalUrl } = followed;
      const file =
        options.readTdmFile === true ? await race(tdmFiles.find(finalUrl), signal) : undefined;
      return toResult(followed, decision, file, userAgentToken, options);
    } finally {
      deadline.stop();
    }
  };
  const maxBytes = options.maxBytes ?? PAGE_MAX_BYTES;

  const post = async (
    input: string | URL,
    body: string | Uint8Array,
    options: PostOptions = {},
  ): Promise<PostResult> => {
    options.signal?.throwIfAborted();
    const url = checkUrl(input, guard);
    const deadline = startDeadline(options.deadlineMs ?? WEBHOOK_DEADLINE_MS, options.signal);
    const startedAt = clock.now();
    try {
      const answer = await exchange(agent, {
        method: "POST",
        url,
        headers: {
          "content-type": options.contentType ?? "application/json",
          ...options.headers,
          ...baseHeaders,
        },
        body,
        maxBytes: WEBHOOK_MAX_BYTES,
        atCap: "cut",
        signal: deadline.signal,
      });
      const { status, headers } = answer;
      if (status < 200 || status > 299) throw toStatusError(url.href, answer, clock.now());
      const finishedAt = clock.now();
      return {
        kind: "ok",
        url: url.href,
        status,
        headers,
        body: answer.body,
        startedAt,
        finishedAt,
      };
    } catch (error) {
      throw toTimedError(url.href, error);
    } finally {
      deadline.stop();
    }
  };

  return {
    get,
    post,
    userAgent,
    userAgentToken,
    allowed: exceptions.list,
    close: () => agent.destroy(),
  };
}

function toGetHeaders(options: GetOptions): Record<string, string> {
  const headers: Record<string, string> = { accept: options.accept ?? ACCEPT };
  if (options.etag) headers["if-none-match"] = options.etag;
  if (options.lastModified) headers["if-modified-since"] = options.lastModified;
  return headers;
}

function toResult(
  followed: Followed,
  robots: RobotsDecision,
  file: Parameters<typeof resolveTdm>[0]["file"],
  userAgentToken: string,
  asked: GetOptions,
): FetchedPage | NotModified {
  const { answer, redirects, startedAt, finishedAt } = followed;
  const { headers, status } = answer;
  const permanent = redirects.every((hop) => hop.status === 301 || hop.status === 308);
  const header = parseTdmStatement(headers["tdm-reservation"], headers["tdm-policy"]);
  const answered: Answered = {
    url: followed.url.href,
    finalUrl: followed.finalUrl.href,
    redirects,
    movedTo: redirects.length > 0 && permanent ? followed.finalUrl.href : undefined,
    status,
    headers,
    etag: headers["etag"],
    lastModified: headers["last-modified"],
    freshUntil: parseFreshUntil(headers, finishedAt),
    startedAt,
    finishedAt,
    robots,
    robotsTag: parseRobotsTag(answer.robotsTags, userAgentToken),
    tdm: resolveTdm({ file, header }),
    contentUsage: headers["content-usage"] ?? robots.contentUsage,
  };
  if (status !== 304) {
    const contentType = headers["content-type"];
    return { ...answered, kind: "ok", body: answer.body, contentType };
  }
  if (!asked.etag && !asked.lastModified) {
    const reason = "the answer is 304 to a request without validators";
    throw new FetchError("unreachable", answered.finalUrl, reason, { status });
  }
  return { ...answered, kind: "not-modified" };
}

/** The work goes on for others when one who waits leaves. */
function race<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener("abort", leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}

import { Agent } from "undici";
import { callService } from "./call-service.ts";
import { DEFAULT_PORTS, type Guard } from "./check-url.ts";
import { systemClock } from "./clock.ts";
import { race, startDeadline } from "./deadline.ts";
import { parseExceptions } from "./exceptions.ts";
import type { Fetcher, FetcherOptions, GetOptions } from "./fetcher.ts";
import { follow, type FollowDeps } from "./follow.ts";
import { parseFreshUntil } from "./fresh-until.ts";
import { buildGuardedConnector } from "./guarded-connector.ts";
import { createMemoryHostGate } from "./host-gate.ts";
import { createRoutes } from "./proxies.ts";
import {
  type Asker,
  createRobotsPolicy,
  requireAllowed,
  ROBOTS_MAX_BYTES,
  type RobotsDecision,
  type SiteText,
} from "./robots-policy.ts";
import { createMemorySiteFiles } from "./site-files.ts";
import { createTdmFiles } from "./tdm-files.ts";
import { toResult } from "./to-result.ts";
import { buildUserAgent, parseUserAgentToken } from "./user-agent.ts";

export const PAGE_MAX_BYTES = 5 * 1024 * 1024;
/** A PDF: reports of some hundred pages with their pictures. */
export const DOCUMENT_MAX_BYTES = 20 * 1024 * 1024;
export const FEED_MAX_BYTES = 10 * 1024 * 1024;

/** A page is short; a report comes with its pictures. */
function maxBytesOf(contentType: string | undefined): number {
  return /^\s*application\/pdf\b/i.test(contentType ?? "") ? DOCUMENT_MAX_BYTES : PAGE_MAX_BYTES;
}
export const PAGE_DEADLINE_MS = 30_000;
export const FEED_DEADLINE_MS = 20_000;

const ACCEPT =
  "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,application/xml;q=0.9,*/*;q=0.8";
const ACCEPT_ENCODING = "gzip, deflate, br, zstd";
const CONNECT_TIMEOUT_MS = 10_000;
const TDM_DEADLINE_MS = 10_000;
/** What a receiver says of a message is looked at by people only; what a service is asked for is read. */
const POST_MAX_BYTES = 64 * 1024;
const ASK_MAX_BYTES = 1024 * 1024;
/** W3C's word for crawlers: a second at least. */
const SPACING_MS = 1000;
/** A Crawl-delay up to here is waited out within a fetch. */
const MAX_WAIT_MS = 60_000;
const MAX_REDIRECTS = 5;

/**
 * The one door out. Proxy settings of the environment are not read: behind a proxy the checks
 * at connecting would see the proxy's address only. Who wants one names it in `proxies`.
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
  const routes = createRoutes(agent, options.proxies ?? {}, {
    fallback: options.proxy,
    connectTimeoutMs: CONNECT_TIMEOUT_MS,
  });
  const deps: FollowDeps = {
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
  const callDeps = { route: routes.direct, guard, clock, headers: baseHeaders };

  const fetchText = async (
    url: URL,
    { deadline, route }: Asker,
    beforeHop: (url: URL) => Promise<number | undefined>,
  ): Promise<SiteText> => {
    const headers = { ...baseHeaders, accept: "text/plain,application/json,*/*;q=0.8" };
    const request = { url, headers, maxBytes: ROBOTS_MAX_BYTES, atCap: "cut" as const };
    // RFC 9309 asks for five hops, whatever pages are allowed.
    const hops = { ...deps, maxRedirects: MAX_REDIRECTS };
    const { answer, finishedAt } = await follow({ ...request, deadline, route, beforeHop }, hops);
    const freshUntil = parseFreshUntil(answer.headers, finishedAt);
    return { bytes: answer.body, cut: answer.cut, freshUntil };
  };
  const robots = createRobotsPolicy({
    userAgentToken,
    store: siteFiles,
    clock,
    fetchText: (url, spacingMs, asker) => fetchText(url, asker, async () => spacingMs),
  });
  const tdmFiles = createTdmFiles({
    store: siteFiles,
    clock,
    async fetchText(url, route) {
      const deadline = startDeadline(Math.min(TDM_DEADLINE_MS, defaultDeadlineMs));
      try {
        const asker = { deadline, route };
        return await fetchText(url, asker, async (hop) => {
          const { crawlDelayMs } = await requireAllowed(robots, hop, asker);
          return crawlDelayMs;
        });
      } finally {
        deadline.stop();
      }
    },
  });

  const get = async (input: string | URL, asked: GetOptions = {}) => {
    const { signal } = asked;
    signal?.throwIfAborted();
    const route = routes.find(asked.proxy, String(input));
    const deadline = startDeadline(asked.deadlineMs ?? defaultDeadlineMs, signal);
    let decision: RobotsDecision | undefined;
    try {
      const followed = await follow(
        {
          url: input,
          headers: { ...baseHeaders, ...toGetHeaders(asked) },
          maxBytes: asked.maxBytes ?? options.maxBytes ?? maxBytesOf,
          atCap: "fail",
          deadline,
          route,
          async beforeHop(url) {
            decision = await requireAllowed(robots, url, { deadline, route });
            return Math.max(decision.crawlDelayMs ?? 0, asked.pauseMs ?? 0);
          },
        },
        deps,
      );
      if (decision === undefined) throw new Error("No hop was asked about");
      const { finalUrl } = followed;
      // Fetched for others as well, so that one who leaves does not end it.
      const file =
        asked.readTdmFile === true ? await race(tdmFiles.find(finalUrl, route), signal) : undefined;
      return toResult(followed, decision, file, userAgentToken, asked);
    } finally {
      deadline.stop();
    }
  };

  return {
    get,
    post(url, body, asked = {}) {
      const headers = { "content-type": asked.contentType ?? "application/json" };
      const call = {
        method: "POST",
        headers,
        body,
        maxBytes: POST_MAX_BYTES,
        atCap: "cut",
      } as const;
      return callService(url, call, asked, callDeps);
    },
    ask: (url, asked = {}) =>
      callService(url, { method: "GET", maxBytes: ASK_MAX_BYTES, atCap: "fail" }, asked, callDeps),
    userAgent,
    userAgentToken,
    allowed: exceptions.list,
    close: routes.close,
  };
}

function toGetHeaders(options: GetOptions): Record<string, string> {
  const headers: Record<string, string> = { accept: options.accept ?? ACCEPT };
  if (options.etag) headers["if-none-match"] = options.etag;
  if (options.lastModified) headers["if-modified-since"] = options.lastModified;
  return headers;
}

export { isPublicUrl } from "./check-url.ts";
export { type Clock, systemClock } from "./clock.ts";
export {
  createFetcher,
  FEED_DEADLINE_MS,
  DOCUMENT_MAX_BYTES,
  FEED_MAX_BYTES,
  PAGE_DEADLINE_MS,
  PAGE_MAX_BYTES,
} from "./create-fetcher.ts";
export { parseExceptions } from "./exceptions.ts";
export { FetchError, type FetchErrorKind } from "./fetch-error.ts";
export type {
  FetchedPage,
  Fetcher,
  FetcherOptions,
  GetOptions,
  NotModified,
  PostOptions,
  PostResult,
} from "./fetcher.ts";
export type { Redirect } from "./follow.ts";
export {
  type AcquireOptions,
  createMemoryHostGate,
  HostClosedError,
  type HostGate,
  type ReleaseHost,
} from "./host-gate.ts";
export { isAllowedByRobots } from "./match-robots.ts";
export { parseProxy } from "./proxies.ts";
export type { RobotsDecision } from "./robots-policy.ts";
export { openSocket, type OpenSocketOptions } from "./open-socket.ts";
export { parseRobotsTag, type RobotsTag } from "./robots-tag.ts";
export { createMemorySiteFiles, type SiteFile, type SiteFileStore } from "./site-files.ts";
export { parseTdmStatement, resolveTdm, type TdmReservation, type TdmStatement } from "./tdm.ts";
export { buildUserAgent, DEFAULT_CONTACT } from "./user-agent.ts";

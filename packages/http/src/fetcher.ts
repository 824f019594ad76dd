import type { LookupFunction } from "node:net";
import type { Clock } from "./clock.ts";
import type { Redirect } from "./follow.ts";
import type { HostGate } from "./host-gate.ts";
import type { RobotsDecision } from "./robots-policy.ts";
import type { RobotsTag } from "./robots-tag.ts";
import type { SiteFileStore } from "./site-files.ts";
import type { TdmReservation } from "./tdm.ts";

export type FetcherOptions = {
  /** Whom to write to about us, a web or mail address: `Figurewatch/<version> (+contact)`. */
  contact?: string;
  /** In place of that, whole: `Name/1.2 (+https://contact)`; the name is what robots.txt files call us by. */
  userAgent?: string;
  /** Opened on purpose, none by default: `10.20.0.0/16`, `host.example`, `127.0.0.1:8080`. */
  allow?: readonly string[];
  /** Ports that may be asked; 80, 443, 8080 and 8443 by default. */
  ports?: readonly number[];
  /** Proxies by name, each `socks5://`, `http://` or `https://`; they resolve the names themselves. */
  proxies?: Readonly<Record<string, string>> | undefined;
  /** The proxy that `get()` takes when it is told none; directly when left out. */
  proxy?: string | undefined;
  /** Cap on the decoded body; 5 MiB by default, 20 MiB for a PDF. */
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
  /** Least pause since the last request to its host, for a service that asks for more than most. */
  pauseMs?: number | undefined;
  /** Also ask for the site's `/.well-known/tdmrep.json` (once a day and site). */
  readTdmFile?: boolean | undefined;
  /** Through which proxy, by its name; null for directly; undefined for the fetcher's own choice. */
  proxy?: string | null | undefined;
  signal?: AbortSignal | undefined;
};

export type Answered = {
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

export type AskOptions = {
  headers?: Record<string, string> | undefined;
  /** Any status is an answer, for a service that says what was wrong in its body. */
  anyStatus?: boolean | undefined;
  deadlineMs?: number | undefined;
  signal?: AbortSignal | undefined;
};
export type PostOptions = AskOptions & { contentType?: string | undefined };

export type PostResult = {
  kind: "ok";
  url: string;
  status: number;
  headers: Record<string, string>;
  /** At most 64 KiB of the answer to a POST, the whole of it to `ask()`. */
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
  /** Guarded GET of a service that the settings name, as `post()` is; up to 1 MiB of answer. */
  ask(url: string | URL, options?: AskOptions): Promise<PostResult>;
  readonly userAgent: string;
  readonly userAgentToken: string;
  /** The exceptions in force, for the log at start. */
  readonly allowed: readonly string[];
  /** Closes idle connections; fetches under way fail. */
  close(): Promise<void>;
};

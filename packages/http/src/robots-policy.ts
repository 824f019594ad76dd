import type { Clock } from "./clock.ts";
import { type Deadline, race } from "./deadline.ts";
import { FetchError } from "./fetch-error.ts";
import { normalizeEscapes, normalizeRobots, pathOf, selectRobotsRules } from "./match-robots.ts";
import { parseRobots } from "./parse-robots.ts";
import type { Route } from "./proxies.ts";
import type { SiteFile, SiteFileStore } from "./site-files.ts";

/** What robots.txt says about one URL. */
export type RobotsDecision = {
  allowed: boolean;
  /** As asked for, in milliseconds, a day at most; undefined where none is stated. */
  crawlDelayMs: number | undefined;
  /** AI preference (`Content-Usage`) for the path, as written. */
  contentUsage: string | undefined;
  fetchedAt: Date;
};

export type RobotsPolicy = {
  /**
   * Decides on a URL, fetching its site's robots.txt where none is at hand. Rejects with the
   * FetchError of that fetch when the file is unreachable and no earlier copy is kept. The
   * fetch takes of the caller's deadline; waiting for one that another started does not.
   */
  decide(url: URL, asker: Asker): Promise<RobotsDecision>;
};

/** On whose time a site's file is fetched, and by which way. */
export type Asker = { deadline: Deadline; route: Route };

export type RobotsPolicyOptions = {
  userAgentToken: string;
  store: SiteFileStore;
  clock: Clock;
  /** Fetches a text file, cut at `ROBOTS_MAX_BYTES`; throws FetchError. */
  fetchText(url: URL, spacingMs: number | undefined, asker: Asker): Promise<SiteText>;
};

export type SiteText = { bytes: Uint8Array; cut: boolean; freshUntil: Date | undefined };

/** RFC 9309: at least 500 kibibytes must be read. */
export const ROBOTS_MAX_BYTES = 500 * 1024;
/** RFC 9309: not to be used for longer, unless the file is unreachable. */
const FRESH_MS = 24 * 60 * 60 * 1000;
/** A site's own Cache-Control may shorten that, not to nothing. */
const MIN_FRESH_MS = 5 * 60 * 1000;
/** An old copy serves this long while the file is unreachable, looked for again meanwhile. */
const STALE_MS = 30 * 24 * 60 * 60 * 1000;
const RECHECK_MS = 10 * 60 * 1000;
/** A page a day is the least that still means anything. */
const MAX_CRAWL_DELAY_MS = 24 * 60 * 60 * 1000;
/** Parsed files are kept up to so many characters in sum: a large one takes some twenty times its text. */
const MAX_REMEMBERED_LENGTH = 2_000_000;

type Decide = (path: string) => Omit<RobotsDecision, "fetchedAt">;

/** robots.txt by RFC 9309, section 2.3: per scheme, host and port; one fetch for all who ask. */
export function createRobotsPolicy(options: RobotsPolicyOptions): RobotsPolicy {
  const { store, clock } = options;
  const fetching = new Map<string, Promise<SiteFile>>();
  const parsed = new Map<string, Decide>();
  let parsedLength = 0;

  const parse = (text: string): Decide => {
    const known = parsed.get(text);
    if (known !== undefined) return known;
    const decide = toDecide(text, options.userAgentToken);
    if (parsedLength + text.length > MAX_REMEMBERED_LENGTH) {
      parsed.clear();
      parsedLength = 0;
    }
    parsed.set(text, decide);
    parsedLength += text.length;
    return decide;
  };

  const refresh = async (url: URL, old: SiteFile | undefined, asker: Asker): Promise<SiteFile> => {
    const now = clock.now();
    const delayMs = old === undefined ? undefined : parse(old.text)("/robots.txt").crawlDelayMs;
    let file: SiteFile;
    try {
      const { bytes, cut, freshUntil } = await options.fetchText(url, delayMs, asker);
      const freshMs = freshUntil === undefined ? FRESH_MS : freshUntil.getTime() - now.getTime();
      const untilMs = now.getTime() + Math.min(FRESH_MS, Math.max(MIN_FRESH_MS, freshMs));
      file = { text: decodeRobots(bytes, cut), fetchedAt: now, freshUntil: new Date(untilMs) };
    } catch (error) {
      if (isAbsent(error)) {
        file = { text: "", fetchedAt: now, freshUntil: new Date(now.getTime() + FRESH_MS) };
      } else if (old !== undefined && now.getTime() - old.fetchedAt.getTime() < STALE_MS) {
        file = { ...old, freshUntil: new Date(now.getTime() + RECHECK_MS) };
      } else {
        throw error;
      }
    }
    await store.upsert(url.href, file);
    return file;
  };

  const fetchOnce = async (
    url: URL,
    old: SiteFile | undefined,
    asker: Asker,
  ): Promise<SiteFile> => {
    const { deadline, route } = asker;
    // A proxy that is down is no answer for those who do not go through it.
    const key = `${route.proxy ?? ""} ${url.href}`;
    for (;;) {
      const others = fetching.get(key);
      if (others === undefined) {
        const ours = refresh(url, old, asker).finally(() => fetching.delete(key));
        fetching.set(key, ours);
        return ours;
      }
      try {
        return await deadline.pauseFor(race(others, deadline.signal), 0);
      } catch (error) {
        // Whoever fetched has left for a reason of his own: it is for us to fetch now.
        if (error instanceof FetchError || deadline.signal.aborted) throw error;
      }
    }
  };

  return {
    async decide(url, asker) {
      const robotsUrl = new URL("/robots.txt", url.origin);
      let file = await store.find(robotsUrl.href);
      if (file === undefined || file.freshUntil.getTime() <= clock.now().getTime()) {
        file = await fetchOnce(robotsUrl, file, asker);
      }
      return { ...parse(file.text)(pathOf(url.href)), fetchedAt: file.fetchedAt };
    },
  };
}

/** The decision for a page that may be fetched; throws FetchError where it may not, or not now. */
export async function requireAllowed(
  robots: RobotsPolicy,
  url: URL,
  asker: Asker,
): Promise<RobotsDecision> {
  let decision: RobotsDecision;
  try {
    decision = await robots.decide(url, asker);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    // A robots.txt that redirects to a private address says nothing against the page.
    const isUnsafe = error.kind === "unsafe" && URL.parse(error.url)?.host === url.host;
    const kind = isUnsafe || error.kind === "throttled" ? error.kind : "unreachable";
    const reason = `robots.txt cannot be had: ${error.reason}`;
    throw new FetchError(kind, url.href, reason, { retryAt: error.retryAt, cause: error });
  }
  if (decision.allowed) return decision;
  throw new FetchError("blocked", url.href, "robots.txt does not allow it");
}

/**
 * Asked twice where escapes differ: as the reference matcher compares (byte by byte), and as
 * RFC 9309 words it (escapes normalised). A refusal by either counts.
 */
function toDecide(text: string, token: string): Decide {
  const file = parseRobots(text);
  const rules = selectRobotsRules(file, token);
  const normalized = text.includes("%") ? selectRobotsRules(normalizeRobots(file), token) : rules;
  const crawlDelayMs =
    rules.crawlDelaySeconds === undefined
      ? undefined
      : Math.min(rules.crawlDelaySeconds * 1000, MAX_CRAWL_DELAY_MS);
  return (path) => {
    // A crawler that may not read the file cannot learn that it may not.
    const allowed = rules.allows(path) && normalized.allows(normalizeEscapes(path));
    return {
      allowed: path === "/robots.txt" || allowed,
      crawlDelayMs,
      contentUsage: rules.findUsage(path),
    };
  };
}

/** Bytes above ASCII become escapes, which is what patterns compare as, in any charset. */
function decodeRobots(bytes: Uint8Array, cut: boolean): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  // The last line of a cut file may be half a rule, which says something else.
  const end = cut ? Math.max(raw.lastIndexOf("\n"), raw.lastIndexOf("\r"), 0) : raw.length;
  return (
    raw
      .slice(start, end)
      // A NUL ends its line as a comment does, and no database takes one.
      .replaceAll("\0", "#")
      .replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
  );
}

/** A 4xx other than 429 says that there is no file, and so does a chain of redirects. */
function isAbsent(error: unknown): boolean {
  if (!(error instanceof FetchError) || error.status === undefined) return false;
  if (error.status === 429) return false;
  return error.status >= 300 && error.status < 500 && error.kind !== "throttled";
}

import type { Clock } from "./clock.ts";
import { FetchError } from "./fetch-error.ts";
import { normalizeEscapes, normalizeRobots, pathOf, selectRobotsRules } from "./match-robots.ts";
import { parseRobots } from "./parse-robots.ts";
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
   * FetchError of that fetch when the file is unreachable and no earlier copy is kept.
   */
  decide(url: URL): Promise<RobotsDecision>;
};

export type RobotsPolicyOptions = {
  userAgentToken: string;
  store: SiteFileStore;
  clock: Clock;
  /** Fetches a text file, cut at `ROBOTS_MAX_BYTES`; throws FetchError. */
  fetchText(url: URL, spacingMs: number | undefined): Promise<SiteText>;
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
const MAX_REMEMBERED = 500;

type Decide = (path: string) => Omit<RobotsDecision, "fetchedAt">;

/** robots.txt by RFC 9309, section 2.3: per scheme, host and port; one fetch for all who ask. */
export function createRobotsPolicy(options: RobotsPolicyOptions): RobotsPolicy {
  const { store, clock } = options;
  const fetching = new Map<string, Promise<SiteFile>>();
  const parsed = new Map<string, Decide>();

  const parse = (text: string): Decide => {
    const known = parsed.get(text) ?? toDecide(text, options.userAgentToken);
    if (parsed.size >= MAX_REMEMBERED) parsed.clear();
    parsed.set(text, known);
    return known;
  };

  const refresh = async (url: URL, old: SiteFile | undefined): Promise<SiteFile> => {
    const now = clock.now();
    const delayMs = old === undefined ? undefined : parse(old.text)("/robots.txt").crawlDelayMs;
    let file: SiteFile;
    try {
      const { bytes, cut, freshUntil } = await options.fetchText(url, delayMs);
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

  return {
    async decide(url) {
      const robotsUrl = new URL("/robots.txt", url.origin);
      const key = robotsUrl.href;
      let file = await store.find(key);
      if (file === undefined || file.freshUntil.getTime() <= clock.now().getTime()) {
        let shared = fetching.get(key);
        if (shared === undefined) {
          shared = refresh(robotsUrl, file).finally(() => fetching.delete(key));
          fetching.set(key, shared);
        }
        file = await shared;
      }
      return { ...parse(file.text)(pathOf(url.href)), fetchedAt: file.fetchedAt };
    },
  };
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

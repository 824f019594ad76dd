import { escapePattern, parseRobots, type RobotsFile } from "./parse-robots.ts";

/** What one crawler is told by one robots.txt, its groups merged. */
export type RobotsRules = {
  /** Decides on a percent-encoded path with query ("/a?b"). */
  allows(path: string): boolean;
  crawlDelaySeconds: number | undefined;
  /** AI preference for a path, as written; undefined where none is stated. */
  findUsage(path: string): string | undefined;
};

/** A path pattern cut at its wildcards; `length` is its rank among others. */
export type PathPattern = { length: number; parts: string[]; anchored: boolean };

const MAX_REMEMBERED_TOKENS = 50;

/** Under a second of work: a thousand characters against 500 KiB of the shortest such rules. */
const MAX_SEARCHED_CHARACTERS = 50_000_000;

/**
 * The rules for a product token (compared without case): every group that names it, merged;
 * failing that, the groups for `*`; failing that, everything is allowed.
 */
export function selectRobotsRules(file: RobotsFile, userAgentToken: string): RobotsRules {
  const token = userAgentToken.toLowerCase();
  const own = file.groups.filter((group) => group.agents.includes(token));
  const groups = own.length > 0 ? own : file.groups.filter((group) => group.agents.includes("*"));
  // The longest pattern decides, and Allow wins a tie: so the first match in this order does.
  const matchers = groups
    .flatMap((group) => group.rules)
    .filter((rule) => rule.pattern !== "")
    .map(({ allow, pattern }) => ({ allow, ...toPattern(pattern) }))
    .sort((a, b) => b.length - a.length || Number(b.allow) - Number(a.allow));
  const usages = groups
    .flatMap((group) => group.usages)
    .map((usage) => ({ value: usage.value, ...toPattern(usage.pattern) }))
    .sort((a, b) => b.length - a.length);
  const delays = groups.flatMap((group) => group.crawlDelaySeconds ?? []);
  return {
    allows: (path) => decide(matchers, path),
    crawlDelaySeconds: delays.length > 0 ? Math.max(...delays) : undefined,
    findUsage: (path) => usages.find((usage) => matchesPattern(usage, path))?.value,
  };
}

type Asked = { robotsTxt: string; file: RobotsFile; rules: Map<string, RobotsRules> };

// Callers ask about many URLs of one site in a row.
let last: Asked = { robotsTxt: "", file: parseRobots(""), rules: new Map() };

/**
 * Whether a robots.txt lets a crawler fetch a URL, by RFC 9309: the decision of Google's
 * open-source matcher on the same input. `userAgentToken` is the bare product token; `url` is
 * percent-encoded by the caller (`new URL(x).href`). Never throws, linear in both texts.
 */
export function isAllowedByRobots(robotsTxt: string, userAgentToken: string, url: string): boolean {
  if (robotsTxt !== last.robotsTxt) {
    last = { robotsTxt, file: parseRobots(robotsTxt), rules: new Map() };
  }
  const rules = last.rules.get(userAgentToken) ?? selectRobotsRules(last.file, userAgentToken);
  if (last.rules.size < MAX_REMEMBERED_TOKENS) last.rules.set(userAgentToken, rules);
  return rules.allows(pathOf(url));
}

/** Path, parameters and query as they stand; a `URL` would drop a bare "?" and dot segments. */
export function pathOf(url: string): string {
  const start = url.startsWith("//") ? 2 : 0;
  const hash = url.indexOf("#", start);
  const whole = hash < 0 ? url : url.slice(0, hash);
  const scheme = whole.indexOf("://", start);
  const early = indexOfPath(whole, start);
  const authority = scheme < 0 || (early >= 0 && early < scheme) ? start : scheme + 3;
  const path = indexOfPath(whole, authority);
  if (path < 0) return "/";
  return whole[path] === "/" ? whole.slice(path) : `/${whole.slice(path)}`;
}

function indexOfPath(text: string, from: number): number {
  const index = text.slice(from).search(/[/?;]/);
  return index < 0 ? -1 : from + index;
}

/**
 * The form in which RFC 9309 compares: hex in capitals, characters that need no encoding
 * decoded. Both sides must be brought to it.
 */
export function normalizeEscapes(pathOrPattern: string): string {
  return escapePattern(pathOrPattern).replace(/%[0-9A-F]{2}/g, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escape;
  });
}

/** The same file with its patterns in the form of `normalizeEscapes`. */
export function normalizeRobots(file: RobotsFile): RobotsFile {
  const groups = file.groups.map((group) => ({
    ...group,
    rules: group.rules.map((rule) => ({ ...rule, pattern: normalizeEscapes(rule.pattern) })),
  }));
  return { ...file, groups };
}

export function toPattern(pattern: string): PathPattern {
  const anchored = pattern.endsWith("$");
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split("*");
  return { length: pattern.length, parts, anchored };
}

/**
 * The first matcher that covers the path speaks. A file of nothing but wildcards against a URL
 * of thousands of characters is hostile, and is refused once it has cost enough.
 */
function decide(matchers: readonly (PathPattern & { allow: boolean })[], path: string): boolean {
  const letters = listLetters(path);
  let searched = 0;
  for (const matcher of matchers) {
    if (!mayMatch(matcher, letters)) continue;
    if (matchesPattern(matcher, path)) return matcher.allow;
    if (matcher.parts.length > 1) searched += path.length;
    if (searched > MAX_SEARCHED_CHARACTERS) return false;
  }
  return true;
}

/** Which ASCII characters a path holds. */
function listLetters(path: string): Uint8Array {
  const letters = new Uint8Array(128);
  for (let index = 0; index < path.length; index += 1) letters[path.charCodeAt(index)] = 1;
  return letters;
}

/**
 * A cheap no before a search: thousands of wildcard rules against a path of thousands of
 * characters would take a second, and mostly name characters that it does not hold.
 */
function mayMatch({ parts }: PathPattern, letters: Uint8Array): boolean {
  if (parts.length === 1) return true;
  return parts.every((part) => {
    for (let index = 0; index < part.length; index += 1) {
      if (letters[part.charCodeAt(index)] === 0) return false;
    }
    return true;
  });
}

/**
 * Each part between wildcards is looked for at the first place it can stand, and never again:
 * no backtracking, so a hostile pattern costs no more than a search.
 */
export function matchesPattern({ parts, anchored }: PathPattern, path: string): boolean {
  const [first = "", ...later] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = anchored ? later.pop() : undefined;
  for (const part of later) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!anchored) return true;
  if (last === undefined) return at === path.length;
  return path.length - last.length >= at && path.endsWith(last);
}

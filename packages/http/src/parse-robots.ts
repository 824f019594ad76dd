/** One Allow or Disallow line; patterns are percent-encoded, `*` and a final `$` are special. */
export type RobotsRule = { allow: boolean; pattern: string };

export type RobotsGroup = {
  /** Lower-case product tokens; `*` stands for everyone. */
  agents: string[];
  rules: RobotsRule[];
  /** As written, not capped. */
  crawlDelaySeconds: number | undefined;
  /** AI preferences (IETF aipref draft): a path pattern and the preference as written. */
  usages: { pattern: string; value: string }[];
};

export type RobotsFile = { groups: RobotsGroup[]; sitemaps: string[] };

/** Beyond this a line is cut: longer than any URL that servers take, as the reference parser has it. */
const MAX_LINE_LENGTH = 2083 * 8 - 1;

const USER_AGENT_KEYS = ["user-agent", "useragent", "user agent"];
const ALLOW_KEYS = ["allow"];
const DISALLOW_KEYS = ["disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"];
const SITEMAP_KEYS = ["sitemap", "site-map"];

/**
 * Reads a robots.txt as RFC 9309 says, with the misspellings the reference parser forgives.
 * Never throws; work grows with the length of the text. Only an Allow or Disallow line ends
 * the list of agents before it.
 */
export function parseRobots(text: string): RobotsFile {
  const file: RobotsFile = { groups: [], sitemaps: [] };
  let group: RobotsGroup | undefined;
  let groupHasRules = false;
  for (const line of stripByteOrderMark(text).split(/\r\n|\r|\n/)) {
    const pair = parseLine(line);
    if (pair === undefined) continue;
    const { key, value } = pair;
    if (startsWithAny(key, USER_AGENT_KEYS)) {
      if (group === undefined || groupHasRules) {
        group = { agents: [], rules: [], crawlDelaySeconds: undefined, usages: [] };
        file.groups.push(group);
        groupHasRules = false;
      }
      group.agents.push(parseAgent(value));
    } else if (startsWithAny(key, SITEMAP_KEYS)) {
      file.sitemaps.push(value);
    } else if (group === undefined) {
      // Rules before the first agent belong to no one.
    } else if (startsWithAny(key, DISALLOW_KEYS)) {
      groupHasRules = true;
      group.rules.push({ allow: false, pattern: escapePattern(value) });
    } else if (startsWithAny(key, ALLOW_KEYS)) {
      groupHasRules = true;
      const pattern = escapePattern(value);
      group.rules.push({ allow: true, pattern });
      const folder = folderOfIndexPage(pattern);
      if (folder !== undefined) group.rules.push({ allow: true, pattern: folder });
    } else if (key === "crawl-delay") {
      group.crawlDelaySeconds = parseSeconds(value) ?? group.crawlDelaySeconds;
    } else if (key === "content-usage") {
      group.usages.push(parseUsage(value));
    }
  }
  return file;
}

/** Also the beginnings of a UTF-8 mark, which arrive as replacement characters. */
function stripByteOrderMark(text: string): string {
  return text.replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF|\u00EF\u00BB|\u00EF|\uFFFD{1,2})/, "");
}

function parseLine(line: string): { key: string; value: string } | undefined {
  const whole = line.slice(0, MAX_LINE_LENGTH);
  // The reference parser works on C strings, which a NUL ends.
  const end = whole.search(/[#\0]/);
  const text = trimAscii(end < 0 ? whole : whole.slice(0, end));
  let separator = text.indexOf(":");
  if (separator < 0) {
    // "Disallow /x": a forgotten colon is forgiven where the line has two words exactly.
    separator = text.search(/[ \t]/);
    if (separator < 0 || /[ \t]/.test(trimAscii(text.slice(separator)))) return undefined;
  }
  const key = trimAscii(text.slice(0, separator)).toLowerCase();
  return key === "" ? undefined : { key, value: trimAscii(text.slice(separator + 1)) };
}

/** The part of an agent line that names someone: "FooBot/1.0 (x)" is foobot, "* (all)" is `*`. */
function parseAgent(value: string): string {
  if (/^\*(?:$|[\t\n\v\f\r ])/.test(value)) return "*";
  return (/^[a-z_-]*/i.exec(value)?.[0] ?? "").toLowerCase();
}

/** Non-ASCII is percent-encoded and hex is put in capitals; nothing is decoded. */
export function escapePattern(value: string): string {
  return value
    .toWellFormed()
    .replace(/%[0-9a-fA-F]{2}/g, (escape) => escape.toUpperCase())
    .replace(/[\u0080-\uffff]+/g, encodeURIComponent);
}

/** "Allow: /news/index.html" opens "/news/" itself too, as the reference matcher has it. */
function folderOfIndexPage(pattern: string): string | undefined {
  const slash = pattern.lastIndexOf("/");
  return pattern.startsWith("/index.htm", slash) ? `${pattern.slice(0, slash + 1)}$` : undefined;
}

function parseSeconds(value: string): number | undefined {
  return /^\d{1,9}(?:\.\d{0,9})?$/.test(value) ? Number(value) : undefined;
}

/** "/path pref=n" or "pref=n" for the whole site. */
function parseUsage(value: string): { pattern: string; value: string } {
  const [, path, rest] = /^(\/\S{0,2000})[ \t]+(.*)$/s.exec(value) ?? [];
  return { pattern: escapePattern(path ?? "/"), value: rest ?? value };
}

function startsWithAny(key: string, names: readonly string[]): boolean {
  return names.some((name) => key.startsWith(name));
}

/** `trim` would also take away spaces that are not ASCII, which are part of a path. */
function trimAscii(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isAsciiSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isAsciiSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isAsciiSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

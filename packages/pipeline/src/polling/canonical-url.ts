import { isTrackingParameter } from "./tracking-parameters.ts";

/** Redirectors that wrap the page's address in a parameter, with others that change every time. */
const WRAPPERS: { host: RegExp; path: string; parameters: string[] }[] = [
  { host: /^(?:www\.)?google(?:\.[a-z]{2,3}){1,2}$/, path: "/url", parameters: ["url", "q"] },
  { host: /^(?:www\.)?bing\.com$/, path: "/news/apiclick.aspx", parameters: ["url"] },
  { host: /^lm?\.facebook\.com$/, path: "/l.php", parameters: ["u"] },
  { host: /^(?:www\.)?youtube\.com$/, path: "/redirect", parameters: ["q"] },
];
const MAX_WRAPS = 3;

const SESSION_IN_PATH = /;(?:jsessionid|phpsessid|sid)=[^/?#;]{0,200}/gi;
const DIRECTORY_INDEX = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;
const ESCAPE = /%([0-9a-f]{2})/gi;
const UNRESERVED = /[A-Za-z0-9._~-]/;

/**
 * The address of a page as its site writes it, and safe to fetch: out of the wrapping of
 * redirectors, without fragment, user name, tracking and session parameters. What is no http(s)
 * address comes back trimmed.
 */
export function cleanUrl(url: string): string {
  const parsed = parseWeb(url, MAX_WRAPS);
  if (parsed === undefined) return url.trim();
  const kept = keptParameters(parsed.search);
  const query = kept.length === 0 ? "" : `?${kept.join("&")}`;
  return `${parsed.protocol}//${parsed.host}${parsed.pathname.replace(SESSION_IN_PATH, "")}${query}`;
}

/**
 * One spelling for all addresses of a page: for telling pages apart, not for fetching. What
 * `cleanUrl` drops is dropped, and a slash or an index file at the end; escapes are one way and
 * parameters sorted. The scheme and what else may be another page stay.
 */
export function canonicalUrl(url: string): string {
  const parsed = parseWeb(url, MAX_WRAPS);
  if (parsed === undefined) return url.trim();
  const query = canonicalQuery(parsed.search);
  const host = parsed.host.replace(/\.(?=$|:)/, "");
  return `${parsed.protocol}//${host}${canonicalPath(parsed.pathname, query === "")}${query}`;
}

/** The http(s) address in a text, out of any wrapping; undefined when there is none. */
function parseWeb(text: string, wrapsLeft: number): URL | undefined {
  const url = URL.parse(text.trim());
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return undefined;
  const wrapped = wrapsLeft > 0 ? unwrap(url) : undefined;
  return (wrapped === undefined ? undefined : parseWeb(wrapped, wrapsLeft - 1)) ?? url;
}

function unwrap(url: URL): string | undefined {
  const wrapper = WRAPPERS.find(
    ({ host, path }) => host.test(url.hostname) && url.pathname === path,
  );
  for (const name of wrapper?.parameters ?? []) {
    const target = url.searchParams.get(name);
    if (target !== null && /^https?:\/\//i.test(target)) return target;
  }
  return undefined;
}

function canonicalPath(path: string, isBare: boolean): string {
  const plain = normaliseEscapes(path)
    .replace(SESSION_IN_PATH, "")
    .replace(/\/{2,}/g, "/");
  // With parameters an index file is a script, and may be one of several.
  const short = isBare ? plain.replace(DIRECTORY_INDEX, "/") : plain;
  return short.length > 1 && short.endsWith("/") ? short.slice(0, -1) : short;
}

/** "%7e" is "~" and "%c3" is "%C3": RFC 3986, section 6.2.2. */
function normaliseEscapes(text: string): string {
  return text.replace(ESCAPE, (whole, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(char) ? char : whole.toUpperCase();
  });
}

function canonicalQuery(search: string): string {
  const kept = keptParameters(search).map((part) => normaliseEscapes(part).replace(/=$/, ""));
  // The order of equal names may mean something; that of different ones does not.
  kept.sort((a, b) => compare(nameOf(a), nameOf(b)));
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}

function keptParameters(search: string): string[] {
  return search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !isTracking(part));
}

const nameOf = (part: string): string => part.split("=", 1)[0] ?? "";
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isTracking(part: string): boolean {
  const at = part.indexOf("=");
  const name = at < 0 ? part : part.slice(0, at);
  return isTrackingParameter(decode(name), at < 0 ? "" : decode(part.slice(at + 1)));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

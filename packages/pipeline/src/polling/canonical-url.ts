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
 * One spelling for all addresses of a page: for telling pages apart, not for fetching. Dropped:
 * fragment, user name, default port, tracking and session parameters, the wrapping of redirectors,
 * a slash or an index file at the end; parameters are sorted. The scheme and what else may be
 * another page stay. What is no http(s) address comes back trimmed.
 */
export function canonicalUrl(url: string): string {
  return canonicalise(url.trim(), MAX_WRAPS);
}

function canonicalise(text: string, wrapsLeft: number): string {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return text;
  const wrapped = wrapsLeft > 0 ? unwrap(url) : undefined;
  if (wrapped !== undefined) return canonicalise(wrapped, wrapsLeft - 1);
  const host = url.host.replace(/\.(?=$|:)/, "");
  return `${url.protocol}//${host}${canonicalPath(url.pathname)}${canonicalQuery(url.search)}`;
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

function canonicalPath(path: string): string {
  const plain = normaliseEscapes(path)
    .replace(SESSION_IN_PATH, "")
    .replace(/\/{2,}/g, "/")
    .replace(DIRECTORY_INDEX, "/");
  let end = plain.length;
  while (end > 0 && plain.charAt(end - 1) === "/") end--;
  return end === 0 ? "/" : plain.slice(0, end);
}

/** "%7e" is "~" and "%c3" is "%C3": RFC 3986, section 6.2.2. */
function normaliseEscapes(text: string): string {
  return text.replace(ESCAPE, (whole, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(char) ? char : whole.toUpperCase();
  });
}

function canonicalQuery(search: string): string {
  const kept = search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !isTracking(part))
    .map((part) => normaliseEscapes(part).replace(/=$/, ""));
  // The order of equal names may mean something; that of different ones does not.
  kept.sort((a, b) => compare(nameOf(a), nameOf(b)));
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
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

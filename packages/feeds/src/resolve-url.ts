const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]{0,30}):/;
const UNSAFE = new Set(["javascript", "data", "vbscript", "blob", "file"]);
const USABLE_BASE = /^https?:\/\//i;

/** An http(s) address that others can be resolved against, or undefined. */
export function toBase(url: string | undefined): string | undefined {
  return url !== undefined && USABLE_BASE.test(url) && URL.canParse(url) ? url : undefined;
}

/**
 * `reference` made absolute. An address with a scheme is given back as written, so that ids stay
 * what the source says; a script or data address is none and gives an empty string.
 */
export function resolveUrl(reference: string, base: string | undefined): string {
  const trimmed = reference.trim();
  const scheme = SCHEME.exec(trimmed)?.[1];
  if (scheme !== undefined) return UNSAFE.has(scheme.toLowerCase()) ? "" : trimmed;
  if (base === undefined || trimmed === "") return trimmed;
  return URL.parse(trimmed, base)?.href ?? trimmed;
}

/** The base that an `xml:base` sets within the base around it. */
export function resolveBase(reference: string, base: string | undefined): string | undefined {
  const resolved = URL.parse(reference.trim(), base)?.href;
  return toBase(resolved) ?? base;
}

// One white space before the name and bounded ones around "=" keep it linear.
const ADDRESS =
  /(\s(?:href|src|cite|poster|action|data-src)\s{0,20}=\s{0,20})("[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)/gi;

/** Addresses resolved in one body; past them it is no text that anyone reads. */
const MAX_ADDRESSES = 20_000;

/** Relative addresses in a piece of HTML made absolute; untouched when there is no base. */
export function resolveMarkup(html: string, base: string | undefined): string {
  if (base === undefined || !html.includes("=")) return html;
  let left = MAX_ADDRESSES;
  return html.replace(ADDRESS, (whole, before: string, quoted: string) => {
    if (--left < 0) return whole;
    const quote = quoted.charAt(0) === '"' || quoted.charAt(0) === "'" ? quoted.charAt(0) : "";
    const value = (quote === "" ? quoted : quoted.slice(1, -1)).trim();
    if (value === "" || SCHEME.test(value) || value.startsWith("#")) {
      return value.length + 2 * quote.length === quoted.length
        ? whole
        : before + quote + value + quote;
    }
    const absolute = URL.parse(value.replaceAll("&amp;", "&"), base)?.href;
    if (absolute === undefined) return whole;
    return `${before}"${absolute.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
  });
}

import { cleanText, toOneLine } from "./clean-text.ts";
import { decodePage } from "./decode-page.ts";
import { resolveUrl, toBase } from "./resolve-url.ts";
import { walkMarkup } from "./walk-markup.ts";

/** `link`: the page declares it; `anchor`: a link that looks like one; `guess`: a usual address. */
export type FeedLink = {
  url: string;
  title: string | null;
  type: string | null;
  from: "link" | "anchor" | "guess";
};

const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf|feed)\+(?:xml|json)|x-rss\+xml)$|^text\/rss$/i;
/** Types that a page may also use for other things: a feed only if the address or title says so. */
const VAGUE_TYPE = /^(?:application\/(?:xml|json)|text\/xml)$/i;
const FEED_ADDRESS =
  /(?:^|[/._-])(?:rss|atom|feed|feeds|rdf)(?:[/._-]?(?:xml|json|php|rss|atom|rdf|\d{1,2}))?\/?(?:[?#]|$)|\/(?:rss|feeds?|atom)\/[\w/-]{1,100}(?:\.(?:xml|rss|php))?(?:[?#]|$)|\.(?:rss|rdf|atom)(?:[?#]|$)|[?&](?:feed|format|type)=(?:rss|atom|feed)/i;
const COMMENTS = /\/comments?\/|comments?[-_./]?(?:feed|rss)|[?&]withcomments=/i;
const USUAL_PATHS = [
  "/feed",
  "/rss",
  "/rss.xml",
  "/feed.xml",
  "/atom.xml",
  "/index.xml",
  "/feed.json",
];
const MAX_LINKS = 50;

/**
 * The feeds a page offers, most likely first, feeds of comments last; where it offers none, the
 * addresses where sites of its kind usually have one. Addresses are absolute and each comes once.
 */
export function findFeedLinks(
  page: Uint8Array | string,
  url: string,
  contentType?: string,
): FeedLink[] {
  let base = toBase(url);
  const found: FeedLink[] = [];
  let anchor: FeedLink | undefined;
  walkMarkup(decodePage(page, contentType), false, {
    open(name, attributes) {
      const href = attributes["href"] ?? "";
      if (name === "base" && href !== "") base = toBase(resolveUrl(href, base)) ?? base;
      else if (name === "link") addIfFeed(found, attributes, base);
      else if (name === "a" && FEED_ADDRESS.test(href)) {
        anchor = { url: resolveUrl(href, base), title: "", type: null, from: "anchor" };
      }
    },
    text(text) {
      if (anchor !== undefined && (anchor.title?.length ?? 0) < 200) anchor.title += text;
    },
    close(name) {
      if (name !== "a" || anchor === undefined) return;
      const title = toOneLine(cleanText(anchor.title ?? ""));
      if (found.length < MAX_LINKS * 4)
        found.push({ ...anchor, title: title === "" ? null : title });
      anchor = undefined;
    },
  });
  const usable = dropRepeats(found.filter((link) => toBase(link.url) !== undefined));
  return usable.length > 0 ? usable : guessFeedLinks(url);
}

function addIfFeed(
  found: FeedLink[],
  attributes: Record<string, string>,
  base: string | undefined,
): void {
  const rel = ` ${attributes["rel"]?.toLowerCase() ?? ""} `;
  const href = attributes["href"]?.trim() ?? "";
  if (href === "" || !(rel.includes(" alternate ") || rel.includes(" feed "))) return;
  const type = attributes["type"]?.split(";")[0]?.trim() ?? "";
  const title = toOneLine(cleanText(attributes["title"] ?? ""));
  const isVague =
    VAGUE_TYPE.test(type) && (FEED_ADDRESS.test(href) || /\b(?:rss|atom|feed)\b/i.test(title));
  if (!FEED_TYPE.test(type) && !isVague && !rel.includes(" feed ")) return;
  found.push({
    url: resolveUrl(href, base),
    title: title === "" ? null : title,
    type: type === "" ? null : type.toLowerCase(),
    from: "link",
  });
}

function rank({ url, title, from }: FeedLink): number {
  const isComments = COMMENTS.test(url) || /\bcomments?\b/i.test(title ?? "");
  return (from === "link" ? 0 : 2) + (isComments ? 1 : 0);
}

function dropRepeats(links: FeedLink[]): FeedLink[] {
  const byUrl = new Map<string, FeedLink>();
  for (const link of links) {
    const known = byUrl.get(link.url);
    if (known === undefined || rank(link) < rank(known)) byUrl.set(link.url, link);
  }
  return [...byUrl.values()].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_LINKS);
}

function guessFeedLinks(url: string): FeedLink[] {
  const base = toBase(url);
  if (base === undefined) return [];
  return USUAL_PATHS.map((path) => ({
    url: new URL(path, base).href,
    title: null,
    type: null,
    from: "guess" as const,
  }));
}

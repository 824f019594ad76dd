import { canonicalUrl } from "./canonical-url.ts";

/** What of an item tells it from the others. */
export type IdentifiableItem = {
  id: string | null;
  title: string | null;
  link: string | null;
  published: string | null;
};

const HTTP = /^https?:\/\/(?:www\.)?/i;

/** An address without scheme and "www.": a site that moves to https keeps its items. */
function schemeless(url: string): string {
  return canonicalUrl(url).replace(HTTP, "//");
}

const isAddress = (text: string): boolean => HTTP.test(text.trim());

/** Whether an address names a page of its own, and not the front page every item may link to. */
function isPage(link: string, feedLink: string | null): boolean {
  const url = URL.parse(canonicalUrl(link));
  if (url === null || (url.pathname === "/" && url.search === "")) return false;
  return feedLink === null || schemeless(link) !== schemeless(feedLink);
}

/**
 * What an item is known by from poll to poll: the page it links to, else its id, else title and
 * date. It survives ids that change at every poll, tracking parameters and a move to https; a
 * changed headline is the same item.
 */
export function itemIdentity(item: IdentifiableItem, feedLink: string | null = null): string {
  const link = item.link ?? "";
  if (isAddress(link) && isPage(link, feedLink)) return schemeless(link);
  return ownIdentity(item);
}

function ownIdentity({ id, title, link, published }: IdentifiableItem): string {
  const stated = id?.trim() ?? "";
  if (isAddress(stated)) return `id:${schemeless(stated)}`;
  if (stated !== "") return `id:${stated}`;
  const text = (title ?? "").normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  return `text:${link === null ? "" : schemeless(link)}|${text}|${published?.slice(0, 10) ?? ""}`;
}

/**
 * The identities of all items of one feed, in order. Where several items with ids of their own
 * share a link (a live report), the id is part of each.
 */
export function identifyItems(
  items: readonly IdentifiableItem[],
  feedLink: string | null = null,
): string[] {
  const identities = items.map((item) => itemIdentity(item, feedLink));
  const idsByIdentity = new Map<string, Set<string>>();
  items.forEach((item, i) => {
    const identity = identities[i] ?? "";
    const ids = idsByIdentity.get(identity) ?? new Set();
    idsByIdentity.set(identity, ids.add(item.id ?? ""));
  });
  return items.map((item, i) => {
    const identity = identities[i] ?? "";
    const isShared = (idsByIdentity.get(identity)?.size ?? 0) > 1;
    return isShared && item.id !== null ? `${identity} ${ownIdentity(item)}` : identity;
  });
}

import type { Attributes } from "./attributes.ts";
import type { Draft } from "./feed-draft.ts";
import { offerDate, toUrl } from "./fill-field.ts";

const IS_URL = /^https?:\/\//i;
const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml|text\/x-html|html|)$/i;

/** What an item or a channel says in attributes: `rdf:about`, and `href` and `lastmod` of CDF. */
export function fillAttributes(
  draft: Draft,
  attributes: Attributes,
  base: string | undefined,
): void {
  const about = attributes.get("rdf:about") ?? attributes.get("about");
  if (about !== undefined) {
    draft.offer("id", 1, about);
    if (IS_URL.test(about)) draft.offer("link", 8, about);
  }
  const href = attributes.get("href");
  if (href !== undefined) draft.offer("link", 1, toUrl(href, base));
  const lastmod = attributes.get("lastmod");
  if (lastmod !== undefined) offerDate(draft, "updated", 1, lastmod);
}

/** Takes a link whose address is in an attribute; true when its text is still to be read as one. */
export function fillLink(
  draft: Draft,
  attributes: Attributes,
  base: string | undefined,
  isFeed: boolean,
): boolean {
  const rel = (attributes.get("rel") ?? "alternate").toLowerCase();
  const relation = rel.slice(rel.lastIndexOf("/") + 1);
  const href = attributes.get("href") ?? attributes.get("url") ?? attributes.get("uri");
  if (href === undefined) return relation === "alternate";
  const url = toUrl(href, base);
  if (relation === "alternate") {
    const isHtml = HTML_TYPE.test(attributes.get("type") ?? "");
    draft.offer("link", isHtml ? 0 : 5, url);
  } else if (relation === "self") {
    if (isFeed) draft.offer("selfUrl", 0, url);
    else draft.offer("link", 7, url);
  } else if ((relation === "related" || relation === "via") && !isFeed) {
    draft.offer("link", 6, url);
  }
  return false;
}

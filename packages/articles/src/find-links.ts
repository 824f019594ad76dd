const MAX_LINKS = 200;

/** Absolute http(s) addresses of links as written, in order, each once. */
export function findLinks(hrefs: string[], url: string): string[] {
  const base = URL.canParse(url) ? url : undefined;
  const links = new Set<string>();
  for (const href of hrefs) {
    if (links.size >= MAX_LINKS) break;
    if (href.startsWith("#")) continue;
    const link = URL.parse(href, base);
    if (link !== null && /^https?:$/.test(link.protocol)) links.add(link.href);
  }
  return [...links];
}

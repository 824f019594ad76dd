/** The part of a host that its sections share: the last two labels, or three under co.uk and such. */
export function siteOf(url: string): string {
  const host = URL.parse(url)?.hostname ?? "";
  return (
    /(?:[^.]+\.)?(?:co|com|ac|gov|org|net|or|go|ne)\.[a-z]{2}$|[^.]+\.[^.]+$/.exec(host)?.[0] ??
    host
  );
}

/** True for a link that leads away from a site, as {@link siteOf} tells it. */
export function isOtherSite(href: string, site: string): boolean {
  if (href.startsWith("#") || (href.startsWith("/") && !href.startsWith("//"))) return false;
  const host = /^(?:https?:)?\/\/([^/?#]{1,200})/i.exec(href)?.[1]?.toLowerCase();
  return host !== undefined && host !== site && !host.endsWith(`.${site}`);
}

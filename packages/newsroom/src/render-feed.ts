import type { Outlet, ScriptedArticle } from "./timeline.ts";

export type FeedEntry = Pick<ScriptedArticle, "id" | "title" | "date" | "body"> & { url: string };

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const summaryOf = (entry: FeedEntry) => (entry.body[0] ?? "").slice(0, 120);
const rfc822 = (date: string) => new Date(`${date}T08:00:00Z`).toUTCString();

/** The feed of an outlet as text, newest first, in the outlet's own format and with its own damage. */
export function renderFeed(outlet: Outlet, siteUrl: string, entries: FeedEntry[]): string {
  const newestFirst = entries.toReversed();
  switch (outlet.format) {
    case "rss":
      return renderRss(outlet, siteUrl, newestFirst);
    case "atom":
      return renderAtom(outlet, siteUrl, newestFirst);
    case "rdf":
      return renderRdf(outlet, siteUrl, newestFirst);
    case "json":
      return renderJsonFeed(outlet, siteUrl, newestFirst);
  }
}

function renderRss(outlet: Outlet, siteUrl: string, entries: FeedEntry[]): string {
  // A bare ampersand, an HTML entity and a lost end tag: what real feeds come with.
  const damaged = outlet.fault === "damaged";
  const items = entries.map(
    (entry) =>
      `<item><title>${escape(entry.title)}</title><link>${escape(entry.url)}</link>` +
      `<guid isPermaLink="false">${outlet.id}-${entry.id}</guid><pubDate>${rfc822(entry.date)}</pubDate>` +
      `<description>${escape(summaryOf(entry))}${damaged ? " More &raquo; Q&A" : ""}</description></item>`,
  );
  return (
    `<?xml version="1.0" encoding="${outlet.charset}"?>\n<rss version="2.0"><channel>` +
    `<title>${escape(outlet.title)}</title><link>${siteUrl}</link>` +
    `<description>${escape(outlet.title)}</description><language>${outlet.language}</language>` +
    items.join("\n") +
    (damaged ? "" : "</channel></rss>")
  );
}

function renderAtom(outlet: Outlet, siteUrl: string, entries: FeedEntry[]): string {
  const items = entries.map(
    (entry) =>
      `<entry><id>tag:newsroom.invalid,${entry.date}:${entry.id}</id><title>${escape(entry.title)}</title>` +
      `<link href="${escape(entry.url)}"/><updated>${entry.date}T08:00:00Z</updated>` +
      `<published>${entry.date}T08:00:00Z</published><summary>${escape(summaryOf(entry))}</summary></entry>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">` +
    `<title>${escape(outlet.title)}</title><link href="${siteUrl}"/><id>${siteUrl}</id>` +
    `<updated>${entries[0]?.date ?? "2012-01-01"}T08:00:00Z</updated>${items.join("\n")}</feed>`
  );
}

function renderRdf(outlet: Outlet, siteUrl: string, entries: FeedEntry[]): string {
  const items = entries.map(
    (entry) =>
      `<item rdf:about="${escape(entry.url)}"><title>${escape(entry.title)}</title>` +
      `<link>${escape(entry.url)}</link><dc:date>${entry.date}T08:00:00+09:00</dc:date>` +
      `<description>${escape(summaryOf(entry))}</description></item>`,
  );
  return (
    `<?xml version="1.0" encoding="${outlet.charset}"?>\n` +
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${siteUrl}">` +
    `<title>${escape(outlet.title)}</title><link>${siteUrl}</link></channel>${items.join("\n")}</rdf:RDF>`
  );
}

function renderJsonFeed(outlet: Outlet, siteUrl: string, entries: FeedEntry[]): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: outlet.title,
    home_page_url: siteUrl,
    items: entries.map((entry) => ({
      id: `${outlet.id}-${entry.id}`,
      url: entry.url,
      title: entry.title,
      summary: summaryOf(entry),
      date_published: `${entry.date}T08:00:00Z`,
    })),
  });
}

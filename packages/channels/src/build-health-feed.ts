import { generateAtomFeed } from "feedsmith";
import { toUrn, toXmlText } from "./feed-parts.ts";

/** A change in the state of a source, in words. */
export type HealthNews = { id: string; at: string; message: string };

export type HealthFeedOptions = {
  /** Title of the watch. */
  title: string;
  /** Address the web app answers at; the feed itself is at `/sources.atom` there. */
  publicUrl: string;
};

const NOTHING_YET = "2026-11-27T00:00:00Z";

/**
 * Changes of the sources' health as an Atom feed, in the order given: whoever keeps the watch reads
 * there that a source fails, blocks us, cannot be read or has fallen silent.
 */
export function buildHealthFeed(
  news: readonly HealthNews[],
  { title, publicUrl }: HealthFeedOptions,
): string {
  const home = publicUrl.replace(/\/$/, "");
  return generateAtomFeed({
    id: toUrn(`sources ${title}`),
    title: { value: toXmlText(`Figurewatch sources: ${title}`) },
    updated:
      news
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? NOTHING_YET,
    authors: [{ name: "Figurewatch" }],
    links: [
      { rel: "self", type: "application/atom+xml", href: `${home}/sources.atom` },
      { rel: "alternate", type: "text/html", href: `${home}/sources` },
    ],
    entries: news.map(({ id, at, message }) => ({
      id: toUrn(`source news ${id}`),
      title: { value: toXmlText(message) },
      updated: at,
      links: [{ rel: "alternate", type: "text/html", href: `${home}/sources` }],
    })),
  });
}

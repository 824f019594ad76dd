export { decodeCp949 } from "./decode-cp949.ts";
export { extractLinks, type ExtractLinksOptions } from "./extract-links.ts";
export type { DatePrecision, Feed, FeedItem, FeedKind } from "./feed.ts";
export { FeedError, type FeedErrorKind } from "./feed-error.ts";
export { type FeedLink, findFeedLinks } from "./find-feed-links.ts";
export { generateOpml, type Opml, type OpmlSource, parseOpml } from "./opml.ts";
export { parseFeed, type ParseFeedOptions } from "./parse-feed.ts";
export { type FeedDate, parseFeedDate } from "./parse-feed-date.ts";
export { parseSitemap, type Sitemap } from "./parse-sitemap.ts";

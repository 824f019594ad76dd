export type { DatePrecision, Feed, FeedItem, FeedKind } from "./feed.ts";
export { FeedError, type FeedErrorKind } from "./feed-error.ts";
export { type FeedDate, parseFeedDate } from "./parse-feed-date.ts";
export { parseFeed, type ParseFeedOptions } from "./parse-feed.ts";

import { parseFeed } from "@figurewatch/feeds";

type Context = { url?: string; headers?: Record<string, string> };

/** What the conformance script calls; the base of a document is its Content-Location, else its URL. */
export async function parse(bytes: Uint8Array, contentType?: string, context: Context = {}) {
  const location = URL.parse(context.headers?.["content-location"] ?? "", context.url);
  const isWeb = location?.protocol === "http:" || location?.protocol === "https:";
  const url = isWeb ? location.href : context.url;
  const feed = await parseFeed(new Uint8Array(bytes), { contentType, url });
  return { title: feed.title, link: feed.link, entries: feed.items };
}

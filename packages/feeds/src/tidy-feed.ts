import { Tokenizer } from "htmlparser2";
import type { FeedDraft } from "./feed-draft.ts";
import { FeedWalk } from "./feed-walk.ts";

/**
 * The feed and the items of a document, however damaged. Throws `FeedError` "hostile" for depth or attributes past any honest use.
 */
export function tidyFeed(source: string, url: string | undefined): FeedDraft {
  const first = walkFeed(source, url);
  if (!first.sawOpenQuote) return first.finish();
  const closed = closeQuotes(source);
  if (closed === source) return first.finish();
  const draft = walkFeed(closed, url).finish();
  draft.damaged.unshift("a quote that was not closed was added");
  return draft;
}

function walkFeed(source: string, url: string | undefined): FeedWalk {
  const walk = new FeedWalk(source, url);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, walk);
  tokenizer.write(source);
  tokenizer.end();
  return walk;
}

const OPEN_QUOTE = /(=\s{0,5}(["'])(?:(?!\2)[^<>]){0,2000}?)(\/?>[^"'<>]{0,200}<)/g;

/** Ends attribute values that run on over the end of their tag, which no value may. */
function closeQuotes(source: string): string {
  return source.replace(OPEN_QUOTE, "$1$2$3");
}

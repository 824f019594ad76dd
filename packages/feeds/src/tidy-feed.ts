import { Tokenizer } from "htmlparser2";
import type { FeedDraft } from "./feed-draft.ts";
import { FeedWalk } from "./feed-walk.ts";
import { escapeStrayBrackets } from "./stray-brackets.ts";
import { findFeedStart } from "./sniff-document.ts";

/**
 * The feed and the items of a document, however damaged. Throws `FeedError`: "hostile" for depth
 * or attributes past any honest use, "not-a-feed" where there is no feed in it.
 */
export function tidyFeed(source: string, url: string | undefined): FeedDraft {
  const first = walkFeed(source, url);
  if (!first.sawRoot && !first.sawStrayBracket) {
    // A comment or a declaration without an end has swallowed the feed.
    const start = findFeedStart(source);
    if (start > 0)
      return withNote(
        walkFeed(source.slice(start), url).finish(),
        "text before the feed was cut off",
      );
  }
  // Mending costs a second walk, so that a sound feed pays nothing for it.
  const mended = first.sawStrayBracket ? escapeStrayBrackets(source) : source;
  const closed = first.sawOpenQuote ? closeQuotes(mended) : mended;
  if (closed === source) return first.finish();
  const draft = walkFeed(closed, url).finish();
  return closed === mended ? draft : withNote(draft, "a quote that was not closed was added");
}

function withNote(draft: FeedDraft, note: string): FeedDraft {
  draft.damaged.unshift(note);
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

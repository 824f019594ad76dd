import { cleanText } from "./clean-text.ts";
import { decodeFeed } from "./decode-feed.ts";
import type { Feed } from "./feed.ts";
import { FeedError } from "./feed-error.ts";
import { parseJsonFeed } from "./parse-json-feed.ts";
import { readCleanDocument } from "./read-clean-document.ts";
import { toBase } from "./resolve-url.ts";
import { dropDoctype, sniffDocument } from "./sniff-document.ts";
import { sniffBinary } from "./sniff-binary.ts";
import { tidyFeed } from "./tidy-feed.ts";

export type ParseFeedOptions = {
  /** The `Content-Type` header the bytes came with. */
  contentType?: string | undefined;
  /** The address they came from, against which relative ones are resolved. */
  url?: string | undefined;
};

/** Larger than any feed we fetch (10 MB), with room for what is read from disk. */
const MAX_LENGTH = 32_000_000;

/**
 * RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF or JSON Feed, in any encoding and state of repair,
 * as one shape; what was mended or lost is in `damaged`. Half a feed gives its items so far.
 * Throws `FeedError` for what is no feed at all; nothing in the bytes makes it throw anything else.
 */
export async function parseFeed(
  bytes: Uint8Array | string,
  { contentType, url }: ParseFeedOptions = {},
): Promise<Feed> {
  if (bytes.length > MAX_LENGTH) {
    throw new FeedError("too-large", `Refused a feed of ${bytes.length} bytes`);
  }
  const binary = typeof bytes === "string" ? undefined : sniffBinary(bytes);
  if (binary !== undefined) throw new FeedError("binary", `This is ${binary}, not a feed`);
  const decoded =
    typeof bytes === "string"
      ? { text: bytes, encoding: "utf-16", damaged: [] }
      : decodeFeed(bytes, contentType);
  const document = sniffDocument(decoded.text);
  const text = cleanText(document.text);
  const base = toBase(url);
  const draft =
    document.kind === "json" ? parseJsonFeed(text, base) : tidyFeed(dropDoctype(text), base);
  if (document.hasJunk) draft.damaged.unshift("text before the feed was cut off");
  draft.damaged.unshift(...decoded.damaged);
  return readCleanDocument(draft, decoded.encoding);
}

import type { ArticleText } from "@figurewatch/claims";
import { EXTRACTOR, toCopyFields, type CapturedPage } from "@figurewatch/pipeline";

type Input = ArticleText & {
  bytes: Uint8Array;
  byline?: string | null;
  siteName?: string | null;
  modified?: string | null;
  partial?: boolean;
};

/** A text given by hand as a capture: no answer came with it, which status 0 says. */
export function toCapture(input: Input, url: string, name: string, now: Date): CapturedPage {
  const copy = toCopyFields(input.text);
  return {
    requestedUrl: url,
    finalUrl: url,
    redirects: [],
    startedAt: now,
    finishedAt: now,
    status: 0,
    headers: { "content-length": String(input.bytes.length) },
    body: input.bytes,
    charset: null,
    canonicalUrl: null,
    title: input.title ?? name,
    siteName: input.siteName ?? null,
    byline: input.byline ?? null,
    lang: input.lang ?? null,
    published: input.published ?? null,
    modified: input.modified ?? null,
    text: input.text,
    partial: input.partial ?? false,
    ...EXTRACTOR,
    robots: null,
    noarchive: false,
    tdm: null,
    ...(copy === undefined ? {} : { copy }),
  };
}

import { parseFeed } from "@figurewatch/feeds";
import { createFetcher, FetchError, type Fetcher } from "@figurewatch/http";
import { FAULT_NAMES, startFaultServer, type Fault, type FaultServer } from "@figurewatch/newsroom";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createArticleExtractor,
  ExtractError,
  type ArticleExtractor,
} from "./article-extractor.ts";

const DEADLINE_MS = 1_500;
/** The reader is to be back at work this soon, whatever a server did to it. */
const HANG_MS = 6_000;

let faults: FaultServer;
let fetcher: Fetcher;
let extractor: ArticleExtractor;
beforeAll(async () => {
  faults = await startFaultServer();
  fetcher = createFetcher({
    allow: [`127.0.0.1:${faults.port}`],
    crawlDelayMs: 0,
    deadlineMs: DEADLINE_MS,
  });
  extractor = createArticleExtractor();
});
afterAll(async () => {
  await extractor.close();
  await fetcher.close();
  await faults.close();
});

/** How a fault ends: the kind of the error, or what was read in spite of it. */
async function meet(fault: Fault): Promise<string> {
  try {
    const page = await fetcher.get(faults.url(fault));
    if (page.kind !== "ok") return page.kind;
    const isFeed = page.contentType?.includes("rss") === true || fault === "not-a-feed";
    if (isFeed) {
      const { items } = await parseFeed(page.body, { url: page.finalUrl });
      return `feed: ${(items[0]?.title ?? "").slice(0, 60)}`;
    }
    const { text } = await extractor.extract(page.body, { url: page.finalUrl });
    return `article: ${text.slice(0, 20)}`;
  } catch (error) {
    if (error instanceof FetchError) return error.kind;
    if (error instanceof ExtractError) return `page ${error.kind}`;
    if (error instanceof Error && error.name === "FeedError")
      return `feed ${(error as Error & { kind: string }).kind}`;
    throw error;
  }
}

const EXPECTED: Record<Fault, RegExp> = {
  "gzip-bomb": /^too-large$/,
  "brotli-bomb": /^too-large$/,
  "large-body": /^too-large$/,
  "endless-body": /^too-large$/,
  "slow-drip": /^unreachable$/,
  silent: /^unreachable$/,
  "cut-body": /^unreachable$/,
  "redirect-loop": /^(?:bad-request|unreachable|gone|unsafe)$/,
  "redirect-to-metadata": /^unsafe$/,
  "redirect-to-file": /^unsafe$/,
  "huge-header": /^too-large$/,
  "deep-page": /^page hostile$/,
  "many-attributes": /^page hostile$/,
  "unknown-charset": /^article: A page in a charset/,
  // No entity is expanded and no file is read.
  "entity-bomb": /^feed(?:: (?!a{20}).*| [a-z-]+)$/,
  "external-entity": /^feed(?:: (?!root:).*| [a-z-]+)$/,
  "not-a-feed": /^feed [a-z-]+$/,
  gone: /^gone$/,
  "too-many-requests": /^throttled$/,
  unavailable: /^(?:unreachable|throttled)$/,
  paywall: /^blocked$/,
};

test.for(FAULT_NAMES)(
  "a server that answers with %s ends in a typed error or a reading",
  { timeout: HANG_MS * 2 },
  async (fault) => {
    // "Too many requests" closes the host for all that come after; it has a server of its own.
    const before = { faults, fetcher };
    if (fault === "too-many-requests" || fault === "unavailable") {
      faults = await startFaultServer();
      fetcher = createFetcher({
        allow: [`127.0.0.1:${faults.port}`],
        crawlDelayMs: 0,
        deadlineMs: DEADLINE_MS,
      });
    }
    const hang = new Promise<string>((resolve) => setTimeout(() => resolve("it hangs"), HANG_MS));
    expect(await Promise.race([meet(fault), hang])).toMatch(EXPECTED[fault]);
    if (before.faults !== faults) {
      await fetcher.close();
      await faults.close();
      ({ faults, fetcher } = before);
    }
  },
);

import type { VerdictKind } from "@figurewatch/contract";
import { generateAtomFeed } from "feedsmith";
import { toUrn, toXmlText } from "./feed-parts.ts";
import { escapeHtml } from "./message/escape-html.ts";
import { toOneLine, toPage, toWebLink } from "./message/message.ts";

/** A telling as readers of a feed get it. */
export type FeedTelling = {
  claimId: string;
  figureId: string;
  articleId: string;
  articleTitle: string | null;
  articleUrl: string;
  measure: string;
  verdict: VerdictKind;
  /** What is told, of what and by whom, in words. */
  title: string;
  reason: string;
  quote: string;
  source: string | null;
  /** When it was judged, ISO 8601. */
  at: string;
};

export type ViewFeedOptions = {
  /** What the feed is of, in words. */
  title: string;
  publicUrl: string;
  /** Path and query of the feed itself, without a token. */
  path: string;
  /** Path and query of the page that shows the same. */
  page: string;
};

const NOTHING_YET = "2026-11-27T00:00:00Z";
const LABELS: Record<VerdictKind, string> = {
  new: "New",
  changed: "Changed",
  conflicting: "Conflicting",
  corroborating: "Corroborating",
  repeated: "Repeated",
  recycled: "Recycled",
  misquoted: "Misquoted",
};

/** What a view of the figures brought, as Atom (RFC 4287), in the order given. */
export function buildViewAtom(tellings: readonly FeedTelling[], options: ViewFeedOptions): string {
  const home = options.publicUrl.replace(/\/$/, "");
  return generateAtomFeed({
    id: toUrn(`view ${options.page}`),
    title: { value: toXmlText(options.title) },
    updated: tellings[0]?.at ?? NOTHING_YET,
    authors: [{ name: "Figurewatch" }],
    links: [
      { rel: "self", type: "application/atom+xml", href: home + options.path },
      { rel: "alternate", type: "text/html", href: home + options.page },
    ],
    entries: tellings.map((telling) => {
      const original = toWebLink(telling.articleUrl);
      return {
        id: toId(telling),
        title: { value: toXmlText(toTitle(telling)) },
        published: telling.at,
        updated: telling.at,
        categories: [{ term: telling.verdict }, { term: toXmlText(telling.measure) }],
        links: [
          { rel: "alternate", type: "text/html", href: toFigureUrl(telling, home) },
          ...(original === null ? [] : [{ rel: "via", href: toXmlText(original) }]),
        ],
        content: { type: "html", value: toXmlText(toHtml(telling, home)) },
      };
    }),
  });
}

/** The same as JSON Feed 1.1. */
export function buildViewJson(tellings: readonly FeedTelling[], options: ViewFeedOptions): string {
  const home = options.publicUrl.replace(/\/$/, "");
  const items = tellings.map((telling) => ({
    id: toId(telling),
    url: toFigureUrl(telling, home),
    external_url: toWebLink(telling.articleUrl) ?? undefined,
    title: toTitle(telling),
    content_html: toHtml(telling, home),
    date_published: telling.at,
    tags: [telling.verdict, telling.measure],
  }));
  return `${JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: options.title,
    home_page_url: home + options.page,
    feed_url: home + options.path,
    authors: [{ name: "Figurewatch" }],
    items,
  })}\n`;
}

/** Of the telling alone, so that a move of the server shows none twice. */
const toId = ({ claimId }: FeedTelling) => toUrn(`claim ${claimId}`);
const toTitle = ({ verdict, title }: FeedTelling) => toOneLine(`${LABELS[verdict]}: ${title}`);
const toFigureUrl = ({ figureId }: FeedTelling, home: string) => toPage(home, "figures", figureId);

function toHtml(telling: FeedTelling, home: string): string {
  const credit = telling.source === null ? "no one credited" : `credited to ${telling.source}`;
  const article = toPage(home, "articles", telling.articleId);
  return [
    `<blockquote>${escapeHtml(telling.quote)}</blockquote>`,
    `<p><a href="${escapeHtml(article)}">${escapeHtml(telling.articleTitle ?? "untitled article")}</a>, ${escapeHtml(credit)}.</p>`,
    `<p>${escapeHtml(telling.reason)}</p>`,
  ].join("\n");
}

import type { AlertView } from "@figurewatch/contract";
import { cutText } from "./cut-text.ts";
import { type Block, type Message, toOneLine, toPage, toWebLink } from "./message.ts";

/** The alert as the API shows it. */
export type ToldAlert = AlertView;

export type AlertLinks = {
  figure: string | null;
  article: string;
  original: string | null;
  /** The original as a public archive shows it. */
  archive: string | null;
};

/** Longer ones are whole paragraphs; the page has them in full. */
const MAX_QUOTE = 1_000;

/** Pages about an alert; `original` and `archive` are null for what a reader must not be led to. */
export function toAlertLinks(alert: ToldAlert, publicUrl: string): AlertLinks {
  return {
    figure: alert.figureId === null ? null : toPage(publicUrl, "figures", alert.figureId),
    article: toPage(publicUrl, "articles", alert.articleId),
    original: toWebLink(alert.articleUrl),
    archive: alert.archived === null ? null : toWebLink(alert.archived.url),
  };
}

/** An alert in words: new and old value, reasons, quote, links. */
export function buildAlertMessage(alert: ToldAlert, publicUrl: string): Message {
  const links = toAlertLinks(alert, publicUrl);
  const before = alert.before === null ? "Before: nothing known" : `Before: ${alert.before}`;
  const credit = alert.source === null ? "No one credited" : `Credited to ${alert.source}`;
  const blocks: Block[] = [
    { kind: "lines", lines: [alert.says, before] },
    { kind: "list", title: null, items: alert.why },
    {
      kind: "quote",
      text: cutText(alert.quote, MAX_QUOTE),
      cite: `${credit}, in ${alert.articleTitle ?? "an article without a title"}`,
    },
    {
      kind: "links",
      links: [
        ...(links.figure === null ? [] : [{ label: "Figure", url: links.figure }]),
        { label: "Article", url: links.article },
        ...(links.original === null ? [] : [{ label: "Original", url: links.original }]),
        ...(links.archive === null ? [] : [{ label: "Archived copy", url: links.archive }]),
      ],
    },
  ];
  return { title: toOneLine(alert.title), blocks, link: links.figure ?? links.article };
}

import type { AlertView } from "@figurewatch/contract";

/** What a channel tells of an alert, whatever it looks like there. */
export type AlertMessage = {
  title: string;
  /** Lines of plain text: new and old value, reasons, quote, links. */
  text: string;
  links: { figure: string | null; article: string; original: string | null };
};

/** The alert as the API shows it; `updatedAt` where it was corrected since. */
export type ToldAlert = AlertView & { updatedAt?: string };

/** Words and links of an alert. `publicUrl` is where the web app answers. */
export function buildAlertMessage(alert: ToldAlert, publicUrl: string): AlertMessage {
  const links = {
    figure: alert.figureId === null ? null : toPage(publicUrl, "figures", alert.figureId),
    article: toPage(publicUrl, "articles", alert.articleId),
    original: toWebLink(alert.articleUrl),
  };
  const lines = [
    alert.says,
    alert.before === null ? "Before: nothing known" : `Before: ${alert.before}`,
    "",
    ...alert.why.map((reason) => `- ${reason}`),
    "",
    `“${alert.quote}”`,
    `${alert.source === null ? "No one credited" : `Credited to ${alert.source}`}, in ${alert.articleTitle ?? "an article without a title"}`,
    "",
    ...(links.figure === null ? [] : [`Figure: ${links.figure}`]),
    `Article: ${links.article}`,
    ...(links.original === null ? [] : [`Original: ${links.original}`]),
  ];
  return { title: toOneLine(alert.title), text: lines.join("\n"), links };
}

function toPage(publicUrl: string, folder: string, id: string): string {
  return `${publicUrl.replace(/\/$/, "")}/${folder}/${encodeURIComponent(id)}`;
}

/** The address of a page, or null for what a reader must not be led to (`javascript:`, `data:`). */
function toWebLink(address: string): string | null {
  const url = URL.parse(address);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}

/** Titles end up in headers and subjects, where a line break would start something else. */
function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

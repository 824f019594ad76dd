import { generateAtomFeed } from "feedsmith";
import { toUrn, toXmlText } from "./feed-parts.ts";
import { type AlertLinks, toAlertLinks, type ToldAlert } from "./message/alert-message.ts";
import { escapeHtml } from "./message/escape-html.ts";
import { toOneLine } from "./message/message.ts";

export type AlertFeedOptions = {
  /** Title of the watch. */
  title: string;
  /** Address the web app answers at; the feed itself is at `/alerts.atom` there. */
  publicUrl: string;
  /** The day in the past that the feed tells of, `YYYY-MM-DD`; now when left out. */
  knownOn?: string | undefined;
};

// The day of the first commit: an empty feed needs a date that does not move.
const NO_ALERTS_YET = "2026-11-27T00:00:00Z";

/**
 * Alerts as an Atom feed, in the order given. Ids depend on the alert alone, not on the address,
 * so that a move of the server shows no alert twice.
 */
export function buildAlertFeed(alerts: readonly ToldAlert[], options: AlertFeedOptions): string {
  const home = options.publicUrl.replace(/\/$/, "");
  const view = options.knownOn === undefined ? "" : `?knownOn=${options.knownOn}`;
  const dates = alerts.map(updatedAt).sort();
  return generateAtomFeed({
    id: toUrn(`feed ${options.title}${view}`),
    title: { value: toXmlText(`Figurewatch: ${options.title}`) },
    updated: dates.at(-1) ?? NO_ALERTS_YET,
    authors: [{ name: "Figurewatch" }],
    links: [
      { rel: "self", type: "application/atom+xml", href: `${home}/alerts.atom${view}` },
      { rel: "alternate", type: "text/html", href: `${home}/alerts${view}` },
    ],
    entries: alerts.map((alert) => {
      const links = toAlertLinks(alert, options.publicUrl);
      return {
        id: toUrn(`alert ${alert.id}`),
        title: {
          value: toXmlText(
            toOneLine(`${alert.correction === null ? "" : "Corrected. "}${alert.title}`),
          ),
        },
        published: alert.createdAt,
        updated: updatedAt(alert),
        categories: [{ term: alert.verdict }, { term: toXmlText(alert.measure) }],
        links: [
          {
            rel: "alternate",
            type: "text/html",
            href: links.figure ?? links.article,
          },
          ...(links.original === null ? [] : [{ rel: "via", href: toXmlText(links.original) }]),
        ],
        content: { type: "html", value: toXmlText(toHtml(alert, links)) },
      };
    }),
  });
}

/** A correction is news of an alert that readers of the feed have had before. */
const updatedAt = ({ correction, createdAt }: ToldAlert) => correction?.at ?? createdAt;

function toHtml(alert: ToldAlert, links: AlertLinks): string {
  const before = alert.before === null ? "nothing known" : alert.before;
  const credit = alert.source === null ? "no one credited" : `credited to ${alert.source}`;
  const title = alert.articleTitle ?? "article without a title";
  const cited =
    links.original === null
      ? escapeHtml(title)
      : `<a href="${escapeHtml(links.original)}">${escapeHtml(title)}</a>`;
  const archived =
    links.archive === null ? "" : `, <a href="${escapeHtml(links.archive)}">archived copy</a>`;
  const { correction } = alert;
  return [
    ...(correction === null
      ? []
      : [`<p><strong>Since then:</strong> ${escapeHtml(correction.text)}</p>`]),
    `<p><strong>${escapeHtml(alert.says)}</strong><br>Before: ${escapeHtml(before)}</p>`,
    `<ul>${alert.why.map((reason) => `<li>${escapeHtml(reason)}</li>`).join("")}</ul>`,
    `<blockquote>${escapeHtml(alert.quote)}</blockquote>`,
    `<p>${cited}, ${escapeHtml(credit)}. <a href="${escapeHtml(links.article)}">The article here</a>${archived}</p>`,
  ].join("\n");
}

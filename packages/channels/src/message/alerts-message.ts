import { toAlertLinks, type ToldAlert } from "./alert-message.ts";
import { cutText } from "./cut-text.ts";
import { type Block, type Link, type Message, toOneLine, toPage } from "./message.ts";

/** Each has a page of its own; here they are to be told apart. */
const MAX_QUOTE = 300;
const MAX_TITLES = 3;

/** Several alerts that belong together, each with its words and its page, in one message. */
export function buildAlertsMessage(alerts: readonly ToldAlert[], publicUrl: string): Message {
  const articles = [...new Map(alerts.map((alert) => [alert.articleId, alert])).values()];
  const link = toPage(publicUrl, "alerts");
  const where =
    articles.length === 1
      ? `in “${nameOf(articles[0])}”`
      : `in ${articles.length} articles, “${nameOf(articles[0])}” first`;
  const blocks: Block[] = [
    { kind: "lines", lines: [`${sayKinds(alerts)}, ${where}.`] },
    ...alerts.map((alert) => toEntry(alert, publicUrl)),
    {
      kind: "links",
      links: [
        ...articles
          .slice(0, MAX_TITLES)
          .flatMap((alert) =>
            toLinks(alert, articles.length === 1 ? "Article" : `“${nameOf(alert)}”`, publicUrl),
          ),
        { label: "Alerts", url: link },
      ],
    },
  ];
  return { title: toOneLine(`${alerts.length} figures ${where}`), blocks, link };
}

function toLinks(alert: ToldAlert, label: string, publicUrl: string): Link[] {
  const { article, archive } = toAlertLinks(alert, publicUrl);
  return [
    { label, url: article },
    ...(archive === null ? [] : [{ label: `${label}, archived copy`, url: archive }]),
  ];
}

const nameOf = (alert: ToldAlert | undefined) =>
  cutText(toOneLine(alert?.articleTitle ?? "an article without a title"), 120);

/** "5 new, 1 changed". */
function sayKinds(alerts: readonly ToldAlert[]): string {
  return [...Map.groupBy(alerts, ({ verdict }) => verdict)]
    .map(([verdict, of]) => `${of.length} ${verdict}`)
    .join(", ");
}

function toEntry(alert: ToldAlert, publicUrl: string): Block {
  const { title, before, says, why, quote, source, figureId, articleId } = alert;
  const [reason] = why;
  return {
    kind: "entry",
    title,
    url:
      figureId === null
        ? toPage(publicUrl, "articles", articleId)
        : toPage(publicUrl, "figures", figureId),
    quote: cutText(quote, MAX_QUOTE),
    lines: [
      source === null ? "No one credited" : `Credited to ${source}`,
      ...(before === null ? [] : [`Before: ${before}. Now: ${says}`]),
      ...(reason === undefined ? [] : [reason]),
    ],
  };
}

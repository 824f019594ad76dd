import type { FigureView, SightingView } from "@figurewatch/contract";
import { sayDay, sayEdtf, sayScope } from "../words.ts";

type Telling = Pick<
  SightingView,
  "quote" | "articleTitle" | "publisher" | "publishedAt" | "articleUrl" | "source" | "archived"
>;

/** A telling as a plain-text citation: the words, who printed them when and where, and our page. */
export function citeTelling(
  figure: FigureView,
  telling: Telling,
  pageUrl: string,
  readOn: Date,
): string {
  const printed = [
    telling.articleTitle === null ? null : `“${flat(telling.articleTitle)}”`,
    telling.publisher === null ? null : flat(telling.publisher),
    telling.publishedAt === null ? "undated" : sayDay(telling.publishedAt),
  ].filter((part) => part !== null);
  return [
    `“${flat(telling.quote)}”`,
    `${printed.join(", ")}. ${telling.articleUrl}`,
    ...(telling.archived === null
      ? []
      : [`Archived copy of ${sayDay(telling.archived.capturedAt)}: ${telling.archived.url}`]),
    sayFigureLine(figure, telling.source),
    sayPage(pageUrl, readOn),
  ].join("\n");
}

/** A figure of the baseline as a plain-text citation. */
export function citeBaseline(figure: FigureView, pageUrl: string, readOn: Date): string {
  const { citation } = figure;
  const published =
    citation === null
      ? []
      : [
          `${flat(citation.publisher)}, ${sayEdtf(citation.date)}.${citation.url === null ? "" : ` ${citation.url}`}`,
        ];
  return [...published, sayFigureLine(figure, figure.originName), sayPage(pageUrl, readOn)].join(
    "\n",
  );
}

function sayFigureLine(figure: FigureView, source: string | null): string {
  const asOf =
    figure.asOf === null
      ? "not dated"
      : `as of ${sayEdtf(figure.asOf)}${figure.asOfInferred ? " (inferred)" : ""}`;
  const credit = source === null ? "credited to no one" : `credited to ${flat(source)}`;
  return `Figure: ${figure.says} (${sayScope(figure)}), ${asOf}, ${credit}.`;
}

const sayPage = (pageUrl: string, readOn: Date) =>
  `Figurewatch, ${pageUrl}, read on ${sayDay(readOn.toISOString())}.`;

const flat = (text: string) => text.replace(/\s+/g, " ").trim();

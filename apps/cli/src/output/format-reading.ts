import type { ArticleReading, ArticleText, Claim } from "@figurewatch/claims";
import { describeValue } from "@figurewatch/ledger";
import { formatTable, toPrintable } from "./table.ts";

const DEFAULT_WIDTH = 110;
const COLUMNS = [
  { title: "measure", width: 18 },
  { title: "value", share: 3 },
  { title: "scope", share: 2 },
  { title: "as of", width: 10 },
  { title: "credited to", share: 3 },
  { title: "quote", share: 5 },
];

/** A reading for people: what language, whether on the subject, and each claim with its words. */
export function formatReading(
  article: ArticleText,
  { lang, relevance, claims, dropped }: ArticleReading,
  columns: number = DEFAULT_WIDTH,
): string {
  const title = article.title ? `${toPrintable(article.title)}\n` : "";
  const head =
    `${title}language ${lang}, relevance ${relevance.score.toFixed(2)}, ` +
    `${claims.length} ${claims.length === 1 ? "claim" : "claims"}, ` +
    `${dropped.length} other ${dropped.length === 1 ? "number" : "numbers"} left out`;
  if (!relevance.relevant) {
    return `${head}\nNot on the subject of the watch: ${relevance.reasons.join("; ")}`;
  }
  if (claims.length === 0) return head;
  return `${head}\n\n${formatTable(COLUMNS, claims.map(toRow), columns)}`;
}

function toRow(claim: Claim): string[] {
  const scope = [
    claim.locality,
    claim.place,
    claim.sector,
    claim.payee === "employer" ? "employer" : null,
  ];
  const credits = claim.sourceChain.length > 1 ? claim.sourceChain.join(" > ") : claim.source;
  return [
    claim.measure,
    [
      describeValue(claim),
      claim.vague ? "(vague)" : "",
      claim.modality === "stated" || claim.modality === "estimate" ? "" : `(${claim.modality})`,
    ]
      .filter((part) => part !== "")
      .join(" "),
    scope.filter((part) => part !== null).join(", ") || "worldwide",
    `${claim.asOf ?? "none"}${claim.asOfInferred ? "?" : ""}`,
    `${credits ?? "no one"}${claim.sourceYear === null ? "" : ` (${claim.sourceYear})`}`,
    `“${claim.quote}”`,
  ];
}

import type { VerdictItem } from "@figurewatch/contract";
import { VERDICT_KINDS } from "./words.ts";

export type VerdictGroup = {
  key: string;
  /** The item that opened it: its words stand for the group. */
  head: VerdictItem;
  /** How often each verdict was given, the weightiest first. */
  verdicts: { kind: VerdictItem["verdict"]; count: number }[];
  /** One item an article, the newest first. */
  articles: VerdictItem[];
};

/** Figures in conflict or changed come before new ones, whatever their date. */
const WEIGHT: VerdictItem["verdict"][] = [
  "changed",
  "conflicting",
  "new",
  "misquoted",
  "recycled",
  "corroborating",
  "repeated",
];
const weigh = (kind: VerdictItem["verdict"]) => WEIGHT.indexOf(kind);

/**
 * Verdicts by the figure they are about, so that twelve articles with one figure are one line. The
 * weightiest groups first, then those last published.
 */
export function groupVerdicts(items: readonly VerdictItem[]): VerdictGroup[] {
  const groups = Map.groupBy(items, ({ figureId, claimId }) => figureId ?? claimId);
  return [...groups]
    .map(([key, group]): VerdictGroup => {
      const sorted = group.toSorted(
        (a, b) => weigh(a.verdict) - weigh(b.verdict) || said(a).localeCompare(said(b)),
      );
      const articles = new Map(
        group
          .toSorted((a, b) => said(a).localeCompare(said(b)))
          .map((item) => [item.articleId, item]),
      );
      return {
        key,
        head: sorted[0] as VerdictItem,
        verdicts: VERDICT_KINDS.map((kind) => ({
          kind,
          count: group.filter(({ verdict }) => verdict === kind).length,
        }))
          .filter(({ count }) => count > 0)
          .toSorted((a, b) => weigh(a.kind) - weigh(b.kind)),
        articles: [...articles.values()].toReversed(),
      };
    })
    .toSorted(
      (a, b) =>
        weigh(a.head.verdict) - weigh(b.head.verdict) ||
        newest(b).localeCompare(newest(a)) ||
        a.key.localeCompare(b.key),
    );
}

const said = ({ publishedAt, seenAt }: VerdictItem) => publishedAt ?? seenAt;
const newest = ({ articles }: VerdictGroup) => (articles[0] === undefined ? "" : said(articles[0]));

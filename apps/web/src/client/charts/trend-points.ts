import type { FigureView } from "@figurewatch/contract";
import { withKnownOn } from "../known-on/known-on-search.ts";
import { isCounted, sayCredit, sayEdtf, sayScope } from "../words.ts";
import { middle } from "../middle.ts";
import { edtfSpan } from "./edtf-span.ts";

export type TrendPoint = {
  id: string;
  /** The address of the page of its figure. */
  path: string;
  /** What the figure is about, first and last millisecond, and where it is drawn. */
  from: number;
  to: number;
  at: number;
  low: number;
  high: number;
  /** Where the dot stands: the middle of a range, else the stated bound. */
  value: number;
  /** The side that the text leaves open. */
  open: "up" | "down" | null;
  group: "baseline" | "watched" | "planned";
  /** Vague, or since changed by its own origin: drawn hollow. */
  isFaint: boolean;
  /** Not public yet, for those who see it nevertheless: drawn with a ring. */
  isHeldBack: boolean;
  place: string | null;
  /** Lines of the tooltip; together they are the point's name. */
  lines: string[];
};

type TrendPointOptions = {
  /** The day as of which the points lead to their figures. */
  knownOn?: string | undefined;
  isHeldBack?(figure: FigureView): boolean;
};

/**
 * The points of a trend, oldest first; figures without a date or a number are left to the table.
 */
export function toTrendPoints(
  figures: readonly FigureView[],
  { knownOn, isHeldBack = () => false }: TrendPointOptions = {},
): TrendPoint[] {
  return figures
    .flatMap((figure): TrendPoint[] => {
      const span = edtfSpan(figure.asOf);
      const { low, high } = figure;
      const value = middle(figure);
      if (span === undefined || value === undefined) return [];
      return [
        {
          id: figure.id,
          path: withKnownOn(`/figures/${encodeURIComponent(figure.id)}`, knownOn),
          ...span,
          at: (span.from + span.to) / 2,
          low: low ?? value,
          high: high ?? value,
          value,
          open: low === null ? "down" : high === null ? "up" : null,
          group: toGroup(figure),
          isFaint: figure.vague || figure.supersededBy !== null,
          isHeldBack: isHeldBack(figure),
          place: figure.place,
          lines: [
            figure.says,
            sayScope(figure),
            `as of ${sayEdtf(figure.asOf)}${figure.asOfInferred ? " (inferred)" : ""}`,
            sayCredit(figure.originName),
            ...(figure.supersededBy === null ? [] : ["since changed by its source"]),
            figure.baseline ? "baseline" : sayArticles(figure.articles),
            ...(isHeldBack(figure) ? ["not public yet"] : []),
          ],
        },
      ];
    })
    .toSorted((a, b) => a.at - b.at || a.value - b.value);
}

function toGroup({ modality, baseline }: FigureView): TrendPoint["group"] {
  if (!isCounted(modality)) return "planned";
  return baseline ? "baseline" : "watched";
}

const sayArticles = (count: number) => (count === 1 ? "1 article" : `${count} articles`);

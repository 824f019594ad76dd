import type { FigureView } from "@figurewatch/contract";
import { edtfYear } from "../charts/edtf-span.ts";
import { middle } from "../middle.ts";
import { asHeading, isCounted, sayEdtf, sayScope, sayUnit, sectorName } from "../words.ts";

export type ConflictBoard = {
  key: string;
  /** "Russia · construction, 2024" */
  title: string;
  year: number;
  /** Smallest first; two that cannot both hold among them where not all are shown. */
  figures: FigureView[];
  /** How many more there are. */
  hidden: number;
  /** In which respects they differ, each with the words of every figure, in their order. */
  differences: { what: string; words: string[] }[];
  /** Figures of exactly the same scope that cannot all hold; else another scope may explain it. */
  isConflict: boolean;
};

/** Values nearer than this are told as the same number. */
const SAME = 0.05;
/** Side by side, more than this cannot be read. */
const MOST_FIGURES = 8;

const RESPECTS: { what: string; say(figure: FigureView): string }[] = [
  { what: "who counted", say: ({ originName }) => originName ?? "no source named" },
  { what: "city or site", say: ({ locality }) => locality ?? "none named" },
  { what: "sector", say: ({ sector }) => (sector === null ? "all" : sectorName(sector)) },
  {
    what: "paid by",
    say: ({ payee }) => (payee === "employer" ? "the employer" : "to the worker"),
  },
  {
    what: "as of",
    say: ({ asOf, asOfInferred }) => sayEdtf(asOf) + (asOfInferred ? " (inferred)" : ""),
  },
  { what: "said", say: ({ saidOn }) => sayEdtf(saidOn) },
];

/**
 * Figures of one place and one year side by side: those of one scope that cannot hold together, and
 * then those that differ but count another sector, site or payment, each with what may explain it.
 * The latest year first.
 */
export function findConflicts(figures: readonly FigureView[]): ConflictBoard[] {
  const comparable = figures.filter(
    ({ modality, vague, supersededBy, asOf, value }) =>
      isCounted(modality) && !vague && supersededBy === null && value === null && asOf !== null,
  );
  const groups = Map.groupBy(comparable, (figure) =>
    [yearOf(figure), figure.place ?? "", sayUnit(figure.unit, figure.per)].join("|"),
  );
  return [...groups]
    .flatMap(([key, group]) => [
      ...[...Map.groupBy(group, scopeOf)].map(([scope, ofScope]) => ({
        ...{ key: `${key}|${scope}`, group: ofScope, isConflict: true },
        apart: findApart(ofScope, () => true),
      })),
      {
        ...{ key, group, isConflict: false },
        apart: findApart(group, (a, b) => scopeOf(a) !== scopeOf(b)),
      },
    ])
    .flatMap(({ key, group, isConflict, apart }) =>
      apart === undefined ? [] : [buildBoard(key, group, apart, isConflict)],
    )
    .toSorted((a, b) => Number(b.isConflict) - Number(a.isConflict) || b.year - a.year);
}

function buildBoard(
  key: string,
  group: FigureView[],
  apart: FigureView[],
  isConflict: boolean,
): ConflictBoard {
  // The board is there for those two: whatever is left out, they are not.
  const others = group.filter((figure) => !apart.includes(figure)).toSorted(bySize);
  const shown = [...apart, ...spread(others, MOST_FIGURES - apart.length)].toSorted(bySize);
  const [first] = shown as [FigureView];
  const year = yearOf(first);
  // What is of one scope is called by it; of several, by what they share.
  const scope = isConflict ? first : { ...first, sector: null, locality: null, payee: null };
  const where = sayScope(scope);
  return {
    ...{ key, year, figures: shown, hidden: group.length - shown.length, isConflict },
    title: `${asHeading(where)}, ${year}`,
    differences: RESPECTS.map(({ what, say }) => ({ what, words: shown.map(say) })).filter(
      ({ words }) => new Set(words).size > 1,
    ),
  };
}

/** At most `count` of them, evenly from the first to the last. */
function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  const step = (items.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, i) => items[Math.round(i * step)] as T);
}

const yearOf = ({ asOf }: FigureView) => edtfYear(asOf) ?? 0;

const scopeOf = ({ sector, locality, payee }: FigureView) =>
  [sector ?? "", locality ?? "", payee ?? ""].join("|");

/** Two of the figures that are to be compared and cannot both hold, as far apart as there are. */
function findApart(
  group: FigureView[],
  isCompared: (a: FigureView, b: FigureView) => boolean,
): [FigureView, FigureView] | undefined {
  const sorted = group.toSorted(bySize);
  for (const least of sorted) {
    const most = sorted.findLast((figure) => isCompared(least, figure) && isApart(least, figure));
    if (most !== undefined) return [least, most];
  }
  return undefined;
}

/** Whether no number satisfies both, 5% aside. */
function isApart(a: FigureView, b: FigureView): boolean {
  const [aLow, aHigh, bLow, bHigh] = [
    a.low ?? 0,
    a.high ?? Number.POSITIVE_INFINITY,
    b.low ?? 0,
    b.high ?? Number.POSITIVE_INFINITY,
  ];
  return aHigh * (1 + SAME) < bLow || bHigh * (1 + SAME) < aLow;
}

const bySize = (a: FigureView, b: FigureView) =>
  (middle(a) ?? 0) - (middle(b) ?? 0) || a.id.localeCompare(b.id);

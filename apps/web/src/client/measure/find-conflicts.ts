import type { FigureView } from "@figurewatch/contract";
import { edtfSpan } from "../charts/edtf-span.ts";
import { countryName, isCounted, sayEdtf, sayUnit, sectorName } from "../words.ts";

export type ConflictBoard = {
  key: string;
  year: number;
  place: string | null;
  /** Smallest first. */
  figures: FigureView[];
  /** In which respects they differ, each with the words of every figure, in their order. */
  differences: { what: string; words: string[] }[];
  /** Figures of exactly the same scope that cannot both hold; else the scope explains it. */
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
 * Figures of one place and one year that cannot hold together, side by side with what may explain
 * it: another sector, another site, another count. Latest year first, real conflicts before the rest.
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
    .flatMap(([key, group]): ConflictBoard[] => {
      const first = group[0];
      if (first === undefined || !group.some((a) => group.some((b) => isApart(a, b)))) return [];
      const shown = group
        .toSorted((a, b) => middle(a) - middle(b) || a.id.localeCompare(b.id))
        .slice(0, MOST_FIGURES);
      return [
        {
          key,
          year: yearOf(first),
          place: first.place,
          figures: shown,
          differences: RESPECTS.map(({ what, say }) => ({ what, words: shown.map(say) })).filter(
            ({ words }) => new Set(words).size > 1,
          ),
          isConflict: group.some((a) => group.some((b) => isSameScope(a, b) && isApart(a, b))),
        },
      ];
    })
    .toSorted((a, b) => Number(b.isConflict) - Number(a.isConflict) || b.year - a.year);
}

/** Title of a board: "Russia, 2017". */
export const sayBoard = ({ place, year }: ConflictBoard) =>
  `${place === null ? "Worldwide" : countryName(place)}, ${year}`;

function yearOf({ asOf }: FigureView): number {
  const span = edtfSpan(asOf);
  return span === undefined ? 0 : new Date((span.from + span.to) / 2).getUTCFullYear();
}

const isSameScope = (a: FigureView, b: FigureView) =>
  a.sector === b.sector && a.locality === b.locality && a.payee === b.payee;

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

const middle = ({ low, high }: FigureView) =>
  low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0);

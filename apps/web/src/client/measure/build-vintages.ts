import type { FigureView } from "@figurewatch/contract";
import { edtfYear } from "../charts/edtf-span.ts";
import { middle } from "../middle.ts";
import { isCounted, sayCompact, sayScope } from "../words.ts";

/** What was public of one year at the end of another. */
export type Vintage = {
  /**
   * "50K", "2K–3K" where figures differ, "50K+" and "up to 3K" for open bounds: of several figures,
   * one without an upper bound leaves the whole open ("50K–60K+").
   */
  says: string;
  figures: number;
  /** How many of them are not public yet. */
  heldBack: number;
  /** 1 to 5 on a log scale between the lowest and the highest of the table. */
  level: number;
  /** Whether something else was said a year before. */
  isChanged: boolean;
};

export type Vintages = {
  /** "Russia · construction": values of several scopes are no revisions of each other. */
  scope: string;
  /** The columns: years, each as it was known at its end. */
  knownIn: number[];
  rows: { about: number; cells: (Vintage | null)[] }[];
};

const LEVELS = 5;

/**
 * Which values were public when: a row for each year that figures are about, the latest first.
 * Figures are of one unit; of several scopes, that with the most of them is told of. Undefined where
 * there is nothing to compare.
 */
export function buildVintages(
  figures: readonly FigureView[],
  thisYear: number,
  isHeldBack: (figure: FigureView) => boolean = () => false,
): Vintages | undefined {
  const dated = figures.filter(
    (figure) => isCounted(figure.modality) && !figure.vague && middle(figure) !== undefined,
  );
  const scopes = [...Map.groupBy(dated.map(toEntry).filter(isDated), ({ scope }) => scope)];
  const [largest] = scopes.toSorted(([, a], [, b]) => b.length - a.length);
  if (largest === undefined) return undefined;
  const [scope, entries] = largest;
  const first = Math.min(...entries.map(({ knownIn }) => knownIn));
  const knownIn = Array.from({ length: Math.max(0, thisYear - first + 1) }, (_, i) => first + i);
  const abouts = [...new Set(entries.map(({ about }) => about))].toSorted((a, b) => b - a);
  if (knownIn.length < 2 || abouts.length < 2) return undefined;
  const levelOf = toLevels(entries.map(({ value }) => value));
  const rows = abouts.map((about) => {
    const ofYear = entries.filter((entry) => entry.about === about);
    const said = knownIn.map((year) => toVintage(listPublic(ofYear, year), levelOf, isHeldBack));
    return {
      about,
      cells: said.map((vintage, i) =>
        vintage === null ? null : { ...vintage, isChanged: vintage.says !== said[i - 1]?.says },
      ),
    };
  });
  return { scope, knownIn, rows };
}

type Entry = { figure: FigureView; scope: string; value: number; about: number; knownIn: number };
type Undated = Omit<Entry, "about" | "knownIn"> & Partial<Pick<Entry, "about" | "knownIn">>;

function toEntry(figure: FigureView): Undated {
  const about = edtfYear(figure.asOf);
  // What no text dates was known when it was seen.
  const knownIn = edtfYear(figure.saidOn ?? figure.firstSeenAt.slice(0, 10));
  return {
    ...{ figure, scope: sayScope(figure), value: middle(figure) ?? 0 },
    ...(about === undefined ? {} : { about }),
    ...(knownIn === undefined ? {} : { knownIn }),
  };
}

const isDated = (entry: Undated): entry is Entry =>
  entry.about !== undefined && entry.knownIn !== undefined;

/** What had been said by the end of a year, without what its own origin had corrected by then. */
function listPublic(entries: Entry[], year: number): Entry[] {
  const known = entries.filter(({ knownIn }) => knownIn <= year);
  const ids = new Set(known.map(({ figure }) => figure.id));
  return known.filter(
    ({ figure }) => figure.supersededBy === null || !ids.has(figure.supersededBy),
  );
}

function toVintage(
  known: Entry[],
  levelOf: (value: number) => number,
  isHeldBack: (figure: FigureView) => boolean,
): Omit<Vintage, "isChanged"> | null {
  if (known.length === 0) return null;
  const values = known.map(({ value }) => value);
  return {
    says: sayValues(known.map(({ figure }) => figure)),
    figures: known.length,
    heldBack: known.filter(({ figure }) => isHeldBack(figure)).length,
    level: levelOf((Math.min(...values) + Math.max(...values)) / 2),
  };
}

function sayValues(figures: FigureView[]): string {
  const low = sayCompact(Math.min(...figures.map((figure) => figure.low ?? figure.high ?? 0)));
  const high = sayCompact(Math.max(...figures.map((figure) => figure.high ?? figure.low ?? 0)));
  if (figures.every((figure) => figure.low === null)) return `up to ${high}`;
  const open = figures.some((figure) => figure.high === null) ? "+" : "";
  return low === high ? `${low}${open}` : `${low}–${high}${open}`;
}

function toLevels(values: number[]): (value: number) => number {
  const logs = values.map((value) => Math.log1p(value));
  const [least, most] = [Math.min(...logs), Math.max(...logs)];
  return (value) =>
    most === least
      ? Math.ceil(LEVELS / 2)
      : 1 + Math.round(((Math.log1p(value) - least) / (most - least)) * (LEVELS - 1));
}

import { spanShape } from "./compare-values.ts";
import { describeFigure, describeValue } from "./describe-figure.ts";
import { parseDateBounds, yearsApart, monthsBetween, type DateBounds } from "./edtf.ts";
import { aboutBounds } from "./match-figure.ts";
import type { Figure, VerdictKind } from "./verdict.ts";

/** One telling of a figure: a claim of one article with its verdict. */
export type Sighting = {
  articleId: string;
  /** Articles that are near-copies share it; null where the article stands alone. */
  tellingId: string | null;
  verdict: VerdictKind;
  /** Resolved origin of this telling; null where it credits no one. */
  origin: string | null;
  originName: string | null;
  /** ISO date the article was published; null when unknown. */
  saidOn: string | null;
  /** The value as this telling gives it. */
  told: Pick<
    Figure,
    | "measure"
    | "low"
    | "high"
    | "comparator"
    | "unit"
    | "per"
    | "value"
    | "vague"
    | "payee"
    | "modality"
  >;
};

export type FigureSummary = {
  /** EDTF; the earliest of the figure's own date and its sightings'. */
  firstStated: string | null;
  firstStatedBy: string | null;
  /** Distinct origins that stated it on their own authority. */
  originals: number;
  articles: number;
  /** Articles with near-copies counted once. */
  tellings: number;
  uncredited: number;
  /** What was lost on the way, with how many tellings lost it. */
  lost: { what: string; tellings: number }[];
  lastPrinted: string | null;
  /** Months from what it is about to when it was last printed. */
  ageWhenLastPrintedMonths: number | null;
  /** One sentence: "37 articles, 2 originals, 1 telling without a credit". */
  text: string;
};

function earliest(dates: readonly (string | null)[]): string | null {
  return pick(dates, (a, b) => a.start < b.start);
}

function latest(dates: readonly (string | null)[]): string | null {
  return pick(dates, (a, b) => a.end > b.end);
}

function pick(
  dates: readonly (string | null)[],
  isBetter: (a: DateBounds, b: DateBounds) => boolean,
): string | null {
  let best: { date: string; bounds: DateBounds } | null = null;
  for (const date of dates) {
    const bounds = parseDateBounds(date);
    if (date === null || bounds === null) continue;
    if (best === null || isBetter(bounds, best.bounds)) best = { date, bounds };
  }
  return best?.date ?? null;
}

function whatIsLost(figure: Figure, { told, origin }: Sighting): string[] {
  const lost: string[] = [];
  const [before, after] = [spanShape(figure), spanShape(told)];
  if (before === "floor" && after === "point") lost.push(`the bound of "${describeValue(figure)}"`);
  if (before === "ceiling" && after === "point")
    lost.push(`the bound of "${describeValue(figure)}"`);
  if (before === "range" && after !== "range") lost.push(`an end of ${describeValue(figure)}`);
  if (figure.comparator === "approx" && told.comparator === "eq") lost.push('"about"');
  if (figure.per !== null && told.per === null) lost.push(`"a ${figure.per}"`);
  if (figure.origin !== null && origin === null) lost.push("the source");
  return lost;
}

/** Where a figure came from and what became of it, over all its sightings, misquotes included. */
export function summariseFigure(figure: Figure, sightings: readonly Sighting[]): FigureSummary {
  const dates = [figure.saidOn, ...sightings.map(({ saidOn }) => saidOn)];
  const firstStated = earliest(dates);
  const lastPrinted = latest(dates);
  const tellings = new Map(
    sightings.map((sighting) => [sighting.tellingId ?? sighting.articleId, sighting]),
  );
  const articles = new Set(sightings.map(({ articleId }) => articleId)).size;
  const origins = new Set(
    sightings.filter(({ verdict }) => verdict !== "misquoted").map(({ origin }) => origin),
  );
  origins.add(figure.origin);
  origins.delete(null);
  const counts = new Map<string, number>();
  for (const sighting of tellings.values()) {
    for (const what of whatIsLost(figure, sighting)) counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const uncredited = [...tellings.values()].filter(({ origin }) => origin === null).length;
  const about = aboutBounds(figure);
  const printed = parseDateBounds(lastPrinted);
  const age = about === null || printed === null ? null : Math.round(monthsBetween(about, printed));
  const years = about === null || printed === null ? 0 : yearsApart(about, printed);
  const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
  return {
    firstStated,
    firstStatedBy: figure.originName,
    originals: origins.size,
    articles,
    tellings: tellings.size,
    uncredited,
    lost: [...counts].map(([what, tellings]) => ({ what, tellings })),
    lastPrinted,
    ageWhenLastPrintedMonths: age,
    text:
      `${describeFigure(figure)}: ${plural(articles, "article")}, ${plural(origins.size, "original")}` +
      (uncredited === 0 ? "" : `, ${plural(uncredited, "telling")} without a credit`) +
      (years === 0 ? "" : `, ${plural(years, "year")} old when last printed`),
  };
}

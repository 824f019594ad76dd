import type { FigureFix as WantedFix } from "@figurewatch/contract";
import type { Figure, FigureFix } from "@figurewatch/ledger";
import type { Judging } from "@figurewatch/pipeline";
import type { Watch } from "@figurewatch/watch";
import { ReviewError } from "./review-error.ts";

/**
 * A reviewer's fix as the ledger applies it: with the comparator that the bounds ask for, a date
 * that is no guess any more, and the origin by its id. Throws `ReviewError` where it does not fit
 * the codebook.
 */
export function toLedgerFix(
  wanted: WantedFix,
  figure: Figure,
  { watch, judging }: { watch: Watch; judging: Judging },
): FigureFix {
  const { origin, ...told } = wanted;
  refuseUnfit(wanted, figure, watch);
  const fix: FigureFix = { ...defined(told), ...toBounds(wanted, figure) };
  if (wanted.asOf !== undefined) fix.asOfInferred = false;
  if (origin !== undefined) {
    const resolved = origin === null ? null : judging.origins.resolve(origin);
    fix.origin = resolved?.id ?? null;
    fix.originName = resolved?.name ?? null;
  }
  return fix;
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function defined<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<T>;
}

/** Without a comparator, the bounds say what it is; one that still fits them stays. */
function toBounds(wanted: WantedFix, figure: Figure): FigureFix {
  if (wanted.low === undefined && wanted.high === undefined) return {};
  // One number for a figure that was one number is that number.
  const isPoint = figure.low !== null && figure.low === figure.high;
  const low = wanted.low !== undefined ? wanted.low : isPoint ? (wanted.high ?? null) : figure.low;
  const high =
    wanted.high !== undefined ? wanted.high : isPoint ? (wanted.low ?? null) : figure.high;
  if (low === null && high === null) throw new ReviewError("unfit", "A figure needs a bound");
  if (low !== null && high !== null && low > high) {
    throw new ReviewError("unfit", `Low ${low} is above high ${high}: give both bounds`);
  }
  return { low, high, comparator: wanted.comparator ?? comparatorOf(low, high, figure) };
}

function comparatorOf(
  low: number | null,
  high: number | null,
  { comparator }: Figure,
): Figure["comparator"] {
  if (low === null) return comparator === "lt" ? "lt" : "lte";
  if (high === null) return comparator === "gte" ? "gte" : "gt";
  if (low !== high) return "range";
  return comparator === "approx" ? "approx" : "eq";
}

function refuseUnfit(wanted: WantedFix, figure: Figure, { codebook }: Watch): void {
  const refuse = (message: string) => {
    throw new ReviewError("unfit", message);
  };
  const isCategory = figure.value !== null;
  if (isCategory !== (wanted.value !== undefined) && (isCategory || wanted.value !== undefined)) {
    const hasBounds = wanted.low !== undefined || wanted.high !== undefined;
    if (wanted.value !== undefined) refuse(`${figure.measure} has bounds: fix low and high`);
    if (hasBounds) refuse(`${figure.measure} is a category: fix its value`);
  }
  const { sector } = wanted;
  if (sector !== undefined && sector !== null && !codebook.sectors.some(({ id }) => id === sector))
    refuse(
      `There is no sector "${sector}"; there are: ${codebook.sectors.map(({ id }) => id).join(", ")}`,
    );
  const measure = codebook.measures.find(({ id }) => id === figure.measure);
  const { unit } = wanted;
  if (measure === undefined || unit === undefined) return;
  const fits = measure.unit === null ? /^[A-Z]{3}$/.test(unit ?? "") : unit === measure.unit;
  if (!fits)
    refuse(
      `"${unit ?? "none"}" is no unit of ${measure.id}: use ${measure.unit ?? "an ISO 4217 code"}`,
    );
}

import { isOffice } from "./local-office.ts";
import { yearOf, type DateBounds } from "./edtf.ts";
import { aboutBounds, saidBounds } from "./match-figure.ts";
import type { OriginDirectory } from "./origin-directory.ts";
import { modalityClass, payeeOf, scopeKey } from "./scope.ts";
import type { Figure } from "./verdict.ts";

/** A figure whose date is unknown counts as said before all others. */
const UNDATED = -1_000_000;
/** Two tellings of one value, at most a twentieth apart, fall into one band or into neighbours. */
const BAND_WIDTH = -Math.log(0.95);
/** Bands of one decade, about as wide: a slip of scale keeps the digits. */
export const BANDS_PER_DECADE = 44;
/** What bears no date of any sort may be of any year. */
export const NO_YEAR = 0;
const MAX_YEARS = 4;

/** 53-bit hash of a key: compact in memory and in a bigint column; a clash only adds a candidate. */
export function hashKey(text: string): number {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}

export function bandOf(value: number): number {
  return value > 0 ? Math.floor(Math.log(value) / BAND_WIDTH) : UNDATED;
}

export function endsOf({ low, high }: Pick<Figure, "low" | "high">): number[] {
  return [...new Set([low, high].filter((end) => end !== null))];
}

export function bandsOf(told: Pick<Figure, "low" | "high">): number[] {
  return [...new Set(endsOf(told).map((end) => bandOf(end)))];
}

/** Where the digits of a value fall, whatever its power of ten. */
export function digitsOf(value: number): number {
  if (value <= 0) return UNDATED;
  const log = Math.log10(value);
  return Math.floor((log - Math.floor(log)) * BANDS_PER_DECADE);
}

/** The numbers a value is told in, whichever side they bound. */
export function numbersOf(told: Pick<Figure, "low" | "high">): string {
  return endsOf(told).join("-");
}

export function yearsOf(bounds: DateBounds, slackDays = 0): number[] {
  const first = yearOf(bounds.start - slackDays);
  const last = yearOf(bounds.end + slackDays);
  const count = Math.min(MAX_YEARS, last - first + 1);
  return Array.from({ length: count }, (_, i) => last - i);
}

/** A name that the directory lacks may be part of another such name, or its translation. */
export const UNLISTED = "?";

/** The body at the top of an origin's lineage: all who speak for it share it. */
export function rootOf(origin: string | null, origins: OriginDirectory): string | null {
  if (origin === null) return null;
  const isFree = origins.kindOf(origin) === "unlisted" && !isOffice(origin);
  return isFree ? UNLISTED : (origins.lineageOf(origin).at(-1) ?? origin);
}

/** Filed under its place, and once more for a claim that names none and may speak of any. */
export const ANYWHERE = "any";

function placesOf({ place }: Figure): string[] {
  return [place ?? "*", ANYWHERE];
}

/** What is told of a town or a site is filed apart from what is told of the place as a whole. */
export function seriesKey({ locality }: Pick<Figure, "locality">, scope: string): string {
  return locality === null ? `s|${scope}` : `t|${scope}`;
}

/** Counts of a sector may add up to more than what is known of the place as a whole. */
export function partKey(told: Pick<Figure, "measure" | "place" | "unit">, year: number): string {
  return `p|${told.measure}|${told.place ?? "*"}|${told.unit ?? "*"}|${year}`;
}

/** One sector's count, of what is counted of the place as a whole. */
export function isPart(told: Pick<Figure, "measure" | "payee" | "sector" | "modality">): boolean {
  return (
    told.sector !== null && payeeOf(told) === null && modalityClass(told.modality) === "counted"
  );
}

/** Day a figure is filed under: its first day said, or before all others. */
export function saidDayOf(figure: Figure): number {
  return figure.saidOn === null ? UNDATED : (saidBounds(figure)?.start ?? UNDATED);
}

/** A figure is filed under its origin, and under each body that its origin speaks for. */
function tellerKeys({ origin }: Figure, scope: string, origins: OriginDirectory): string[] {
  if (origin === null) return [];
  const spoken = origins.lineageOf(origin).map((id) => `o|${scope}|${id}`);
  if (rootOf(origin, origins) === UNLISTED) return [...spoken, `o|${scope}|${UNLISTED}`];
  // No one speaks for a crowd, nor for a name that the directory lacks.
  return origins.kindOf(origin) === "crowd" ? spoken : [...spoken, `e|${scope}|${origin}`];
}

/** What its origin's words may be garbled from: the value in any scope, the digits in this one. */
function slipKeys(figure: Figure, scope: string, root: string | null): string[] {
  if (root === null) return [];
  const { measure } = figure;
  return [
    ...bandsOf(figure).flatMap((band) =>
      placesOf(figure).map((place) => `m|${measure}|${place}|${band}|${root}`),
    ),
    ...endsOf(figure).map((end) => `g|${scope}|${digitsOf(end)}|${root}`),
  ];
}

/** The keys a figure is filed under; none for a misquote, which is never compared with. */
export function figureKeys(figure: Figure, origins: OriginDirectory): number[] {
  if (figure.misquoteOf !== null) return [];
  if (figure.value !== null) return [hashKey(`c|${figure.measure}|${figure.value}`)];
  const scope = scopeKey(figure);
  const about = aboutBounds(figure);
  const years = about === null ? [NO_YEAR] : yearsOf(about);
  const isDenial = figure.modality === "denied";
  const keys = [
    `x|${scope}|${figure.low ?? ""}|${figure.high ?? ""}`,
    ...placesOf(figure).map((place) => `n|${figure.measure}|${place}|${numbersOf(figure)}`),
    ...tellerKeys(figure, scope, origins),
    ...bandsOf(figure).map((band) => `b|${scope}|${band}`),
    ...slipKeys(figure, scope, rootOf(figure.origin, origins)),
    // A denial is found by what it denies; it is no figure that others are set beside.
    ...(isDenial ? [] : [seriesKey(figure, scope), ...years.map((year) => `y|${scope}|${year}`)]),
    ...(isPart(figure) ? years.map((year) => partKey(figure, year)) : []),
  ];
  if (!isDenial) {
    const series = modalityClass(figure.modality);
    if (figure.place !== null) keys.push(`c|host_country|${figure.place}|${series}`);
    if (figure.sector !== null) keys.push(`c|sector|${figure.sector}|${series}`);
  }
  return [...new Set(keys.map((key) => hashKey(key)))];
}

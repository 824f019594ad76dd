import { describeDate } from "./edtf.ts";
import { payeeOf } from "./scope.ts";
import type { Figure } from "./verdict.ts";

type Told = Pick<
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
type Placed = Told & Pick<Figure, "place" | "locality" | "sector" | "asOf">;

const SYMBOLS: Record<string, string> = {
  USD: "$",
  EUR: "€",
  GBP: "£",
  JPY: "¥",
  CNY: "CNY ",
  RUB: "RUB ",
  KRW: "KRW ",
};
const BOUND_WORDS: Record<Figure["comparator"], string> = {
  eq: "",
  approx: "about ",
  gt: "more than ",
  gte: "at least ",
  lt: "fewer than ",
  lte: "up to ",
  range: "",
};
/** What the numbers of a measure count; another measure is called by its id. */
const NOUNS: Record<string, string> = {
  workers_abroad: "workers abroad",
  workers_dispatched: "workers dispatched",
  workers_repatriated: "workers sent home",
  revenue: "in revenue",
  wage: "in pay",
  pay_withheld: "of pay withheld",
  hours_per_day: "at work",
  days_off: "off",
  host_countries: "host countries",
};
/** By the lower bound; the upper one is the next power of ten, or one less. */
const VAGUE_WORDS = new Map([
  [10, "dozens"],
  [100, "hundreds"],
  [1000, "thousands"],
  [10_000, "tens of thousands"],
  [100_000, "hundreds of thousands"],
  [1e6, "millions"],
  [1e7, "tens of millions"],
  [1e8, "hundreds of millions"],
  [1e9, "billions"],
]);
const MONEY_WORDS: Record<string, string> = { USD: "dollars", EUR: "euros", RUB: "roubles" };
const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });
const regionNames = new Intl.DisplayNames("en", { type: "region" });
/** Of the few hundred codes there can be: asking the platform costs as much as judging a figure. */
const placeNames = new Map<string, string>();

/** English name of an ISO 3166-1 alpha-2 code; the code itself where it is none. */
export function placeName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const known = placeNames.get(code);
  if (known !== undefined) return known;
  const name = regionNames.of(code) ?? code;
  placeNames.set(code, name);
  return name;
}

// A map, since ids come from outside and an object answers to `constructor`, too.
const SECTOR_NAMES = new Map([
  ["it", "IT work"],
  ["medical", "medical work"],
  ["military", "military work"],
]);

/** A sector id in words: "construction", "IT work". */
export function sectorName(id: string): string {
  return SECTOR_NAMES.get(id) ?? id.replaceAll("_", " ");
}

function scaleOf(value: number): [number, string] {
  if (value >= 1e9) return [1e9, " billion"];
  return value >= 1e6 ? [1e6, " million"] : [1, ""];
}

function describeNumber(value: number, divisor: number): string {
  const scaled = Number((value / divisor).toPrecision(12));
  return numbers.format(scaled);
}

function describeBounds(told: Told): string {
  const { low, high } = told;
  const symbol = told.unit === null ? "" : (SYMBOLS[told.unit] ?? "");
  const words = told.vague && low !== null ? VAGUE_WORDS.get(low) : undefined;
  if (words !== undefined && high !== null && low !== null && high <= low * 10) {
    const currency = told.unit === null ? undefined : MONEY_WORDS[told.unit];
    return currency === undefined ? words : `${words} of ${currency}`;
  }
  const [divisor, scale] = scaleOf(Math.abs(high ?? low ?? 0));
  const print = (value: number) => describeNumber(value, divisor);
  if (low !== null && high !== null && low !== high) {
    const about = told.comparator === "approx" ? "about " : "";
    return `${about}${symbol}${print(low)}-${print(high)}${scale}`;
  }
  const word =
    low === null
      ? BOUND_WORDS[told.comparator === "lt" ? "lt" : "lte"]
      : high === null
        ? BOUND_WORDS[told.comparator === "gte" ? "gte" : "gt"]
        : BOUND_WORDS[told.comparator === "approx" ? "approx" : "eq"];
  return `${word}${symbol}${print(low ?? high ?? 0)}${scale}`;
}

/** "1 day", "1 worker": what is counted stands alone. */
const isOne = ({ low, high, vague }: Told): boolean => low === 1 && high === 1 && !vague;

/** A value with unit and period in English: "more than 50,000", "$1.2-2.3 billion a year", "90%". */
export function describeValue(told: Told): string {
  if (told.value !== null) {
    return told.measure === "host_country" ? placeName(told.value) : sectorName(told.value);
  }
  const bounds = describeBounds(told);
  const isSymbol = told.unit !== null && SYMBOLS[told.unit] !== undefined;
  const isMoney = isSymbol || /^[A-Z]{3}$/.test(told.unit ?? "");
  const unit =
    told.unit === "percent"
      ? "%"
      : isSymbol || told.unit === null || told.unit === "people" || told.unit === "countries"
        ? ""
        : ` ${isOne(told) ? told.unit.replace(/s$/, "") : told.unit}`;
  const per = told.per === null || (told.unit === "percent" && !isMoney) ? "" : ` a ${told.per}`;
  return `${bounds}${unit}${per}`.replace(" a hour", " an hour");
}

/** What the figure counts: "workers abroad", "planned workers dispatched", "in revenue". */
export function describeMeasure(told: Told): string {
  const noun = NOUNS[told.measure] ?? told.measure.replaceAll("_", " ");
  if (told.modality === "plan") return `${noun} (planned)`;
  if (told.modality === "quota") return `${noun} (quota)`;
  if (told.modality === "denied") return `${noun} (denied)`;
  if (told.modality === "hypothetical") return `${noun} (supposed)`;
  if (told.measure === "wage" && payeeOf(told) === "employer")
    return "paid by the employer per worker";
  return noun;
}

/**
 * A value with what it counts: "more than 50,000 workers abroad", "10,000 workers dispatched a year",
 * "tens of thousands of workers abroad"; a category is its name.
 */
export function describeCount(told: Told): string {
  if (told.value !== null) return describeValue(told);
  const plural = describeMeasure(told);
  const noun = isOne(told)
    ? plural.replace(/^workers/, "worker").replace(/countries/, "country")
    : plural;
  const of = told.vague && noun.startsWith("workers") ? "of " : "";
  const isFlow = told.unit === "people" && told.per !== null;
  return isFlow
    ? `${describeValue({ ...told, per: null })} ${of}${noun} a ${told.per}`
    : `${describeValue(told)} ${of}${noun}`;
}

/** Where and in what sector: "in Vladivostok, Russia, construction", "worldwide". */
export function describeScope(placed: Pick<Figure, "place" | "locality" | "sector">): string {
  const place = placed.place === null ? null : placeName(placed.place);
  const where = [placed.locality, place].filter((part) => part !== null).join(", ");
  const sector = placed.sector === null ? "" : `, ${sectorName(placed.sector)}`;
  return `${where === "" ? "worldwide" : `in ${where}`}${sector}`;
}

/**
 * A figure in plain English: "more than 50,000 workers abroad, worldwide, October 2015, according
 * to Marzuki Darusman". The credit is in words: a state may speak of itself, or of another.
 */
export function describeFigure(figure: Placed & Pick<Figure, "originName" | "originYear">): string {
  const what =
    figure.value === null
      ? `${describeCount(figure)}, ${describeScope(figure)}`
      : `${describeValue(figure)} as a ${figure.measure.replaceAll("_", " ")}`;
  const when = figure.asOf === null ? "no date" : describeDate(figure.asOf);
  const report = figure.originYear === null ? "" : ` (${figure.originYear} report)`;
  const credit =
    figure.originName === null ? "no one credited" : `according to ${figure.originName}`;
  return `${what}, ${when}, ${credit}${report}`;
}

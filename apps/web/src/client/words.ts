import { sectorName } from "@figurewatch/ledger";
import type { FigureView, VerdictItem } from "@figurewatch/contract";

type VerdictKind = VerdictItem["verdict"];

/** What each verdict means, for people who have not read the manual. */
export const VERDICTS: Record<VerdictKind, { label: string; sign: string; means: string }> = {
  new: { label: "New", sign: "●", means: "not known before for this measure and place" },
  changed: { label: "Changed", sign: "▲", means: "the same source gives another value" },
  conflicting: {
    label: "Conflicting",
    sign: "✕",
    means: "cannot hold together with a known figure",
  },
  corroborating: { label: "Corroborating", sign: "✓", means: "backs a known figure" },
  repeated: { label: "Repeated", sign: "↺", means: "a known figure told again" },
  recycled: { label: "Recycled", sign: "◔", means: "an old figure told as if it were of now" },
  misquoted: {
    label: "Misquoted",
    sign: "≠",
    means: "a known figure with something lost on the way",
  },
};

/** The kinds in the order in which they matter to a reader. */
export const VERDICT_KINDS = Object.keys(VERDICTS) as VerdictKind[];

export const isVerdictKind = (text: unknown): text is VerdictKind =>
  typeof text === "string" && Object.hasOwn(VERDICTS, text);

/** A title or a reason beside a badge, which says the verdict already: "Changed: 9,000", "9,000". */
export function withoutVerdict(text: string, verdict: VerdictKind): string {
  const said = `${VERDICTS[verdict].label.toLowerCase()}: `;
  return text.toLowerCase().startsWith(said) ? text.slice(said.length) : text;
}

/** Why an alert fired, under a heading that says that one did. */
export const sayWhyFired = (reason: string, verdict: VerdictKind) =>
  withoutVerdict(reason.replace(/^alert: /, ""), verdict);

/** Words that begin a heading: "more than 9,000", "More than 9,000". */
export const asHeading = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "1 article", "12 articles". */
export const sayCount = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** "2B", not the "2G" of engineers. */
const compact = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 4 });

/** A number where there is little room: "50K", "1.2B". */
export const sayCompact = (value: number) => compact.format(value);

/** Whom a text credits, so that it is not taken for one more place: "according to Russia". */
export const sayCredit = (source: string | null) =>
  source === null ? "no source named" : `according to ${source}`;

/** An address that a link may lead to: nothing that a browser would run. */
export const isWebAddress = (url: string) => /^https?:\/\//i.test(url) && URL.canParse(url);

export const measureName = (id: string) => id.replaceAll("_", " ");

/** What is claimed; the words of a category do not say what they name. */
export const sayClaim = ({ measure, says }: { measure: string; says: string }) =>
  /\d/.test(says) ? says : `${measureName(measure)}: ${says}`;

const countries = new Intl.DisplayNames(["en"], { type: "region" });
const languages = new Intl.DisplayNames(["en"], { type: "language" });
const dateTime = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
const monthYear = new Intl.DateTimeFormat("en-GB", {
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** `Intl` throws on what is no code, and codes come from outside. */
const nameOf = (names: Intl.DisplayNames, code: string) => {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
};
const formatWith = (format: Intl.DateTimeFormat, iso: string) => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : format.format(date);
};

export { sectorName };
export const countryName = (code: string) => nameOf(countries, code);
export const languageName = (tag: string) => nameOf(languages, tag);
export const sayTime = (iso: string) => formatWith(dateTime, iso);
export const sayDay = (iso: string) => formatWith(day, iso);

const kinds: Record<string, string> = {
  un: "United Nations body",
  ngo: "NGO",
  specialist: "specialist press",
};
/** What kind of publisher a source is. */
export const sayPublisherKind = (kind: string) =>
  // An object answers to `__proto__`, too, and kinds come from outside.
  (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? kind;

/** An EDTF date in words: "Oct 2015", "2012", "2013 to 2015", "about 2012". */
export function sayEdtf(edtf: string | null): string {
  if (edtf === null) return "not dated";
  const [from, to] = edtf.split("/");
  if (to !== undefined) return `${sayEdtf(from ?? null)} to ${sayEdtf(to)}`;
  const plain = edtf.replace(/[~?%]|T.*$/g, "");
  const about = /[~?%]/.test(edtf) ? "about " : "";
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return about + sayDay(`${plain}T00:00:00Z`);
  if (/^\d{4}-\d{2}$/.test(plain)) return about + formatWith(monthYear, `${plain}-01T00:00:00Z`);
  return about + plain.replace(/X$/, "0s");
}

/** What a category names: a country, else a sector. */
export const categoryName = (measure: string, value: string) =>
  measure.includes("country") ? countryName(value) : sectorName(value);

type Scope = Pick<FigureView, "place" | "locality" | "sector" | "payee" | "modality">;

/** The scope in words: "Russia, construction", "worldwide". */
export function sayScope(scope: Scope): string {
  const place = scope.place === null ? "worldwide" : countryName(scope.place);
  const parts = [
    scope.locality === null ? place : `${scope.locality}, ${place}`,
    scope.sector === null ? null : sectorName(scope.sector),
    scope.payee === "employer" ? "paid by the employer" : null,
    isCounted(scope.modality) ? null : scope.modality,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

/** Plans, quotas and denials are on a line of their own. */
export const isCounted = (modality: FigureView["modality"]) =>
  modality === "stated" || modality === "estimate";

/** The unit of an axis: "people", "USD per month". */
export function sayUnit(unit: string | null, per: string | null): string {
  return [unit ?? "", per === null ? "" : `per ${per}`].filter((part) => part !== "").join(" ");
}

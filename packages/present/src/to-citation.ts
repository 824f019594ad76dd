import type { FigureView } from "@figurewatch/contract";
import { describeFigure } from "@figurewatch/ledger";
import type { SightingDetail } from "@figurewatch/store";
import { given } from "./given.ts";

// Written by hand: the library for it brings a network client along, and all traffic has one door.

type CslDate = { "date-parts": number[][] };

/** One item of CSL-JSON, as reference managers and citation processors take it. */
export type CslItem = {
  id: string;
  type: "article-newspaper" | "report";
  title?: string;
  author?: { literal: string }[];
  "container-title"?: string;
  publisher?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  /** Where a copy is kept: in a public archive, by its name, or on our page. */
  archive?: string;
  archive_location?: string;
  note: string;
};

export const CITATION_FORMATS = ["csl", "bibtex", "ris"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

type Cited = {
  figure: FigureView;
  tellings: readonly SightingDetail[];
  /** Where our pages are; null where no address is known to others. */
  publicUrl: string | null;
};

/** Every telling of a figure as a reference, the citation of the baseline first. */
export function listCitations({ figure, tellings, publicUrl }: Cited): CslItem[] {
  const page = publicUrl === null ? null : `${publicUrl}/figures/${figure.id}`;
  return [
    ...(figure.citation === null ? [] : [citeBaseline(figure, figure.citation, page)]),
    ...tellings.map((telling) => citeTelling(telling, publicUrl)),
  ];
}

/** References as one file of a format. */
export function formatCitations(items: readonly CslItem[], format: CitationFormat): string {
  if (format === "csl") return `${JSON.stringify(items, null, 2)}\n`;
  return items.map(format === "bibtex" ? toBibtex : toRis).join("\n");
}

function citeTelling(
  { claim, article, capture, archived }: SightingDetail,
  publicUrl: string | null,
): CslItem {
  const said = describeFigure({
    ...claim,
    originName: claim.source,
    originYear: claim.sourceYear,
  });
  return {
    id: `figurewatch-${claim.id}`,
    type: "article-newspaper",
    ...given("title", flat(article.title)),
    ...given("author", article.byline === null ? null : [{ literal: flat(article.byline) }]),
    ...given("container-title", flat(article.siteName)),
    ...given("issued", toCslDate(article.published)),
    ...given("accessed", toCslDate(capture.fetchedAt.toISOString())),
    URL: article.canonicalUrl,
    ...given("archive", archived && new URL(archived.url).host),
    ...given(
      "archive_location",
      archived?.url ?? (publicUrl && `${publicUrl}/articles/${article.id}`),
    ),
    note: `“${flat(claim.quote)}” Read as: ${said}. SHA-256 of the page: ${capture.rawHash}`,
  };
}

function citeBaseline(
  figure: FigureView,
  citation: NonNullable<FigureView["citation"]>,
  page: string | null,
): CslItem {
  return {
    id: `figurewatch-${figure.id}`,
    type: "report",
    title: figure.says,
    publisher: flat(citation.publisher),
    ...given("issued", toCslDate(citation.date)),
    ...given("URL", citation.url),
    ...given("archive_location", page),
    note: `Of the baseline${figure.originName === null ? "" : `; first stated by ${flat(figure.originName)}`}`,
  };
}

function flat(text: string): string;
function flat(text: string | null): string | null;
function flat(text: string | null): string | null {
  return text === null ? null : text.replaceAll(/\s+/g, " ").trim();
}

/** As precise as the date is: year, month and day. */
function toCslDate(date: string | null): CslDate | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? "")?.slice(1);
  const numbers = parts?.filter((part) => part !== undefined).map(Number) ?? [];
  return numbers.length === 0 ? null : { "date-parts": [numbers] };
}

const two = (part: number | undefined) => (part === undefined ? "" : String(part).padStart(2, "0"));

function sayDate(date: CslDate | undefined, mark: string): string | null {
  const [year, month, day] = date?.["date-parts"][0] ?? [];
  return year === undefined
    ? null
    : [String(year), two(month), two(day)].filter(Boolean).join(mark);
}

// What TeX would run, and what ends a field.
const TEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text that we did not write, so that TeX prints it and runs nothing of it. */
function toTex(text: string): string {
  return text.replaceAll(/[\\~^]|[&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** An address is taken as it is written, so only what would end the field is put otherwise. */
function toVerbatim(url: string): string {
  return url.replaceAll(/[{}\\]/g, (sign) => encodeURIComponent(sign));
}

function toBibtex(item: CslItem): string {
  const [year, month] = item.issued?.["date-parts"][0] ?? [];
  const fields: [string, string | null | undefined][] = [
    // Braces keep a body's name whole, and a title's capitals.
    [
      "author",
      item.author && `{${item.author.map(({ literal }) => toTex(literal)).join(" and ")}}`,
    ],
    ["title", item.title && `{${toTex(item.title)}}`],
    ["journal", item["container-title"] && toTex(item["container-title"])],
    ["institution", item.publisher && toTex(item.publisher)],
    ["year", year?.toString()],
    ["month", month?.toString()],
    ["url", item.URL && toVerbatim(item.URL)],
    ["urldate", sayDate(item.accessed, "-")],
    [
      "note",
      toTex(
        item.archive_location === undefined
          ? item.note
          : `${item.note}. Kept at ${item.archive_location}`,
      ),
    ],
  ];
  const lines = fields
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `  ${name} = {${value}},`);
  return `@${item.type === "report" ? "techreport" : "article"}{${item.id},\n${lines.join("\n")}\n}\n`;
}

function toRis(item: CslItem): string {
  const fields: [string, string | null | undefined][] = [
    ["TY", item.type === "report" ? "RPRT" : "NEWS"],
    ["ID", item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ["AU", literal]),
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PB", item.publisher],
    ["DA", sayDate(item.issued, "/")],
    ["PY", sayDate(item.issued, "/")?.slice(0, 4)],
    ["Y2", sayDate(item.accessed, "/")],
    ["UR", item.URL],
    ["L2", item.archive_location],
    ["N1", item.note],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return `${[...lines, "ER  - "].join("\r\n")}\r\n`;
}

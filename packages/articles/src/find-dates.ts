import type { Element } from "domhandler";
import type { DateOrigin } from "./article.ts";
import { textOfElement } from "./element-text.ts";
import { textOf } from "./json-ld.ts";
import type { PageData } from "./page-data.ts";
import { parseDate } from "./parse-date.ts";

export type FoundDate = { date: string; from: DateOrigin } | undefined;

const PUBLISHED_METAS = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "date_published",
  "publishdate",
  "publish-date",
  "publish_date",
  "published_time",
  "pubdate",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "dcterms.created",
  "dc.date.created",
  "article.published",
  "date.release",
  "citation_publication_date",
  "citation_online_date",
  "citation_date",
  "cxenseparse:recs:publishtime",
  "originalpublicationdate",
  "date",
  "rnews:datepublished",
  "timestamp",
  "article_date_original",
  "published-date",
  "publication_date",
  "release_date",
  "article:created_time",
  "datecreated",
];
const MODIFIED_METAS = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "date_modified",
  "dcterms.modified",
  "dc.date.modified",
  "last-modified",
  "lastmod",
  "article:updated_time",
  "updated_time",
  "revised",
];
const URL_DATE =
  /[/=_-](20\d{2}|19\d{2})[/_-]?(0?[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01]|[1-9](?=[/_-]))(?:[/_.-]|$|(?=\D))/;

/** When the page says it was published, and where it says so. */
export function findPublished(data: PageData, url: string, lead: string[]): FoundDate {
  const { lang } = data;
  return (
    first(
      "json-ld",
      [
        textOf(data.node?.["datePublished"]),
        textOf(data.node?.["dateCreated"]),
        textOf(data.node?.["uploadDate"]),
      ],
      lang,
    ) ??
    first(
      "meta",
      PUBLISHED_METAS.flatMap((name) => data.metas.get(name) ?? []),
      lang,
    ) ??
    first("microdata", datesIn(data.properties.get("datePublished")), lang) ??
    first("time", timesOf(data, false), lang) ??
    fromUrl(url) ??
    first("text", labelled(data), lang) ??
    first(
      "text",
      lead.filter((text) => text.length < 120),
      lang,
    )
  );
}

/** When the page says it was last changed. */
export function findModified(data: PageData): FoundDate {
  const { lang } = data;
  return (
    first("json-ld", [textOf(data.node?.["dateModified"])], lang) ??
    first(
      "meta",
      MODIFIED_METAS.flatMap((name) => data.metas.get(name) ?? []),
      lang,
    ) ??
    first("microdata", datesIn(data.properties.get("dateModified")), lang) ??
    first("time", timesOf(data, true), lang)
  );
}

function first(from: DateOrigin, texts: (string | null)[], lang: string | null): FoundDate {
  for (const text of texts) {
    const date = text === null ? null : parseDate(text, lang);
    if (date !== null) return { date, from };
  }
  return undefined;
}

function datesIn(elements: Element[] = []): string[] {
  return elements.map(
    (element) => element.attribs.datetime ?? element.attribs.content ?? textOfElement(element),
  );
}

function timesOf(data: PageData, wantsModified: boolean): string[] {
  return data.times
    .filter(({ attribs, parent }) => {
      const around = `${attribs.class ?? ""} ${attribs.itemprop ?? ""} ${(parent as Element | null)?.attribs?.class ?? ""}`;
      return /updat|modif/i.test(around) === wantsModified;
    })
    .slice(0, 3)
    .map((element) => element.attribs.datetime || textOfElement(element));
}

function labelled(data: PageData): string[] {
  return data.authors
    .filter(({ attribs }) =>
      /dat(?:e|um)|time|publish|posted/i.test(`${attribs.class ?? ""} ${attribs.id ?? ""}`),
    )
    .slice(0, 5)
    .map((element) => textOfElement(element))
    .filter((text) => text.length < 120);
}

function fromUrl(url: string): FoundDate {
  const [, year, month, day] = URL_DATE.exec(url) ?? [];
  const date = year === undefined ? null : parseDate(`${year}-${month}-${day}`);
  return date === null ? undefined : { date, from: "url" };
}

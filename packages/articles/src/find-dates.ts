import type { Element } from "domhandler";
import type { DateOrigin } from "./article.ts";
import { isDateLine } from "./date-line.ts";
import { textOfElement } from "./element-text.ts";
import { textOf } from "./json-ld.ts";
import { PUBLISHED } from "./line-patterns.ts";
import type { Time } from "./layout.ts";
import { tellsMembership } from "./member-facts.ts";
import type { PageData } from "./page-data.ts";
import { findDateInUrl } from "./url-date.ts";
import { parseDate, parseMonth } from "./parse-date.ts";

export type FoundDate = { date: string; from: DateOrigin } | undefined;

const PUBLISHED_METAS = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "article:published",
  "article.published",
  "datepublished",
  "date_published",
  "publishdate",
  "publish-date",
  "publish_date",
  "published_time",
  "published-date",
  "publication_date",
  "pubdate",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "date.release",
  "release_date",
  "citation_publication_date",
  "citation_online_date",
  "citation_date",
  "cxenseparse:recs:publishtime",
  "originalpublicationdate",
  "og:regdate",
  "regdate",
  "og:release_date",
  "article:create_at",
  "weibo: article:create_at",
  "apub:time",
  "bytedance:published_time",
  "mediator_published_time",
  "first-published-at",
  "publicationdate",
  "dc.created",
  "dc.issued",
  "issued",
  "rnews:datepublished",
  "article_date_original",
  "article:created_time",
  "datecreated",
  "dcterms.created",
  "dc.date.created",
];
/** Any other tag whose name says so: "publishedDate", "govuk:first-published-at". */
const PUBLISHED_NAME =
  /publi(?:sh|c)|pub[-_]?(?:date|time)|(?:issue|release|post|article)d?[-_]?(?:date|time|at|on)/;
const OTHER_NAME = /modif|updat|last|publisher|expir|event|embargo/;
const MAX_NAMED_DATE = 40;
/** Tags that some sites use for the day of publication, and others for the last change. */
const VAGUE_METAS = ["date", "dc.date", "dcterms.date", "timestamp", "pub_date"];
const MODIFIED_METAS = [
  "article:modified_time",
  "article:modified",
  "og:updated_time",
  "og:modified_time",
  "datemodified",
  "date_modified",
  "dcterms.modified",
  "dc.date.modified",
  "last-modified",
  "lastmod",
  "article:updated_time",
  "updated_time",
  "updated",
  "revised",
];
/** Countries whose English sets the day before the month. */
const DAY_FIRST =
  /\.(?:uk|ie|au|nz|in|za|ng|ke|gh|ug|tz|zw|pk|bd|lk|sg|my|hk|mt|cy|jm|tt|eu)(?::\d{1,5})?$/;
const CHANGED =
  /updat|modif|revis|edited|aktualisiert|geändert|mis à jour|actualizad|atualizad|aggiornat|обновлен|изменен|更新|수정|업데이트|güncelle|diperbarui|uppdater|oppdater|opdater|päivit|aktualizac|aktualizov|zmenen|frissít|módosít|bijgewerkt|aangepast|gewijzigd|actualizat|ažurir|обновен|оновлен|ενημερ|cập nhật|แก้ไข|อัปเดต|עודכן|به‌?روز|अपडेट|تحديث/i;
const CLOCK = /\d{1,2}:\d{2}\s?(?:[ap]\.?m\b|[A-Z]{2,4}\b)/i;
/** What tells the day of publication in a line that tells the last change first. */
const FIRST_PUBLISHED =
  /publi(?:[sc]|é|k|qu)|posted|posté|créé|creado|criado|created|erstellt|veröffentl|erschienen|pubblicat|opublik|dodan|megjelent|objavlj|julkaistu|опубл|публик|опубліков|δημοσ|oluşturul|yayın|giriş|diterbit|đăng|公開|発行|掲載|出版|发布|發布|發佈|입력|등록|승인|نشر|منتشر|פורסם|प्रकाशित/iu;
/** "【某網2017年12月23日訊】", "NORTHPORT, Dec. 23, 2017 /PRNewswire/ --": what opens a story or release. */
const DATELINE =
  /^(?:【[^】]{4,40}】|[（(〔][^）)〕]{4,40}[訊讯電电][）)〕]|\p{Lu}[^!?]{3,70}?(?:\s[-–—]{1,2}\s|\/PR\s?Newswire|\((?:GLOBE NEWSWIRE|BUSINESS WIRE)))/u;
const MAX_LINE = 120;
const MAX_MONTH_LINE = 40;
/** "By Ann Example, staff writer, Tuesday, 5 March 2024" has nine. */
const MAX_WORDS = 9;

/**
 * Lines and time elements around the headline, in order, the lines where the body ends, what stands
 * behind a label that says it is the date, and the start of the text.
 */
export type DateLines = {
  times: Time[];
  nearest: string[];
  footLines: string[];
  labelled: string[];
  /** What the text opens with. */
  opening: string;
};

/** When the page says it was published, and where it says so. */
export function findPublished(data: PageData, url: string, around: DateLines): FoundDate {
  const { node } = data;
  const lang = langOfDates(data.lang, url);
  const lines = shortLines(around.nearest).map((line) => untilChange(line));
  return (
    first(
      "json-ld",
      [
        textOf(node?.["datePublished"]),
        textOf(node?.["dateCreated"]),
        textOf(node?.["uploadDate"]),
      ],
      lang,
    ) ??
    first("meta", metasOf(data, PUBLISHED_METAS), lang) ??
    first("meta", namedMetas(data), lang) ??
    first("microdata", datesIn(data.properties.get("datePublished")), lang) ??
    first("time", timesOf(around.times, false), lang) ??
    first("text", lines, lang) ??
    first("text", around.labelled, lang) ??
    first("text", [DATELINE.exec(around.opening)?.[0] ?? null], lang) ??
    fromUrl(url) ??
    first("text", dateLines(around.footLines), lang) ??
    first("meta", metasOf(data, VAGUE_METAS), lang) ??
    first(
      "time",
      timesOf(
        data.times.map((element) => ({ element, block: 0, before: "" })),
        false,
      ),
      lang,
    ) ??
    monthIn(
      [...lines, ...around.labelled].filter((line) => line.length <= MAX_MONTH_LINE),
      lang,
    )
  );
}

/** When the page says it was last changed. */
export function findModified(data: PageData, url: string, around: DateLines): FoundDate {
  const { node } = data;
  const lang = langOfDates(data.lang, url);
  const changes = shortLines([...around.nearest, ...around.footLines]).flatMap((line) => {
    const at = line.search(CHANGED);
    return at === -1 ? [] : [line.slice(at), line];
  });
  return (
    first("json-ld", [textOf(node?.["dateModified"])], lang) ??
    first("meta", metasOf(data, MODIFIED_METAS), lang) ??
    first("microdata", datesIn(data.properties.get("dateModified")), lang) ??
    first("time", timesOf(around.times, true), lang) ??
    first("text", changes, lang) ??
    monthIn(changes, lang)
  );
}

/** The page's language, and for plain English the one of the host's country. */
function langOfDates(lang: string | null, url: string): string | null {
  const isPlainEnglish = lang === null || /^en$/i.test(lang);
  return isPlainEnglish && DAY_FIRST.test(URL.parse(url)?.host ?? "") ? "en-GB" : lang;
}

function shortLines(lines: string[]): string[] {
  return lines.filter(
    (line, index) =>
      line.length <= MAX_LINE &&
      !isSentence(line) &&
      !tellsMembership(line) &&
      !tellsMembership(lines[index - 1] ?? ""),
  );
}

/** "Published 3 May, updated 5 May", "Updated 5 May, published 3 May": the part that is ours. */
function untilChange(line: string): string {
  const [before = "", ...after] = line.split(CHANGED);
  if (after.length === 0 || /\d/.test(before)) return before;
  const published = line.search(FIRST_PUBLISHED);
  return published === -1 ? before : (line.slice(published).split(CHANGED)[0] ?? "");
}

/** Many blogs tell below a post when it was put up, with a word that says so or to the minute. */
function dateLines(lines: string[]): string[] {
  return lines.filter(
    (line) =>
      isDateLine(line, line.length) &&
      !CHANGED.test(line) &&
      (PUBLISHED.test(line) || parseDate(line)?.includes("T")),
  );
}

/** So many words and neither a mark nor a clock: a sentence, which may tell of any day. */
function isSentence(line: string): boolean {
  if (CLOCK.test(line) || PUBLISHED.test(line) || /[|•·–—]|\s-\s/.test(line)) return false;
  return (line.match(/\p{L}{2,}/gu)?.length ?? 0) > MAX_WORDS;
}

function first(from: DateOrigin, texts: (string | null)[], lang: string | null): FoundDate {
  for (const text of texts) {
    const date = text === null ? null : parseDate(text, lang);
    if (date !== null) return { date, from };
  }
  return undefined;
}

function monthIn(lines: string[], lang: string | null): FoundDate {
  for (const line of lines) {
    const date = parseMonth(line, lang);
    if (date !== null) return { date, from: "text" };
  }
  return undefined;
}

function metasOf(data: PageData, names: string[]): string[] {
  return names.flatMap((name) => data.metas.get(name) ?? []);
}

function namedMetas(data: PageData): string[] {
  return [...data.metas]
    .filter(([name]) => PUBLISHED_NAME.test(name) && !OTHER_NAME.test(name))
    .flatMap(([, values]) => values.filter((value) => value.length <= MAX_NAMED_DATE));
}

function datesIn(elements: Element[] = []): string[] {
  return elements.map(
    (element) => element.attribs.datetime ?? element.attribs.content ?? textOfElement(element),
  );
}

function timesOf(times: Time[], isChange: boolean): string[] {
  return times
    .filter((time) => isChanged(time) === isChange)
    .slice(0, 3)
    .map(
      ({ element }) => element.attribs.datetime || element.attribs.title || textOfElement(element),
    );
}

/** WordPress calls a time both published and updated where it was never changed. */
function isChanged(time: Time): boolean {
  const names = namesAround(time);
  return CHANGED.test(names) && !/\bpublished\b/i.test(time.element.attribs.class ?? "");
}

/** Names of the element and its parent, and the words before it, which tell what the date is. */
function namesAround({ element: { attribs, parent }, before }: Time): string {
  const outer = parent !== null && "attribs" in parent ? parent.attribs : {};
  return `${attribs.class ?? ""} ${attribs.itemprop ?? ""} ${outer.class ?? ""} ${before}`;
}

function fromUrl(url: string): FoundDate {
  const date = findDateInUrl(url);
  return date === null ? undefined : { date, from: "url" };
}

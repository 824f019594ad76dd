import type { Block } from "./layout.ts";

/** What a report's or release's list of facts calls the day it came out, and who wrote it. */
const DATE_LABEL =
  /^(?:(?:article |publication |publishing |release |issue |post(?:ed)? )?date|(?:date )?(?:published|posted|released|issued)(?: (?:on|date))?|datum|veröffentlicht(?: am)?|erschienen(?: am)?|date de (?:publication|parution)|publié(?: le)?|fecha(?: de publicación)?|publicado(?: e[ln])?|data(?: d[ei] (?:publicação|pubblicazione))?|pubblicato(?: il)?|data publikacji|opublikowano|datum vydání|publikováno|дата(?: публикации)?|опубликовано|дата публікації|ημερομηνία(?: δημοσίευσης)?|yayın(?:lanma)? tarihi|tanggal|ngày đăng|发布(?:时间|日期)|發布(?:時間|日期)|日期|时间|時間|日時|掲載日|公開日|発表日|発行日|투고일|등록일|작성일|게시일|입력|تاريخ النشر|التاريخ|تاریخ انتشار)$/iu;
const AUTHOR_LABEL =
  /^(?:authors?|author\(s\)|(?:written|article|words|text|story|post|report|interview) by|autor(?:en|in|es|a|zy)?|verfasser|auteurs?|autore|autori|автор(?:ы|и)?|συγγραφέας|yazar|penulis|tác giả|作者|著者|筆者|执笔|글쓴이|작성자|الكاتب|نویسنده)$/iu;
/** What boards of offices and old forums set before the headline, in a row of their table. */
const TITLE_LABEL =
  /^(?:subject|title|titel|betreff|titre|objet|título|asunto|assunto|titolo|oggetto|заголовок|тема|название|標題|标题|题目|題名|件名|タイトル|제목|العنوان|tiêu đề|judul|başlık)$/iu;
const MAX_LABEL = 30;
const MAX_VALUE = 60;
const MIN_TITLE = 8;
const MAX_AUTHORS = 6;
const COLON = /[:：]/;

/** Values that stand behind a label of their own, wherever a page lists its facts. */
type Facts = { dates: string[]; authors: string[] };

type Line = { text: string; block: Block };

/** Reads "Date" and the line below it, or "Date: 5 March 2024", out of a page's short lines. */
export function findFacts(blocks: Block[]): Facts {
  const facts: Facts = { dates: [], authors: [] };
  const lines = blocks.flatMap((block) => linesOf(block));
  for (const [index, { text }] of lines.entries()) {
    const colon = text.search(COLON);
    const label = colon === -1 ? text : text.slice(0, colon).trimEnd();
    if (label.length > MAX_LABEL) continue;
    const isDate = DATE_LABEL.test(label);
    if (!isDate && !AUTHOR_LABEL.test(label)) continue;
    const own = colon === -1 ? "" : text.slice(colon + 1).trimStart();
    if (isDate) facts.dates.push(own === "" ? (lines[index + 1]?.text ?? "") : own);
    else if (own === "") facts.authors.push(...namesBelow(lines, index + 1));
  }
  return facts;
}

/** The headline in a list of facts, where a label says that it is one; undefined where none does. */
export function findLabelledTitle(blocks: Block[]): string | undefined {
  for (const { text, kind } of blocks) {
    const [label = "", value = ""] = kind === "cell" ? text.split(" | ") : [];
    if (TITLE_LABEL.test(withoutColon(label)) && value.length >= MIN_TITLE) return value;
  }
  return undefined;
}

/** True for a line, or a row of a table, that holds a label of the date. */
export function hasDateLabel({ text, kind }: Block): boolean {
  const parts =
    kind === "cell"
      ? text.split(" | ")
      : text.split("\n").map((line) => line.split(COLON, 1)[0] ?? "");
  return parts.some((part) => part.length <= MAX_LABEL && DATE_LABEL.test(withoutColon(part)));
}

function withoutColon(label: string): string {
  return label.replace(/\s?[:：]$/, "").trimEnd();
}

/** The cells of a row are facts of their own; long lines and those of comments are none. */
function linesOf(block: Block): Line[] {
  if (block.box.noise === "comments") return [];
  const texts = block.kind === "cell" ? block.text.split(" | ") : [block.text];
  return texts.map((text) => ({ text: text.length > MAX_LABEL + MAX_VALUE ? "" : text, block }));
}

/** The line below, or the items of the list below. */
function namesBelow(lines: Line[], from: number): string[] {
  const first = lines[from];
  if (first === undefined) return [];
  const list = first.block.kind === "item" ? first.block.box.parent : undefined;
  return lines
    .slice(from, from + MAX_AUTHORS)
    .filter(({ block }, index) => index === 0 || (list !== undefined && block.box.parent === list))
    .map(({ text }) => text)
    .filter((name) => name !== "");
}

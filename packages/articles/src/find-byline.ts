import type { Document, Element } from "domhandler";
import {
  cleanName,
  isAccount,
  isFullName,
  isOrganization,
  LABEL,
  NOT_A_NAME,
  looksLikeName,
  PREFIX,
  ROLE,
  withFirstName,
  withoutRole,
} from "./clean-name.ts";
import { textOfElement, textPiecesOf } from "./element-text.ts";
import { findAuthorElements } from "./find-author-elements.ts";
import { nameInSignature, namesInDateline } from "./find-signatures.ts";
import { type JsonLdNode, textOf, typesOf } from "./json-ld.ts";
import { metaOf, type PageData } from "./page-data.ts";
import { parseDate } from "./parse-date.ts";

const META_NAMES = [
  "author",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "dc.contributor",
  "article:author_name",
  "byl",
  "citation_author",
  "citation_authors",
  "cxenseparse:author",
  "twitter:data1",
];
/** "on Sat, 23/12/2017", "le 23 décembre". */
const DAY_AFTER = /\s(?:on|am|le|el|em|il|op|den|dnia|la|pada|lúc)\s[^\d]{0,24}\d.*$/iu;
/** Pages that set name and date in boxes of their own leave no blank between them. */
const GLUED =
  /(\p{Ll})((?:January|February|March|April|May|June|July|August|September|October|November|December|Updated|Published|Posted|Share|Follow)(?!\p{L}))/gu;
/** A station or site behind a name: "Ann Example, G1". */
const OUTLET = /,\s[^,]{0,20}\d[^,]{0,20}$/;
/** Labels, and names of networks that an author's box links to. */
const NO_NAME = new RegExp(
  `^(?:(?:责任|執行|执行)?(?:编辑|編輯).*|责编.*|(?:綜合|综合|即時|专题|專題|媒體中心|本報|本报|記者|记者)(?:／.*)?|for the .*|name|authors?|chef|by|profile|website|youtube|facebook|google\\+|google plus|twitter|instagram|linkedin|pinterest|tiktok|x|(?:recipe|recette|ricetta|receta|rezept|recept|photos?|images?) (?:by|de|di|von|van|door|av))$`,
  "i",
);
/** "on 5 March", "March 5": a date after a name, and never the name of Jan, April or August. */
const DATE_AFTER =
  /[\s,](?:(?:on|am|le|den)\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s\d.*$/iu;

/** Libraries set the family name first. */
const LAST_FIRST_METAS = new Set([
  "citation_author",
  "citation_authors",
  "dc.creator",
  "dcterms.creator",
]);

/** "June 7, 2019 by ". */
const DATE_BEFORE =
  /^[^.!?]{0,40}\d{4}(?:,?\s(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?)?\s{0,2}[,|·•–-]?\s{0,2}(?=(?:by|von|par|por|di)\s)/iu;
/** "Ann Example in Geneva". */
const NAME_IN_PLACE =
  /^(\p{Lu}\p{L}{1,20}(?:\s\p{Lu}\.)?\s\p{Lu}[\p{L}'-]{1,20}) in (?:\p{Lu}[\p{L}-]{2,20}\s?){1,3}$/u;
/** "dable:author", "article-author", "authors". */
const AUTHOR_META = /(?:^|[:._-]|article)authors?(?:[_-]?name)?$/;
const WRITTEN_LABEL =
  /written|\bby\b|autor|author|auteur|[ée]crit|escrito|scritto|geschr|verfasst|skr[ie]v|napis|yaza|автор|написан|著者|作者|글쓴이|작성자|كتب/i;
/** "（文/某网 李样本）", "編輯/王示例撰文". */
const CHINESE_CREDIT =
  /^[（(]文\s?[/／]\s?(?:\p{sc=Han}{2,8}\s)?(\p{sc=Han}{2,4})[）)]$|^[編编][輯辑]\s?[/／]\s?(\p{sc=Han}{2,4}?)撰[文稿]$/u;
/** "홍길동 기자" anywhere in a label, "본사기자 홍길동", "记者 张三", "作者：张三", "記者張三／". */
const EAST_ASIAN_NAME =
  /(?:본사|본지)\s?기자\s([가-힣]{2,4})$|(?:^|[\s=|/[(])(?!본사|본지|취재|사진|편집|수습|시민|전문|객원|담당)([가-힣]{2,4})\s?(?:선임|수석|인턴)?\s?(?:기자|특파원|논설위원)(?:$|[\s=|/\])(])|(?:作者|记者|記者|撰文|撰稿|採訪|采写)(?:\s?[:：\s]\s?([\p{sc=Han}·]{2,6})(?:$|[\s|/／，,）)])|([\p{sc=Han}]{2,4})[／/])|^([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{3,6})\s記者$/u;

/** Texts of a page that may name its author: the lines around the headline and where the body
 * ends, names behind a label that says so, and the body itself. */
type ShownNames = {
  lines: string[];
  footLines: string[];
  /** Lines set to the right where the body ends. */
  signed: string[];
  labelled: string[];
  paragraphs: string[];
};

/** Names of the authors, joined by ", "; null when the page names none. */
export function findByline(
  data: PageData,
  document: Document,
  siteName: string | null,
  shown: ShownNames,
): string | null {
  const publishers = publishersOf(data, siteName);
  // A login, an office or the publisher itself is only told where nobody is named.
  let publisher: string | null = null;
  let account: string | null = null;
  for (const [names, isLoose] of candidates(data, document, shown)) {
    if (isLoose && account !== null && isOrganization(account)) break;
    const clean = unique(
      names
        .map((name) => cleanName(name, siteName))
        .filter((name) => name !== "" && !NO_NAME.test(name) && !/[?!]$/.test(name)),
    );
    const people = clean.filter((name) => !publishers.has(name.toLowerCase())).slice(0, 12);
    if (people.some((name) => !isAccount(name) && !isOrganization(name))) return people.join(", ");
    account ??= people[0] ?? null;
    publisher ??= clean[0] ?? null;
  }
  return account ?? publisher;
}

function* candidates(
  data: PageData,
  document: Document,
  { lines, labelled, footLines, signed, paragraphs }: ShownNames,
): Generator<[names: string[], isLoose?: true]> {
  yield [namesOf(data.node?.["author"], data.jsonLd)];
  for (const name of META_NAMES) {
    if (name === "twitter:data1" && !WRITTEN_LABEL.test(metaOf(data, "twitter:label1") ?? ""))
      continue;
    const names = (data.metas.get(name) ?? []).flatMap((value) => value.split(/\s?;\s?/));
    yield [LAST_FIRST_METAS.has(name) ? names.map((each) => withFirstName(each)) : names];
  }
  for (const [name, values] of data.metas)
    if (AUTHOR_META.test(name)) yield [values.filter((value) => !/[/|]/.test(value))];
  const [first, ...others] = data.properties.get("author") ?? [];
  // Authors of comments are marked up alike, elsewhere.
  if (first !== undefined) {
    const beside = others.filter(({ parent }) => parent === first.parent);
    yield [[first, ...beside].map((each) => nameIn(each))];
  }
  // Links to the authors of other stories are marked up alike, too.
  const [linked, ...more] = data.authors.filter(({ attribs }) => attribs.rel === "author");
  if (linked !== undefined) {
    const beside = more.filter((other) => isBeside(other, linked));
    yield [[linked, ...beside].map((each) => nameIn(each))];
  }
  const byLine = firstOf(lines.map((line, index) => nameAfterBy(line, lines[index + 1] ?? "")));
  yield [byLine.map((name) => asFarAsNamed(name, document))];
  yield [labelled.filter((name) => isFullName(name) && looksLikeName(name))];
  yield [namesInDateline(paragraphs)];
  const end = paragraphs.slice(-2).flatMap((paragraph) => paragraph.split("\n"));
  yield [firstOf(end.map((line) => nameAfterBy(line, ""))).filter((name) => isFullName(name))];
  yield [nameInSignature([...footLines, paragraphs.at(-1) ?? ""])];
  yield [signed.filter((name) => isFullName(name) && looksLikeName(name))];
  yield [firstOf(lines.map((line) => nameBehindDate(line)))];
  // These may well name whom another story is by.
  const { named, links } = findAuthorElements(document);
  yield [firstName(named), true];
  yield [firstName(links).filter((name) => isFullName(name)), true];
  yield [firstOf(lines.map((line) => nameBeforeDate(line))), true];
}

/** A name and a role may stand in elements of their own, and be one line: the name's tells its end. */
function asFarAsNamed(name: string, document: Document): string {
  if (name.split(" ").length <= 2) return name;
  const { named } = findAuthorElements(document);
  const inner = named
    .map((element) => textOfElement(element).replace(PREFIX, ""))
    .find((text) => isFullName(text) && name.startsWith(`${text} `));
  return inner ?? name;
}

function firstOf(names: string[]): string[] {
  return names.filter((name) => name !== "").slice(0, 1);
}

/** In one line or list: in the same element, or each in one of its own within the same. */
function isBeside(a: Element, b: Element): boolean {
  return a.parent === b.parent || (a.parent !== null && a.parent?.parent === b.parent?.parent);
}

function namesOf(author: unknown, nodes: JsonLdNode[]): string[] {
  const list = Array.isArray(author) ? author : [author];
  return list.flatMap((entry) => {
    if (typeof entry !== "object" || entry === null) return textOf(entry) ?? [];
    const node = entry as JsonLdNode;
    const id = node["@id"];
    const full =
      node["name"] === undefined && typeof id === "string"
        ? nodes.find((each) => each["@id"] === id && each["name"] !== undefined)
        : node;
    if (full === undefined) return [];
    // Beside its people a page often lists itself.
    if (list.length > 1 && typesOf(full).includes("Organization")) return [];
    return textOf(full["name"]) ?? [];
  });
}

/** The name in an element that holds a byline: its microdata, else its first piece that is one. */
function nameIn(element: Element): string {
  const pieces = textPiecesOf(element);
  const named = pieces.find(({ isName }) => isName);
  if (named !== undefined) return named.text;
  const texts = pieces.map(({ text }) => text).filter((text) => !LABEL.test(text));
  const whole = texts.join(" ");
  if (texts.length <= 1) return whole;
  const piece = texts.find((text) => looksLikeName(text.replace(PREFIX, ""))) ?? whole;
  // "Ann <b>Example</b>": a surname that is set apart.
  return texts.length === 2 && !piece.includes(" ") && isFullName(whole) ? whole : piece;
}

function firstName(elements: Element[]): string[] {
  for (const element of elements) {
    const name = nameIn(element).replace(PREFIX, "");
    const bare = withoutRole(name, null);
    if (looksLikeName(bare) && (bare !== name || !ROLE.test(bare))) return [name];
  }
  return [];
}

function nameAfterBy(line: string, next: string): string {
  // In a press conference "记者：" opens a question.
  if (line.length > 200 || /[。？！]$/.test(line)) return "";
  if (LABEL.test(line)) return looksLikeName(next) ? next : "";
  const placed = NAME_IN_PLACE.exec(line)?.[1];
  if (placed !== undefined && looksLikeName(placed)) return placed;
  const eastern = EAST_ASIAN_NAME.exec(line) ?? CHINESE_CREDIT.exec(line);
  if (eastern !== null) return eastern.slice(1).find((name) => name !== undefined) ?? "";
  // Romanian, where the name is all that follows: elsewhere the word opens titles and families.
  const romanian = /^de\s(.{5,40})$/.exec(line)?.[1];
  if (romanian !== undefined && isFullName(romanian) && looksLikeName(romanian)) return romanian;
  const dated = line.replace(DATE_BEFORE, "");
  if (!PREFIX.test(dated)) return "";
  const [name = ""] = dated
    .replace(PREFIX, "")
    .replace(DAY_AFTER, "")
    .replace(GLUED, "$1 | $2")
    .split(/\s*(?:[責责]任[編编][輯辑]|[|•·–—»\n]|\s-\s|\d{4}|\d{1,2}[:.]\d{2}|\bfor\b)/);
  const undated = name.replace(DATE_AFTER, "");
  const end = NOT_A_NAME.exec(undated)?.index;
  const person = undated
    .slice(0, end)
    .replace(OUTLET, "")
    .replace(/[\s,;.\d]+$/, "");
  return looksLikeName(person) ? person : "";
}

/** "First Last | Senior Writer | July 2, 2025". */
function nameBeforeDate(line: string): string {
  if (line.length > 120) return "";
  const [name = ""] = line.split(/\s*(?:[|•·–—,(]|\s-\s)\s*/);
  // "VATICAN CITY | Thu Jun 6, 2013": capitals alone are a place.
  return /\p{Ll}|\p{Lo}/u.test(name) &&
    isFullName(name) &&
    isPerson(name) &&
    parseDate(line) !== null
    ? name
    : "";
}

function isPerson(name: string): boolean {
  return looksLikeName(name) && !ROLE.test(name) && !isOrganization(name);
}

/** "May 15, 2013 03:46 PM EDT | Ann Example". */
function nameBehindDate(line: string): string {
  const [date = "", name = "", ...more] = line.length > 120 ? [] : line.split(/\s{0,2}\|\s{0,2}/);
  return more.length === 0 && isFullName(name) && isPerson(name) && parseDate(date) !== null
    ? name
    : "";
}

/** Names of the site and of all organizations that the page tells of, lower case. */
function publishersOf(data: PageData, siteName: string | null): Set<string> {
  const names = [siteName, textOf(data.node?.["publisher"])];
  for (const node of data.jsonLd)
    if (typesOf(node).some((type) => type.endsWith("Organization")))
      names.push(textOf(node["name"]));
  return new Set(names.map((name) => name?.toLowerCase() ?? ""));
}

function unique(names: string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

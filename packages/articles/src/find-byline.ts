import type { Document, Element } from "domhandler";
import { cleanLine } from "./clean-text.ts";
import { textPiecesOf } from "./element-text.ts";
import { findAuthorElements } from "./find-author-elements.ts";
import { type JsonLdNode, textOf, typesOf } from "./json-ld.ts";
import { metaOf, type PageData } from "./page-data.ts";
import { parseDate } from "./parse-date.ts";

const BY =
  "(?:(?:(?:view|see|read)\\s)?(?:(?:all|more)\\s)?(?:posts|articles|stories)\\s{1,3}|(?:written|submitted|posted|escrito|publicado|écrit|rédigé|soumis|geschrieben|verfasst|geschreven|napisane|words|text|story|article|report(?:ed)?|analysis|opinion|published)\\s{1,3})?(?:by|von|par|por|di|(?:scritto|pubblicato) da|door|av|af|przez|autor|author|authors|autore|auteur|автор|авторы|текст|penulis|oleh|tác giả|γράφει (?:ο|η)|szerző|írta|autoři|napsala?|yaza[nr]|scris de|tekst|skre?ivet a[fv]|skriven av|підготува(?:в|ла)|подготовила?|بقلم|كتبت?|إعداد|نویسنده|מאת|โดย|作者|記者|记者|文|기자)";
const PREFIX = new RegExp(`^${BY}\\s{0,3}(?:[:：|]|\\s)\\s{0,3}`, "iu");
const LABEL = new RegExp(`^${BY}\\s{0,3}[:：]?$`, "iu");
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
  "cxenseparse:author",
  "twitter:data1",
];
/** What a byline calls a person whom it does not name, or adds to the name. */
const ROLE =
  /(?<![\p{L}])(?:senior|staff|(?:\p{L}{0,6}writer|editor|correspondent|reporter|columnist|contributor)s?|journalistes?|envoy[ée]e?s? spécia\p{L}{1,4}|correspondante?s?|korrespondent(?:in)?|redakt(?:eur|ion|eurin)|corresponsal|enviad[oa] especial|redacción|inviat[oa]|corrispondente|корреспондент|обозреватель|特派員|特派员|記者|记者|기자|특파원)(?![\p{L}])/iu;
const AGENCY =
  /^(?:ap|afp|dpa|reuters|associated press|the associated press|agence france-presse|bloomberg|usa today|cnn|bbc|pti|ians|ani|tass|efe|ansa|lusa|xinhua|yonhap|kyodo)$/i;
/** "on Sat, 23/12/2017", "le 23 décembre". */
const DAY_AFTER = /\s(?:on|am|le|el|em|il|op|den|dnia|la|pada|lúc)\s[^\d]{0,24}\d.*$/iu;
/** Pages that set name and date in boxes of their own leave no blank between them. */
const GLUED =
  /(\p{Ll})((?:January|February|March|April|May|June|July|August|September|October|November|December|Updated|Published|Posted|Share|Follow)(?!\p{L}))/gu;
/** One word with a capital behind a full name is where it was written; a degree has more capitals. */
const PLACE = /^\p{Lu}(?:\p{Ll}{3,}|\p{Ll}+-\p{Lu}\p{Ll}+)$/u;
/** A station or site behind a name: "Ann Example, G1". */
const OUTLET = /,\s[^,]{0,20}\d[^,]{0,20}$/;
/** Labels, and names of networks that an author's box links to. */
const NO_NAME = new RegExp(
  `^(?:(?:责任|執行|执行)?(?:编辑|編輯).*|责编.*|name|authors?|chef|by|profile|website|youtube|facebook|twitter|instagram|linkedin|pinterest|tiktok|x|(?:recipe|recette|ricetta|receta|rezept|recept|photos?|images?) (?:by|de|di|von|van|door|av))$`,
  "i",
);
const AND = /\s(?:and|&|und|et|y|e|och|og|en|и|та)\s/i;
const WEEKDAY = /\s(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
/** Words that no byline has: labels and dates around it. */
const NOT_A_NAME =
  /\b(?:read|minutes?|min|share|updated?|published|posted|comments?|follow|subscribe|photo|image|getty|view|connect|contact|e-?mail|account|via|with|spotlight|bio|profile|more|about|all|articles|posts|on|at|https?)\b/iu;
/** "on 5 March", "March 5": a date after a name, and never the name of Jan, April or August. */
const DATE_AFTER =
  /[\s,](?:(?:on|am|le|den)\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s\d.*$/iu;

/** Libraries set the family name first. */
const LAST_FIRST_METAS = new Set(["citation_author", "dc.creator", "dcterms.creator"]);

const MAX_NAME = 300;
/** "홍길동 기자" anywhere in a label, "본사기자 홍길동", "记者 张三", "作者：张三", "記者張三／". */
const EAST_ASIAN_NAME =
  /(?:본사|본지)\s?기자\s([가-힣]{2,4})$|(?:^|[\s=|/[(])(?!본사|본지|취재|사진|편집|수습|시민|전문|객원|담당)([가-힣]{2,4})\s?(?:선임|수석|인턴)?\s?(?:기자|특파원|논설위원)(?:$|[\s=|/\])])|(?:作者|记者|記者|撰文)(?:\s?[:：\s]\s?([\p{sc=Han}·]{2,6})(?:$|[\s|/／，,）)])|([\p{sc=Han}]{2,4})[／/])/u;

/** Names of the authors, joined by ", "; null when the page names none. */
export function findByline(
  data: PageData,
  document: Document,
  siteName: string | null,
  lines: string[],
  labelled: string[],
): string | null {
  // A login or the publisher itself is only told where nobody is named.
  let publisher: string | null = null;
  let account: string | null = null;
  for (const names of candidates(data, document, lines, labelled)) {
    const clean = unique(
      names
        .map((name) => cleanName(name, siteName))
        .filter((name) => name !== "" && !NO_NAME.test(name) && !/[?!]$/.test(name)),
    );
    const people = clean.filter((name) => !isSite(name, siteName)).slice(0, 12);
    if (people.some((name) => !isAccount(name))) return people.join(", ");
    account ??= people[0] ?? null;
    publisher ??= clean[0] ?? null;
  }
  return account ?? publisher;
}

function* candidates(
  data: PageData,
  document: Document,
  lines: string[],
  labelled: string[],
): Generator<string[]> {
  yield namesOf(data.node?.["author"], data.jsonLd);
  for (const name of META_NAMES) {
    if (
      name === "twitter:data1" &&
      !/written|by|autor|author/i.test(metaOf(data, "twitter:label1") ?? "")
    )
      continue;
    const names = data.metas.get(name) ?? [];
    yield LAST_FIRST_METAS.has(name) ? names.map((each) => withFirstName(each)) : names;
  }
  yield [metaOf(data, "article:author") ?? ""].filter((name) => !name.includes("/"));
  const [first, ...others] = data.properties.get("author") ?? [];
  // Authors of comments are marked up alike, elsewhere.
  if (first !== undefined)
    yield [first, ...others.filter(({ parent }) => parent === first.parent)].map((each) =>
      nameIn(each),
    );
  // Links to the authors of other stories are marked up alike, too.
  const [linked, ...more] = data.authors.filter(({ attribs }) => attribs.rel === "author");
  if (linked !== undefined)
    yield [linked, ...more.filter((other) => isBeside(other, linked))].map((each) => nameIn(each));
  yield lines
    .map((line, index) => nameAfterBy(line, lines[index + 1] ?? ""))
    .filter((name) => name !== "")
    .slice(0, 1);
  yield labelled.filter((name) => isFullName(name) && looksLikeName(name));
  const { named, links } = findAuthorElements(document);
  yield firstName(named);
  yield firstName(links).filter((name) => isFullName(name));
  yield lines
    .map((line) => nameBesideDate(line))
    .filter((name) => name !== "")
    .slice(0, 1);
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
  return texts.find((text) => looksLikeName(text.replace(PREFIX, ""))) ?? whole;
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
  const eastern = EAST_ASIAN_NAME.exec(line);
  if (eastern !== null) return eastern.slice(1).find((name) => name !== undefined) ?? "";
  if (!PREFIX.test(line)) return "";
  const [name = ""] = line
    .replace(PREFIX, "")
    .replace(DAY_AFTER, "")
    .replace(GLUED, "$1 | $2")
    .split(/\s*(?:[|•·–—»\n]|\s-\s|\d{4}|\d{1,2}[:.]\d{2}|\bfor\b)/);
  const undated = name.replace(DATE_AFTER, "");
  const end = NOT_A_NAME.exec(undated)?.index;
  const person = undated
    .slice(0, end)
    .replace(OUTLET, "")
    .replace(/[\s,;.\d]+$/, "");
  return looksLikeName(person) ? person : "";
}

/** "First Last | Senior Writer | July 2, 2025". */
function nameBesideDate(line: string): string {
  if (line.length > 120) return "";
  const [name = ""] = line.split(/\s*[|•·–—,]\s*/);
  return isFullName(name) && looksLikeName(name) && !ROLE.test(name) && parseDate(line) !== null
    ? name
    : "";
}

function looksLikeName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 80 &&
    text.split(" ").length <= 10 &&
    !/\d|\sby$|[。？！?!]/i.test(text) &&
    /^\p{L}/u.test(text) &&
    !NOT_A_NAME.test(text.split(",")[0] ?? "")
  );
}

function cleanName(text: string, siteName: string | null): string {
  let name = cleanLine(text.slice(0, MAX_NAME))
    .replace(PREFIX, "")
    .replace(/\s*[|•·]\s.*$/, "")
    .replace(
      /[\s.,;]*\b(?:medically |fact[- ]?)?(?:reviewed|edited|checked|updated|verified) (?:by|on)\b.*$/i,
      "",
    )
    .replace(/\s*[<(]?[\w.+-]{1,40}@[\w.-]{1,60}[>)]?/, "")
    .replace(/\s*@\w{0,40}$/, "")
    .replace(WEEKDAY, "")
    .replace(/^[\s,;:|/／-]+|[\s,;:|/／-]+$/g, "");
  name = withoutRole(name, siteName);
  if (siteName !== null && name.toLowerCase().endsWith(` ${siteName.toLowerCase()}`))
    name = name.slice(0, -siteName.length).replace(/[\s,;:|/-]+$/, "");
  return name.length > 120 || /^https?:|^@|^\d+$|\d{4}/.test(name) ? "" : name;
}

/** "Ann Example, Staff Writer", "Ann Example - News Example": the names alone. */
function withoutRole(name: string, siteName: string | null): string {
  const [person = "", ...others] = name.split(/\s*,\s+|\s[-–—]\s/).map((part) => {
    const bare = part.slice(0, ROLE.exec(part)?.index).trimEnd();
    return bare !== "" && areFullNames(bare) && !/ \p{Lu}$/u.test(bare) ? bare : part;
  });
  if (!areFullNames(person) || ROLE.test(person)) return name;
  const site = siteName?.toLowerCase();
  const kept = others.filter(
    (part) =>
      !ROLE.test(part) &&
      !AGENCY.test(part) &&
      !PLACE.test(part) &&
      !AGENCY.test(part.split(" ")[0] ?? "") &&
      (site === undefined || site.length < 3 || !part.toLowerCase().startsWith(site)),
  );
  const names = [person, ...kept].join(", ");
  return names.length === name.length ? name : names;
}

/** "Ann Example and Bo Sample". */
function areFullNames(text: string): boolean {
  return text.split(AND).every((name) => isFullName(name));
}

/** "Example, Ann" as "Ann Example". */
function withFirstName(name: string): string {
  const [last = "", first = "", ...more] = name.split(/,\s{0,3}/);
  const isPair = more.length === 0 && first !== "" && last.split(" ").length <= 2;
  return isPair && first.split(" ").length <= 3 ? `${first} ${last}` : name;
}

/** Two to five words that begin with capitals, or a script that has none. */
function isFullName(name: string): boolean {
  const words = name.split(/\s+/);
  if (!/[\p{Lu}\p{Ll}]/u.test(name)) return words.length <= 4;
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word) && !/['’]s$/.test(word))
  );
}

/** A login, or a template's placeholder: "j.smith", "admin2". */
function isAccount(name: string): boolean {
  return /^[a-z\d]+(?:[._-][a-z\d]+)*$/.test(name);
}

function isSite(name: string, siteName: string | null): boolean {
  return siteName !== null && name.toLowerCase() === siteName.toLowerCase();
}

function unique(names: string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

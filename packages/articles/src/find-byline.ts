import type { Document, Element } from "domhandler";
import {
  cleanName,
  isAccount,
  isFullName,
  isOrganization,
  LABEL,
  looksLikeName,
  PREFIX,
  ROLE,
  withFirstName,
  withoutRole,
} from "./clean-name.ts";
import { textOfElement, textPiecesOf } from "./element-text.ts";
import { type AuthorElements, findAuthorElements } from "./find-author-elements.ts";
import {
  easternNamesIn,
  isInJapanese,
  nameInSignature,
  namesInDateline,
} from "./find-signatures.ts";
import { type JsonLdNode, textOf, typesOf } from "./json-ld.ts";
import { nameAfterBy, nameBeforeDate, nameBeforeRole, nameBehindDate } from "./name-in-line.ts";
import { metaOf, type PageData } from "./page-data.ts";

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
/** Labels, and names of networks that an author's box links to. */
const NO_NAME = new RegExp(
  `^(?:(?:责任|執行|执行)?(?:编辑|編輯).*|责编.*|(?:綜合|综合|即時|专题|專題|媒體中心|本報|本报|記者|记者)(?:／.*)?|for the .*|name|authors?|chef|by|profile|website|youtube|facebook|google\\+|google plus|twitter|instagram|linkedin|pinterest|tiktok|x|(?:recipe|recette|ricetta|receta|rezept|recept|photos?|images?) (?:by|de|di|von|van|door|av))$`,
  "i",
);
/** Libraries set the family name first. */
const LAST_FIRST_METAS = new Set([
  "citation_author",
  "citation_authors",
  "dc.creator",
  "dcterms.creator",
]);

/** "dable:author", "article-author", "authors". */
const AUTHOR_META = /(?:^|[:._-]|article)authors?(?:[_-]?name)?$/;
const WRITTEN_LABEL =
  /written|\bby\b|autor|author|auteur|[ée]crit|escrito|scritto|geschr|verfasst|skr[ie]v|napis|yaza|автор|написан|著者|作者|글쓴이|작성자|كتب/i;
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
  // The whole page is looked through at most once, and not at all where its data names someone.
  let known: AuthorElements | undefined;
  const elements = (): AuthorElements => (known ??= findAuthorElements(document));
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
  const isJapanese = isInJapanese(paragraphs);
  for (const line of lines) yield [easternNamesIn(line, isJapanese)];
  const byLine = firstOf(lines, (line, index) => nameAfterBy(line, lines[index + 1] ?? ""));
  yield [byLine.map((name) => asFarAsNamed(name, elements))];
  yield [labelled.filter((name) => isFullName(name) && looksLikeName(name))];
  yield [namesInDateline(paragraphs)];
  yield [easternNamesIn(paragraphs.at(-1) ?? "", isJapanese)];
  for (const line of footLines) yield [easternNamesIn(line, isJapanese)];
  const end = paragraphs.slice(-2).flatMap((paragraph) => paragraph.split("\n"));
  yield [firstOf(end, (line) => nameAfterBy(line, "")).filter((name) => isFullName(name))];
  yield [nameInSignature([...footLines, paragraphs.at(-1) ?? ""])];
  yield [signed.filter((name) => isFullName(name) && looksLikeName(name))];
  yield [firstOf(lines, (line) => nameBehindDate(line))];
  yield [firstOf(lines, (line) => nameBeforeRole(line))];
  // These may well name whom another story is by.
  const { named, links } = elements();
  yield [firstName(named), true];
  yield [firstName(links).filter((name) => isFullName(name)), true];
  yield [firstOf(lines, (line) => nameBeforeDate(line)), true];
}

/** A name and a role may stand in elements of their own, and be one line: the name's tells its end. */
function asFarAsNamed(name: string, elements: () => AuthorElements): string {
  if (name.split(" ").length <= 2) return name;
  const inner = elements()
    .named.map((element) => textOfElement(element).replace(PREFIX, ""))
    .find((text) => isFullName(text) && name.startsWith(`${text} `));
  return inner ?? name;
}

/** The first name that a line holds. */
function firstOf(lines: string[], nameOf: (line: string, index: number) => string): string[] {
  for (const [index, line] of lines.entries()) {
    const name = nameOf(line, index);
    if (name !== "") return [name];
  }
  return [];
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

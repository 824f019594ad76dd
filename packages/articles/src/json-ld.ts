import { cleanLine } from "./clean-text.ts";

export type JsonLdNode = Record<string, unknown>;

const MAX_NODES = 2_000;
const MAX_DEPTH = 8;
const ARTICLE_TYPE = /(?:Article|Posting|Report|Blog|NewsItem|Review|CreativeWork|Recipe|HowTo)$/;

/** Under these properties stand other works than the page's own. */
export const OTHER_WORKS =
  /^(?:itemReviewed|comments?|reviews?|citation|mentions|about|isBasedOn|isPartOf|itemListElement|relatedLink|video|associatedMedia)$/;

/** Objects in JSON-LD scripts: all, and those that may be the page itself. */
export type JsonLd = { all: JsonLdNode[]; own: JsonLdNode[] };

/** All objects of a page's JSON-LD scripts, nested ones after their parents. Never throws. */
export function parseJsonLd(scripts: string[]): JsonLd {
  const found: JsonLd = { all: [], own: [] };
  const visit = (value: unknown, depth: number, isOwn: boolean): void => {
    if (typeof value !== "object" || value === null) return;
    if (depth > MAX_DEPTH || found.all.length >= MAX_NODES) return;
    if (Array.isArray(value)) {
      for (const entry of value) visit(entry, depth + 1, isOwn);
      return;
    }
    found.all.push(value as JsonLdNode);
    if (isOwn) found.own.push(value as JsonLdNode);
    for (const [key, entry] of Object.entries(value))
      visit(entry, depth + 1, isOwn && !OTHER_WORKS.test(key));
  };
  for (const script of scripts) visit(parseLoosely(script), 0, true);
  return found;
}

/** JSON as pages have it: wrapped in comments, with raw line breaks or a trailing comma. */
function parseLoosely(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\*\s{0,5}<!\[CDATA\[\s{0,5}\*\/|\/\/\s{0,5}<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\s{0,5}\]\]>\s{0,5}\*\/|\/\/\s{0,5}\]\]>|\]\]>)$/, "")
    .replace(/;$/, "");
  const attempts = [
    () => bare,
    // oxlint-disable-next-line no-control-regex
    () => bare.replace(/[\u0000-\u001f]/g, " "),
    // oxlint-disable-next-line no-control-regex
    () => bare.replace(/[\u0000-\u001f]/g, " ").replace(/,(?= {0,20}[}\]])/g, ""),
  ];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt repairs more.
    }
  }
  return undefined;
}

/** The node that describes the article itself: of an article type, fullest first. */
export function findArticleNode(nodes: JsonLdNode[]): JsonLdNode | undefined {
  let best: JsonLdNode | undefined;
  let bestScore = 0;
  for (const node of nodes) {
    const score = scoreOf(node);
    if (score > bestScore) [best, bestScore] = [node, score];
  }
  return best;
}

function scoreOf(node: JsonLdNode): number {
  const types = typesOf(node);
  const isArticle = types.some((type) => ARTICLE_TYPE.test(type));
  const isPage = types.some((type) => /(?:WebPage|ItemPage|AboutPage)$/.test(type));
  if (!isArticle && !isPage) return 0;
  let score = isArticle ? 4 : 1;
  for (const key of ["headline", "datePublished", "author", "articleBody"])
    if (node[key] !== undefined) score += 1;
  return score;
}

/** Types of a node without their namespace. */
export function typesOf(node: JsonLdNode): string[] {
  const type = node["@type"];
  const types = Array.isArray(type) ? type : [type];
  return types
    .filter((each) => typeof each === "string")
    .map((each) => each.replace(/^.*[/#:]/, ""));
}

/** A property as clean text; of several values the first. */
export function textOf(value: unknown): string | null {
  if (typeof value === "string") return cleanLine(decodeEntities(value)) || null;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value === "object" && value !== null)
    return textOf((value as JsonLdNode)["name"] ?? (value as JsonLdNode)["@value"]);
  return null;
}

/** Entities that a content system escaped once too often. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text
    .replace(/&#(\d{1,6});/g, (_, code: string) => safeCodePoint(Number(code)))
    .replace(/&#x([\da-f]{1,6});/gi, (_, code: string) => safeCodePoint(Number.parseInt(code, 16)))
    .replace(
      /&(quot|apos|lt|gt|nbsp|rsquo|lsquo|ldquo|rdquo|ndash|mdash|hellip);/g,
      (_, name: string) => ENTITIES[name] ?? "",
    )
    .replaceAll("&amp;", "&");
}

const ENTITIES: Record<string, string> = {
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

function safeCodePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

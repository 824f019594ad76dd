import type { Element } from "domhandler";
import { cleanLine } from "./clean-text.ts";
import { textOfElement } from "./element-text.ts";
import { type JsonLdNode, textOf, typesOf } from "./json-ld.ts";
import { metaOf, type PageData } from "./page-data.ts";

const PREFIX =
  /^(?:(?:written|posted|reviewed|words|text|story|article|updated|published|edited|reported)\s+)?(?:by|von|par|por|di|door|av|af|автор|текст|author|authors|autor|auteur|autore|penulis|oleh|作者|記者|记者)\s{0,3}[:：]?\s+/iu;

/** Names of the authors, joined by ", "; null when the page names none. */
export function findByline(data: PageData, siteName: string | null): string | null {
  for (const names of candidates(data)) {
    const clean = unique(names.map((name) => cleanName(name)).filter((name) => name !== "")).slice(
      0,
      10,
    );
    const people = clean.filter((name) => !isSite(name, siteName));
    if (people.length > 0) return people.join(", ");
  }
  return null;
}

function* candidates(data: PageData): Generator<string[]> {
  yield namesOf(data.node?.["author"], data.jsonLd);
  yield (
    [
      "author",
      "dc.creator",
      "dcterms.creator",
      "parsely-author",
      "sailthru.author",
      "article:author_name",
      "byl",
      "citation_author",
      "cxenseparse:author",
    ]
      .map((name) => data.metas.get(name) ?? [])
      .find((values) => values.length > 0) ?? []
  );
  yield [metaOf(data, "article:author") ?? ""].filter((name) => !/^https?:|\//.test(name));
  yield (data.properties.get("author") ?? []).map((element) => nameIn(element));
  yield data.authors
    .filter((element) => element.attribs.rel === "author")
    .slice(0, 5)
    .map((element) => nameIn(element));
  yield data.authors
    .filter((element) =>
      /(?:^|[\s_-])(?:byline|author)(?:$|[\s_-]|name|link)/i.test(`${element.attribs.class ?? ""}`),
    )
    .slice(0, 1)
    .map((element) => nameIn(element));
}

function namesOf(author: unknown, nodes: JsonLdNode[]): string[] {
  const list = Array.isArray(author) ? author : [author];
  return list.flatMap((entry) => {
    if (typeof entry === "object" && entry !== null) {
      const node = entry as JsonLdNode;
      const id = node["@id"];
      const full =
        node["name"] === undefined && typeof id === "string"
          ? nodes.find((each) => each["@id"] === id && each["name"] !== undefined)
          : node;
      const name = textOf(full?.["name"]);
      return name === null ||
        (full !== undefined && typesOf(full).includes("Organization") && list.length > 1)
        ? []
        : [name];
    }
    const name = textOf(entry);
    return name === null ? [] : [name];
  });
}

function nameIn(element: Element): string {
  const name = element.children.find(
    (child) => "attribs" in child && child.attribs.itemprop === "name",
  );
  return textOfElement((name as Element | undefined) ?? element);
}

function cleanName(text: string): string {
  const name = cleanLine(text)
    .replace(PREFIX, "")
    .replace(/\s*[|•·]\s.*$/, "")
    .replace(/\s*<?[\w.+-]{1,40}@[\w.-]{1,60}>?/, "")
    .replace(/^[\s,;:|/-]+|[\s,;:|/-]+$/g, "");
  return name.length > 120 || /^https?:|^@|^\d+$|\d{4}/.test(name) ? "" : name;
}

function isSite(name: string, siteName: string | null): boolean {
  return siteName !== null && name.toLowerCase() === siteName.toLowerCase();
}

function unique(names: string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

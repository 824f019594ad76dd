import { cleanLine } from "./clean-text.ts";
import { textOfElement } from "./element-text.ts";
import { textOf } from "./json-ld.ts";
import { metaOf, type PageData } from "./page-data.ts";

const SEPARATOR = /\s{1,3}[|–—·•»«:\\/<>~-]{1,2}\s{1,3}|\s?[|｜]\s?/g;

/**
 * Headline of a page: the heading that agrees with the page's own titles, else the best of
 * these without the site's name.
 */
export function findTitle(data: PageData, siteName: string | null): string | null {
  const declared = [
    metaOf(data, "og:title"),
    textOf(data.node?.["headline"]),
    metaOf(data, "twitter:title"),
    metaOf(data, "dc.title", "dcterms.title", "title", "parsely-title", "sailthru.title"),
    data.titles.map((element) => textOfElement(element)).find((text) => text !== "") ?? null,
  ]
    .map((title) => (title === null ? "" : cleanLine(title)))
    .filter((title) => title !== "");
  const headings = data.headings
    .map((element) => textOfElement(element))
    .filter((text) => text !== "");
  const agreed = headings.find((heading) => declared.some((title) => agree(heading, title)));
  if (agreed !== undefined) return agreed;
  const bare = declared.map((title) => withoutSite(title, siteName)).find((title) => title !== "");
  return bare ?? headings[0] ?? null;
}

/** One title begins or ends with the other, or most of their words are shared. */
function agree(heading: string, title: string): boolean {
  const [a, b] = [wordsOf(heading), wordsOf(title)];
  if (a === "" || b === "") return false;
  if (a === b) return true;
  if (a.length < 12 && b.length > a.length * 3) return false;
  if (b.startsWith(a) || b.endsWith(a)) return true;
  const [setA, setB] = [new Set(a.split(" ")), new Set(b.split(" "))];
  let shared = 0;
  for (const word of setA) if (setB.has(word)) shared += 1;
  return shared >= 3 && shared / Math.max(setA.size, 1) >= 0.6;
}

/** A title without the name of its site before or after a separator. */
export function withoutSite(title: string, siteName: string | null): string {
  const site = siteName === null ? "" : wordsOf(siteName);
  const parts = [...title.matchAll(SEPARATOR)];
  const last = parts.at(-1);
  if (last === undefined) return title;
  const head = title.slice(0, last.index);
  const tail = title.slice(last.index + last[0].length);
  if (site !== "" && wordsOf(tail).replaceAll(" ", "") === site.replaceAll(" ", ""))
    return withoutSite(head, siteName);
  const first = parts[0];
  if (first !== undefined && site !== "" && wordsOf(title.slice(0, first.index)) === site)
    return title.slice(first.index + first[0].length);
  // Site names are short: a few words after the last bar.
  if (
    /[|｜»·–—-]/.test(last[0]) &&
    tail.split(" ").length <= 4 &&
    head.length > tail.length &&
    head.split(" ").length >= 3
  )
    return head;
  return title;
}

export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

import type { PageRights } from "./article.ts";
import { cleanLine } from "./clean-text.ts";
import { textOf, typesOf } from "./json-ld.ts";
import { metaOf, type PageData } from "./page-data.ts";

/** What most pages say needs no look into the register, which takes longer than all else here. */
const CANONICAL = new Set(
  "en en-US en-GB de de-DE fr fr-FR es es-ES it it-IT pt pt-BR ru ru-RU ko ko-KR ja ja-JP zh zh-CN zh-TW ar pl tr".split(
    " ",
  ),
);

/** BCP 47 tag of the page, from its root element or meta tags. */
export function findLang(data: PageData): string | null {
  const declared = [
    data.lang,
    metaOf(data, "content-language", "language", "dc.language", "dcterms.language"),
    metaOf(data, "og:locale"),
    textOf(data.node?.["inLanguage"]),
  ];
  for (const value of declared) {
    const tag = value
      ?.trim()
      .split(/[,;\s]/)[0]
      ?.replaceAll("_", "-");
    if (tag !== undefined && CANONICAL.has(tag)) return tag;
    if (tag === undefined || !/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag)) continue;
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? null;
    } catch {
      // Not a tag after all.
    }
  }
  return null;
}

/** Name of the site or publisher. */
export function findSiteName(data: PageData): string | null {
  const site = data.jsonLd.find((node) => typesOf(node).includes("WebSite"));
  const name =
    metaOf(data, "og:site_name", "application-name", "apple-mobile-web-app-title") ??
    textOf(data.node?.["publisher"]) ??
    textOf(site?.["name"]);
  const clean = cleanLine(name ?? "");
  // Some give their address for a name.
  const host = /^https?:/.test(clean)
    ? URL.parse(clean)?.hostname.replace(/^www\./, "")
    : undefined;
  return host ?? (clean || null);
}

/** Address the page gives itself, absolute; null when it gives none that is http(s). */
export function findCanonicalUrl(data: PageData, url: string): string | null {
  for (const value of [data.canonical, metaOf(data, "og:url"), textOf(data.node?.["url"])]) {
    if (value === null || value.trim() === "") continue;
    const canonical = URL.parse(value.trim(), URL.canParse(url) ? url : undefined);
    if (canonical === null || !/^https?:$/.test(canonical.protocol)) continue;
    canonical.hash = "";
    return canonical.href;
  }
  return null;
}

/** What robots and TDM meta tags ask for. */
export function findRights(data: PageData): PageRights {
  const robots = ["robots", "googlebot", "googlebot-news"]
    .flatMap((name) => data.metas.get(name) ?? [])
    .join(",")
    .toLowerCase();
  const words = new Set(robots.split(/[\s,]+/));
  const reservation = metaOf(data, "tdm-reservation")?.trim();
  return {
    noarchive: words.has("noarchive") || words.has("none") || words.has("nosnippet"),
    noindex: words.has("noindex") || words.has("none"),
    tdmReservation: reservation === "1" ? true : reservation === "0" ? false : null,
    tdmPolicy: metaOf(data, "tdm-policy")?.trim() || null,
  };
}

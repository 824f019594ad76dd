import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { decodeHtml } from "@figurewatch/articles";
import { sharedBench } from "./floors.ts";

/** A real page and what people say its text and data are. */
export type BenchPage = {
  id: string;
  url: string;
  html: string;
  gold: string;
  title?: string | null;
  author?: string | null;
  date?: string | null;
};

/** The sets of real pages beside the checkout; empty where there are none. */
export function loadPages(): Map<string, BenchPage[]> {
  const sets = new Map<string, BenchPage[]>();
  const news = sharedBench("articles/aeb-dev/");
  if (news !== undefined) sets.set("aeb-dev", loadNews(news));
  const web = sharedBench("articles/wcxb-dev/");
  if (web !== undefined) sets.set("wcxb-dev", loadWeb(web));
  return sets;
}

const NAMES = /\s(?:class|id|role)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;
const MEANING =
  /<(\/?)(?:article|section|main|aside|header|footer|nav|figure|figcaption)(?=[\s>])/gi;

/** A page whose boxes tell nothing of themselves: no class, no id, no role, and plain boxes for tags. */
export function withoutNames(html: string): string {
  return html.replace(NAMES, "").replace(MEANING, "<$1div");
}

function loadNews(folder: URL): BenchPage[] {
  const truth = JSON.parse(readFileSync(new URL("ground-truth.json", folder), "utf8")) as Record<
    string,
    { articleBody: string; url: string }
  >;
  return Object.entries(truth)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { articleBody, url }]) => ({
      id,
      url,
      html: readPage(new URL(`html/${id}.html.gz`, folder)),
      gold: articleBody,
    }));
}

type WebTruth = {
  url: string;
  ground_truth: {
    main_content: string;
    title: string | null;
    author: string | null;
    publish_date: string | null;
  };
  _internal?: { page_type?: { primary?: string } };
};

function loadWeb(folder: URL): BenchPage[] {
  const pages: BenchPage[] = [];
  for (const file of readdirSync(new URL("dev/ground-truth/", folder)).toSorted()) {
    const data = JSON.parse(
      readFileSync(new URL(`dev/ground-truth/${file}`, folder), "utf8"),
    ) as WebTruth;
    const id = file.replace(".json", "");
    const page = new URL(`dev/html/${id}.html.gz`, folder);
    const { main_content: gold, title, author, publish_date: date } = data.ground_truth;
    if (data._internal?.page_type?.primary !== "article" || !gold || !existsSync(page)) continue;
    pages.push({ id, url: data.url, html: readPage(page), gold, title, author, date });
  }
  return pages;
}

function readPage(url: URL): string {
  return decodeHtml(gunzipSync(readFileSync(url)));
}

import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An article as the service knows it; `seenAt` is ISO 8601. */
export type IndexedArticle = { url: string; title: string; seenAt: string };

/** How the service takes the next request: as it should, or as it does at times. */
export type GdeltMood =
  | "well"
  | "throttled"
  /** The same in words, under the status 200. */
  | "throttled-in-words"
  | "refuses"
  | "empty"
  | "cut-off"
  | "down";

export type Gdelt = {
  /** The address of the API, without a query. */
  url: string;
  port: number;
  /** What was asked, and when, in ms. */
  requests: { query: URLSearchParams; atMs: number }[];
  articles: IndexedArticle[];
  mood: GdeltMood;
  close(): Promise<void>;
};

const PATH = "/api/v2/doc/doc";
const MAX_RECORDS = 250;
const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };
const TEXT_TYPE = { "content-type": "text/html; charset=utf-8" };
const LIMIT =
  "Please limit requests to one every 5 seconds or contact the project for larger queries.\n";

/**
 * A search service on 127.0.0.1 that answers as GDELT's DOC 2.0 API does: JSON, at most 250
 * articles, `{}` for none, and what is wrong as plain text under the status 200. A query is found
 * in the titles, without its operators. robots.txt is not there.
 */
export async function startGdelt(articles: readonly IndexedArticle[] = []): Promise<Gdelt> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (url.pathname !== PATH) {
      response.writeHead(404).end();
      return;
    }
    gdelt.requests.push({ query: url.searchParams, atMs: performance.now() });
    answer(gdelt, url.searchParams, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const gdelt: Gdelt = {
    ...{ url: `http://127.0.0.1:${port}${PATH}`, port, requests: [] },
    ...{ articles: [...articles], mood: "well" },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return gdelt;
}

function answer({ mood, articles }: Gdelt, query: URLSearchParams, response: ServerResponse): void {
  if (mood === "throttled") response.writeHead(429, TEXT_TYPE).end(LIMIT);
  else if (mood === "throttled-in-words") response.writeHead(200, TEXT_TYPE).end(LIMIT);
  else if (mood === "empty") response.writeHead(200, TEXT_TYPE).end();
  else if (mood === "down") response.writeHead(503, TEXT_TYPE).end();
  else if (mood === "refuses" || (query.get("query") ?? "").length < 3) {
    response.writeHead(200, TEXT_TYPE).end("Your query was too short or too long.\n");
  } else {
    const found = JSON.stringify({ articles: find(articles, query).map(toEntry) });
    const text = found === '{"articles":[]}' ? "{}" : found;
    response.writeHead(200, JSON_TYPE).end(mood === "cut-off" ? text.slice(0, -30) : text);
  }
}

function find(articles: readonly IndexedArticle[], query: URLSearchParams): IndexedArticle[] {
  const words = (query.get("query") ?? "").replaceAll(/\(?\b\w+:\w+\)?|"/g, "").trim();
  const [from, to] = [query.get("startdatetime") ?? "", query.get("enddatetime") ?? "9"];
  const limit = Math.min(Number(query.get("maxrecords") ?? 75), MAX_RECORDS);
  const isAscending = query.get("sort")?.toLowerCase() === "dateasc";
  const stamp = ({ seenAt }: IndexedArticle) => toStamp(seenAt);
  return articles
    .filter((article) => stamp(article) >= from && stamp(article) <= to)
    .filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()))
    .toSorted((a, b) => stamp(a).localeCompare(stamp(b)) * (isAscending ? 1 : -1))
    .slice(0, limit);
}

function toEntry({ url, title, seenAt }: IndexedArticle) {
  const stamp = toStamp(seenAt);
  return {
    ...{ url, url_mobile: "", title, seendate: `${stamp.slice(0, 8)}T${stamp.slice(8)}Z` },
    ...{ socialimage: "", domain: new URL(url).hostname },
    ...{ language: "English", sourcecountry: "South Korea" },
  };
}

const toStamp = (iso: string) => new Date(iso).toISOString().replaceAll(/\D/g, "").slice(0, 14);

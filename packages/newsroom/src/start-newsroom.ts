import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import iconv from "iconv-lite";
import { renderFeed } from "./render-feed.ts";
import { renderPage } from "./render-page.ts";
import type { Outlet, ScriptedArticle, Timeline } from "./timeline.ts";

export type NewsroomOptions = {
  /** Which articles are out, and which of them have been edited since. */
  state(): { published: ScriptedArticle[]; edited: ReadonlySet<string> };
  /** Ports by outlet id, to come back on the same addresses after a restart. */
  ports?: Record<string, number>;
  /** How long the slow outlet takes to answer. */
  slowMs?: number;
};

export type Newsroom = {
  /** Address of each outlet's feed, by outlet id. */
  feedUrls: Record<string, string>;
  ports: Record<string, number>;
  /** Requests served, by outlet and path, for tests. */
  requests: { outlet: string; path: string; status: number; conditional: boolean }[];
  close(): Promise<void>;
};

const FEED_PATH: Record<Outlet["format"], string> = {
  rss: "/feed.xml",
  atom: "/atom.xml",
  rdf: "/index.rdf",
  json: "/feed.json",
};
const FEED_TYPE: Record<Outlet["format"], string> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  rdf: "application/rdf+xml",
  json: "application/feed+json",
};
const MAX_REQUESTS_KEPT = 10_000;

/**
 * A news server of our own: every outlet on a port of its own on 127.0.0.1, serving feed, pages and
 * robots.txt of what has come out so far, with the faults its script gives it.
 */
export async function startNewsroom(
  timeline: Timeline,
  options: NewsroomOptions,
): Promise<Newsroom> {
  const servers: Server[] = [];
  const requests: Newsroom["requests"] = [];
  const feedUrls: Record<string, string> = {};
  const ports: Record<string, number> = {};
  const scripted = ({ id }: Outlet) =>
    timeline.articles.filter(({ outlet }) => outlet === id).length;
  for (const outlet of timeline.outlets) {
    const server = createServer((request, response) => {
      answer(outlet, scripted(outlet), options, request, response);
      if (requests.length < MAX_REQUESTS_KEPT) {
        requests.push({
          outlet: outlet.id,
          path: request.url ?? "/",
          status: response.statusCode,
          conditional: request.headers["if-none-match"] !== undefined,
        });
      }
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(options.ports?.[outlet.id] ?? 0, "127.0.0.1", resolve);
    });
    const { port } = server.address() as AddressInfo;
    ports[outlet.id] = port;
    const path = outlet.fault === "moved" ? "/old-feed" : FEED_PATH[outlet.format];
    feedUrls[outlet.id] = `http://127.0.0.1:${port}${path}`;
    servers.push(server);
  }
  const close = async () => {
    await Promise.all(
      servers.map((server) => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
      }),
    );
  };
  return { feedUrls, ports, requests, close };
}

function answer(
  outlet: Outlet,
  scripted: number,
  options: NewsroomOptions,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { published, edited } = options.state();
  const own = published.filter((article) => article.outlet === outlet.id);
  // Its last article is the one that nobody gets to read.
  if (outlet.fault === "dies" && own.length === scripted) {
    request.socket.destroy();
    return;
  }
  const host = `http://127.0.0.1:${request.socket.localPort}`;
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  const send = (status: number, type: string, text: string) => {
    const body = iconv.encode(text, outlet.charset);
    const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
    const unchanged = request.headers["if-none-match"] === etag;
    response.statusCode = unchanged ? 304 : status;
    response.setHeader("etag", etag);
    if (!unchanged) response.setHeader("content-type", `${type}; charset=${outlet.charset}`);
    const finish = () => response.end(unchanged ? undefined : body);
    if (outlet.fault === "slow") setTimeout(finish, options.slowMs ?? 1500).unref();
    else finish();
  };
  if (path === "/robots.txt") {
    const rules =
      outlet.fault === "robots"
        ? "User-agent: *\nDisallow: /private/\n"
        : "User-agent: *\nDisallow:\n";
    send(200, "text/plain", rules);
  } else if (path === "/old-feed") {
    response.statusCode = 301;
    response.setHeader("location", `${host}${FEED_PATH[outlet.format]}`);
    response.end();
  } else if (path === FEED_PATH[outlet.format]) {
    if (outlet.fault === "broken") {
      send(
        200,
        "text/html",
        "<!doctype html><html><head><title>Half a page</title><body><p>The server lost its",
      );
      return;
    }
    const entries = own.map((article) => ({
      id: article.id,
      title: edited.has(article.id) && article.edit ? article.edit.title : article.title,
      date: article.date,
      body: article.body,
      url: `${host}${pathOf(article)}`,
    }));
    send(200, FEED_TYPE[outlet.format], renderFeed(outlet, host, entries));
  } else {
    const article = own.find((each) => pathOf(each) === path);
    if (article === undefined)
      send(404, "text/html", "<!doctype html><title>Not found</title><p>Not found");
    else send(200, "text/html", renderPage(outlet, host + path, article, edited.has(article.id)));
  }
}

function pathOf(article: ScriptedArticle): string {
  return `${article.private ? "/private" : ""}/${article.date.replaceAll("-", "/")}/${article.id}.html`;
}

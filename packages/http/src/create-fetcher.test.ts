import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { FakeClock } from "../test/fake-clock.ts";
import { loopbackLookup, startStub, type Stub } from "../test/stub-server.ts";
import { createFetcher } from "./create-fetcher.ts";
import { FetchError } from "./fetch-error.ts";
import type { FetchedPage, Fetcher, FetcherOptions, NotModified } from "./fetcher.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let stub: Stub | undefined;
let fetcher: Fetcher | undefined;
afterEach(async () => {
  await fetcher?.close();
  await stub?.close();
});

/** A site without robots.txt unless `handle` has one; time is fake, so that no pause is real. */
async function setUp(handle: Handler, options: FetcherOptions = {}) {
  const requests: IncomingMessage[] = [];
  stub = await startStub((request, response) => {
    requests.push(request);
    if (request.url === "/robots.txt" && options.siteFiles === undefined) {
      response.writeHead(404).end();
    } else handle(request, response);
  });
  const clock = new FakeClock();
  const allow = [stub.exception];
  const created = createFetcher({ allow, clock, lookup: loopbackLookup, ...options });
  fetcher = created;
  return { fetcher: created, clock, requests, site: `http://a.test:${stub.port}`, port: stub.port };
}

/** Fails where the answer was a 304. */
function asPage(result: FetchedPage | NotModified): FetchedPage {
  if (result.kind !== "ok") throw new Error("No page came");
  return result;
}

test("get() keeps the pause that a service asks for since the last request to its host", async () => {
  const { fetcher, site, clock } = await setUp((_request, response) => {
    response.writeHead(200).end("x");
  });
  const startMs = clock.now().getTime();
  const elapsedMs = () => clock.now().getTime() - startMs;
  await fetcher.get(`${site}/plain`);
  expect(elapsedMs()).toBeLessThan(2_000);
  await fetcher.get(`${site}/search`, { pauseMs: 6_000 });
  expect(elapsedMs()).toBeGreaterThanOrEqual(6_000);
});

test("get() gives the page and everything a capture needs", async () => {
  const { fetcher, site } = await setUp((_request, response) => {
    response.writeHead(200, {
      "content-type": "text/html; charset=windows-1251",
      etag: 'W/"1"',
      "last-modified": "Sun, 01 Mar 2026 18:00:00 GMT",
      "cache-control": "max-age=600",
      "x-thing": ["a", "b"],
    });
    response.end(Buffer.from([0xcf, 0xf0]));
  });
  const page = asPage(await fetcher.get(`${site}/page?#part`));
  expect(page).toMatchObject({
    kind: "ok",
    url: `${site}/page?`,
    finalUrl: `${site}/page?`,
    redirects: [],
    movedTo: undefined,
    status: 200,
    contentType: "text/html; charset=windows-1251",
    etag: 'W/"1"',
    lastModified: "Sun, 01 Mar 2026 18:00:00 GMT",
    robots: { allowed: true, crawlDelayMs: undefined },
    robotsTag: { keepPrivate: false },
    tdm: { reservation: undefined, from: undefined },
    contentUsage: undefined,
  });
  expect(page.body).toEqual(new Uint8Array([0xcf, 0xf0]));
  expect(page.headers["x-thing"]).toBe("a, b");
  expect(page.freshUntil?.getTime()).toBe(page.finishedAt.getTime() + 600_000);
  expect(page.startedAt.getTime()).toBeLessThanOrEqual(page.finishedAt.getTime());
});

test("get() says who we are on every request", async () => {
  const userAgent = "My_News-Bot/1.2 (+https://news.example/bot)";
  const { fetcher, site, requests } = await setUp(
    (request, response) => {
      if (request.url === "/start") response.writeHead(302, { location: "/page" }).end();
      else response.end();
    },
    { userAgent },
  );
  await fetcher.get(`${site}/start`, { readTdmFile: true });
  await fetcher.post(`${site}/hook`, "{}", { headers: { "user-agent": "someone else" } });
  expect(requests.map(({ url }) => url)).toEqual([
    "/robots.txt",
    "/start",
    "/page",
    "/.well-known/tdmrep.json",
    "/hook",
  ]);
  expect(new Set(requests.map(({ headers }) => headers["user-agent"]))).toEqual(
    new Set([userAgent]),
  );
  expect(requests.every(({ headers }) => headers.cookie === undefined)).toBe(true);
});

test("get() sends validators verbatim, and tells what has not changed", async () => {
  const etag = 'W/"a\u00e9,b"';
  const lastModified = "Sunday, 01-Mar-26 18:00:00 GMT";
  const { fetcher, site, requests } = await setUp((request, response) => {
    const isKnown = request.headers["if-none-match"] !== undefined;
    response.writeHead(isKnown ? 304 : 200, { etag, "last-modified": lastModified }).end();
  });
  const first = await fetcher.get(`${site}/feed`);
  const second = await fetcher.get(`${site}/feed`, first);
  expect([first.kind, second.kind]).toEqual(["ok", "not-modified"]);
  expect(second).toMatchObject({ status: 304, etag, lastModified });
  expect(requests.at(-1)?.headers).toMatchObject({
    "if-none-match": etag,
    "if-modified-since": lastModified,
  });
});

test("get() takes no 304 that it did not ask for", async () => {
  const { fetcher, site } = await setUp((_request, response) => response.writeHead(304).end());
  await expect(fetcher.get(site)).rejects.toMatchObject({ kind: "unreachable", status: 304 });
});

test.for([
  { statuses: [301], moved: true },
  { statuses: [308, 301], moved: true },
  { statuses: [302], moved: false },
  { statuses: [301, 307], moved: false },
  { statuses: [303, 301], moved: false },
  { statuses: [301, 301, 301, 301, 301], moved: true },
])("get() follows $statuses, and says where the page has moved", async ({ statuses, moved }) => {
  const { fetcher, site } = await setUp((request, response) => {
    const hop = Number(request.url?.slice(1));
    const status = statuses[hop];
    if (status === undefined) response.end("here");
    else response.writeHead(status, { location: `${hop + 1}` }).end("elsewhere");
  });
  const page = asPage(await fetcher.get(`${site}/0`));
  const finalUrl = `${site}/${statuses.length}`;
  expect(page).toMatchObject({ url: `${site}/0`, finalUrl, movedTo: moved ? finalUrl : undefined });
  expect(page.redirects.map(({ status }) => status)).toEqual(statuses);
  expect(page.redirects[0]).toMatchObject({ from: `${site}/0`, to: `${site}/1` });
  expect(Buffer.from(page.body).toString()).toBe("here");
});

test("get() follows a Location in raw UTF-8", async () => {
  const { fetcher, site } = await setUp((request, response) => {
    if (request.url !== "/") response.end(request.url);
    else {
      const location = Buffer.from("/новости?q=뉴스").toString("latin1");
      response.writeHead(301, { location }).end();
    }
  });
  const page = asPage(await fetcher.get(`${site}/`));
  expect(Buffer.from(page.body).toString()).toBe(
    "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?q=%EB%89%B4%EC%8A%A4",
  );
});

test.for([
  { status: 400, kind: "bad-request" },
  { status: 401, kind: "blocked" },
  { status: 402, kind: "blocked" },
  { status: 403, kind: "blocked" },
  { status: 404, kind: "gone" },
  { status: 405, kind: "bad-request" },
  { status: 407, kind: "blocked" },
  { status: 408, kind: "unreachable" },
  { status: 410, kind: "gone" },
  { status: 418, kind: "bad-request" },
  { status: 425, kind: "unreachable" },
  { status: 429, kind: "throttled" },
  { status: 451, kind: "blocked" },
  { status: 500, kind: "unreachable" },
  { status: 502, kind: "unreachable" },
  { status: 503, kind: "unreachable" },
  { status: 503, kind: "throttled", retryAfter: "30" },
  { status: 500, kind: "throttled", retryAfter: "30" },
  { status: 599, kind: "unreachable" },
  { status: 206, kind: "unreachable" },
  { status: 300, kind: "unreachable" },
  { status: 305, kind: "unreachable" },
])("get() calls $status $kind, and asks once", async ({ status, kind, retryAfter }) => {
  const { fetcher, site, requests } = await setUp((_request, response) => {
    response.writeHead(status, retryAfter === undefined ? {} : { "retry-after": retryAfter }).end();
  });
  await expect(fetcher.get(`${site}/a`)).rejects.toMatchObject({ kind, status });
  expect(requests).toHaveLength(2);
});

test.for([
  { header: "3600", waitMs: 3_600_000 },
  { header: "Thu, 01 Jan 2026 02:00:00 GMT", waitMs: 7_200_000 },
  { header: "31536000", waitMs: 7 * 86_400_000 },
])("get() keeps away from a host as long as it says ($header)", async ({ header, waitMs }) => {
  let busy = true;
  const { fetcher, site, requests, clock } = await setUp((_request, response) => {
    if (busy) response.writeHead(429, { "retry-after": header }).end();
    else response.end();
  });
  const startMs = clock.now().getTime();
  const error: unknown = await fetcher.get(`${site}/a`).catch((error: unknown) => error);
  const retryAt = error instanceof FetchError ? error.retryAt : undefined;
  expect(Math.abs((retryAt?.getTime() ?? 0) - startMs - waitMs)).toBeLessThan(5000);
  busy = false;
  const asked = requests.length;
  clock.advance(waitMs - 10_000);
  // Another page of the host has to wait as well.
  await expect(fetcher.get(`${site}/b`)).rejects.toMatchObject({ kind: "throttled", retryAt });
  expect(requests).toHaveLength(asked);
  clock.advance(20_000);
  await expect(fetcher.get(`${site}/b`)).resolves.toMatchObject({ kind: "ok" });
});

test("get() reads what the answer reserves", async () => {
  const { fetcher, site } = await setUp((request, response) => {
    if (request.url === "/.well-known/tdmrep.json") {
      response.end(JSON.stringify([{ location: "/a", "tdm-reservation": 1, "tdm-policy": "p" }]));
    } else if (request.url === "/ab") response.writeHead(200, { "tdm-reservation": "0" }).end();
    else {
      response.setHeader("x-robots-tag", ["otherbot: noindex", "noarchive"]);
      response.setHeader("content-usage", "train-ai=n");
      response.end();
    }
  });
  const read = async (path: string) => fetcher.get(`${site}${path}`, { readTdmFile: true });
  expect(await read("/a")).toMatchObject({
    tdm: { reservation: 1, policy: "p", from: "file" },
    robotsTag: { keepPrivate: true, noindex: false },
    contentUsage: "train-ai=n",
  });
  expect(await read("/ab")).toMatchObject({ tdm: { reservation: 0, from: "header" } });
  expect(await read("/b")).toMatchObject({ tdm: { reservation: undefined } });
});

test("get() asks for tdmrep.json once a day, and never lets it fail a page", async () => {
  const { fetcher, site, requests, clock } = await setUp((request, response) => {
    if (request.url === "/.well-known/tdmrep.json") response.destroy();
    else response.end();
  });
  const asked = () => requests.filter(({ url }) => url?.endsWith("tdmrep.json")).length;
  for (const path of ["/a", "/b"]) {
    const page = await fetcher.get(`${site}${path}`, { readTdmFile: true });
    expect(page.tdm.reservation).toBeUndefined();
  }
  expect(asked()).toBe(1);
  clock.advance(86_400_000);
  await fetcher.get(`${site}/a`, { readTdmFile: true });
  expect(asked()).toBe(2);
});

test("get() does not ask for a tdmrep.json that robots.txt closes", async () => {
  const requests: (string | undefined)[] = [];
  stub = await startStub((request, response) => {
    requests.push(request.url);
    response.end("User-agent: *\nDisallow: /.well-known/");
  });
  fetcher = createFetcher({ allow: [stub.exception], clock: new FakeClock() });
  await fetcher.get(`${stub.origin}/a`, { readTdmFile: true });
  expect(requests).toEqual(["/robots.txt", "/a"]);
});

test("get() and post() refuse what is no request", async () => {
  const { fetcher, site } = await setUp((_request, response) => response.end());
  const bad = { kind: "bad-request" };
  await expect(fetcher.get("not a url")).rejects.toMatchObject(bad);
  await expect(fetcher.get(`${site}/${"x".repeat(9000)}`)).rejects.toMatchObject(bad);
  await expect(fetcher.get(site, { etag: "a\r\nX: y" })).rejects.toMatchObject(bad);
  const headers = { "x-a": "b\r\nX-C: d" };
  await expect(fetcher.post(site, "{}", { headers })).rejects.toMatchObject(bad);
});

test("get() stops when its signal does, and leaves the host free", async () => {
  const { fetcher, site } = await setUp((request, response) => {
    if (request.url === "/now") response.end();
  });
  const reason = new Error("shutting down");
  const aborted = fetcher.get(`${site}/slow`, { signal: AbortSignal.abort(reason) });
  await expect(aborted).rejects.toBe(reason);
  const controller = new AbortController();
  const slow = fetcher.get(`${site}/slow`, { signal: controller.signal });
  setTimeout(() => controller.abort(reason), 50);
  await expect(slow).rejects.toBe(reason);
  await expect(fetcher.get(`${site}/now`)).resolves.toMatchObject({ kind: "ok" });
});

test("post() sends the body, and gives the answer", async () => {
  const bodies: string[] = [];
  const { fetcher, site, requests } = await setUp((request, response) => {
    void request.setEncoding("utf8").on("data", (chunk: string) => bodies.push(chunk));
    request.on("end", () => response.writeHead(202).end("taken"));
  });
  const headers = { "webhook-id": "1" };
  const result = await fetcher.post(`${site}/hook`, '{"a":1}', { headers });
  expect(result).toMatchObject({ kind: "ok", status: 202 });
  expect(Buffer.from(result.body).toString()).toBe("taken");
  expect(bodies.join("")).toBe('{"a":1}');
  expect(requests[0]?.headers).toMatchObject({
    "webhook-id": "1",
    "content-type": "application/json",
  });
  // Webhooks are asked for by their owner: no robots.txt, and no pause.
  expect(requests.map(({ url }) => url)).toEqual(["/hook"]);
});

test.for([
  { status: 301, kind: "unreachable" },
  { status: 307, kind: "unreachable" },
  { status: 308, kind: "unreachable" },
  { status: 304, kind: "unreachable" },
  { status: 410, kind: "gone" },
  { status: 429, kind: "throttled" },
  { status: 500, kind: "unreachable" },
])("post() takes $status for $kind, and follows nothing", async ({ status, kind }) => {
  const { fetcher, site, requests } = await setUp((_request, response) => {
    response.writeHead(status, { location: "/elsewhere" }).end();
  });
  await expect(fetcher.post(`${site}/hook`, "{}")).rejects.toMatchObject({ kind, status });
  expect(requests).toHaveLength(1);
});

test("createFetcher() names its exceptions and its User-Agent", async () => {
  const created = createFetcher({ allow: ["10.20.0.0/16", "feeds.intranet:8000"] });
  expect(created.allowed).toEqual(["10.20.0.0/16", "feeds.intranet:8000"]);
  expect(created.userAgentToken).toBe("Figurewatch");
  expect(created.userAgent).toMatch(/^Figurewatch\/\S+ \(\+https:\/\/\S+\)$/);
  await created.close();
  expect(() => createFetcher({ userAgent: "curl" })).toThrow("Cannot use the User-Agent");
  expect(() => createFetcher({ allow: ["*"] })).toThrow('Cannot allow "*"');
});

async function attempt(allow: string[], url: string) {
  const other = createFetcher({ allow, lookup: loopbackLookup, clock: new FakeClock() });
  try {
    return (await other.get(url)).kind;
  } catch (error) {
    return error instanceof FetchError ? error.kind : error;
  } finally {
    await other.close();
  }
}

test("createFetcher() opens nothing by an exception but what it names", async () => {
  const { site, port } = await setUp((_request, response) => response.end());
  const origin = `http://127.0.0.1:${port}`;
  expect(await attempt([], origin)).toBe("unsafe");
  expect(await attempt([], site)).toBe("unsafe");
  expect(await attempt(["127.0.0.1/32"], origin)).toBe("ok");
  expect(await attempt(["127.0.0.1/32"], site)).toBe("ok");
  expect(await attempt([`127.0.0.1:${port}`], origin)).toBe("ok");
  expect(await attempt([`127.0.0.1:${port + 1}`], origin)).toBe("unsafe");
  expect(await attempt(["127.0.0.2"], origin)).toBe("unsafe");
  expect(await attempt(["10.0.0.0/8"], origin)).toBe("unsafe");
  expect(await attempt([`a.test:${port}`], site)).toBe("ok");
  expect(await attempt(["a.test"], site)).toBe("ok");
  expect(await attempt(["b.test"], site)).toBe("unsafe");
  expect(await attempt([`a.test:${port}`], origin)).toBe("unsafe");
});

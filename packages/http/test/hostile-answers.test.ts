import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { createFetcher, FetchError, type Fetcher, type GetOptions } from "../src/index.ts";
import { FakeClock } from "./fake-clock.ts";
import { createRandom } from "./random.ts";
import { startRawStub, startStub, type Stub } from "./stub-server.ts";

const MIB = 1024 * 1024;

let stub: Stub | undefined;
let fetcher: Fetcher | undefined;
let clock: FakeClock;
afterEach(async () => {
  await fetcher?.close();
  await stub?.close();
});

function createFor(started: Stub): Fetcher {
  stub = started;
  clock = new FakeClock();
  fetcher = createFetcher({ allow: [started.exception], clock });
  return fetcher;
}

/** Answers "/" as told and every other path well; says when the client hung up. */
async function setUp(answer: (response: ServerResponse) => void) {
  let closed: (() => void) | undefined;
  const hungUp = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const started = await startStub((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else if (request.url === "/good") response.end("good");
    else {
      response.on("close", () => closed?.());
      answer(response);
    }
  });
  return { fetcher: createFor(started), site: started.origin, hungUp };
}

/** Fails with the kind, hangs up, and the next fetch from the same host is none the worse. */
async function expectCut(
  { fetcher, site, hungUp }: Awaited<ReturnType<typeof setUp>>,
  kind: string,
  options: GetOptions = {},
): Promise<void> {
  await expect(fetcher.get(`${site}/`, options)).rejects.toMatchObject({
    name: "FetchError",
    kind,
  });
  await hungUp;
  await expect(fetcher.get(`${site}/good`)).resolves.toMatchObject({ kind: "ok" });
}

function pour(response: ServerResponse, chunk: Uint8Array): void {
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", more);
  more();
}

const gzipBomb = gzipSync(Buffer.alloc(256 * MIB));
const brotliBomb = brotliCompressSync(Buffer.alloc(64 * MIB));

test.for([
  { why: "gzip", encoding: "gzip", bytes: gzipBomb },
  { why: "gzip in gzip", encoding: "gzip, gzip", bytes: gzipSync(gzipBomb) },
  { why: "brotli", encoding: "br", bytes: brotliBomb },
  { why: "gzip in brotli", encoding: "gzip, br", bytes: brotliCompressSync(gzipBomb) },
])("a bomb of $why is cut at the cap", { timeout: 5000 }, async ({ encoding, bytes }) => {
  const served = await setUp((response) => {
    response.writeHead(200, { "content-encoding": encoding }).end(bytes);
  });
  const before = process.memoryUsage().rss;
  await expectCut(served, "too-large");
  expect(process.memoryUsage().rss - before).toBeLessThan(256 * MIB);
});

test("an endless body is cut at the cap", { timeout: 5000 }, async () => {
  const served = await setUp((response) => {
    response.writeHead(200);
    pour(response, Buffer.alloc(64 * 1024, "x"));
  });
  const before = process.memoryUsage().rss;
  await expectCut(served, "too-large");
  expect(process.memoryUsage().rss - before).toBeLessThan(256 * MIB);
});

test("a body that announces too much is not read at all", { timeout: 5000 }, async () => {
  const served = await setUp((response) => {
    response.writeHead(200, { "content-length": String(10 ** 12) });
    response.write("x");
  });
  await expectCut(served, "too-large");
});

test("a report may be longer than a page, by the type of its answer", async () => {
  let type = "application/pdf";
  const { fetcher, site } = await setUp((response) => {
    response.writeHead(200, { "content-type": type }).end(Buffer.alloc(6 * MIB));
  });
  await expect(fetcher.get(site)).resolves.toMatchObject({ kind: "ok" });
  type = "text/html";
  await expect(fetcher.get(site)).rejects.toMatchObject({ kind: "too-large" });
});

test("the cap is the caller's to set", async () => {
  const { fetcher, site } = await setUp((response) => response.end(Buffer.alloc(6 * MIB)));
  await expect(fetcher.get(site)).rejects.toMatchObject({ kind: "too-large" });
  await expect(fetcher.get(site, { maxBytes: 10 * MIB })).resolves.toMatchObject({ kind: "ok" });
});

test.for<{ why: string; answer: (response: ServerResponse) => void }>([
  { why: "silence before the headers", answer: () => {} },
  {
    why: "silence after the headers",
    answer: (response) => response.writeHead(200).flushHeaders(),
  },
  {
    why: "a byte now and then",
    answer(response) {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(timer));
    },
  },
  {
    why: "a gzip that drips",
    answer(response) {
      response.writeHead(200, { "content-encoding": "gzip" });
      const bytes = gzipSync(Buffer.alloc(100_000, "figures"));
      let at = 0;
      const timer = setInterval(() => response.write(bytes.subarray(at, (at += 1))), 20);
      response.on("close", () => clearInterval(timer));
    },
  },
])("$why ends at the deadline", { timeout: 5000 }, async ({ answer }) => {
  const served = await setUp(answer);
  const startedMs = performance.now();
  await expectCut(served, "unreachable", { deadlineMs: 300 });
  expect(performance.now() - startedMs).toBeGreaterThan(290);
});

test("a robots.txt that drips ends at the deadline of the page", { timeout: 5000 }, async () => {
  const started = await startStub((_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write("#"), 20);
    response.on("close", () => clearInterval(timer));
  });
  const fetcher = createFor(started);
  const got = fetcher.get(started.origin, { deadlineMs: 300 });
  await expect(got).rejects.toMatchObject({ kind: "unreachable" });
});

test("a header that drips ends at the deadline", { timeout: 5000 }, async () => {
  const timers: NodeJS.Timeout[] = [];
  const started = await startRawStub((socket) => {
    socket.once("data", (request) => {
      if (request.includes("/robots.txt"))
        socket.end("HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n");
      else {
        socket.write("HTTP/1.1 200 OK\r\n");
        timers.push(setInterval(() => socket.write("x: y\r\n"), 20));
      }
    });
  });
  const fetcher = createFor(started);
  const got = fetcher.get(started.origin, { deadlineMs: 300 });
  await expect(got).rejects.toMatchObject({ kind: "unreachable" });
  for (const timer of timers) clearInterval(timer);
});

test.for([
  { why: "endless", target: (hop: number) => `/${hop + 1}` },
  { why: "to itself", target: () => "/" },
  { why: "in a ring", target: (hop: number) => `/${(hop + 1) % 3}` },
])("redirects $why stop after five", async ({ target }) => {
  const paths: (string | undefined)[] = [];
  const started = await startStub((request, response) => {
    if (request.url === "/robots.txt") return response.writeHead(404).end();
    paths.push(request.url);
    const hop = Number(request.url?.slice(1));
    return response.writeHead(302, { location: target(hop) }).end();
  });
  const fetcher = createFor(started);
  await expect(fetcher.get(started.origin)).rejects.toMatchObject({
    kind: "unreachable",
    status: 302,
  });
  expect(paths).toHaveLength(6);
});

const OK = "HTTP/1.1 200 OK\r\n";

test.for<{ why: string; kind: string | undefined; send: (socket: Socket) => void }>([
  {
    why: "huge headers",
    kind: "too-large",
    send: (socket) => socket.write(`${OK}x: ${"y".repeat(1e6)}\r\n\r\n`),
  },
  {
    why: "many headers",
    kind: "too-large",
    send: (socket) => socket.write(`${OK}${"x: y\r\n".repeat(100_000)}\r\n`),
  },
  {
    why: "a body shorter than announced",
    kind: "unreachable",
    send: (socket) => socket.end(`${OK}content-length: 100\r\n\r\nabc`),
  },
  {
    why: "a chunked body without its end",
    kind: "unreachable",
    send: (socket) => socket.end(`${OK}transfer-encoding: chunked\r\n\r\n5\r\nabcde\r\n`),
  },
  {
    why: "a chunk size that is no number",
    kind: "unreachable",
    send: (socket) => socket.end(`${OK}transfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n`),
  },
  {
    why: "two lengths",
    kind: "unreachable",
    send: (socket) => socket.end(`${OK}content-length: 3\r\ncontent-length: 5\r\n\r\nabcde`),
  },
  {
    why: "a length and chunks",
    kind: "unreachable",
    send: (socket) =>
      socket.end(
        `${OK}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`,
      ),
  },
  { why: "no answer", kind: "unreachable", send: (socket) => socket.end() },
  { why: "a reset", kind: "unreachable", send: (socket) => socket.resetAndDestroy() },
  { why: "no HTTP", kind: "unreachable", send: (socket) => socket.end("SSH-2.0-OpenSSH\r\n") },
  { why: "noise", kind: "unreachable", send: (socket) => socket.end(Buffer.alloc(1000, 0xff)) },
  {
    why: "a NUL in a header",
    kind: "unreachable",
    send: (socket) => socket.end(`${OK}x: a\0b\r\ncontent-length: 0\r\n\r\n`),
  },
  {
    why: "an upgrade",
    kind: "unreachable",
    send: (socket) =>
      socket.end("HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n"),
  },
  {
    why: "endless interim answers",
    kind: "unreachable",
    send(socket) {
      const timer = setInterval(() => socket.write("HTTP/1.1 103 Early Hints\r\n\r\n"), 5);
      socket.on("close", () => clearInterval(timer));
    },
  },
  {
    why: "a second answer nobody asked for",
    kind: undefined,
    send: (socket) =>
      socket.end(`${OK}content-length: 1\r\n\r\naHTTP/1.1 302 Found\r\nlocation: /evil\r\n\r\n`),
  },
  {
    why: "headers called like object members",
    kind: undefined,
    send: (socket) =>
      socket.end(`${OK}__proto__: polluted\r\nconstructor: x\r\ncontent-length: 0\r\n\r\n`),
  },
  {
    why: "a body until the end of the connection",
    kind: undefined,
    send: (socket) => socket.end(`${OK}\r\nabc`),
  },
  {
    why: "a charset, type and location that make no sense",
    kind: undefined,
    send: (socket) =>
      socket.end(
        `${OK}content-type: \xff;;charset="\r\nlocation: http://[\r\ncontent-length: 0\r\n\r\n`,
      ),
  },
])("$why: $kind", { timeout: 5000 }, async ({ kind, send }) => {
  const started = await startRawStub((socket) => {
    socket.once("data", (request) => {
      if (!request.includes("/robots.txt")) send(socket);
      else socket.end("HTTP/1.1 404 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    });
  });
  const fetcher = createFor(started);
  const got = fetcher.get(started.origin, { deadlineMs: kind === undefined ? 5000 : 400 });
  if (kind === undefined) await expect(got).resolves.toMatchObject({ kind: "ok", status: 200 });
  else await expect(got).rejects.toMatchObject({ name: "FetchError", kind });
  expect("polluted" in {}).toBe(false);
});

test.for([
  "http://[",
  "http:// /",
  "javascript:alert(1)",
  "data:text/html,x",
  "http://u:p@b.test/",
])("a redirect to '%s' leads nowhere", async (location) => {
  const { fetcher, site } = await setUp((response) => {
    response.writeHead(301, { location }).end();
  });
  await expect(fetcher.get(`${site}/`)).rejects.toBeInstanceOf(FetchError);
});

test(
  "answers that were tampered with never bring anything but a FetchError",
  { timeout: 20_000 },
  async () => {
    const random = createRandom(20_260_301);
    const page = gzipSync("<p>Figures</p>".repeat(20));
    const head = `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-encoding: gzip\r\ncontent-length: ${page.length}\r\netag: "a"\r\nretry-after: 1\r\n\r\n`;
    const started = await startRawStub((socket) => {
      socket.once("data", (request) => {
        if (request.includes("/robots.txt")) {
          socket.end("HTTP/1.1 404 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
          return;
        }
        const bytes = Buffer.concat([Buffer.from(head), page]);
        for (let change = random(4); change >= 0; change -= 1) {
          bytes[random(bytes.length)] = random(256);
        }
        socket.end(random(4) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes);
      });
    });
    const fetcher = createFor(started);
    const outcomes = new Map<string, number>();
    for (let round = 0; round < 500; round += 1) {
      const outcome = await fetcher.get(`${started.origin}/${round}`, { deadlineMs: 2000 }).then(
        ({ kind }) => kind,
        (error: unknown) => (error instanceof FetchError ? error.kind : String(error)),
      );
      // Past what a changed status and Retry-After may have asked for.
      clock.advance(10_000_000);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes.get("ok")).toBeGreaterThan(10);
    expect(outcomes.get("unreachable")).toBeGreaterThan(10);
    const kinds = ["ok", "bad-request", "blocked", "gone", "throttled", "too-large", "unreachable"];
    expect(kinds).toEqual(expect.arrayContaining([...outcomes.keys()]));
  },
);

import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const MIB = 1024 * 1024;
const HTML = { "content-type": "text/html; charset=utf-8" };
const FEED = { "content-type": "application/rss+xml" };
const feed = (inside: string, doctype = "") =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>T</title><item><title>${inside}</title><link>https://a.example/1</link></item></channel></rss>`;

type Serve = (response: ServerResponse, base: string) => void;

/** What servers do to those who read them, by name; each is bounded, so that a test ends. */
const FAULTS = {
  "gzip-bomb": (response) =>
    response
      .writeHead(200, { ...HTML, "content-encoding": "gzip" })
      .end(gzipSync(Buffer.alloc(64 * MIB, 0x20))),
  "brotli-bomb": (response) =>
    response.writeHead(200, { ...HTML, "content-encoding": "br" }).end(
      // The best quality, the default, takes longer to pack than a reader waits.
      brotliCompressSync(Buffer.alloc(64 * MIB, 0x20), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
      }),
    ),
  "large-body": (response) => response.writeHead(200, HTML).end(Buffer.alloc(32 * MIB, 0x61)),
  "endless-body": (response) => {
    response.writeHead(200, HTML);
    const chunk = Buffer.alloc(MIB, 0x61);
    const write = () => {
      if (!response.destroyed) response.write(chunk, () => setImmediate(write));
    };
    write();
  },
  "slow-drip": (response) => {
    response.writeHead(200, HTML);
    const timer = setInterval(() => response.write("a"), 100);
    response.once("close", () => clearInterval(timer));
  },
  silent: () => {},
  "cut-body": (response) => {
    response.writeHead(200, { ...HTML, "content-length": "100000" });
    response.write("<p>half a page");
    setTimeout(() => response.destroy(), 20);
  },
  "redirect-loop": (response, base) =>
    response.writeHead(302, { location: `${base}/redirect-loop` }).end(),
  "redirect-to-metadata": (response) =>
    response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
  "redirect-to-file": (response) =>
    response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "huge-header": (response) =>
    response.writeHead(200, { "x-fill": "a".repeat(64 * 1024) }).end("x"),
  "deep-page": (response) => response.writeHead(200, HTML).end("<div>".repeat(100_000)),
  "many-attributes": (response) =>
    response
      .writeHead(200, HTML)
      .end(`<p ${Array.from({ length: 20_000 }, (_, i) => `a${i}=1`).join(" ")}>x</p>`),
  "unknown-charset": (response) =>
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-7" })
      .end(
        "<html><body><article><p>A page in a charset nobody knows, with enough words in it to be read.</p></article></body></html>",
      ),
  "entity-bomb": (response) =>
    response
      .writeHead(200, FEED)
      .end(
        feed(
          "&d;",
          `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${"&a;".repeat(100)}"><!ENTITY c "${"&b;".repeat(100)}"><!ENTITY d "${"&c;".repeat(100)}">]>`,
        ),
      ),
  "external-entity": (response) =>
    response
      .writeHead(200, FEED)
      .end(feed("&x;", `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>`)),
  "not-a-feed": (response) =>
    response.writeHead(200, HTML).end("<!doctype html><title>Moved</title>"),
  gone: (response) => response.writeHead(410).end(),
  "too-many-requests": (response) => response.writeHead(429, { "retry-after": "120" }).end(),
  unavailable: (response) => response.writeHead(503).end(),
  paywall: (response) => response.writeHead(402).end(),
} satisfies Record<string, Serve>;

export type Fault = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as Fault[];

export type FaultServer = {
  /** Address of a fault; `silent` never answers. */
  url(fault: Fault): string;
  port: number;
  close(): Promise<void>;
};

/** A server on 127.0.0.1 that does what bad servers do, a fault a path. robots.txt allows all. */
export async function startFaultServer(): Promise<FaultServer> {
  let base = "";
  const server = createServer((request, response) => {
    const name = (request.url ?? "/").slice(1);
    if (name in FAULTS) FAULTS[name as Fault](response, base);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  base = `http://127.0.0.1:${port}`;
  return {
    url: (fault) => `${base}/${fault}`,
    port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { brotliCompressSync, createGzip, gzipSync } from "node:zlib";
import { createFetcher, FetchError, isAllowedByRobots } from "@figurewatch/http";
import { Agent, request } from "undici";

/**
 * Three questions: what a decision by robots.txt costs beside robots-parser, what the guard and
 * the manners cost beside a bare undici request, and how soon a bomb is cut.
 */
const MIB = 1024 * 1024;
const ROUND_MS = 400;

/** Its own types declare a default export that a CommonJS module does not have. */
const robotsParser: (
  robotsUrl: string,
  text: string,
) => { isAllowed(url: string, agent: string): boolean | undefined } = createRequire(
  import.meta.url,
)("robots-parser");

type Contender = { name: string; run: () => unknown };

/** Runs a second, the best of five rounds taken in turn. */
async function compare(title: string, contenders: readonly Contender[]): Promise<void> {
  const best = new Map<string, number>();
  for (let round = 0; round < 5; round += 1) {
    for (const { name, run } of contenders) {
      const startedMs = performance.now();
      let runs = 0;
      while (performance.now() - startedMs < ROUND_MS) {
        await run();
        runs += 1;
      }
      const perSecond = (runs * 1000) / (performance.now() - startedMs);
      best.set(name, Math.max(best.get(name) ?? 0, perSecond));
    }
  }
  const [ours = 1] = best.values();
  console.log(`\n${title}`);
  for (const [name, perSecond] of best) {
    const ratio = (ours / perSecond).toFixed(2);
    console.log(`  ${name.padEnd(32)} ${perSecond.toFixed(0).padStart(9)}/s   ours is ${ratio} x`);
  }
}

function timeOnce(title: string, run: () => unknown): void {
  const startedMs = performance.now();
  const result = run();
  console.log(`  ${title}: ${(performance.now() - startedMs).toFixed(1)} ms (${String(result)})`);
}

const typical = [
  "User-agent: *",
  ...Array.from({ length: 60 }, (_, index) => `Disallow: /section-${index}/*/print$`),
  "Allow: /section-1/open/",
  "Crawl-delay: 5",
  "User-agent: OtherBot",
  "Disallow: /",
  "Sitemap: https://news.example/sitemap.xml",
].join("\n");
const paths = Array.from({ length: 20 }, (_, index) => `/section-${index}/2026/03/report-${index}`);
const urls = paths.map((path) => `https://news.example${path}`);

await compare("robots.txt: 20 URLs of one site, file parsed once", [
  {
    name: "figurewatch",
    run: () => urls.map((url) => isAllowedByRobots(typical, "Figurewatch", url)),
  },
  {
    name: "robots-parser 3.0.1",
    run: () => {
      const robots = robotsParser("https://news.example/robots.txt", typical);
      return urls.map((url) => robots.isAllowed(url, "Figurewatch"));
    },
  },
]);

console.log("\nrobots.txt: hostile files");
const wildcards = `User-agent: *\nDisallow: /${"*a".repeat(14)}$`;
timeOnce("14 wildcards on a path of 40 characters", () =>
  isAllowedByRobots(wildcards, "Figurewatch", `https://news.example/${"a".repeat(39)}b`),
);
const many = ["User-agent: *"];
for (let index = 0; index < 25_000; index += 1) many.push(`Disallow: /*a${index}*b`);
const longUrl = `https://news.example/${"a".repeat(2000)}`;
timeOnce("25,000 rules with wildcards, parsed and asked", () =>
  isAllowedByRobots(many.join("\n"), "Figurewatch", longUrl),
);
timeOnce("the same, asked again", () => isAllowedByRobots(many.join("\n"), "Figurewatch", longUrl));
const slowRule = `Disallow: /${`*${"a".repeat(30)}b`.repeat(10)}`;
const slowest = ["User-agent: *", ...Array.from({ length: 1500 }, () => slowRule)].join("\n");
timeOnce("the worst we know of 500 KiB, on a path of 8,000 characters", () =>
  isAllowedByRobots(slowest, "Figurewatch", `https://news.example/b${"a".repeat(8000)}`),
);

async function gzipZeros(mebibytes: number): Promise<Buffer> {
  const gzip = createGzip();
  const chunks: Buffer[] = [];
  gzip.on("data", (chunk: Buffer) => chunks.push(chunk));
  const zeros = Buffer.alloc(MIB);
  for (let index = 0; index < mebibytes; index += 1) {
    if (!gzip.write(zeros)) await once(gzip, "drain");
  }
  gzip.end();
  await once(gzip, "end");
  return Buffer.concat(chunks);
}

const page = gzipSync("<p>The ministry counted 1,200 permits.</p>".repeat(500));
const gzipBomb = await gzipZeros(1024);
const brotliBomb = brotliCompressSync(Buffer.alloc(256 * MIB));
const bodies: Record<string, { bytes: Buffer; encoding: string }> = {
  "/page": { bytes: page, encoding: "gzip" },
  "/gzip": { bytes: gzipBomb, encoding: "gzip" },
  "/gzip-gzip": { bytes: gzipSync(gzipBomb), encoding: "gzip, gzip" },
  "/brotli": { bytes: brotliBomb, encoding: "br" },
};
const server = createServer((incoming, response) => {
  const body = bodies[incoming.url ?? ""];
  if (incoming.url === "/endless") {
    const chunk = Buffer.alloc(64 * 1024);
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", more);
    more();
  } else if (body === undefined) response.writeHead(404).end();
  else response.writeHead(200, { "content-encoding": body.encoding }).end(body.bytes);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const address = server.address();
if (address === null || typeof address === "string") throw new Error("The server has no port");
const origin = `http://127.0.0.1:${address.port}`;
const fetcher = createFetcher({ allow: [`127.0.0.1:${address.port}`], crawlDelayMs: 0 });
const agent = new Agent();

/** As fast as it may: without a pause, which is what keeps the gate's clock out of the figure. */
await compare(`fetch: one page of ${page.length} bytes in gzip, over and over`, [
  { name: "figurewatch get()", run: () => fetcher.get(`${origin}/page`) },
  {
    name: "undici request (no decoding)",
    run: async () => {
      const response = await request(`${origin}/page`, { dispatcher: agent });
      return response.body.arrayBuffer();
    },
  },
  {
    name: "global fetch",
    run: async () => (await fetch(`${origin}/page`)).arrayBuffer(),
  },
]);

console.log("\nbombs, cut at 10 MiB");
for (const path of ["/gzip", "/gzip-gzip", "/brotli", "/endless"]) {
  const sent = bodies[path]?.bytes.length ?? Infinity;
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const startedMs = performance.now();
  const outcome = await fetcher.get(`${origin}${path}`, { maxBytes: 10 * MIB }).then(
    () => "read whole",
    (error: unknown) => (error instanceof FetchError ? error.kind : String(error)),
  );
  const ms = (performance.now() - startedMs).toFixed(0);
  const grown = ((process.memoryUsage().rss - before) / MIB).toFixed(0);
  console.log(`  ${path.padEnd(12)} ${sent} bytes sent: ${outcome} after ${ms} ms, +${grown} MiB`);
}

await fetcher.close();
await agent.close();
server.close();
server.closeAllConnections();

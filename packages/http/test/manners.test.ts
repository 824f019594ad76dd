import { afterEach, expect, test } from "vitest";
import {
  createFetcher,
  createMemoryHostGate,
  createMemorySiteFiles,
  FetchError,
  type Fetcher,
} from "../src/index.ts";
import { FakeClock } from "./fake-clock.ts";
import { createRandom } from "./random.ts";
import { loopbackLookup, startStub, type Stub } from "./stub-server.ts";

type Logged = {
  host: string;
  path: string;
  userAgent: string | undefined;
  arrivedMs: number;
  answeredMs: number;
};

let stub: Stub | undefined;
let workers: Fetcher[] = [];
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.close()));
  await stub?.close();
});

/** Hosts `h0.test`, `h1.test` … on one loopback port, and workers that share gate and files. */
async function setUp(workerCount: number, answer: (host: string, path: string) => Answer) {
  const clock = new FakeClock();
  const log: Logged[] = [];
  const answerMs = 150;
  stub = await startStub((request, response) => {
    const host = request.headers.host?.split(":")[0] ?? "";
    const path = request.url ?? "";
    const arrivedMs = clock.now().getTime();
    const entry = {
      host,
      path,
      userAgent: request.headers["user-agent"],
      arrivedMs,
      answeredMs: Infinity,
    };
    log.push(entry);
    clock.advance(answerMs);
    setImmediate(() => {
      entry.answeredMs = clock.now().getTime();
      const { status = 200, headers = {}, body = "" } = answer(host, path);
      response.writeHead(status, headers).end(body);
    });
  });
  const { exception, port } = stub;
  const shared = {
    clock,
    hostGate: createMemoryHostGate(clock),
    siteFiles: createMemorySiteFiles(),
  };
  workers = Array.from({ length: workerCount }, () =>
    createFetcher({ allow: [exception], lookup: loopbackLookup, ...shared }),
  );
  return { log, port, workers };
}

type Answer = { status?: number; headers?: Record<string, string>; body?: string };

/** Every worker takes the next URL when it is done with its last. */
async function fetchAll(workers: readonly Fetcher[], urls: readonly string[]) {
  const queue = urls.values();
  const outcomes: { url: string; kind: string }[] = [];
  const work = async (worker: Fetcher) => {
    for (const url of queue) {
      try {
        outcomes.push({ url, kind: (await worker.get(url)).kind });
      } catch (error) {
        if (!(error instanceof FetchError)) throw error;
        outcomes.push({ url, kind: error.kind });
      }
    }
  };
  await Promise.all(workers.map(work));
  return outcomes;
}

/** Neighbouring requests to one host, as the host saw them. */
function listPauses(log: readonly Logged[]) {
  return [...Map.groupBy(log, ({ host }) => host).values()].flatMap((requests) =>
    requests.slice(1).map((request, index) => {
      const before = requests[index];
      const pauseMs = request.arrivedMs - (before?.answeredMs ?? 0);
      return { host: request.host, pauseMs };
    }),
  );
}

test(
  "1,000 requests, 10 hosts, 4 workers: one at a time and a second apart",
  { timeout: 20_000 },
  async () => {
    const { log, port, workers } = await setUp(4, (host, path) => {
      if (path !== "/robots.txt") return {};
      // Two hosts ask for more, one of them for more than is waited out.
      if (host === "h8.test") return { body: "User-agent: *\nCrawl-delay: 20" };
      if (host === "h9.test") return { body: "User-agent: *\nCrawl-delay: 600" };
      return { status: 404 };
    });
    const random = createRandom(7);
    const urls = Array.from(
      { length: 1000 },
      (_, index) => `http://h${random(10)}.test:${port}/${index}`,
    );
    const outcomes = await fetchAll(workers, urls);

    const pauses = listPauses(log);
    expect(pauses.length).toBeGreaterThan(800);
    const asked = { "h8.test": 20_000, "h9.test": 600_000 } as Record<string, number | undefined>;
    // robots.txt itself is asked for before its delay is known.
    const breaches = pauses.filter(({ host, pauseMs }) => pauseMs < (asked[host] ?? 1000));
    expect(breaches).toEqual([]);
    expect(new Set(log.map(({ userAgent }) => userAgent)).size).toBe(1);

    // A long delay means fewer pages, not faster ones.
    const kinds = Map.groupBy(outcomes, ({ kind }) => kind);
    expect(kinds.get("throttled")?.every(({ url }) => url.includes("//h9.test"))).toBe(true);
    expect(kinds.get("ok")?.length).toBeGreaterThan(850);
    expect([...kinds.keys()].sort()).toEqual(["ok", "throttled"]);
  },
);

test(
  "1,000 mixed URLs over 20 hosts: nothing disallowed is asked for, redirects included",
  { timeout: 20_000 },
  async () => {
    const { log, port, workers } = await setUp(4, (host, path) => {
      const site = Number(/\d+/.exec(host)?.[0]);
      if (path === "/robots.txt") {
        // A third of the hosts has no file, a third closes a folder, a third all but one.
        if (site % 3 === 0) return { status: 404 };
        if (site % 3 === 1)
          return { body: "User-agent: *\nDisallow: /closed/\nDisallow: /*?print" };
        return {
          body: "User-agent: Figurewatch\nDisallow: /\nAllow: /open/\n\nUser-agent: *\nAllow: /",
        };
      }
      if (path.startsWith("/open/go")) {
        const next = Number(/\d+/.exec(path)?.[0]);
        const folder = next % 2 === 0 ? "closed" : "open";
        const to = `http://h${next % 20}.test:${stub?.port}/${folder}/${next}`;
        return { status: 302, headers: { location: to } };
      }
      return {};
    });
    const random = createRandom(11);
    const paths = ["/open/", "/closed/", "/open/go", "/other/", "/open/?print=", "/open/a/"];
    const urls = Array.from(
      { length: 1000 },
      () => `http://h${random(20)}.test:${port}${paths[random(paths.length)]}${random(1000)}`,
    );
    const outcomes = await fetchAll(workers, urls);

    const disallowed = log.filter(({ host, path }) => {
      const site = Number(/\d+/.exec(host)?.[0]);
      if (path === "/robots.txt" || site % 3 === 0) return false;
      if (site % 3 === 1) return path.startsWith("/closed/") || path.includes("?print");
      return !path.startsWith("/open/");
    });
    expect(disallowed).toEqual([]);
    const kinds = Map.groupBy(outcomes, ({ kind }) => kind);
    expect([...kinds.keys()].sort()).toEqual(["blocked", "ok"]);
    expect(kinds.get("ok")?.length).toBeGreaterThan(200);
    expect(kinds.get("blocked")?.length).toBeGreaterThan(200);
    // Workers share the file once one of them has it; two may set out for it at the same time.
    expect(log.filter(({ path }) => path === "/robots.txt").length).toBeLessThan(40);
    expect(listPauses(log).filter(({ pauseMs }) => pauseMs < 1000)).toEqual([]);
  },
);

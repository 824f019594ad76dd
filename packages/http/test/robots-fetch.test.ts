import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { createFetcher } from "../src/index.ts";
import { FakeClock } from "./fake-clock.ts";
import { loopbackLookup, startStub, type Stub } from "./stub-server.ts";

const CLOSED = "User-agent: *\nDisallow: /secret\n";

let stub: Stub | undefined;
afterEach(async () => {
  await stub?.close();
});

/** Serves robots.txt by `answers`, one each time and the last from then on; pages are 200. */
async function setUp(...answers: ((response: ServerResponse, path: string) => void)[]) {
  const log: string[] = [];
  stub = await startStub((request, response) => {
    const path = request.url ?? "";
    log.push(`${request.headers.host?.split(":")[0]}${path}`);
    if (!path.includes("robots")) response.end("page");
    else (answers.length > 1 ? answers.shift() : answers[0])?.(response, path);
  });
  const clock = new FakeClock();
  const fetcher = createFetcher({
    allow: [stub.exception],
    lookup: loopbackLookup,
    clock,
  });
  const get = async (path: string, deadlineMs = 5000) => {
    const page = fetcher.get(`http://a.test:${stub?.port}${path}`, { deadlineMs });
    return page.then(
      ({ kind }) => kind,
      (error: { kind?: string }) => error.kind,
    );
  };
  return { get, log, clock, port: stub.port };
}

const answer =
  (status: number, body = "", headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, headers).end(body);
  };

test("200 is obeyed", async () => {
  const { get, log } = await setUp(answer(200, CLOSED));
  expect([await get("/secret"), await get("/open")]).toEqual(["blocked", "ok"]);
  expect(log).toEqual(["a.test/robots.txt", "a.test/open"]);
});

test("200 in gzip, and with a mark and line ends of any kind, is obeyed", async () => {
  const body = gzipSync(`\uFEFF${CLOSED.replaceAll("\n", "\r")}`);
  const { get } = await setUp((response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(body);
  });
  expect(await get("/secret")).toBe("blocked");
});

test.for([301, 302, 303, 307, 308])("%i is followed, to another host too", async (status) => {
  const { get, log, port } = await setUp((response, path) => {
    if (path === "/moved-robots") response.end(CLOSED);
    else response.writeHead(status, { location: `http://b.test:${port}/moved-robots` }).end();
  });
  expect([await get("/secret"), await get("/open")]).toEqual(["blocked", "ok"]);
  expect(log).toEqual(["a.test/robots.txt", "b.test/moved-robots", "a.test/open"]);
});

test.for([
  { hops: 5, kinds: ["blocked", "ok"] },
  { hops: 6, kinds: ["ok", "ok"] },
])("$hops redirects give $kinds", async ({ hops, kinds }) => {
  const { get } = await setUp((response, path) => {
    const hop = Number(/\d+$/.exec(path)?.[0] ?? 0);
    if (hop === hops) response.end(CLOSED);
    else response.writeHead(302, { location: `/robots-${hop + 1}` }).end();
  });
  expect([await get("/secret"), await get("/open")]).toEqual(kinds);
});

test.for([400, 401, 403, 404, 410, 451])("%i allows all", async (status) => {
  const { get } = await setUp(answer(status, CLOSED));
  expect(await get("/secret")).toBe("ok");
});

test.for<{ why: string; fail: (response: ServerResponse) => void; kind?: string }>([
  { why: "429", fail: answer(429) },
  { why: "500", fail: answer(500) },
  { why: "503", fail: answer(503) },
  { why: "a redirect to nowhere", fail: answer(301) },
  { why: "silence", fail: () => {} },
  { why: "a reset", fail: (response) => response.socket?.resetAndDestroy() },
  {
    why: "half a body",
    fail: (response) => {
      response.writeHead(200, { "content-length": "100" }).write(CLOSED);
      setTimeout(() => response.destroy(), 20);
    },
  },
  {
    why: "half a gzip",
    fail: (response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end(gzipSync(CLOSED).subarray(0, 20));
    },
  },
])("$why denies all, and is asked again", async ({ why, fail }) => {
  const { get, log } = await setUp(fail, answer(200, CLOSED));
  const deadlineMs = why === "silence" ? 300 : 5000;
  expect(await get("/open", deadlineMs)).toBe(why === "429" ? "throttled" : "unreachable");
  expect([await get("/open"), await get("/secret")]).toEqual(["ok", "blocked"]);
  expect(log).toEqual(["a.test/robots.txt", "a.test/robots.txt", "a.test/open"]);
});

test("a host that does not resolve denies all", async () => {
  const fetcher = createFetcher({
    lookup: (_hostname, _options, callback) => callback(new Error("ENOTFOUND"), []),
  });
  await expect(fetcher.get("http://a.test/")).rejects.toMatchObject({ kind: "unreachable" });
  await fetcher.close();
});

test("429 with Retry-After is asked again only then", async () => {
  const busy = answer(429, "", { "retry-after": "120" });
  const { get, log, clock } = await setUp(busy, answer(200, ""));
  expect([await get("/open"), await get("/open")]).toEqual(["throttled", "throttled"]);
  expect(log).toHaveLength(1);
  clock.advance(120_000);
  expect(await get("/open")).toBe("ok");
});

test("more than 500 KiB is read to the limit, and the connection closed", async () => {
  let closed = false;
  const { get } = await setUp((response) => {
    response.on("close", () => {
      closed = true;
    });
    response
      .writeHead(200)
      .write(`${CLOSED}# ${"x".repeat(400_000)}\nUser-agent: *\nDisallow: /b\n`);
    const filler = `# ${"y".repeat(10_000)}\n`;
    const timer = setInterval(() => response.write(filler.repeat(5)), 2);
    response.on("close", () => clearInterval(timer));
  });
  expect([await get("/secret"), await get("/b"), await get("/open")]).toEqual([
    "blocked",
    "blocked",
    "ok",
  ]);
  expect(closed).toBe(true);
});

test("the file is kept for a day, and beyond while it cannot be had", async () => {
  const { get, log, clock } = await setUp(answer(200, CLOSED), answer(500), answer(200, ""));
  const dayMs = 24 * 60 * 60 * 1000;
  expect(await get("/secret")).toBe("blocked");
  clock.advance(dayMs - 10_000);
  expect(await get("/secret")).toBe("blocked");
  expect(log).toHaveLength(1);
  clock.advance(20_000);
  expect(await get("/secret")).toBe("blocked");
  expect(log).toHaveLength(2);
  clock.advance(dayMs);
  expect(await get("/secret")).toBe("ok");
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { createFetcher, FetchError, type Fetcher, type SiteFileStore } from "../src/index.ts";
import { isPublicAddress } from "../src/public-address.ts";
import { hookConnects } from "./connect-hook.ts";
import { DENIED, REACHABLE, REBINDING, type Resolves } from "./ssrf-cases.ts";
import { startStub, stubLookup } from "./stub-server.ts";

/** No robots.txt anywhere, so that the first connection is the page's own. */
const noRobots: SiteFileStore = {
  async find() {
    return { text: "", fetchedAt: new Date(), freshUntil: new Date(8.64e15) };
  },
  async upsert() {},
};

const METHODS = {
  get: (fetcher: Fetcher, url: string) => fetcher.get(url, { deadlineMs: 2000 }),
  post: (fetcher: Fetcher, url: string) => fetcher.post(url, "{}", { deadlineMs: 2000 }),
};

let resolves: Resolves | undefined;
let fetcher: Fetcher;
let hook: ReturnType<typeof hookConnects>;
beforeEach(() => {
  hook = hookConnects();
  fetcher = createFetcher({
    lookup: (...query) => stubLookup(resolves ?? {})(...query),
    siteFiles: noRobots,
    crawlDelayMs: 0,
  });
});
afterEach(async () => {
  hook.restore();
  await fetcher.close();
});

const settle = (result: Promise<unknown>) => result.catch((error: unknown) => error);

function attempt(method: keyof typeof METHODS, target: { url: string; resolves?: Resolves }) {
  resolves = target.resolves;
  return settle(METHODS[method](fetcher, target.url));
}

test("the list is long enough, and says each case once", () => {
  expect(DENIED.length + REACHABLE.length).toBeGreaterThanOrEqual(150);
  expect(REACHABLE.length).toBeGreaterThanOrEqual(40);
  const keys = [...DENIED, ...REACHABLE].map(({ url, resolves }) =>
    JSON.stringify([url, resolves]),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test.for(["get", "post"] as const)("%s() connects to nothing that is denied", async (method) => {
  for (const target of DENIED) {
    const error = await attempt(method, target);
    expect(hook.seen, `${target.url} (${target.why})`).toEqual([]);
    expect(error, `${target.url} (${target.why})`).toBeInstanceOf(FetchError);
  }
});

test.for(["get", "post"] as const)("%s() reaches what only looks private", async (method) => {
  for (const target of REACHABLE) {
    const { url, why, reaches } = target;
    const error = await attempt(method, target);
    const [first] = hook.seen.splice(0).map(({ address, port }) => `${address}:${port}`);
    expect(first, `${url} (${why})`).toBe(reaches);
    expect(error, `${url} (${why})`).toMatchObject({ kind: "unreachable" });
  }
});

test.for(REBINDING)("get() is not rebound: $why", async ({ answers }) => {
  const lookup = stubLookup({ "rebind.test": answers });
  // With robots.txt asked for too, every fetch resolves the name twice.
  for (const siteFiles of [{}, { siteFiles: noRobots }]) {
    const fetcher = createFetcher({ lookup, crawlDelayMs: 0, ...siteFiles });
    for (let round = 0; round < answers.length + 1; round += 1) {
      await fetcher.get("http://rebind.test/", { deadlineMs: 2000 }).catch(() => {});
    }
    await fetcher.close();
  }
  expect(hook.seen.filter(({ address }) => !isPublicAddress(address))).toEqual([]);
});

test("get() asks the resolver for all addresses and connects to the one that was checked", async () => {
  const asked: unknown[] = [];
  const lookup: Parameters<typeof createFetcher>[0] = {
    lookup(hostname, options, callback) {
      asked.push([hostname, options.all]);
      callback(null, [{ address: "93.184.215.14", family: 4 }]);
    },
  };
  const fetcher = createFetcher({ ...lookup, siteFiles: noRobots });
  await fetcher.get("http://site.test/").catch(() => {});
  expect(asked).toEqual([["site.test", true]]);
  expect(hook.seen).toEqual([{ address: "93.184.215.14", port: 80 }]);
});

test("get() follows no redirect to where it may not go, and robots.txt neither", async () => {
  let location = "";
  const stub = await startStub((request, response) => {
    if (request.url === "/page") response.writeHead(200).end("fine");
    else response.writeHead(302, { location }).end();
  });
  hook.restore();
  hook = hookConnects(stub.port);
  const options = { allow: [stub.exception], crawlDelayMs: 0, lookup: stubLookup({}) };
  const withoutRobots = createFetcher({ ...options, siteFiles: noRobots });
  const withRobots = createFetcher(options);
  for (const { url, resolves } of DENIED) {
    // Without a scheme it is a fine redirect, and a resolver's word is not in the URL.
    if (resolves !== undefined || !/^[^/]+\/\//.test(url)) continue;
    // Header fields hold no such letters unescaped; browsers send them encoded.
    location = url.replaceAll(/[\n\t]/g, "");
    if (/[^\u0020-\u007e]/.test(location) || url === "http://") continue;
    const page = await settle(withoutRobots.get(`${stub.origin}/start`));
    expect(page, location).toBeInstanceOf(FetchError);
    const behindRobots = await settle(withRobots.get(`${stub.origin}/page`));
    expect(behindRobots, location).toMatchObject({ kind: "unreachable" });
    const posted = await settle(withRobots.post(`${stub.origin}/start`, "{}"));
    expect(posted, location).toMatchObject({ status: 302 });
  }
  await Promise.all([withRobots.close(), withoutRobots.close()]);
  expect(hook.seen).toEqual([]);
  await stub.close();
});

test("get() does not read the proxy settings of the environment", async () => {
  process.env["HTTP_PROXY"] = "http://127.0.0.1:3128";
  process.env["http_proxy"] = "http://127.0.0.1:3128";
  try {
    await attempt("get", { url: "http://93.184.215.14/" });
    expect(hook.seen).toEqual([{ address: "93.184.215.14", port: 80 }]);
  } finally {
    delete process.env["HTTP_PROXY"];
    delete process.env["http_proxy"];
  }
});

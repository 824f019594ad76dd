import type { LookupFunction } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createFetcher } from "../src/create-fetcher.ts";
import { FetchError } from "../src/fetch-error.ts";
import type { Fetcher, FetcherOptions } from "../src/fetcher.ts";
import { parseProxy } from "../src/proxies.ts";
import { FakeClock } from "./fake-clock.ts";
import { type ProxyStub, startHttpProxy, startSocksProxy } from "./proxy-servers.ts";
import { startRawStub, type Stub, startStub } from "./stub-server.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.close();
});

/** A site on a port that web servers have, so that no exception is needed; its name is no real one. */
async function startSite(): Promise<{ site: Stub; paths: string[] }> {
  const paths: string[] = [];
  const site = await startStub((request, response) => {
    paths.push(request.url ?? "");
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else if (request.url === "/away") {
      response.writeHead(302, { location: "http://10.0.0.7/inside" }).end();
    } else response.end("a page");
  });
  open.push(site);
  return { site, paths };
}

/** A resolver that gives every question away. */
function watchedLookup() {
  const names: string[] = [];
  const lookup: LookupFunction = (name, _options, callback) => {
    names.push(name);
    callback(null, [{ address: "127.0.0.1", family: 4 }]);
  };
  return { names, lookup };
}

function startFetcher(ports: number[], options: FetcherOptions): Fetcher {
  const fetcher = createFetcher({ clock: new FakeClock(), ports: [80, 443, ...ports], ...options });
  open.push(fetcher);
  return fetcher;
}

async function failureOf(fetching: Promise<unknown>): Promise<FetchError> {
  const error = await fetching.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FetchError)) throw new Error("It did not fail");
  return error;
}

const PROXIES = [
  ["socks5", startSocksProxy],
  ["http", startHttpProxy],
] as const;

test.for(PROXIES)(
  "get() through %s asks no resolver and no site itself",
  async ([scheme, start]) => {
    const { site, paths } = await startSite();
    const proxy: ProxyStub = await start();
    open.push(proxy);
    const { names, lookup } = watchedLookup();
    const proxies = { far: `${scheme}://127.0.0.1:${proxy.port}` };
    const fetcher = startFetcher([site.port], { proxies, lookup });
    const url = `http://watched.test:${site.port}/page`;
    const page = await fetcher.get(url, { proxy: "far", readTdmFile: true });
    expect(page.kind === "ok" && Buffer.from(page.body).toString()).toBe("a page");
    expect(paths).toEqual(["/robots.txt", "/page", "/.well-known/tdmrep.json"]);
    expect(new Set(proxy.asked)).toEqual(new Set([`watched.test:${site.port}`]));
    expect(names).toEqual([]);
  },
);

test.for(PROXIES)("get() through %s logs in", async ([scheme, start]) => {
  const { site } = await startSite();
  const proxy = await start("desk:a b");
  open.push(proxy);
  const fetcher = startFetcher([site.port], {
    proxies: {
      right: `${scheme}://desk:a%20b@127.0.0.1:${proxy.port}`,
      wrong: `${scheme}://desk:guess@127.0.0.1:${proxy.port}`,
    },
  });
  const url = `http://watched.test:${site.port}/page`;
  expect((await fetcher.get(url, { proxy: "right" })).kind).toBe("ok");
  const other = `http://other.test:${site.port}/page`;
  const failure = await failureOf(fetcher.get(other, { proxy: "wrong" }));
  expect(failure).toMatchObject({ kind: "unreachable" });
  expect(failure.message).toContain('the proxy "wrong"');
  expect(failure.message).not.toContain("guess");
});

test("get() takes the fetcher's own proxy, and null goes directly", async () => {
  const { site } = await startSite();
  const proxy = await startSocksProxy();
  open.push(proxy);
  const { lookup, names } = watchedLookup();
  const proxies = { far: `socks5://127.0.0.1:${proxy.port}` };
  const allow = [site.exception];
  const fetcher = startFetcher([site.port], { proxies, proxy: "far", lookup, allow });
  await fetcher.get(`http://a.test:${site.port}/page`);
  expect([proxy.asked.length > 0, names]).toEqual([true, []]);
  proxy.asked.length = 0;
  await fetcher.get(`http://b.test:${site.port}/page`, { proxy: null });
  expect(proxy.asked).toEqual([]);
  expect(new Set(names)).toEqual(new Set(["b.test"]));
});

test.for(["socks5", "http"])("get() never goes around a %s proxy that is down", async (scheme) => {
  const { site, paths } = await startSite();
  const gone = await startRawStub(() => {});
  await gone.close();
  const { names, lookup } = watchedLookup();
  const proxies = { far: `${scheme}://127.0.0.1:${gone.port}` };
  const allow = [site.exception];
  const fetcher = startFetcher([site.port], { proxies, lookup, allow });
  const url = `http://watched.test:${site.port}/page`;
  const failure = await failureOf(fetcher.get(url, { proxy: "far" }));
  expect(failure.kind).toBe("unreachable");
  expect(failure.message).toContain('through the proxy "far"');
  expect([paths, names]).toEqual([[], []]);
  // Who goes directly is not held up by it.
  expect((await fetcher.get(url, { proxy: null })).kind).toBe("ok");
});

test("get() refuses a proxy that nobody set instead of going without", async () => {
  const { site, paths } = await startSite();
  const fetcher = startFetcher([site.port], { allow: [site.exception] });
  const failure = await failureOf(fetcher.get(`${site.origin}/page`, { proxy: "tor" }));
  expect(failure).toMatchObject({ kind: "bad-request", reason: 'no proxy is called "tor"' });
  expect(paths).toEqual([]);
});

test.for(PROXIES)(
  "get() through %s does not ask it for what is private",
  async ([scheme, start]) => {
    const { site } = await startSite();
    const proxy = await start();
    open.push(proxy);
    const proxies = { far: `${scheme}://127.0.0.1:${proxy.port}` };
    const fetcher = startFetcher([site.port], { proxies, proxy: "far" });
    for (const url of [
      "http://192.168.0.1/",
      "http://localhost/",
      "http://169.254.169.254/latest/",
      "http://watched.test:22/",
      `http://watched.test:${site.port}/away`,
    ]) {
      expect(await failureOf(fetcher.get(url)), url).toMatchObject({ kind: "unsafe" });
    }
    expect(new Set(proxy.asked)).toEqual(new Set([`watched.test:${site.port}`]));
  },
);

test("get() tells a TLS site by name to the proxy", async () => {
  const proxy = await startSocksProxy();
  const mute = await startRawStub((socket) => void socket.end());
  open.push(proxy, mute);
  const proxies = { far: `socks5://127.0.0.1:${proxy.port}` };
  const fetcher = startFetcher([mute.port], { proxies, proxy: "far" });
  const failure = await failureOf(fetcher.get(`https://watched.test:${mute.port}/`));
  expect(failure.kind).toBe("unreachable");
  expect(proxy.asked).toEqual([`watched.test:${mute.port}`]);
});

test.for(["tor", "socks4://127.0.0.1:9050", "ftp://host", "socks5://"])(
  "parseProxy() refuses '%s' in words that hold no password",
  (address) => {
    expect(() => parseProxy(address)).toThrow(/socks5:\/\/host:port/);
  },
);

import { expect, test } from "vitest";
import { ConfigError } from "./config-error.ts";
import { readConfig } from "./config.ts";
import { checkProxies, chooseProxy, toFetcherOptions } from "./egress.ts";
import { readProxies } from "./egress-settings.ts";

const TOR = { FIGUREWATCH_EGRESS_PROXIES: "tor=socks5://127.0.0.1:9050" };

test("readConfig() reads proxies by their names, and which one all goes through", () => {
  const config = readConfig(
    {
      FIGUREWATCH_EGRESS_PROXIES:
        "tor=socks5://127.0.0.1:9050, seoul=http://a:b%3D@kr.example:3128",
      FIGUREWATCH_EGRESS: "seoul",
    },
    "/srv",
  );
  const proxies = { tor: "socks5://127.0.0.1:9050", seoul: "http://a:b%3D@kr.example:3128" };
  expect(toFetcherOptions(config)).toEqual({ allow: [], proxies, proxy: "seoul" });
  expect(toFetcherOptions(readConfig({}, "/srv"))).toEqual({ allow: [], proxies: {} });
});

test.for([
  ["socks5://a:hunter2@h:1", "give each proxy a name"],
  ["direct=socks5://a:hunter2@h:1", "other than direct"],
  ["tor=socks4://a:hunter2@h:1", '"tor": A proxy is given as socks5://host:port'],
  ["a=http://h:1 a=http://a:hunter2@h:2", 'names "a" twice'],
])("readProxies() says how to set '%s' right, without the password", ([setting, says]) => {
  let error: unknown;
  try {
    readProxies(setting ?? "");
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(ConfigError);
  expect(String(error)).toContain(says);
  expect(String(error)).not.toContain("hunter2");
});

test("readConfig() refuses to go through a proxy that has no address", () => {
  expect(() => readConfig({ ...TOR, FIGUREWATCH_EGRESS: "tour" }, "/srv")).toThrow(
    'FIGUREWATCH_EGRESS is "tour": it is none of FIGUREWATCH_EGRESS_PROXIES (tor)',
  );
});

test("checkProxies() names the source and the setting", () => {
  const config = readConfig(TOR, "/srv");
  const source = (proxy?: string) => ({ sources: [{ id: "s", proxy }] }) as never;
  for (const fine of [undefined, "direct", "tor"]) checkProxies(source(fine), config);
  expect(() => checkProxies(source("far"), config)).toThrow(/"s".*"far".*far=socks5/);
});

test("chooseProxy() takes the word of an article's source, then that of its host", () => {
  const sources = [
    { url: "https://paper.example/feed", proxy: "tor" },
    { url: "https://open.example/feed", proxy: "direct" },
    { url: "https://other.example/feed", proxy: undefined },
  ];
  const choose = (url: string, named?: string) => chooseProxy(sources, url, named);
  expect(choose("https://paper.example/a")).toBe("tor");
  expect(choose("https://open.example/a")).toBeNull();
  expect(choose("https://other.example/a")).toBeUndefined();
  expect(choose("https://elsewhere.example/a")).toBeUndefined();
  expect(choose("https://elsewhere.example/a", "tor")).toBe("tor");
  expect(choose("https://paper.example/a", "direct")).toBeNull();
});

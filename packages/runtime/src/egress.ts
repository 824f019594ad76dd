import type { FetcherOptions } from "@figurewatch/http";
import type { Source, Watch } from "@figurewatch/watch";
import { ConfigError } from "./config-error.ts";
import type { Config } from "./config.ts";
import { DIRECT } from "./egress-settings.ts";

/** The settings of the one door out. */
export function toFetcherOptions({
  contact,
  allow,
  proxies,
  proxy,
}: Pick<Config, "contact" | "allow" | "proxies" | "proxy">): FetcherOptions {
  return {
    ...(contact === null ? {} : { contact }),
    ...(proxy === null ? {} : { proxy }),
    ...{ allow, proxies },
  };
}

/** Refuses a watch whose sources go through a proxy that is not set. Throws `ConfigError`. */
export function checkProxies({ sources }: Pick<Watch, "sources">, { proxies }: Config): void {
  const lost = sources.find(({ proxy }) => {
    return proxy !== undefined && proxy !== DIRECT && !Object.hasOwn(proxies, proxy);
  });
  if (lost === undefined) return;
  throw new ConfigError(
    `The source "${lost.id}" is to be fetched through the proxy "${lost.proxy}": set it in ` +
      `FIGUREWATCH_EGRESS_PROXIES as ${lost.proxy}=socks5://host:port, or take it out of sources.yaml`,
  );
}

/** Whether what a source shows is fetched through a proxy; `{}` for what no source shows. */
export function isProxied(
  { proxy: name }: Pick<Source, "proxy">,
  { proxy }: Pick<Config, "proxy">,
): boolean {
  return name === undefined ? proxy !== null : name !== DIRECT;
}

/**
 * How a page is fetched, as `get()` wants it: as its source says, or, for an address that came by
 * hand, as a source on the same host says. Undefined where neither says anything.
 */
export function chooseProxy(
  sources: readonly Pick<Source, "url" | "proxy">[],
  url: string,
  ofItsSource?: string | null,
): string | null | undefined {
  const host = URL.parse(url)?.host;
  const name = ofItsSource ?? sources.find((each) => URL.parse(each.url)?.host === host)?.proxy;
  return name === DIRECT ? null : name;
}

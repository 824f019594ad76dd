import { SocksClient, type SocksClientOptions } from "socks";
import { Agent, buildConnector, type Dispatcher, ProxyAgent } from "undici";
import { FetchError } from "./fetch-error.ts";

/** The way that a request takes: directly, or through the proxy of that name. */
export type Route = { dispatcher: Dispatcher; proxy: string | undefined };

export type Routes = {
  /**
   * The route through a proxy by its name; null for the direct one, undefined for the one that is
   * taken when nobody says. Throws FetchError `bad-request` for a name that is not set: whoever asked
   * for a proxy is not to be seen without it.
   */
  find(name: string | null | undefined, url: string): Route;
  direct: Route;
  close(): Promise<void>;
};

const PROTOCOLS = new Set(["socks5:", "http:", "https:"]);
const SOCKS_PORT = 1080;

/**
 * Checks the address of a proxy: `socks5://host:port`, `http://host:port` or `https://host:port`,
 * with `name:password@` where it asks for them. Throws an Error that names no password.
 */
export function parseProxy(address: string): URL {
  const url = URL.parse(address);
  if (url === null || !PROTOCOLS.has(url.protocol) || url.hostname === "") {
    throw new Error(
      "A proxy is given as socks5://host:port, http://host:port or https://host:port",
    );
  }
  return url;
}

/**
 * The routes of a fetcher. A proxy resolves the names itself, so that not even the resolver of this
 * machine learns what is watched; which addresses it connects to is therefore its own to check.
 */
export function createRoutes(
  agent: Dispatcher,
  proxies: Readonly<Record<string, string>>,
  options: { fallback: string | undefined; connectTimeoutMs: number },
): Routes {
  const direct: Route = { dispatcher: agent, proxy: undefined };
  const routes = new Map<string, Route>(
    Object.entries(proxies).map(([name, address]) => [
      name,
      { dispatcher: buildDispatcher(parseProxy(address), options.connectTimeoutMs), proxy: name },
    ]),
  );
  return {
    direct,
    find(asked, url) {
      const name = asked === undefined ? options.fallback : asked;
      if (name === undefined || name === null) return direct;
      const route = routes.get(name);
      if (route === undefined) {
        throw new FetchError("bad-request", url, `no proxy is called "${name}"`);
      }
      return route;
    },
    async close() {
      const all = [direct, ...routes.values()];
      await Promise.all(all.map(({ dispatcher }) => dispatcher.destroy()));
    },
  };
}

function buildDispatcher(proxy: URL, connectTimeoutMs: number): Dispatcher {
  if (proxy.protocol === "socks5:") {
    return new Agent({ connect: buildSocksConnector(proxy, connectTimeoutMs) });
  }
  return new ProxyAgent({
    uri: proxy.href,
    connectTimeout: connectTimeoutMs,
    requestTls: { allowH2: false, timeout: connectTimeoutMs },
  });
}

/** Connects through a SOCKS5 proxy, which is given names, not addresses. */
function buildSocksConnector(proxy: URL, connectTimeoutMs: number): buildConnector.connector {
  const secure = buildConnector({ allowH2: false, timeout: connectTimeoutMs });
  const user = decodeURIComponent(proxy.username);
  return (target, callback) => {
    const port = Number(target.port) || (target.protocol === "https:" ? 443 : 80);
    const options: SocksClientOptions = {
      command: "connect",
      timeout: connectTimeoutMs,
      proxy: {
        type: 5,
        host: withoutBrackets(proxy.hostname),
        port: Number(proxy.port) || SOCKS_PORT,
        ...(user === "" ? {} : { userId: user, password: decodeURIComponent(proxy.password) }),
      },
      destination: { host: withoutBrackets(target.hostname), port },
    };
    void SocksClient.createConnection(options, (error, connected) => {
      if (connected === undefined) callback(error ?? new Error("The proxy gave no socket"), null);
      else if (target.protocol !== "https:") callback(null, connected.socket.setNoDelay());
      else secure({ ...target, httpSocket: connected.socket }, callback);
    });
  };
}

const withoutBrackets = (host: string) => host.replace(/^\[|\]$/g, "");

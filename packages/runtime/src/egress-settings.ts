import { parseProxy } from "@figurewatch/http";
import { z } from "zod";
import { ConfigError, readSetting } from "./config-error.ts";
import { splitList } from "./setting-fields.ts";

/** What a source says to be fetched directly although the settings name a proxy for all. */
export const DIRECT = "direct";

const NAME = /^[a-z][a-z0-9_-]*$/;

/** Which proxies there are, and which is for all; each an environment variable. */
export const EgressEnvironment = z.object({
  FIGUREWATCH_EGRESS_PROXIES: z.string().default(""),
  FIGUREWATCH_EGRESS: z.string().optional(),
});

export type EgressConfig = {
  /** Addresses of proxies by their names, secrets included. */
  proxies: Record<string, string>;
  /** Through which of them sources and pages are fetched that name none; null for directly. */
  proxy: string | null;
};

/** The proxies that are set. Throws `ConfigError` that shows no password. */
export function readEgress(env: z.infer<typeof EgressEnvironment>): EgressConfig {
  const proxies = readProxies(env.FIGUREWATCH_EGRESS_PROXIES);
  const proxy = env.FIGUREWATCH_EGRESS ?? null;
  if (proxy !== null && !Object.hasOwn(proxies, proxy)) {
    const names = Object.keys(proxies).join(", ") || "none is set";
    throw new ConfigError(
      `FIGUREWATCH_EGRESS is "${proxy}": it is none of FIGUREWATCH_EGRESS_PROXIES (${names})`,
    );
  }
  return { proxies, proxy };
}

/** Reads `name=address` pairs. Throws `ConfigError` that shows no password. */
export function readProxies(setting: string): Record<string, string> {
  const proxies = new Map<string, string>();
  for (const entry of splitList(setting)) {
    const at = entry.indexOf("=");
    const name = entry.slice(0, Math.max(at, 0));
    if (!NAME.test(name) || name === DIRECT) {
      throw new ConfigError(
        "FIGUREWATCH_EGRESS_PROXIES: give each proxy a name in lower case, other than direct, and its " +
          "address, such as tor=socks5://127.0.0.1:9050",
      );
    }
    const address = entry.slice(at + 1);
    readSetting(`FIGUREWATCH_EGRESS_PROXIES: "${name}"`, () => parseProxy(address));
    if (proxies.has(name)) {
      throw new ConfigError(`FIGUREWATCH_EGRESS_PROXIES names "${name}" twice: keep one`);
    }
    proxies.set(name, address);
  }
  return Object.fromEntries(proxies);
}

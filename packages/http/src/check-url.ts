import { isIP } from "node:net";
import { type Exceptions, parseExceptions } from "./exceptions.ts";
import { FetchError } from "./fetch-error.ts";
import { isPublicAddress } from "./public-address.ts";

/** Where web servers listen; another port needs an exception. */
export const DEFAULT_PORTS: readonly number[] = [80, 443, 8080, 8443];

/** Longer ones are traps or mistakes; browsers and servers give up at about this length. */
const MAX_URL_LENGTH = 8192;

export type Guard = { exceptions: Exceptions; ports: readonly number[] };

/**
 * Parses an absolute http(s) URL and refuses what must never be asked for: other schemes,
 * credentials, ports off the list, private addresses in any spelling, local names.
 * The fragment is dropped. Throws FetchError `bad-request` or `unsafe`. A name's addresses are
 * checked later, by the connector, at the moment of connecting.
 */
export function checkUrl(input: string | URL, guard: Guard): URL {
  const text = String(input);
  if (text.length > MAX_URL_LENGTH) {
    throw new FetchError("bad-request", text, `the URL is longer than ${MAX_URL_LENGTH}`);
  }
  // A copy, since the caller's own URL object must not lose its fragment.
  const url = URL.parse(text);
  if (url === null) throw new FetchError("bad-request", text, "the URL cannot be parsed");
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new FetchError("unsafe", text, `the scheme "${url.protocol}" is not http or https`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new FetchError("unsafe", text, "the URL carries credentials");
  }
  url.hash = "";
  const refusal = refuseTarget(hostnameOf(url), portOf(url), guard);
  if (refusal !== undefined) throw new FetchError("unsafe", url.href, refusal);
  return url;
}

/** Names that only a network of one's own gives out, besides those without a dot. */
const INNER_NAME = /\.(?:internal|intranet|local|lan|home|corp|home\.arpa)\.?$/;

/**
 * Whether anyone may be told of an address and can ask for it: a name or an address of the public
 * internet, on a port of the web, that `allow` does not open for us alone. Names are not resolved.
 */
export function isPublicUrl(input: string, allow: readonly string[] = []): boolean {
  try {
    const url = checkUrl(input, { exceptions: parseExceptions([]), ports: DEFAULT_PORTS });
    const name = hostnameOf(url);
    const isOurs = parseExceptions(allow).allowsHost(name, portOf(url));
    return !isOurs && !INNER_NAME.test(name) && (isIP(name) !== 0 || name.includes("."));
  } catch (error) {
    if (error instanceof FetchError) return false;
    throw error;
  }
}

/**
 * Why a host and port must not be connected to, or undefined. Names are not resolved here:
 * one that may resolve into an opened block passes, and its addresses decide.
 */
export function refuseTarget(hostname: string, port: number, guard: Guard): string | undefined {
  const { exceptions, ports } = guard;
  if (isIP(hostname) !== 0) return refuseAddress(hostname, hostname, port, guard);
  if (exceptions.allowsHost(hostname, port) || exceptions.opensPort(port)) return undefined;
  if (isLocalName(hostname)) return `the name "${hostname}" is local`;
  return ports.includes(port) ? undefined : `the port ${port} is not open to us`;
}

/** Why one address that a host name stands for must not be connected to, or undefined. */
export function refuseAddress(
  hostname: string,
  address: string,
  port: number,
  { exceptions, ports }: Guard,
): string | undefined {
  const isOpened = exceptions.allowsHost(hostname, port) || exceptions.allowsAddress(address, port);
  if (isOpened) return undefined;
  if (isLocalName(hostname)) return `the name "${hostname}" is local`;
  if (!isPublicAddress(address)) return `the address "${address}" is not public`;
  return ports.includes(port) ? undefined : `the port ${port} is not open to us`;
}

/** Host without the brackets of an IPv6 literal. */
export function hostnameOf(url: URL): string {
  return url.hostname.startsWith("[") ? url.hostname.slice(1, -1) : url.hostname;
}

export function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}

function isLocalName(hostname: string): boolean {
  const name = hostname.endsWith(".") ? hostname.slice(0, -1) : hostname;
  return name === "localhost" || name.endsWith(".localhost");
}

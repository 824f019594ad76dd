import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** What an operator opened on purpose; see `parseExceptions`. */
export type Exceptions = {
  /** The entries as given, for the log at start. */
  readonly list: readonly string[];
  /** Whether a host name, whatever it resolves to, is open on this port. */
  allowsHost(hostname: string, port: number): boolean;
  /** Whether some block of addresses is open on this port. */
  opensPort(port: number): boolean;
  /** Whether an IP address is open on this port. */
  allowsAddress(address: string, port: number): boolean;
};

type Block = { address: ipaddr.IPv4 | ipaddr.IPv6; bits: number; port: number | undefined };
type Host = { name: string; port: number | undefined };

const ENTRY =
  /^(?:\[([0-9a-fA-F:.]{2,45})\]|([^[\]:/]{1,253}|[0-9a-fA-F:.]{2,45}))(?:\/(\d{1,3}))?(?::(\d{1,5}))?$/;
const HOST_NAME = /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,10}$/;

/** Wider than these is not an exception but the guard switched off. */
const WIDEST_IPV4_BITS = 8;
const WIDEST_IPV6_BITS = 7;

/**
 * Reads the operator's exceptions: exact CIDR blocks (`10.20.0.0/16`, `[fd12::]/16`), addresses
 * or host names, each optionally with a port (`127.0.0.1:8080`). An entry without a port opens
 * every port there. Throws on a wildcard, a block with host bits set, or one that is too wide.
 */
export function parseExceptions(entries: readonly string[]): Exceptions {
  const blocks: Block[] = [];
  const hosts: Host[] = [];
  for (const entry of entries) {
    const [, bracketed, bare, bits, portText] = ENTRY.exec(entry.trim()) ?? [];
    const name = bracketed ?? bare;
    if (name === undefined) throw refuse(entry, "is neither a CIDR block nor a host");
    const port = portText === undefined ? undefined : Number(portText);
    if (port !== undefined && (port < 1 || port > 65_535)) throw refuse(entry, "has no such port");
    if (isIP(name) !== 0) blocks.push({ ...parseBlock(entry, name, bits), port });
    else if (bits !== undefined || !HOST_NAME.test(name.toLowerCase()) || /^[\d.]+$/.test(name))
      throw refuse(entry, "is neither a CIDR block nor a host");
    else hosts.push({ name: name.toLowerCase(), port });
  }
  return {
    list: [...entries],
    allowsHost(hostname, port) {
      return hosts.some((rule) => rule.name === hostname && onPort(rule, port));
    },
    opensPort(port) {
      return blocks.some((rule) => onPort(rule, port));
    },
    allowsAddress(address, port) {
      if (blocks.length === 0 || isIP(address) === 0 || address.includes("%")) return false;
      const parsed = ipaddr.parse(address);
      return blocks.some(
        (rule) =>
          onPort(rule, port) &&
          rule.address.kind() === parsed.kind() &&
          parsed.match(rule.address, rule.bits),
      );
    },
  };
}

function onPort(rule: { port: number | undefined }, port: number): boolean {
  return rule.port === undefined || rule.port === port;
}

function parseBlock(entry: string, name: string, bitsText: string | undefined) {
  const address = ipaddr.parse(name);
  const size = address.kind() === "ipv4" ? 32 : 128;
  const bits = bitsText === undefined ? size : Number(bitsText);
  if (bits > size) throw refuse(entry, "has no such prefix length");
  if (bits < (size === 32 ? WIDEST_IPV4_BITS : WIDEST_IPV6_BITS))
    throw refuse(entry, "is too wide for an exception");
  const bytes = address.toByteArray();
  const hostBitSet = bytes.some((byte, index) => {
    const kept = Math.min(8, Math.max(0, bits - index * 8));
    return (byte & (0xff >> kept)) !== 0;
  });
  if (hostBitSet) throw refuse(entry, "has bits set beyond its prefix");
  return { address, bits };
}

function refuse(entry: string, why: string): Error {
  return new Error(`Cannot allow "${entry}": it ${why}`);
}

import dns from "node:dns";
import type { LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { type Guard, refuseAddress, refuseTarget } from "./check-url.ts";

/** A connection that was refused before any socket was opened. */
export class UnsafeTargetError extends Error {
  override name = "UnsafeTargetError";
}

export type ConnectorOptions = Guard & {
  /** Resolver with the signature of `dns.lookup`; asked with `all: true`. */
  lookup?: LookupFunction | undefined;
  connectTimeoutMs: number;
};

/**
 * Connector for undici that checks at the moment of connecting: the port, an address given as
 * such (Node calls no resolver for those), and every address a name resolves to. The socket
 * then goes to the very addresses that were checked, so a second DNS answer cannot slip in.
 */
export function buildGuardedConnector(options: ConnectorOptions): buildConnector.connector {
  const byPort = new Map<number, buildConnector.connector>();
  return (target, callback) => {
    const port = Number(target.port) || (target.protocol === "https:" ? 443 : 80);
    const refusal = refuseTarget(target.hostname, port, options);
    if (refusal !== undefined) {
      // undici expects the answer after this call has returned.
      queueMicrotask(() => callback(new UnsafeTargetError(refusal), null));
      return;
    }
    // The resolver's check needs the port, which Node does not pass to it.
    const connect = byPort.get(port) ?? buildForPort(port, options);
    byPort.set(port, connect);
    connect(target, callback);
  };
}

function buildForPort(port: number, options: ConnectorOptions): buildConnector.connector {
  return buildConnector({
    // One protocol, whose limits we know; every server that speaks HTTP/2 speaks this too.
    allowH2: false,
    timeout: options.connectTimeoutMs,
    lookup: guardLookup(port, options),
    autoSelectFamily: true,
  });
}

function guardLookup(port: number, options: ConnectorOptions): LookupFunction {
  return (hostname, lookupOptions, callback) => {
    // Read at each call, so that a resolver put in place of Node's own later is honoured.
    const lookup = options.lookup ?? dns.lookup;
    lookup(hostname, { ...lookupOptions, all: true }, (error, answer, family) => {
      if (error !== null && error !== undefined) {
        callback(error, "", 0);
        return;
      }
      const found =
        typeof answer === "string" ? [{ address: answer, family: family ?? 0 }] : answer;
      const [first] = found;
      if (first === undefined) {
        callback(new Error(`The name "${hostname}" has no address`), "", 0);
        return;
      }
      // One private answer among public ones is an attack or a broken zone: refused whole.
      for (const { address } of found) {
        const refusal = refuseAddress(hostname, address, port, options);
        if (refusal !== undefined) {
          callback(new UnsafeTargetError(`${refusal}, to which "${hostname}" resolves`), "", 0);
          return;
        }
      }
      if (lookupOptions.all === true) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}

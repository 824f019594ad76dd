import dns from "node:dns";
import { connect, isIP, type LookupFunction, type Socket } from "node:net";
import ipaddr from "ipaddr.js";

export type OpenSocketOptions = {
  /** As the operator's setting names it; nothing else is ever connected to. */
  host: string;
  port: number;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /** Resolver with the signature of `dns.lookup`. */
  lookup?: LookupFunction | undefined;
};

/**
 * A TCP connection for a protocol that is not HTTP, to the one server that a setting names for it
 * (a mail relay). Naming it is the permission, for this connection alone: the fetcher stays closed
 * to it. Of any name, only addresses that a server can have are connected to: none that is
 * link-local, where clouds keep their metadata, multicast or unspecified. Rejects with what failed.
 */
export async function openSocket(options: OpenSocketOptions): Promise<Socket> {
  const { host, port, timeoutMs, signal } = options;
  signal?.throwIfAborted();
  if (isIP(host) !== 0) requireServerAddress(host);
  const socket = connect({ host, port, lookup: guardLookup(options), autoSelectFamily: true });
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      settle();
      socket.on("error", () => {}).destroy();
      reject(error);
    };
    const onAbort = () => fail(signal?.reason as Error);
    const timer = setTimeout(
      () => fail(new Error(`"${host}:${port}" does not answer within ${timeoutMs / 1000} s`)),
      timeoutMs,
    );
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      socket.off("error", fail);
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    socket.once("error", fail);
    socket.once("connect", () => {
      settle();
      resolve(socket);
    });
  });
}

function guardLookup({ lookup = dns.lookup }: OpenSocketOptions): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, answer, family) => {
      if (error !== null && error !== undefined) {
        callback(error, "", 0);
        return;
      }
      const found =
        typeof answer === "string" ? [{ address: answer, family: family ?? 0 }] : answer;
      try {
        for (const { address } of found) requireServerAddress(address);
      } catch (refusal) {
        callback(refusal as Error, "", 0);
        return;
      }
      const [first = { address: "", family: 0 }] = found;
      if (options.all === true) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}

const NO_SERVERS = new Set(["unspecified", "broadcast", "multicast", "linkLocal"]);

function requireServerAddress(address: string): void {
  const parsed = ipaddr.process(address);
  if (NO_SERVERS.has(parsed.range())) {
    throw new Error(`the address "${address}" is no server's`);
  }
}

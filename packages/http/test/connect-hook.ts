/** Where a socket was sent, as the operating system would have been told. */
export type Connection = { address: string; port: number };

type TcpHandle = {
  prototype: Record<
    "connect" | "connect6",
    (request: unknown, address: string, port: number) => number
  >;
};

declare global {
  namespace NodeJS {
    interface Process {
      /** The class that node:net connects with is reachable in no other way. */
      binding(name: "tcp_wrap"): { TCP: TcpHandle };
    }
  }
}

const ECONNREFUSED = -111;

/**
 * Records every TCP connect of this process below all JavaScript, and refuses it, save those to
 * `passPort`. "No connection" here means that no SYN was sent.
 */
export function hookConnects(passPort?: number): { seen: Connection[]; restore(): void } {
  const seen: Connection[] = [];
  const { prototype } = process.binding("tcp_wrap").TCP;
  const { connect, connect6 } = prototype;
  const hook = (original: typeof connect): typeof connect =>
    function hooked(this: unknown, request, address, port) {
      if (port === passPort) return original.call(this, request, address, port);
      seen.push({ address, port });
      return ECONNREFUSED;
    };
  prototype.connect = hook(connect);
  prototype.connect6 = hook(connect6);
  return {
    seen,
    restore() {
      prototype.connect = connect;
      prototype.connect6 = connect6;
    },
  };
}

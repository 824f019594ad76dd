import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTcpServer, type Server, type Socket } from "node:net";
import type { LookupFunction } from "node:net";

export type Stub = {
  port: number;
  /** `http://127.0.0.1:port`. */
  origin: string;
  /** For `allow`. */
  exception: string;
  close(): Promise<void>;
};

/** An HTTP server on loopback that answers with `handle`. */
export async function startStub(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Stub> {
  return listen(createServer(handle));
}

/** A server that gets the bare connection, for answers that no HTTP library would send. */
export async function startRawStub(handle: (socket: Socket) => void): Promise<Stub> {
  return listen(
    createTcpServer((socket) => {
      // The other side hangs up on most of what these servers send.
      socket.on("error", () => {});
      handle(socket);
    }),
  );
}

async function listen(server: Server): Promise<Stub> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The stub has no port");
  const { port } = address;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    exception: `127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A resolver that knows the given names; each query takes the next answer, the last stays. */
export function stubLookup(names: Record<string, readonly (readonly string[])[]>): LookupFunction {
  const asked = new Map<string, number>();
  return (hostname, _options, callback) => {
    const answers = names[hostname];
    const query = asked.get(hostname) ?? 0;
    asked.set(hostname, query + 1);
    const answer = answers?.[Math.min(query, answers.length - 1)];
    if (answer === undefined) {
      const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), {
        code: "ENOTFOUND",
      });
      callback(error, []);
      return;
    }
    callback(
      null,
      answer.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
}

/** A resolver for which every name is loopback. */
export const loopbackLookup: LookupFunction = (_hostname, _options, callback) => {
  callback(null, [{ address: "127.0.0.1", family: 4 }]);
};

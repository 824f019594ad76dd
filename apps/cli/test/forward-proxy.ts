import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export type ForwardProxy = {
  address: string;
  /** Every address that it was asked for, in order. */
  asked: string[];
  close(): void;
};

/** An HTTP proxy on loopback that forwards whatever it is asked for. */
export async function startForwardProxy(): Promise<ForwardProxy> {
  const asked: string[] = [];
  const server: Server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? "");
    asked.push(url.href);
    const outgoing = request(url, { headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.on("error", () => response.writeHead(502).end());
    outgoing.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { startRawStub, type Stub, startStub } from "./stub-server.ts";

export type ProxyStub = Stub & {
  /** What it was asked to reach, `host:port` each, in order. */
  asked: string[];
};

const NO_AUTH = 0;
const USER_PASS = 2;
const NONE_ACCEPTABLE = 0xff;
const BY_NAME = 3;

/**
 * A SOCKS5 proxy by RFC 1928 that takes every name for loopback; with `login` ("name:password") it
 * asks for one by RFC 1929.
 */
export async function startSocksProxy(login?: string): Promise<ProxyStub> {
  const asked: string[] = [];
  const stub = await startRawStub((socket) => {
    serveSocks(socket, login, asked).catch(() => socket.destroy());
  });
  return { ...stub, asked };
}

async function serveSocks(socket: Socket, login: string | undefined, asked: string[]) {
  const read = readerOf(socket);
  const [, count = 0] = await read(2);
  const offered = await read(count);
  const method = login === undefined ? NO_AUTH : USER_PASS;
  socket.write(Buffer.from([5, offered.includes(method) ? method : NONE_ACCEPTABLE]));
  if (login !== undefined) {
    const [, nameLength = 0] = await read(2);
    const name = (await read(nameLength)).toString();
    const [length = 0] = await read(1);
    const isRight = `${name}:${(await read(length)).toString()}` === login;
    socket.write(Buffer.from([1, isRight ? 0 : 1]));
    if (!isRight) return;
  }
  const [, , , kind] = await read(4);
  if (kind !== BY_NAME) throw new Error("The proxy was given an address");
  const [length = 0] = await read(1);
  const host = (await read(length)).toString();
  const port = (await read(2)).readUInt16BE();
  asked.push(`${host}:${port}`);
  const target = connect(port, "127.0.0.1");
  target.on("error", () => socket.destroy());
  target.on("connect", () => {
    socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
    socket.pipe(target).pipe(socket);
  });
  socket.on("close", () => target.destroy());
}

/** Reads exactly so many bytes at a time. */
function readerOf(socket: Socket): (length: number) => Promise<Buffer> {
  return async (length) => {
    for (;;) {
      if (length === 0) return Buffer.alloc(0);
      const bytes = socket.read(length) as Buffer | null;
      if (bytes !== null) return bytes;
      await new Promise<void>((resolve, reject) => {
        socket.once("readable", resolve).once("close", () => reject(new Error("closed")));
      });
    }
  };
}

/** An HTTP proxy that takes every name for loopback; with `login` it answers 407 without it. */
export async function startHttpProxy(login?: string): Promise<ProxyStub> {
  const asked: string[] = [];
  const wanted = login === undefined ? undefined : `Basic ${Buffer.from(login).toString("base64")}`;
  const stub = await startStub((incoming, response) => {
    if (wanted !== undefined && incoming.headers["proxy-authorization"] !== wanted) {
      response.writeHead(407).end();
      return;
    }
    const { host, port, pathname, search } = new URL(incoming.url ?? "");
    asked.push(host);
    const { "proxy-authorization": _secret, ...headers } = incoming.headers;
    request({ host: "127.0.0.1", port, path: `${pathname}${search}`, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }).end();
  });
  return { ...stub, asked };
}

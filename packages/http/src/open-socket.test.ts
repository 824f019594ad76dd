import { createServer } from "node:net";
import type { AddressInfo, LookupFunction, Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { openSocket } from "./open-socket.ts";

async function listen(): Promise<number> {
  // The client leaves without a word, which is an error to this side.
  const greet = (socket: Socket) => socket.on("error", () => {}).end("hello");
  const server = createServer(greet).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const resolveTo =
  (...addresses: string[]): LookupFunction =>
  (_name, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

test("openSocket() connects to the server that is named, private or not", async () => {
  const port = await listen();
  for (const host of ["127.0.0.1", "relay.internal"]) {
    const lookup = resolveTo("127.0.0.1");
    const socket = await openSocket({ host, port, timeoutMs: 1_000, lookup });
    expect(socket.remotePort).toBe(port);
    socket.destroy();
  }
});

test.for(["169.254.169.254", "fe80::1", "::ffff:169.254.169.254", "0.0.0.0", "::", "224.0.0.1"])(
  "openSocket() refuses %s, given as such or by a name",
  async (address) => {
    const options = { port: 25, timeoutMs: 1_000, lookup: resolveTo("127.0.0.1", address) };
    await expect(openSocket({ ...options, host: address })).rejects.toThrow("no server's");
    await expect(openSocket({ ...options, host: "relay.example" })).rejects.toThrow("no server's");
  },
);

test("openSocket() says what failed, and leaves when it is told to", async () => {
  const refused = openSocket({ host: "127.0.0.1", port: 1, timeoutMs: 1_000 });
  await expect(refused).rejects.toThrow("ECONNREFUSED");
  const never: LookupFunction = () => {};
  const slow = { host: "slow.example", port: 25, lookup: never };
  await expect(openSocket({ ...slow, timeoutMs: 20 })).rejects.toThrow("does not answer");
  const controller = new AbortController();
  const opening = openSocket({ ...slow, timeoutMs: 9_000, signal: controller.signal });
  controller.abort(new Error("shutting down"));
  await expect(opening).rejects.toThrow("shutting down");
});

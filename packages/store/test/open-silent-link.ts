import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export type SilentLink = {
  /** The server by way of the link. */
  url: string;
  /** From now on the open connections carry nothing and do not end; new ones are whole. */
  silence(): void;
  /** The same, once a client has said these words: the server hears them and its answer is lost. */
  silenceAfter(words: string): Promise<void>;
  close(): Promise<void>;
};

/** A way to a server that can go dead without a word, as behind a firewall that forgets. */
export async function openSilentLink(serverUrl: string): Promise<SilentLink> {
  const { hostname, port } = new URL(serverUrl);
  const open = new Set<[near: Socket, far: Socket]>();
  const all = new Set<Socket>();
  let onWords = (_said: Buffer): void => {};
  const silence = (): void => {
    for (const [near, far] of open) {
      near.unpipe(far).pause();
      far.unpipe(near).pause();
    }
    open.clear();
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    open.add([near, far]);
    // Told before the pipe below, which carries these words all the same, and never the answer.
    near.on("data", (said: Buffer) => onWords(said));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      all.add(one);
      one.pipe(other);
      one.on("error", () => {});
      one.on("close", () => other.destroy());
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(serverUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    silence,
    silenceAfter: (words) =>
      new Promise((resolve) => {
        onWords = (said) => {
          if (!said.includes(words)) return;
          onWords = () => {};
          silence();
          resolve();
        };
      }),
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of all) socket.destroy();
      await closed;
    },
  };
}

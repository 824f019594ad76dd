import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export type SilentLink = {
  /** The database by way of the link. */
  databaseUrl: string;
  /** From now on the open connections carry nothing and do not end; new ones are whole. */
  silence(): void;
  close(): Promise<void>;
};

/** A way to a Postgres that can go dead without a word, as behind a firewall that forgets. */
export async function openSilentLink(databaseUrl: string): Promise<SilentLink> {
  const { hostname, port } = new URL(databaseUrl);
  const open = new Set<[near: Socket, far: Socket]>();
  const all = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    open.add([near, far]);
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
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    databaseUrl: url.href,
    silence() {
      for (const [near, far] of open) {
        near.unpipe(far).pause();
        far.unpipe(near).pause();
      }
      open.clear();
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of all) socket.destroy();
      await closed;
    },
  };
}

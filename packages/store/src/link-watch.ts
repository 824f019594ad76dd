import type { ClientBase } from "pg";

type Stream = {
  setTimeout(ms: number, onTimeout?: () => void): unknown;
  removeAllListeners(event: "timeout"): unknown;
  destroy(error: Error): unknown;
};

/** The socket below a client, which pg's types leave out. */
const streamOf = (client: ClientBase): Stream | undefined =>
  (client as unknown as { connection?: { stream?: Stream } }).connection?.stream;

/**
 * Ends a connection on which no byte has come or gone for so long. Where a firewall drops a link
 * without a word, the kernel holds it for a quarter of an hour, and a query on it never returns.
 */
export function watchLink(client: ClientBase, deadAfterMs: number): void {
  const stream = streamOf(client);
  stream?.removeAllListeners("timeout");
  stream?.setTimeout(deadAfterMs, () => {
    stream.destroy(new Error(`No word from Postgres for ${Math.round(deadAfterMs / 1000)} s`));
  });
}

/** Lets the server take as long as it wants: until the client is taken from the pool anew. */
export async function allowLongStatements(client: ClientBase): Promise<void> {
  streamOf(client)?.setTimeout(0);
  await client.query("set local statement_timeout = 0");
}

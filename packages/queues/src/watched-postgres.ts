import { Duplex } from "node:stream";
import {
  type BackendFactory,
  type PgPool,
  PostgresConnection,
  PostgresQueueBackend,
  type QueueBaseOptions,
} from "bullmq";

type ListenClient = Awaited<ReturnType<PostgresConnection["getListenClient"]>>;

// The connection that listens says nothing for hours, so nobody would miss its answers.
const PING_INTERVAL_MS = 5_000;
// BullMQ trusts in being told of every job and would wait for an hour. What it was not told of it
// looks for once, as it begins to wait; that look may be what was lost.
const MAX_WAIT_S = 5;

/** For queues and workers over one pool, whose schema is migrated. */
export const createWatchedBackend: BackendFactory<PostgresQueueBackend, PgPool> = (name, options) =>
  new WatchedBackend(name, options);

/** BullMQ's backend, which goes on when a link is dead. */
class WatchedBackend extends PostgresQueueBackend {
  readonly #connection: WatchedConnection;

  constructor(name: string, options: QueueBaseOptions<PgPool>) {
    const connection = new WatchedConnection(options.connection);
    super(connection, name, options);
    this.#connection = connection;
  }

  override get maximumBlockTimeout(): number {
    return MAX_WAIT_S;
  }

  // Called when a wait has failed. BullMQ would ask the same connection again, however often that
  // does not answer.
  override async reconnectBlocking(): Promise<void> {
    this.#connection.dropListener(new Error("Cannot listen for jobs on this connection"));
    await super.reconnectBlocking();
  }
}

class WatchedConnection extends PostgresConnection {
  #listener: ListenClient | undefined;
  #pings: NodeJS.Timeout | undefined;

  // BullMQ would look at the schema once, and remember for ever that it could not: from then on each
  // query fails at once, in a loop that lets nothing else run. The schema was migrated a moment ago.
  override async waitUntilReady(): Promise<void> {}

  override async getListenClient(): Promise<ListenClient> {
    const client = await super.getListenClient();
    if (client !== this.#listener && !this.isClosing) {
      this.#listener = client;
      this.#ping(client);
    }
    return client;
  }

  /** Ends the connection that listens; BullMQ hears of it and opens another. */
  dropListener(reason: Error): void {
    const stream = this.#listener?.connection?.stream;
    if (stream instanceof Duplex) stream.destroy(reason);
  }

  override close(): Promise<void> {
    clearInterval(this.#pings);
    return super.close();
  }

  /** Its pool says how long an answer may take. */
  #ping(client: ListenClient): void {
    let isAsked = false;
    clearInterval(this.#pings);
    this.#pings = setInterval(() => {
      if (isAsked) return;
      isAsked = true;
      client.query("select 1").then(
        () => {
          isAsked = false;
        },
        (error: Error) => {
          if (client === this.#listener) this.dropListener(error);
        },
      );
    }, PING_INTERVAL_MS);
  }
}

import Fastify from "fastify";
import type { Metrics } from "./create-metrics.ts";

export type StatusServer = {
  /** As "http://127.0.0.1:9464". */
  address: string;
  close(): Promise<void>;
};

/**
 * Serves `/healthz` and `/metrics` of a process that serves nothing else, for its supervisor and for
 * Prometheus. Port 0 takes a free one. Throws what `listen` throws, e.g. when the port is taken.
 */
export async function serveStatus(
  metrics: Metrics,
  { host, port }: { host: string; port: number },
): Promise<StatusServer> {
  const app = Fastify({ bodyLimit: 1024, requestTimeout: 10_000 });
  app.get("/healthz", () => ({ ok: true }));
  app.get("/metrics", async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.render()),
  );
  const address = await app.listen({ host, port });
  return {
    address,
    async close() {
      // Scrapers keep their connections open.
      app.server.closeAllConnections();
      await app.close();
    },
  };
}

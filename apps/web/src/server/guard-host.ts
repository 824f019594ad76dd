import type { FastifyInstance } from "fastify";
import type { WebContext } from "./context.ts";
import { toProblem } from "./problem.ts";

/**
 * Refuses requests that a page of another site makes with a name of its own for our address (DNS
 * rebinding): the Host must be an address, localhost, or the name we were told is ours.
 */
export function guardHost(app: FastifyInstance, { publicUrl }: WebContext): void {
  const own = new URL(publicUrl).hostname;
  app.addHook("onRequest", async (request, reply) => {
    const { hostname } = request;
    const isAddress = /^\[?[\d.:a-f]+\]?$/i.test(hostname);
    if (isAddress || hostname === "localhost" || hostname === own) return;
    return reply
      .code(403)
      .type("application/problem+json")
      .send(
        toProblem(
          403,
          `This server is not "${hostname.slice(0, 100)}": set FIGUREWATCH_PUBLIC_URL`,
        ),
      );
  });
}

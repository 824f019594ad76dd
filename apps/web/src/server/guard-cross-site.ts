import type { FastifyInstance } from "fastify";
import type { WebContext } from "./context.ts";
import { toProblem } from "./problem.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** Every route that may change something, as "POST /api/review". */
    changingRoutes: string[];
  }
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses requests that change something and were made by a page of another site: what lets someone
 * in, a cookie or being on this machine, would let that page in as well. A browser says where a
 * request comes from (Sec-Fetch-Site, Origin); a program that says neither is not led by a page.
 */
export function guardCrossSite(app: FastifyInstance, { publicUrl }: WebContext): void {
  const own = new URL(publicUrl).host;
  const changing: string[] = [];
  app.decorate("changingRoutes", changing);
  app.addHook("onRoute", ({ method, url }) => {
    for (const each of [method].flat()) {
      if (!SAFE_METHODS.has(each)) changing.push(`${each} ${url}`);
    }
  });
  app.addHook("onRequest", async (request, reply) => {
    if (SAFE_METHODS.has(request.method)) return;
    const { origin, "sec-fetch-site": site } = request.headers;
    const isOwnSite = site === undefined || site === "same-origin" || site === "none";
    const from = origin === undefined ? undefined : URL.parse(origin)?.host;
    const isOwnOrigin = origin === undefined || from === request.host || from === own;
    if (isOwnSite && isOwnOrigin) return;
    return reply
      .code(403)
      .type("application/problem+json")
      .send(toProblem(403, "A page of another site asked for a change: this is refused"));
  });
}

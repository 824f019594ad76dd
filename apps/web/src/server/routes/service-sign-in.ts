import {
  beginServiceSignIn,
  finishServiceSignIn,
  FLOW_LIFE_MS,
  type SignInService,
} from "@figurewatch/runtime";
import type { CookieSerializeOptions } from "@fastify/cookie";
import { normalizeIP } from "@fastify/rate-limit";
import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { SessionCookie } from "../access/session-cookie.ts";
import type { WebContext } from "../context.ts";

type Options = WebContext & { cookie: SessionCookie; service: SignInService };

/** Beside the waits of each address, which all processes share. */
const ATTEMPTS = { max: 60, timeWindow: "1 minute" };
const SEE_OTHER = 303;

/** Signing in by a service: to it, and back. A browser is led through both, so that they answer by redirects. */
export const serviceSignInRoutes: FastifyPluginAsyncZod<Options> = async (app, context) => {
  const { db, now, cookie, service, publicUrl } = context;
  const open = { needs: "anyone", rateLimit: ATTEMPTS } as const;
  const flow = createFlowCookie(publicUrl);
  const by = ({ ip }: FastifyRequest) => ({ db, now, address: ip, network: normalizeIP(ip) });
  const toProblem = (problem: string) => `/sign-in?problem=${problem}`;

  app.get(
    "/session/service",
    { config: open, schema: { querystring: z.object({ next: z.string().optional() }) } },
    async (request, reply) => {
      reply.header("cache-control", "private, no-store");
      const begun = await beginServiceSignIn(by(request), service, request.query.next);
      if (begun.kind === "failed") return reply.redirect(toProblem(begun.problem), SEE_OTHER);
      reply.setCookie(flow.name, begun.secret, { ...flow.options, maxAge: FLOW_LIFE_MS / 1000 });
      return reply.redirect(begun.url, SEE_OTHER);
    },
  );
  app.get("/session/service/back", { config: open }, async (request, reply) => {
    reply.header("cache-control", "private, no-store").clearCookie(flow.name, flow.options);
    const outcome = await finishServiceSignIn(by(request), service, {
      cameBackTo: new URL(request.url, publicUrl),
      flow: request.cookies[flow.name],
      previous: cookie.read(request),
    });
    if (outcome.kind === "throttled") return reply.redirect(toProblem("throttled"), SEE_OTHER);
    if (outcome.kind === "failed") return reply.redirect(toProblem(outcome.problem), SEE_OTHER);
    cookie.set(reply, outcome.secret);
    return reply.redirect(outcome.returnPath, SEE_OTHER);
  });
};

/** What the browser holds while it is at the service. It comes back from there, so that "strict" would not do. */
function createFlowCookie(publicUrl: string): { name: string; options: CookieSerializeOptions } {
  const secure = publicUrl.startsWith("https:");
  return {
    name: secure ? "__Host-figurewatch-sign-in" : "figurewatch-sign-in",
    options: { path: "/", httpOnly: true, sameSite: "lax", secure },
  };
}

import { decideAccess, type Access, type Need, type Principal } from "@figurewatch/accounts";
import { identify } from "@figurewatch/runtime";
import type { Db } from "@figurewatch/store";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from "fastify";
import type { WebContext } from "../context.ts";
import { toProblem } from "../problem.ts";
import { readCredentials } from "./read-credentials.ts";
import type { SessionCookie } from "./session-cookie.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Who may ask. Every route has to say. */
    needs?: Need;
    /** A token for feeds is enough, and may stand in the address. */
    isFeed?: boolean;
  }
  interface FastifyInstance {
    /** What each route asks for, as "POST /api/review": { needs: "reviewer" }. */
    accessTable: Map<string, Access>;
  }
  interface FastifyRequest {
    /** Who asks, by what the request shows; nobody on routes that are open to anyone. */
    principal: Principal;
    /** The database as far as whoever asks may look into it. */
    db: Db;
  }
}

/** Routes that plug-ins bring along cannot declare themselves. */
const BROUGHT: readonly (readonly [url: RegExp, needs: Need])[] = [
  [/^\/api\/docs(?:\/|$)/, "public"],
  // The page's files hold no data; without them nobody could sign in.
  [/^\/\*?$/, "anyone"],
];

const NOBODY: Principal = { kind: "nobody" };
const identified = new WeakMap<FastifyRequest, Principal>();

/**
 * Asks of every request what its route declares. A route without a declaration fails the start. To be
 * called after the limit on requests, so that a flood of them asks the database nothing.
 */
export function guardAccess(app: FastifyInstance, context: WebContext, cookie: SessionCookie) {
  const table = new Map<string, Access>();
  app.decorate("accessTable", table);
  app.decorateRequest("principal", {
    getter(this: FastifyRequest) {
      return identified.get(this) ?? NOBODY;
    },
  });
  // Nobody is also who asks before it is known: the visitors' view is what is left without an answer.
  app.decorateRequest("db", {
    getter(this: FastifyRequest) {
      return this.principal.kind === "nobody" ? (context.visitorsDb ?? context.db) : context.db;
    },
  });
  app.addHook("onRoute", (route) => {
    const access = toAccess(route);
    for (const method of [route.method].flat()) table.set(`${method} ${route.url}`, access);
    if (access.needs === "anyone") return;
    route.onRequest = [
      ...[route.onRequest ?? []].flat(),
      (request, reply) => check(request, reply, access),
    ];
  });

  async function check(request: FastifyRequest, reply: FastifyReply, access: Access) {
    const principal = await whoAsks(request, context, cookie);
    const verdict = decideAccess(principal, access, { isPublic: context.isPublic === true });
    // What is shown to one is not for a cache to show to another.
    reply.header("cache-control", "private, no-store");
    if (verdict === "granted") return;
    const [status, detail] =
      verdict === "sign_in"
        ? ([401, "Sign in at /sign-in, or send a token"] as const)
        : ([403, `This takes the rights of ${article(access.needs)}`] as const);
    if (status === 401) reply.header("www-authenticate", 'Bearer realm="figurewatch"');
    return reply.code(status).type("application/problem+json").send(toProblem(status, detail));
  }
}

/** Who asks; for routes open to anyone, which ask for themselves. */
export async function whoAsks(
  request: FastifyRequest,
  context: WebContext,
  cookie: SessionCookie,
): Promise<Principal> {
  const known = identified.get(request);
  if (known !== undefined) return known;
  const principal = await identify(context, readCredentials(request, context, cookie));
  identified.set(request, principal);
  return principal;
}

function toAccess({ url, config }: RouteOptions): Access {
  const needs = config?.needs ?? BROUGHT.find(([pattern]) => pattern.test(url))?.[1];
  if (needs === undefined) {
    throw new Error(`The route "${url}" does not declare who may ask: set config.needs`);
  }
  return { needs, isFeed: config?.isFeed === true };
}

const article = (needs: Need) => (needs === "admin" ? "an admin" : `a ${needs}`);

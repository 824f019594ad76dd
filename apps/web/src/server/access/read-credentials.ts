import type { FastifyRequest } from "fastify";
import { isLoopback } from "@figurewatch/accounts";
import type { Credentials } from "@figurewatch/runtime";
import type { WebContext } from "../context.ts";
import type { SessionCookie } from "./session-cookie.ts";

/** What proxies add to what they pass on. */
const FORWARDING = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

/**
 * Whether a request is made on this machine. Where we listen for others, are known to them by a name,
 * or a proxy passed it on, the address it comes from says nothing.
 */
export function isFromOwnMachine(request: FastifyRequest, context: WebContext): boolean {
  const { hostname } = new URL(context.publicUrl);
  const { host = hostname, trustProxy = [] } = context;
  return (
    isLoopback(host) &&
    isLoopback(hostname) &&
    trustProxy.length === 0 &&
    isLoopback(request.socket.remoteAddress ?? "") &&
    FORWARDING.every((name) => request.headers[name] === undefined)
  );
}

/** What a request shows of who makes it; a token in the address counts for feeds only. */
export function readCredentials(
  request: FastifyRequest,
  context: WebContext,
  cookie: SessionCookie,
): Credentials {
  const isOwnMachine = isFromOwnMachine(request, context);
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const { token: asked } = request.query as { token?: unknown };
  const isFeed = request.routeOptions.config.isFeed === true;
  const token = bearer ?? (isFeed && typeof asked === "string" ? asked : undefined);
  return { isOwnMachine, session: cookie.read(request), token };
}

import type { FastifyRequest } from "fastify";
import { isForOwnMachine, isLoopback, type Door } from "@figurewatch/accounts";
import type { Credentials } from "@figurewatch/runtime";
import type { WebContext } from "../context.ts";
import type { SessionCookie } from "./session-cookie.ts";

/** What proxies add to what they pass on. */
const FORWARDING = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

/** Whether a request is made on this machine, as far as it and the settings let one see. */
export function isFromOwnMachine(request: FastifyRequest, context: WebContext): boolean {
  return (
    isForOwnMachine(toDoor(context)) &&
    isLoopback(request.socket.remoteAddress ?? "") &&
    FORWARDING.every((name) => request.headers[name] === undefined)
  );
}

function toDoor({ publicUrl, host, trustProxy = [] }: WebContext): Door {
  return { host: host ?? new URL(publicUrl).hostname, publicUrl, trustProxy };
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

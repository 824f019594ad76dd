import type { FastifyReply, FastifyRequest } from "fastify";
import type { CookieSerializeOptions } from "@fastify/cookie";
import { SESSION_LIFE_MS } from "@figurewatch/accounts";

/** What the browser holds: an id without a meaning, out of reach of scripts and of other sites. */
export type SessionCookie = {
  name: string;
  read(request: FastifyRequest): string | undefined;
  set(reply: FastifyReply, secret: string): void;
  clear(reply: FastifyReply): void;
};

/** Over https the cookie is bound to it and to this very host; over http a browser would refuse that. */
export function createSessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith("https:");
  const name = secure ? "__Host-figurewatch" : "figurewatch";
  const options: CookieSerializeOptions = { path: "/", httpOnly: true, sameSite: "strict", secure };
  return {
    name,
    read: (request) => request.cookies[name] || undefined,
    set: (reply, secret) =>
      void reply.setCookie(name, secret, { ...options, maxAge: SESSION_LIFE_MS / 1000 }),
    clear: (reply) => void reply.clearCookie(name, options),
  };
}

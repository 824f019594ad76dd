import {
  NewPasswordRequest,
  PasswordChange,
  SessionView,
  SignInLinkRequest,
  SignInLinkView,
  SignInRequest,
} from "@figurewatch/contract";
import {
  changeOwnPassword,
  followSignInLink,
  readEntry,
  readSignInLink,
  signIn,
  signOut,
  type SignInOutcome,
} from "@figurewatch/runtime";
import { normalizeIP } from "@fastify/rate-limit";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { whoAsks } from "../access/guard-access.ts";
import { isFromOwnMachine } from "../access/read-credentials.ts";
import type { SessionCookie } from "../access/session-cookie.ts";
import type { WebContext } from "../context.ts";
import { HttpProblem } from "../problem.ts";
import { inWords } from "./account-problem.ts";

type Options = WebContext & { cookie: SessionCookie };

/** Beside the waits of each account and address, which all processes share. */
const ATTEMPTS = { max: 60, timeWindow: "1 minute" };
const Done = z.object({ ok: z.literal(true) });

/** Who one is, signing in and out, and one's own password. */
export const sessionRoutes: FastifyPluginAsyncZod<Options> = async (app, context) => {
  const { db, now, cookie, service, publicAfter = 0 } = context;
  const isOwnMachine = (request: FastifyRequest) => isFromOwnMachine(request, context);
  const open = { config: { needs: "anyone", rateLimit: ATTEMPTS } } as const;

  app.get(
    "/session",
    { config: { needs: "anyone" }, schema: { response: { 200: SessionView } } },
    async (request, reply) => {
      reply.header("cache-control", "private, no-store");
      const principal = await whoAsks(request, context, cookie);
      const { name, role } = principal.kind === "account" ? principal : {};
      return {
        entry: await readEntry(db, {
          isOwnMachine: isOwnMachine(request),
          hasService: service !== undefined,
        }),
        isPublic: context.isPublic === true,
        publicAfter,
        service: service?.title ?? null,
        account: name === undefined || role === undefined ? null : { name, role },
      };
    },
  );
  app.post(
    "/session",
    { ...open, schema: { body: SignInRequest, response: { 200: SessionView } } },
    async (request, reply) => {
      const previous = cookie.read(request);
      const outcome = await signIn(by(request), { ...request.body, previous });
      return answer(outcome, reply, "Name and password do not go together");
    },
  );
  app.post(
    "/session/link",
    { ...open, schema: { body: SignInLinkRequest, response: { 200: SignInLinkView } } },
    async ({ body }) => {
      const account = await readSignInLink({ db, now }, body.link);
      if (account === undefined) throw new HttpProblem(404, USED_UP);
      return { name: account.name };
    },
  );
  app.post(
    "/session/link/password",
    { ...open, schema: { body: NewPasswordRequest, response: { 200: SessionView } } },
    async (request, reply) => {
      const outcome = await inWords(followSignInLink(by(request), request.body));
      return answer(outcome, reply, USED_UP);
    },
  );
  app.post(
    "/session/password",
    {
      config: { needs: "viewer", rateLimit: ATTEMPTS },
      schema: { body: PasswordChange, response: { 200: SessionView } },
    },
    async (request, reply) => {
      const principal = requireAccount(request);
      const outcome = await inWords(changeOwnPassword(by(request), principal, request.body));
      return answer(outcome, reply, "The present password is another");
    },
  );
  for (const [url, everywhere] of [
    ["/session", false],
    ["/sessions", true],
  ] as const) {
    app.delete(
      url,
      { config: { needs: "viewer" }, schema: { response: { 200: Done } } },
      async (request, reply) => {
        await signOut(by(request), requireAccount(request), { everywhere });
        cookie.clear(reply);
        return { ok: true as const };
      },
    );
  }

  // Whoever has one IPv6 address has a whole network of them.
  const by = ({ ip }: FastifyRequest) => ({ db, now, address: ip, network: normalizeIP(ip) });

  function answer(outcome: SignInOutcome, reply: FastifyReply, refusal: string): SessionView {
    reply.header("cache-control", "private, no-store");
    if (outcome.kind === "throttled") {
      const seconds = Math.ceil((outcome.until.getTime() - now().getTime()) / 1000);
      reply.header("retry-after", Math.max(1, seconds));
      throw new HttpProblem(429, `Too many attempts: wait ${sayWait(seconds)} and try again`);
    }
    if (outcome.kind === "refused") throw new HttpProblem(401, refusal);
    cookie.set(reply, outcome.secret);
    const { name, role } = outcome.account;
    return {
      entry: "accounts",
      isPublic: context.isPublic === true,
      publicAfter,
      service: service?.title ?? null,
      account: { name, role },
    };
  }
};

const USED_UP = "This link is used up or its day is over: ask for another";

function requireAccount({ principal }: FastifyRequest) {
  if (principal.kind === "account") return principal;
  throw new HttpProblem(409, "This takes an account that is signed in");
}

function sayWait(seconds: number): string {
  if (seconds <= 60) return `${Math.max(1, seconds)} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

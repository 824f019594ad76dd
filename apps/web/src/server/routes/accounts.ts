import { parseAccountName, toActorName, type Principal } from "@figurewatch/accounts";
import {
  hintCommand,
  AccountView,
  AuditView,
  LinkMade,
  NewAccount,
  NewRole,
  NewToken,
  TokenMade,
  TokenView,
} from "@figurewatch/contract";
import { toAccountView, toAuditView, toTokenView } from "@figurewatch/present";
import {
  addAccount,
  addToken,
  createSignInLink,
  removeAccount,
  revokeToken,
  setRole,
} from "@figurewatch/runtime";
import { listAccounts, listApiTokens, listAudit } from "@figurewatch/store";
import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { HttpProblem } from "../problem.ts";
import { inWords } from "./account-problem.ts";

const DAY_MS = 24 * 60 * 60_000;
type Asker = Pick<FastifyRequest, "principal" | "ip">;

const config = { needs: "admin" } as const;
const ByName = z.object({ name: z.string().max(200) });
const ById = z.object({ id: z.coerce.number().int().positive() });

/** Who may sign in, which tokens let in, and who did what. */
export const accountRoutes: FastifyPluginAsyncZod<WebContext> = async (app, { db, now }) => {
  const by = ({ principal, ip }: Asker) => ({
    ...{ db, now, actor: toActorName(principal), address: ip },
  });

  app.get(
    "/accounts",
    { config, schema: { response: { 200: z.object({ accounts: z.array(AccountView) }) } } },
    async () => ({ accounts: (await listAccounts(db)).map(toAccountView) }),
  );
  app.post(
    "/accounts",
    { config, schema: { body: NewAccount, response: { 200: LinkMade } } },
    async ({ body, principal, ip }) => {
      // Whoever adds it is no longer let in the moment that there is one.
      if (principal.kind === "local") {
        throw new HttpProblem(
          409,
          `The first account is added by: ${hintCommand("user add NAME --role admin")}`,
        );
      }
      const deps = by({ principal, ip });
      const account = await inWords(addAccount(deps, body));
      const link = await inWords(createSignInLink(deps, account.name));
      return { account: toAccountView(account), link: toPath(link) };
    },
  );
  app.post(
    "/accounts/:name/link",
    { config, schema: { params: ByName, response: { 200: z.object({ link: z.string() }) } } },
    async ({ params: { name }, principal, ip }) => ({
      link: toPath(await inWords(createSignInLink(by({ principal, ip }), name))),
    }),
  );
  app.post(
    "/accounts/:name/role",
    { config, schema: { params: ByName, body: NewRole, response: { 200: AccountView } } },
    async ({ params: { name }, body, principal, ip }) => {
      refuseOwn(principal, name);
      return toAccountView(await inWords(setRole(by({ principal, ip }), name, body.role)));
    },
  );
  app.delete(
    "/accounts/:name",
    { config, schema: { params: ByName, response: { 200: AccountView } } },
    async ({ params: { name }, principal, ip }) => {
      refuseOwn(principal, name);
      return toAccountView(await inWords(removeAccount(by({ principal, ip }), name)));
    },
  );

  app.get(
    "/tokens",
    { config, schema: { response: { 200: z.object({ tokens: z.array(TokenView) }) } } },
    async () => ({ tokens: (await listApiTokens(db)).map(toTokenView) }),
  );
  app.post(
    "/tokens",
    { config, schema: { body: NewToken, response: { 200: TokenMade } } },
    async ({ body: { days, ...wanted }, principal, ip }) => {
      const expiresAt = days === undefined ? null : new Date(now().getTime() + days * DAY_MS);
      const { secret, token } = await addToken(by({ principal, ip }), { ...wanted, expiresAt });
      return { secret, token: toTokenView(token) };
    },
  );
  app.delete(
    "/tokens/:id",
    { config, schema: { params: ById, response: { 200: TokenView } } },
    async ({ params: { id }, principal, ip }) =>
      toTokenView(await inWords(revokeToken(by({ principal, ip }), id))),
  );

  app.get(
    "/audit",
    {
      config,
      schema: {
        querystring: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(100) }),
        response: { 200: z.object({ entries: z.array(AuditView) }) },
      },
    },
    async ({ query }) => ({ entries: (await listAudit(db, query.limit)).map(toAuditView) }),
  );
};

/** Behind the hash sign: a browser sends that to no one. */
const toPath = (link: string) => `/sign-in#${link}`;

/** One cannot saw off the branch one sits on, and leave a site without an admin. */
function refuseOwn(principal: Principal, name: string): void {
  if (principal.kind !== "account") return;
  if (parseAccountName(principal.name)?.key !== parseAccountName(name)?.key) return;
  throw new HttpProblem(409, "This is your own account: another admin has to do it");
}

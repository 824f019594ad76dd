import {
  isSessionAlive,
  isTouchDue,
  toEntry,
  type Entry,
  type Principal,
} from "@figurewatch/accounts";
import {
  findApiToken,
  findSession,
  hasAccounts,
  touchApiToken,
  touchSession,
  type Db,
} from "@figurewatch/store";
import { hashSecret } from "./secrets.ts";
import type { SignInService } from "./sign-in-service.ts";

/** What a request shows of who makes it. */
export type Credentials = {
  /** What the browser holds. */
  session?: string | undefined;
  token?: string | undefined;
  /** It comes from this machine, and nothing hints at a proxy that passes others on. */
  isOwnMachine: boolean;
};

/** How one comes in at all, at this moment. A sign-in service makes accounts of those who come. */
export async function readEntry(
  db: Db,
  { isOwnMachine, hasService }: { isOwnMachine: boolean; hasService: boolean },
): Promise<Entry> {
  return toEntry({ hasAccounts: hasService || (await hasAccounts(db)), isOwnMachine });
}

/** Who asks. A token that is shown and does not stand makes nobody of whoever shows it. */
export async function identify(
  { db, now, service }: { db: Db; now(): Date; service?: SignInService },
  { session, token, isOwnMachine }: Credentials,
): Promise<Principal> {
  if (token !== undefined) return identifyByToken(db, token, now());
  const account = session === undefined ? undefined : await identifyBySession(db, session, now());
  if (account !== undefined) return account;
  const hasService = service !== undefined;
  const isOpen = (await readEntry(db, { isOwnMachine, hasService })) === "local";
  return isOpen ? { kind: "local" } : { kind: "nobody" };
}

async function identifyByToken(db: Db, secret: string, now: Date): Promise<Principal> {
  const token = await findApiToken(db, hashSecret(secret), now);
  if (token === undefined) return { kind: "nobody" };
  if (isTouchDue(token.usedAt, now)) await touchApiToken(db, token.id, now);
  const { name, role, scope } = token;
  return { kind: "token", name, role, scope };
}

async function identifyBySession(
  db: Db,
  secret: string,
  now: Date,
): Promise<Principal | undefined> {
  const found = await findSession(db, hashSecret(secret));
  if (found === undefined || !isSessionAlive(found.session, now)) return undefined;
  const { hash, seenAt } = found.session;
  if (isTouchDue(seenAt, now)) await touchSession(db, hash, now);
  const { id, name, role } = found.account;
  return { kind: "account", accountId: id, name, role, sessionHash: hash };
}

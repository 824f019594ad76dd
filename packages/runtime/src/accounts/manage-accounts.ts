import {
  ACCOUNT_NAME_RULE,
  findPasswordFault,
  hasRole,
  LINK_LIFE_MS,
  parseAccountName,
  SECRET_PREFIXES,
  type AuditAction,
  type Role,
} from "@figurewatch/accounts";
import {
  deleteAccount,
  findAccount,
  insertAccount,
  insertAudit,
  insertIdentity,
  replaceSignInLink,
  updateAccount,
  type AccountRow,
  type Db,
} from "@figurewatch/store";
import { AccountError } from "./account-error.ts";
import { freeAssigned } from "./free-assigned.ts";
import { hashPassword } from "./hash-password.ts";
import { createSecret } from "./secrets.ts";

/** `actor` is who does it, for the audit log, and `address` from where, when it came by network. */
export type AccountDeps = { db: Db; now(): Date; actor: string; address?: string };

type AuditInput = { action: AuditAction; subject?: string | null; note?: string | null };

/** Appends to the audit log who did it, when and from where. */
export async function writeAudit(tx: Db, deps: AccountDeps, entry: AuditInput): Promise<void> {
  const { actor, address = null } = deps;
  await insertAudit(tx, { at: deps.now(), actor, address, ...entry });
}

/** Adds an account; without a password it is let in by a link first. Throws `AccountError`. */
export async function addAccount(
  deps: AccountDeps,
  { name: text, role, password }: { name: string; role: Role; password?: string },
): Promise<AccountRow> {
  const parsed = parseAccountName(text);
  if (parsed === undefined) {
    throw new AccountError("unfit", `"${text}" cannot be an account's name: ${ACCOUNT_NAME_RULE}`);
  }
  const hash = password === undefined ? null : await hashNewPassword(password, parsed.name);
  return deps.db.transaction(async (tx) => {
    const row = { ...parsed, role, passwordHash: hash, createdAt: deps.now() };
    const account = await insertAccount(tx, row);
    if (account === undefined) {
      throw new AccountError("taken", `There is an account "${parsed.name}" already`);
    }
    await writeAudit(tx, deps, { action: "account_added", subject: account.name, note: role });
    return account;
  });
}

/** Gives an account another password; whoever is signed in to it has to sign in again. */
export async function setPassword(
  deps: AccountDeps,
  name: string,
  password: string,
): Promise<AccountRow> {
  const account = await getAccount(deps.db, name);
  const passwordHash = await hashNewPassword(password, account.name);
  await deps.db.transaction(async (tx) => {
    await updateAccount(tx, account.id, { passwordHash });
    await writeAudit(tx, deps, { action: "password_changed", subject: account.name });
  });
  return account;
}

/**
 * Gives an account another role; whoever is signed in to it has to sign in again. One that may not review
 * any more loses the claims that it has.
 */
export async function setRole(deps: AccountDeps, name: string, role: Role): Promise<AccountRow> {
  const account = await getAccount(deps.db, name);
  await deps.db.transaction(async (tx) => {
    await updateAccount(tx, account.id, { role });
    if (!hasRole(role, "reviewer")) await freeAssigned(tx, deps, account);
    const note = `${account.role} to ${role}`;
    await writeAudit(tx, deps, { action: "role_changed", subject: account.name, note });
  });
  return { ...account, role };
}

/** Removes an account, signs it out and frees its claims; what it decided stays under its name. */
export async function removeAccount(deps: AccountDeps, name: string): Promise<AccountRow> {
  const account = await getAccount(deps.db, name);
  await deps.db.transaction(async (tx) => {
    await deleteAccount(tx, account.id);
    await freeAssigned(tx, deps, account);
    await writeAudit(tx, deps, { action: "account_removed", subject: account.name });
  });
  return account;
}

/** The secret of a link by which an account chooses a password, once, within a day. */
export async function createSignInLink(deps: AccountDeps, name: string): Promise<string> {
  const account = await getAccount(deps.db, name);
  const { secret, hash } = createSecret(SECRET_PREFIXES.link);
  const expiresAt = new Date(deps.now().getTime() + LINK_LIFE_MS);
  await deps.db.transaction(async (tx) => {
    await replaceSignInLink(tx, { hash, accountId: account.id, expiresAt });
    await writeAudit(tx, deps, { action: "link_made", subject: account.name });
  });
  return secret;
}

/**
 * Lets a person of a sign-in service into an account that is there, whose role stays as it is set here.
 * Throws `AccountError`.
 */
export async function linkIdentity(
  deps: AccountDeps,
  name: string,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<AccountRow> {
  const account = await getAccount(deps.db, name);
  await deps.db.transaction(async (tx) => {
    const identity = { issuer, subject, accountId: account.id, isManaged: false };
    if (!(await insertIdentity(tx, { ...identity, createdAt: deps.now() }))) {
      throw new AccountError("taken", `"${subject}" has an account already: remove that one first`);
    }
    await writeAudit(tx, deps, { action: "identity_linked", subject: account.name, note: subject });
  });
  return account;
}

/** The account of a name, however it is written. Throws `AccountError`. */
async function getAccount(db: Db, name: string): Promise<AccountRow> {
  const key = parseAccountName(name)?.key;
  const account = key === undefined ? undefined : await findAccount(db, key);
  if (account === undefined) throw new AccountError("unknown", `There is no account "${name}"`);
  return account;
}

/** Throws `AccountError` for a password that breaks the rules. */
export async function hashNewPassword(password: string, accountName: string): Promise<string> {
  const fault = findPasswordFault(password, accountName);
  if (fault !== undefined) throw new AccountError("unfit", `The password cannot be used: ${fault}`);
  return hashPassword(password);
}

import {
  forgiveAttempt,
  parseAccountName,
  takeAttempt,
  type Attempt,
  type Principal,
} from "@figurewatch/accounts";
import {
  countAttempt,
  deleteSession,
  deleteSessionsOf,
  findAccount,
  findLinkedAccount,
  forgiveAttempts,
  insertSession,
  rehashPassword,
  updateAccount,
  useSignInLink,
  type AccountRow,
  type Db,
  type ThrottleKey,
} from "@figurewatch/store";
import { AccountError } from "./account-error.ts";
import { hashPassword, isOutdatedHash, verifyPassword } from "./hash-password.ts";
import { hashNewPassword, writeAudit } from "./manage-accounts.ts";
import { createSecret, hashSecret } from "./secrets.ts";
import { sweepAccounts } from "./sweep-accounts.ts";

/** `address` is where the request comes from; attempts are counted by `network`, which holds it. */
export type SignInDeps = { db: Db; now(): Date; address: string; network?: string };

export type SignInOutcome =
  /** `secret` is for the browser to hold, and new with every sign-in. */
  | { kind: "signed_in"; secret: string; account: AccountRow }
  /** Name and password do not go together, or the link is used up: which of it is not told. */
  | { kind: "refused" }
  | { kind: "throttled"; until: Date };

type AccountPrincipal = Extract<Principal, { kind: "account" }>;

/** Signs in by name and password. `previous` is the session the browser held, which ends. */
export async function signIn(
  deps: SignInDeps,
  given: { name: string; password: string; previous?: string | undefined },
): Promise<SignInOutcome> {
  const key = parseAccountName(given.name)?.key;
  const account = key === undefined ? undefined : await findAccount(deps.db, key);
  const keys = [accountKey(key ?? given.name), addressKey(deps.network ?? deps.address)];
  const blockedUntil = await countAttempts(deps, keys, account);
  if (blockedUntil !== undefined) return { kind: "throttled", until: blockedUntil };
  const stored = account?.passwordHash ?? null;
  const isRight = await verifyPassword(given.password, stored);
  if (!isRight || account === undefined || stored === null) {
    // What was typed for a name may be a password: it is only told when it is a name.
    await writeAudit(deps.db, by(deps, account), { action: "sign_in_failed" });
    return { kind: "refused" };
  }
  const rehashed = isOutdatedHash(stored) ? await hashPassword(given.password) : undefined;
  const secret = await deps.db.transaction(async (tx) => {
    if (rehashed !== undefined) await rehashPassword(tx, account.id, rehashed);
    if (given.previous !== undefined) await deleteSession(tx, hashSecret(given.previous));
    await forgiveAttempts(tx, keys, forgiveAttempt);
    return startSession(tx, deps, account);
  });
  await sweepAccounts(deps.db, deps.now());
  return { kind: "signed_in", secret, account };
}

/** Whose link it is; undefined when it is used up, void or none. */
export async function readSignInLink(
  { db, now }: Pick<SignInDeps, "db" | "now">,
  link: string,
): Promise<AccountRow | undefined> {
  return findLinkedAccount(db, hashSecret(link), now());
}

/** Uses a link up: sets the password chosen and signs in. Throws `AccountError` for an unfit one. */
export async function followSignInLink(
  deps: SignInDeps,
  { link, password }: { link: string; password: string },
): Promise<SignInOutcome> {
  const account = await readSignInLink(deps, link);
  if (account === undefined) return { kind: "refused" };
  const passwordHash = await hashNewPassword(password, account.name);
  return deps.db.transaction(async (tx): Promise<SignInOutcome> => {
    if (!(await useSignInLink(tx, hashSecret(link), deps.now()))) return { kind: "refused" };
    await updateAccount(tx, account.id, { passwordHash });
    // Whoever has the link is the owner: guesses of others do not stand in the way.
    await forgiveAttempts(tx, [accountKey(account.key)], forgiveAttempt);
    await writeAudit(tx, by(deps, account), { action: "password_changed", note: "by link" });
    return { kind: "signed_in", secret: await startSession(tx, deps, account), account };
  });
}

/**
 * Changes one's own password, which takes the present one; every session ends, and this browser gets
 * a new one. Throws `AccountError` for an unfit one.
 */
export async function changeOwnPassword(
  deps: SignInDeps,
  principal: AccountPrincipal,
  { current, next }: { current: string; next: string },
): Promise<SignInOutcome> {
  const key = parseAccountName(principal.name)?.key ?? principal.name;
  const account = await findAccount(deps.db, key);
  if (account === undefined) throw new AccountError("unknown", "The account is gone");
  const keys = [accountKey(key), addressKey(deps.network ?? deps.address)];
  const blockedUntil = await countAttempts(deps, keys, account);
  if (blockedUntil !== undefined) return { kind: "throttled", until: blockedUntil };
  if (!(await verifyPassword(current, account.passwordHash))) {
    await writeAudit(deps.db, by(deps, account), { action: "sign_in_failed" });
    return { kind: "refused" };
  }
  const passwordHash = await hashNewPassword(next, account.name);
  const secret = await deps.db.transaction(async (tx) => {
    await forgiveAttempts(tx, keys, forgiveAttempt);
    await updateAccount(tx, account.id, { passwordHash });
    await writeAudit(tx, by(deps, account), { action: "password_changed" });
    return startSession(tx, deps, account);
  });
  return { kind: "signed_in", secret, account };
}

/** Ends this session, or all of the account. */
export async function signOut(
  deps: SignInDeps,
  principal: AccountPrincipal,
  { everywhere }: { everywhere: boolean },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    if (everywhere) await deleteSessionsOf(tx, principal.accountId);
    else await deleteSession(tx, principal.sessionHash);
    const action = everywhere ? "signed_out_everywhere" : "signed_out";
    await writeAudit(tx, by(deps, principal), { action });
  });
}

/** Lets a browser in: gives what it is to hold. */
export async function startSession(
  tx: Db,
  deps: SignInDeps,
  account: AccountRow,
  note: string | null = null,
): Promise<string> {
  const { secret, hash } = createSecret();
  const at = deps.now();
  await insertSession(tx, { hash, accountId: account.id, createdAt: at, seenAt: at });
  await writeAudit(tx, by(deps, account), { action: "signed_in", note });
  return secret;
}

/** Counts an attempt; until when to wait, where that is too many. */
export async function countAttempts(
  deps: SignInDeps,
  keys: ThrottleKey[],
  account: AccountRow | undefined,
): Promise<Date | undefined> {
  const now = deps.now();
  const attempts = await countAttempt(deps.db, keys, (before, kind) =>
    takeAttempt(before, kind, now),
  );
  const blocked = attempts.flatMap((each) => (each.kind === "blocked" ? [each.until] : []));
  if (blocked.length > 0) return blocked.reduce((a, b) => (a > b ? a : b));
  // Told once for each wait, by the attempt that brings it on, however often it is tried meanwhile.
  if (attempts.some(startsWait)) {
    await writeAudit(deps.db, by(deps, account), { action: "sign_in_blocked" });
  }
  return undefined;
}

const startsWait = (attempt: Attempt) =>
  attempt.kind === "taken" && attempt.throttle.blockedUntil !== null;

// Hashed, since what is typed for a name may be anything, and an address is someone's.
const accountKey = (name: string): ThrottleKey => ({
  ...{ kind: "account", key: hashSecret(`account ${name}`) },
});
export const addressKey = (address: string): ThrottleKey => ({
  ...{ kind: "address", key: hashSecret(`address ${address}`) },
});

const UNKNOWN = "unknown name";

const by = ({ db, now, address }: SignInDeps, account: { name: string } | undefined) => ({
  ...{ db, now, address, actor: account?.name ?? UNKNOWN },
});

import {
  forgiveAttempt,
  hasRole,
  nameByClaims,
  parseAccountName,
  roleByClaims,
  toReturnPath,
  type Role,
} from "@figurewatch/accounts";
import {
  deleteSession,
  deleteSessionsOf,
  findIdentity,
  forgiveAttempts,
  insertAccount,
  insertIdentity,
  insertSignInFlow,
  takeSignInFlow,
  updateAccount,
  type AccountRow,
  type Db,
} from "@figurewatch/store";
import { freeAssigned } from "./free-assigned.ts";
import { writeAudit } from "./manage-accounts.ts";
import { createSecret, hashSecret } from "./secrets.ts";
import { addressKey, countAttempts, startSession, type SignInDeps } from "./sign-in.ts";
import { SignInServiceError, type Person, type SignInService } from "./sign-in-service.ts";
import { sweepAccounts } from "./sweep-accounts.ts";

/** Why a sign-in by a service came to nothing, for whoever tried it. */
export type ServiceProblem = "away" | "cancelled" | "untrusted" | "begin_again" | "no_access";

type Failed = { kind: "failed"; problem: ServiceProblem };

export type ServiceOutcome =
  | { kind: "signed_in"; secret: string; account: AccountRow; returnPath: string }
  | Failed
  | { kind: "throttled"; until: Date };

/** Whoever needs longer at the service begins again. */
export const FLOW_LIFE_MS = 10 * 60_000;

/** Begins a sign-in: where to send the browser, and what it has to hold meanwhile. */
export async function beginServiceSignIn(
  deps: SignInDeps,
  service: SignInService,
  next: unknown,
): Promise<{ kind: "begun"; url: string; secret: string } | Failed> {
  let begun: Awaited<ReturnType<SignInService["begin"]>>;
  try {
    begun = await service.begin();
  } catch (error) {
    if (!(error instanceof SignInServiceError)) throw error;
    return refuse(deps, error.kind, error.message);
  }
  const now = deps.now();
  const { secret, hash } = createSecret();
  const expiresAt = new Date(now.getTime() + FLOW_LIFE_MS);
  const flow = { hash, ...begun.expected, returnPath: toReturnPath(next), expiresAt };
  await insertSignInFlow(deps.db, flow, now);
  return { kind: "begun", url: begun.url, secret };
}

/**
 * Ends a sign-in that came back from the service. A person is known by issuer and subject alone; one
 * who is new gets an account, if what the service says of them brings a role.
 */
export async function finishServiceSignIn(
  deps: SignInDeps,
  service: SignInService,
  given: { cameBackTo: URL; flow: string | undefined; previous: string | undefined },
): Promise<ServiceOutcome> {
  const keys = [addressKey(deps.network ?? deps.address)];
  const blockedUntil = await countAttempts(deps, keys, undefined);
  if (blockedUntil !== undefined) return { kind: "throttled", until: blockedUntil };
  const flow =
    given.flow === undefined
      ? undefined
      : await takeSignInFlow(deps.db, hashSecret(given.flow), deps.now());
  if (flow === undefined) {
    return refuse(deps, "begin_again", "it was begun in another browser, or too long ago");
  }
  let person: Person;
  try {
    person = await service.finish(given.cameBackTo, flow);
  } catch (error) {
    if (!(error instanceof SignInServiceError)) throw error;
    return refuse(deps, error.kind, error.message);
  }
  const signedIn = await deps.db.transaction(async (tx) => {
    const account = await findOrAddAccount(tx, deps, service, person);
    if (account === undefined) return undefined;
    if (given.previous !== undefined) await deleteSession(tx, hashSecret(given.previous));
    await forgiveAttempts(tx, keys, forgiveAttempt);
    const secret = await startSession(tx, deps, account, `by ${service.title}`);
    return { secret, account };
  });
  await sweepAccounts(deps.db, deps.now());
  if (signedIn === undefined) {
    return refuse(deps, "no_access", `it brings no role: ${person.subject}`);
  }
  return { kind: "signed_in", ...signedIn, returnPath: flow.returnPath };
}

async function refuse(deps: SignInDeps, problem: ServiceProblem, detail: string): Promise<Failed> {
  const audit = { ...deps, actor: "sign-in service" };
  await writeAudit(deps.db, audit, { action: "sign_in_failed", note: detail.slice(0, 300) });
  return { kind: "failed", problem };
}

/** The account of a person, with the role they have by now; undefined for no access. */
async function findOrAddAccount(
  tx: Db,
  deps: SignInDeps,
  { title, rule }: SignInService,
  { issuer, subject, claims }: Person,
): Promise<AccountRow | undefined> {
  const found = await findIdentity(tx, issuer, subject);
  // Someone linked it by hand: that is the permission, and its role is set here.
  if (found?.isManaged === false) return found.account;
  const role = roleByClaims(claims, rule);
  const audit = { ...deps, actor: title };
  if (role === null) {
    // Whatever still lets in under the role that is no more, ends.
    if (found !== undefined) {
      await deleteSessionsOf(tx, found.account.id);
      await freeAssigned(tx, audit, found.account);
    }
    return undefined;
  }
  if (found === undefined) {
    const account = await addFree(tx, deps.now(), nameByClaims(claims), role);
    const identity = { issuer, subject, accountId: account.id, isManaged: true };
    await insertIdentity(tx, { ...identity, createdAt: deps.now() });
    await writeAudit(tx, audit, { action: "account_added", subject: account.name, note: role });
    return account;
  }
  const { account } = found;
  if (account.role === role) return account;
  await updateAccount(tx, account.id, { role });
  if (!hasRole(role, "reviewer")) await freeAssigned(tx, audit, account);
  const note = `${account.role} to ${role}`;
  await writeAudit(tx, audit, { action: "role_changed", subject: account.name, note });
  return { ...account, role };
}

/** Adds an account under the first name that is fit; one that is taken gets a number. */
async function addFree(
  tx: Db,
  createdAt: Date,
  names: readonly string[],
  role: Role,
): Promise<AccountRow> {
  const fit = [...names, "Person"].find((name) => parseAccountName(toNumbered(name, 1)));
  for (let n = 1; ; n += 1) {
    const name = parseAccountName(toNumbered(fit ?? "", n));
    if (name === undefined) throw new Error("No name is fit for an account");
    const account = await insertAccount(tx, { ...name, role, passwordHash: null, createdAt });
    if (account !== undefined) return account;
  }
}

/** Room is left for the number. */
const toNumbered = (name: string, n: number) =>
  n === 1 ? name.slice(0, 50).trim() : `${name.slice(0, 50).trim()} ${n}`;

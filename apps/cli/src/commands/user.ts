import { ROLES, type Role } from "@figurewatch/accounts";
import {
  addAccount,
  createSignInLink,
  linkIdentity,
  publicUrlOf,
  removeAccount,
  setPassword,
  setRole,
  type AccountDeps,
  type Config,
} from "@figurewatch/runtime";
import { hasAccounts, listAccounts, type AccountRow } from "@figurewatch/store";
import { EXIT, Failure } from "../failure.ts";
import { formatTable } from "../output/table.ts";
import { readNewPassword } from "../read-password.ts";
import { sayMoment, withAccounts } from "../with-accounts.ts";

const DEFAULT_WIDTH = 110;

/** The role of a name, or a failure that lists them. */
export function readRole(text: string): Role {
  const role = ROLES.find((each) => each === text);
  if (role !== undefined) return role;
  throw new Failure(`--role is "${text}": use one of ${ROLES.join(", ")}`, EXIT.usage);
}

/** `figurewatch user add`: with a password, or a link by which one is chosen. */
export async function addUser(
  name: string,
  options: { role: string; link?: boolean },
): Promise<number> {
  const role = readRole(options.role);
  const secret = options.link === true ? {} : { password: await readNewPassword() };
  return withAccounts(async (deps, { config }) => {
    const isFirst = !(await hasAccounts(deps.db));
    const account = await addAccount(deps, { name, role, ...secret });
    say(`${account.name} is ${account.role}`);
    if (isFirst) say("It is the first account: from now on, whoever comes has to sign in");
    if (options.link === true) await sayLink(deps, config, account.name);
    return EXIT.ok;
  });
}

/** `figurewatch user list`. */
export async function listUsers(options: { json?: boolean }): Promise<number> {
  return withAccounts(async ({ db }) => {
    const accounts = await listAccounts(db);
    if (options.json === true) {
      say(JSON.stringify(accounts.map(toListed), null, 2));
    } else if (accounts.length === 0) {
      say("No accounts yet: on this machine everything is open, from elsewhere nothing is");
    } else {
      const columns = [
        { title: "name", share: 2 },
        { title: "role", width: 8 },
        { title: "added", width: 16 },
        { title: "last signed in", width: 16 },
        { title: "password", width: 10 },
      ];
      const rows = accounts
        .map(toListed)
        .map((account) => [
          ...[account.name, account.role],
          sayMoment(account.createdAt, ""),
          sayMoment(account.signedInAt, "never"),
          account.hasPassword ? "set" : "not yet",
        ]);
      say(formatTable(columns, rows, process.stdout.columns ?? DEFAULT_WIDTH));
    }
    return EXIT.ok;
  });
}

const toListed = ({ name, role, createdAt, signedInAt, passwordHash }: AccountRow) => ({
  ...{ name, role, createdAt, signedInAt },
  hasPassword: passwordHash !== null,
});

/** `figurewatch user passwd`: another password, or a link by which one is chosen. */
export async function changePassword(name: string, options: { link?: boolean }): Promise<number> {
  if (options.link === true) {
    return withAccounts(async (deps, { config }) => {
      await sayLink(deps, config, name);
      return EXIT.ok;
    });
  }
  const password = await readNewPassword();
  return withAccounts(async (deps) => {
    const account = await setPassword(deps, name, password);
    say(`${account.name} has another password, and is signed out everywhere`);
    return EXIT.ok;
  });
}

/** `figurewatch user role`. */
export async function changeRole(name: string, text: string): Promise<number> {
  const role = readRole(text);
  return withAccounts(async (deps) => {
    const account = await setRole(deps, name, role);
    say(`${account.name} is ${account.role}, and is signed out everywhere`);
    return EXIT.ok;
  });
}

/** `figurewatch user identity`: lets someone of the sign-in service into an account that is there. */
export async function addIdentity(name: string, subject: string): Promise<number> {
  return withAccounts(async (deps, { config: { oidc } }) => {
    if (oidc === null) {
      throw new Failure("No sign-in service is set: FIGUREWATCH_OIDC_ISSUER names one", EXIT.usage);
    }
    const { issuer, title } = oidc;
    const account = await linkIdentity(deps, name, { issuer, subject });
    say(`"${subject}" of ${title} is let in as ${account.name}, who is ${account.role}`);
    return EXIT.ok;
  });
}

/** `figurewatch user remove`. */
export async function removeUser(name: string): Promise<number> {
  return withAccounts(async (deps) => {
    const account = await removeAccount(deps, name);
    say(`${account.name} is removed; what it decided stays on record`);
    if (!(await hasAccounts(deps.db))) {
      say("It was the last one: on this machine everything is open, from elsewhere nothing is");
    }
    return EXIT.ok;
  });
}

async function sayLink(deps: AccountDeps, config: Config, name: string): Promise<void> {
  // Behind the hash sign: a browser sends that to no one.
  say(`${publicUrlOf(config)}/sign-in#${await createSignInLink(deps, name)}`);
  say("Whoever opens this address within a day chooses the password, once. Send it to no one else");
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

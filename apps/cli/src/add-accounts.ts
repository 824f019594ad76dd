import type { Command } from "commander";
import type { Run } from "./run.ts";
import type { AddTokenOptions } from "./commands/token.ts";

const USER_HELP = `
Without accounts, whoever is on this machine has all rights and nobody else has any. With the first
account, everyone has to sign in. A viewer reads; a reviewer also decides; an admin also runs things,
such as sending a delivery anew.

The password is asked for, or is the first line of standard input. With --link, an address is printed
instead, by which its owner chooses one.

Examples:
  figurewatch user add ada --role admin
  figurewatch user add "Ben Example" --role reviewer --link
  figurewatch user role ada reviewer`;

const TOKEN_HELP = `
A token lets a program in, as "Authorization: Bearer TOKEN", with the rights of a role. One for feeds
lets a feed reader in, as /alerts.atom?token=TOKEN, and nowhere else. It is printed once.

Examples:
  figurewatch token add --role viewer --name "Prometheus" --expires 365d
  figurewatch token add --role viewer --name "feed reader" --feeds
  figurewatch token revoke 3`;

/** `figurewatch user`, `figurewatch token` and `figurewatch audit`. */
export function addAccounts(program: Command, run: Run): void {
  addUser(program, run);
  addToken(program, run);
  program
    .command("audit")
    .description("Who signed in or failed to, decided, or changed accounts and tokens")
    .option("--limit <n>", "how many, the newest first", "50")
    .option("--json", "print one JSON document")
    .action(run(async (options) => (await import("./commands/audit.ts")).audit(options)));
}

function addUser(program: Command, run: Run): void {
  const load = () => import("./commands/user.ts");
  const user = program
    .command("user")
    .description("Accounts: who may sign in, and what they may do")
    .addHelpText("after", USER_HELP);
  user
    .command("add")
    .description("Add an account")
    .argument("<name>")
    .requiredOption("--role <role>", "viewer, reviewer or admin")
    .option("--link", "print a one-time sign-in link instead of asking for a password")
    .action(
      run(async (name: string, options: { role: string; link?: boolean }) =>
        (await load()).addUser(name, options),
      ),
    );
  user
    .command("list")
    .description("List the accounts")
    .option("--json", "print one JSON document")
    .action(run(async (options: { json?: boolean }) => (await load()).listUsers(options)));
  user
    .command("passwd")
    .description("Set another password, and sign the account out everywhere")
    .argument("<name>")
    .option("--link", "print a one-time sign-in link instead of asking for a password")
    .action(
      run(async (name: string, options: { link?: boolean }) =>
        (await load()).changePassword(name, options),
      ),
    );
  user
    .command("role")
    .description("Set another role, and sign the account out everywhere")
    .argument("<name>")
    .argument("<role>", "viewer, reviewer or admin")
    .action(run(async (name: string, role: string) => (await load()).changeRole(name, role)));
  user
    .command("identity")
    .description("Let someone of the sign-in service into an account, which keeps its role")
    .argument("<name>")
    .argument("<subject>", "by which the service knows them; a refusal is in figurewatch audit")
    .action(
      run(async (name: string, subject: string) => (await load()).addIdentity(name, subject)),
    );
  user
    .command("remove")
    .description("Remove an account; what it decided stays on record")
    .argument("<name>")
    .action(run(async (name: string) => (await load()).removeUser(name)));
}

function addToken(program: Command, run: Run): void {
  const load = () => import("./commands/token.ts");
  const token = program
    .command("token")
    .description("Tokens, by which programs and feed readers are let in")
    .addHelpText("after", TOKEN_HELP);
  token
    .command("add")
    .description("Add a token and print it, once")
    .requiredOption("--role <role>", "viewer, reviewer or admin")
    .requiredOption("--name <name>", "what it is for")
    .option("--expires <when>", "days to come, as in 90d, or the last day, as in 2030-01-31")
    .option("--feeds", "for the address of a feed, and nothing else")
    .action(run(async (options: AddTokenOptions) => (await load()).addTokenCommand(options)));
  token
    .command("list")
    .description("List the tokens by how they begin, with their last use")
    .option("--json", "print one JSON document")
    .action(run(async (options: { json?: boolean }) => (await load()).listTokens(options)));
  token
    .command("revoke")
    .description("End a token at once")
    .argument("<id>", "its number, as figurewatch token list has it")
    .action(run(async (id: string) => (await load()).revokeTokenCommand(id)));
}

import { hintCommand } from "@figurewatch/contract";
import { isForOwnMachine } from "@figurewatch/accounts";
import { publicUrlOf, type Config } from "@figurewatch/runtime";
import type { AccountRow } from "@figurewatch/store";

/** Who may sign in, in a line; throws when others can reach the web app and nobody can. */
export function sayAccounts(accounts: readonly AccountRow[], config: Config): string {
  const admins = accounts.filter(({ role }) => role === "admin").length;
  if (accounts.length > 0) return `${accounts.length}, of which ${admins} admin`;
  const { host, trustProxy, oidc } = config;
  if (oidc !== null) return `none yet: they are made of those who sign in by ${oidc.title}`;
  if (isForOwnMachine({ host, trustProxy, publicUrl: publicUrlOf(config) })) {
    return "none yet: this machine has all rights";
  }
  throw new Error(
    "none yet, and the web app is set up for others: it shows them nothing until there is one. " +
      `Add one by: ${hintCommand("user add NAME --role admin")}`,
  );
}

import { hintCommand } from "@figurewatch/contract";
import { parseExpiry } from "@figurewatch/accounts";
import { addToken, revokeToken } from "@figurewatch/runtime";
import { hasAccounts, listApiTokens, type ApiTokenRow } from "@figurewatch/store";
import { EXIT, Failure } from "../failure.ts";
import { formatTable } from "../output/table.ts";
import { sayMoment, withAccounts } from "../with-accounts.ts";
import { readRole } from "./user.ts";

const DEFAULT_WIDTH = 110;
const MOST_NAME_LENGTH = 60;

export type AddTokenOptions = { role: string; name: string; expires?: string; feeds?: boolean };

/** `figurewatch token add`: prints the token alone on standard output, once. */
export async function addTokenCommand(options: AddTokenOptions): Promise<number> {
  const role = readRole(options.role);
  const name = options.name.trim();
  if (name === "" || name.length > MOST_NAME_LENGTH) {
    throw new Failure(`--name: use 1 to ${MOST_NAME_LENGTH} characters`, EXIT.usage);
  }
  if (options.feeds === true && role !== "viewer") {
    throw new Failure("A token for feeds only reads: use --role viewer", EXIT.usage);
  }
  const expiresAt = readExpiry(options.expires);
  const scope = options.feeds === true ? "feeds" : "api";
  return withAccounts(async (deps) => {
    const { secret, token } = await addToken(deps, { name, role, scope, expiresAt });
    process.stdout.write(`${secret}\n`);
    const hint =
      scope === "feeds"
        ? "for feed readers: /alerts.atom?token=…"
        : "sent as: Authorization: Bearer …";
    process.stderr.write(
      `token ${token.id}, ${role}, ${sayExpiry(token)}; ${hint}\nIt is shown this once. Take it back with: ${hintCommand(`token revoke ${token.id}`)}\n`,
    );
    if (!(await hasAccounts(deps.db))) {
      process.stderr.write("No accounts yet: until there is one, no token is asked for\n");
    }
    return EXIT.ok;
  });
}

function readExpiry(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const expiresAt = parseExpiry(text, new Date());
  if (expiresAt !== undefined) return expiresAt;
  throw new Failure(
    `--expires is "${text}": use days to come, as in 90d, or the last day, as in 2030-01-31`,
    EXIT.usage,
  );
}

/** `figurewatch token list`. */
export async function listTokens(options: { json?: boolean }): Promise<number> {
  return withAccounts(async ({ db }) => {
    const tokens = await listApiTokens(db);
    if (options.json === true) {
      const listed = tokens.map(({ hash: _, ...token }) => token);
      process.stdout.write(`${JSON.stringify(listed, null, 2)}\n`);
    } else if (tokens.length === 0) process.stdout.write("No token was added yet\n");
    else {
      const columns = [
        { title: "id", width: 4 },
        { title: "begins with", width: 11 },
        { title: "name", share: 2 },
        { title: "role", width: 8 },
        { title: "for", width: 5 },
        { title: "state", share: 1 },
        { title: "last used", width: 16 },
      ];
      const rows = tokens.map((token) => [
        ...[String(token.id), token.prefix, token.name, token.role, token.scope],
        sayState(token, new Date()),
        sayMoment(token.usedAt, "never"),
      ]);
      const width = process.stdout.columns ?? DEFAULT_WIDTH;
      process.stdout.write(`${formatTable(columns, rows, width)}\n`);
    }
    return EXIT.ok;
  });
}

function sayState(token: ApiTokenRow, now: Date): string {
  if (token.revokedAt !== null) return "revoked";
  return token.expiresAt !== null && token.expiresAt <= now ? "ran out" : sayExpiry(token);
}

const sayExpiry = ({ expiresAt }: ApiTokenRow) =>
  expiresAt === null ? "until revoked" : `until ${sayMoment(expiresAt, "")}`;

/** `figurewatch token revoke`. */
export async function revokeTokenCommand(id: string): Promise<number> {
  if (!/^\d{1,9}$/.test(id)) {
    throw new Failure(
      `"${id}" is no number of a token; list them by: ${hintCommand("token list")}`,
      EXIT.usage,
    );
  }
  return withAccounts(async (deps) => {
    const { name, prefix } = await revokeToken(deps, Number(id));
    process.stdout.write(`Token ${id} (${prefix}…, ${name}) is revoked\n`);
    return EXIT.ok;
  });
}

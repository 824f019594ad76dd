import { SECRET_PREFIXES, type Role, type TokenScope } from "@figurewatch/accounts";
import { insertApiToken, revokeApiToken, type ApiTokenRow } from "@figurewatch/store";
import { AccountError } from "./account-error.ts";
import { writeAudit, type AccountDeps } from "./manage-accounts.ts";
import { createSecret } from "./secrets.ts";

export type NewToken = { name: string; role: Role; scope: TokenScope; expiresAt: Date | null };

/** Adds a token. The secret is told here and never again. */
export async function addToken(
  deps: AccountDeps,
  wanted: NewToken,
): Promise<{ secret: string; token: ApiTokenRow }> {
  const { secret, hash, shown } = createSecret(SECRET_PREFIXES[wanted.scope]);
  const token = await deps.db.transaction(async (tx) => {
    const row = { ...wanted, hash, prefix: shown, createdAt: deps.now() };
    const added = await insertApiToken(tx, row);
    const note = `${wanted.role}, ${wanted.scope}: ${wanted.name}`;
    await writeAudit(tx, deps, { action: "token_added", subject: shown, note });
    return added;
  });
  return { secret, token };
}

/** Ends a token at once. Throws `AccountError` when there is none of this number that stands. */
export async function revokeToken(deps: AccountDeps, id: number): Promise<ApiTokenRow> {
  return deps.db.transaction(async (tx) => {
    const token = await revokeApiToken(tx, id, deps.now());
    if (token === undefined) throw new AccountError("unknown", `There is no token ${id} in use`);
    await writeAudit(tx, deps, {
      action: "token_revoked",
      subject: token.prefix,
      note: token.name,
    });
    return token;
  });
}

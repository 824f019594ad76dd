import type { AccountView, AuditView, TokenView } from "@figurewatch/contract";
import type { AccountRow, ApiTokenRow, AuditEntry } from "@figurewatch/store";

const isoOrNull = (at: Date | null) => at?.toISOString() ?? null;

/** An account, without its password's hash. */
export function toAccountView(account: AccountRow): AccountView {
  const { name, role, createdAt, signedInAt, passwordHash } = account;
  return {
    ...{ name, role, createdAt: createdAt.toISOString(), signedInAt: isoOrNull(signedInAt) },
    hasPassword: passwordHash !== null,
  };
}

/** A token, without its hash. */
export function toTokenView(token: ApiTokenRow): TokenView {
  const { id, prefix, name, role, scope, createdAt } = token;
  return {
    ...{ id, prefix, name, role, scope, createdAt: createdAt.toISOString() },
    expiresAt: isoOrNull(token.expiresAt),
    revokedAt: isoOrNull(token.revokedAt),
    usedAt: isoOrNull(token.usedAt),
  };
}

/** An entry of the audit log, with what was done in words. */
export function toAuditView(entry: AuditEntry): AuditView {
  const { at, actor, action, subject, address, note } = entry;
  return {
    at: at.toISOString(),
    actor,
    action: action.replaceAll("_", " "),
    subject,
    address,
    note,
  };
}

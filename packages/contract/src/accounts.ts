import { TOKEN_SCOPES } from "@figurewatch/accounts";
import { z } from "zod";
import { RoleName } from "./session.ts";

const Iso = z.string();
const Name = z.string().trim().min(1).max(100);

export const AccountView = z.object({
  name: z.string(),
  role: RoleName,
  createdAt: Iso,
  signedInAt: Iso.nullable(),
  /** False until one was chosen by a sign-in link. */
  hasPassword: z.boolean(),
});
export type AccountView = z.infer<typeof AccountView>;

export const NewAccount = z.strictObject({ name: Name, role: RoleName });
export const NewRole = z.strictObject({ role: RoleName });

/** The path of a one-time sign-in link, told once: whoever has it chooses the password. */
export const LinkMade = z.object({ account: AccountView, link: z.string() });
export type LinkMade = z.infer<typeof LinkMade>;

export const TokenView = z.object({
  id: z.number(),
  /** How it begins. */
  prefix: z.string(),
  name: z.string(),
  role: RoleName,
  scope: z.enum(TOKEN_SCOPES),
  createdAt: Iso,
  expiresAt: Iso.nullable(),
  revokedAt: Iso.nullable(),
  usedAt: Iso.nullable(),
});
export type TokenView = z.infer<typeof TokenView>;

export const NewToken = z
  .strictObject({
    name: Name,
    role: RoleName,
    scope: z.enum(TOKEN_SCOPES),
    /** Days it is good for; for ever where left out. */
    days: z.number().int().min(1).max(3650).optional(),
  })
  .refine(({ role, scope }) => scope === "api" || role === "viewer", {
    error: "a token for feeds only reads: use the role viewer",
  });

/** The token whole, told once. */
export const TokenMade = z.object({ token: TokenView, secret: z.string() });
export type TokenMade = z.infer<typeof TokenMade>;

export const AuditView = z.object({
  at: Iso,
  actor: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  address: z.string().nullable(),
  note: z.string().nullable(),
});
export type AuditView = z.infer<typeof AuditView>;

import type { AuditAction, Role, TokenScope } from "@figurewatch/accounts";
import {
  bigint,
  boolean,
  char,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "../drizzle.ts";
import { instant } from "./watch-tables.ts";

/** Who may sign in. */
export const accounts = pgTable(
  "accounts",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** The folded name. */
    key: text("key").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<Role>().notNull(),
    /** With its parameters; null until one was chosen by a sign-in link. */
    passwordHash: text("password_hash"),
    createdAt: instant("created_at").notNull(),
    signedInAt: instant("signed_in_at"),
  },
  (t) => [uniqueIndex("accounts_key").on(t.key)],
);

const accountId = () =>
  bigint("account_id", { mode: "number" })
    .notNull()
    .references(() => accounts.id, { onDelete: "cascade" });

/** Browsers that are signed in, by SHA-256 of what they hold. */
export const sessions = pgTable(
  "sessions",
  {
    hash: char("hash", { length: 64 }).primaryKey(),
    accountId: accountId(),
    createdAt: instant("created_at").notNull(),
    seenAt: instant("seen_at").notNull(),
  },
  (t) => [index("sessions_account").on(t.accountId)],
);

/** Links that let someone choose a password, once. */
export const signInLinks = pgTable(
  "sign_in_links",
  {
    hash: char("hash", { length: 64 }).primaryKey(),
    accountId: accountId(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("sign_in_links_account").on(t.accountId)],
);

/** What programs and feed readers show in place of a session. */
export const apiTokens = pgTable(
  "api_tokens",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    hash: char("hash", { length: 64 }).notNull(),
    /** Its first characters, by which people know it. */
    prefix: text("prefix").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<Role>().notNull(),
    scope: text("scope").$type<TokenScope>().notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
    usedAt: instant("used_at"),
  },
  (t) => [uniqueIndex("api_tokens_hash").on(t.hash)],
);

/** Attempts to sign in, by account and by address. */
export const signInThrottles = pgTable("sign_in_throttles", {
  key: text("key").primaryKey(),
  attempts: integer("attempts").notNull(),
  lastAt: instant("last_at").notNull(),
  blockedUntil: instant("blocked_until"),
});

/** What was done with accounts, tokens and sign-ins. Append-only. */
export const auditLog = pgTable("audit_log", {
  id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  at: instant("at").notNull(),
  /** The account, the token, or "command line". */
  actor: text("actor").notNull(),
  action: text("action").$type<AuditAction>().notNull(),
  /** What it was done to, when that is not the actor. */
  subject: text("subject"),
  address: text("address"),
  note: text("note"),
});

/** Whom a sign-in service knows an account by. */
export const identities = pgTable(
  "identities",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    accountId: accountId(),
    /** Made by signing in there, so that its role follows what the service says. */
    isManaged: boolean("is_managed").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.issuer, t.subject] }),
    index("identities_account").on(t.accountId),
  ],
);

/** Sign-ins that were begun and have not come back, by SHA-256 of what the browser holds. */
export const signInFlows = pgTable("sign_in_flows", {
  hash: char("hash", { length: 64 }).primaryKey(),
  state: text("state").notNull(),
  nonce: text("nonce").notNull(),
  verifier: text("verifier").notNull(),
  returnPath: text("return_path").notNull(),
  expiresAt: instant("expires_at").notNull(),
});

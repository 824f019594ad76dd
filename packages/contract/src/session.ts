import { ROLES } from "@figurewatch/accounts";
import { z } from "zod";

/** Longer than any name or password may be: what is too long is told by the rules, up to here. */
const Typed = z.string().min(1).max(1_000);

export const RoleName = z.enum(ROLES);

/** How one comes in, and who one is. */
export const SessionView = z.object({
  /** `local`: no accounts yet, all rights on this machine; `closed`: none yet, and not from here. */
  entry: z.enum(["accounts", "local", "closed"]),
  /** Figures, articles and alerts are open to whoever comes. */
  isPublic: z.boolean(),
  /** How many reviewers have to accept a figure before visitors see it. */
  publicAfter: z.number(),
  /** What a service is called that people sign in by, beside their passwords; null for none. */
  service: z.string().nullable(),
  account: z.object({ name: z.string(), role: RoleName }).nullable(),
});
export type SessionView = z.infer<typeof SessionView>;

export const SignInRequest = z.strictObject({ name: Typed, password: Typed });
export const SignInLinkRequest = z.strictObject({ link: Typed });
export const NewPasswordRequest = z.strictObject({ link: Typed, password: Typed });
export const PasswordChange = z.strictObject({ current: Typed, next: Typed });

/** Whose link it is, for the page and the password manager to say. */
export const SignInLinkView = z.object({ name: z.string() });
export type SignInLinkView = z.infer<typeof SignInLinkView>;

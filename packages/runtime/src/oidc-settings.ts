import { isLoopback, ROLES, type Role, type RoleRule } from "@figurewatch/accounts";
import { z } from "zod";
import { ConfigError } from "./config-error.ts";
import { Url } from "./setting-fields.ts";

/** A sign-in service that speaks OpenID Connect, and whom it lets in. */
export type OidcConfig = {
  issuer: string;
  clientId: string;
  /** Null for a client that has none. */
  clientSecret: string | null;
  /** What people know the service by. */
  title: string;
  scopes: string;
  rule: RoleRule;
};

/** Which service, each an environment variable. */
export const OidcEnvironment = z.object({
  FIGUREWATCH_OIDC_ISSUER: Url("https:", "http:").optional(),
  FIGUREWATCH_OIDC_CLIENT_ID: z.string().optional(),
  FIGUREWATCH_OIDC_CLIENT_SECRET: z.string().optional(),
  FIGUREWATCH_OIDC_TITLE: z.string().max(60).optional(),
  FIGUREWATCH_OIDC_SCOPES: z.string().default("openid profile"),
  FIGUREWATCH_OIDC_CLAIM: z.string().default("groups"),
  FIGUREWATCH_OIDC_ROLES: z.string().optional(),
  FIGUREWATCH_OIDC_OTHERS: z
    .enum(["none", "viewer"], { error: "use none or viewer" })
    .default("none"),
});

/** The service that is set, or null for none. Throws `ConfigError` where something is missing. */
export function readOidc(env: z.infer<typeof OidcEnvironment>): OidcConfig | null {
  const issuer = env.FIGUREWATCH_OIDC_ISSUER;
  if (issuer === undefined) return null;
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== "https:" && !isLoopback(hostname)) {
    throw new ConfigError(
      `FIGUREWATCH_OIDC_ISSUER is "${issuer}": use https, since whoever can change what it says can sign in`,
    );
  }
  const clientId = env.FIGUREWATCH_OIDC_CLIENT_ID;
  if (clientId === undefined) {
    throw new ConfigError(
      "FIGUREWATCH_OIDC_ISSUER is set without FIGUREWATCH_OIDC_CLIENT_ID: set it to the id by " +
        "which the service knows Figurewatch",
    );
  }
  const roles = readRoles(env.FIGUREWATCH_OIDC_ROLES ?? "");
  const others = env.FIGUREWATCH_OIDC_OTHERS === "none" ? null : env.FIGUREWATCH_OIDC_OTHERS;
  if (roles.size === 0 && others === null) {
    throw new ConfigError(
      "FIGUREWATCH_OIDC_ISSUER is set, and lets no one in: say by FIGUREWATCH_OIDC_ROLES which " +
        "groups have which role (desk=reviewer, staff=viewer), or set FIGUREWATCH_OIDC_OTHERS to viewer",
    );
  }
  const scopes = env.FIGUREWATCH_OIDC_SCOPES.split(/[\s,]+/).filter(Boolean);
  return {
    ...{ issuer, clientId, clientSecret: env.FIGUREWATCH_OIDC_CLIENT_SECRET ?? null },
    title: env.FIGUREWATCH_OIDC_TITLE ?? hostname,
    scopes: [...new Set(["openid", ...scopes])].join(" "),
    rule: { claim: env.FIGUREWATCH_OIDC_CLAIM, roles, others },
  };
}

/** Reads `value=role` pairs with commas between; a value may hold spaces and equals signs. */
function readRoles(setting: string): Map<string, Role> {
  const entries = setting.split(",").filter((entry) => entry.trim() !== "");
  return new Map(
    entries.map((entry) => {
      const at = entry.lastIndexOf("=");
      const [value, text] = [entry.slice(0, at).trim(), entry.slice(at + 1).trim()];
      const role = ROLES.find((each) => each === text);
      if (at > 0 && value !== "" && role !== undefined) return [value, role];
      throw new ConfigError(
        `FIGUREWATCH_OIDC_ROLES has "${entry.trim()}": write each as value=role, the role one of ` +
          ROLES.join(", "),
      );
    }),
  );
}

import { hasRole, type Role } from "./roles.ts";
import type { TokenScope } from "./secret-kinds.ts";
import { NO_ACCOUNT } from "./account-name.ts";

/**
 * How one comes in: `accounts`, by signing in; `local`, while there are none, from this machine with
 * all rights; `closed`, while there are none, from anywhere else not at all.
 */
export type Entry = "accounts" | "local" | "closed";

export function toEntry(state: { hasAccounts: boolean; isOwnMachine: boolean }): Entry {
  if (state.hasAccounts) return "accounts";
  return state.isOwnMachine ? "local" : "closed";
}

/** Whoever asks. `local` has all rights, `nobody` those of the public view. */
export type Principal =
  | { kind: "account"; accountId: number; name: string; role: Role; sessionHash: string }
  | { kind: "token"; name: string; role: Role; scope: TokenScope }
  | { kind: "local" }
  | { kind: "nobody" };

/**
 * What is asked of whoever comes: nothing (`anyone`), a role, or the role of a viewer unless the
 * operator opened the public view (`public`).
 */
export type Need = "anyone" | "public" | Role;

/** A route's declaration. `isFeed`: a token for feeds is enough. */
export type Access = { needs: Need; isFeed?: boolean };

/** `sign_in`: it is not known who asks; `forbidden`: it is, and that is not enough. */
export type AccessVerdict = "granted" | "sign_in" | "forbidden";

/** The one place where it is decided who may do what. */
export function decideAccess(
  principal: Principal,
  { needs, isFeed = false }: Access,
  { isPublic }: { isPublic: boolean },
): AccessVerdict {
  if (needs === "anyone" || principal.kind === "local") return "granted";
  if (needs === "public" && isPublic) return "granted";
  if (principal.kind === "nobody") return "sign_in";
  const role = needs === "public" ? "viewer" : needs;
  const isInScope = principal.kind === "account" || principal.scope === "api" || isFeed;
  return isInScope && hasRole(principal.role, role) ? "granted" : "forbidden";
}

/** By which name a decision or an entry of the audit log stands; `given` counts without accounts. */
export function toActorName(principal: Principal, given: string = NO_ACCOUNT): string {
  switch (principal.kind) {
    case "account":
      return principal.name;
    case "token":
      return `token: ${principal.name}`;
    case "local":
    case "nobody":
      return given;
  }
}

/** How the web app can be reached. */
export type Door = { host: string; publicUrl: string; trustProxy: readonly string[] };

/**
 * Whether the app is for this machine alone. Where it listens for others, is known to them by a name,
 * or a proxy passes them on, a request that comes from this machine need not be of someone on it.
 */
export function isForOwnMachine({ host, publicUrl, trustProxy }: Door): boolean {
  const name = URL.parse(publicUrl)?.hostname ?? "";
  return isLoopback(host) && isLoopback(name) && trustProxy.length === 0;
}

/** Whether a host is this machine and no other can reach it there. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, "");
  return name === "localhost" || name === "::1" || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(name);
}

import { hasRole, type Role } from "./roles.ts";

/** Who may do what, by what a sign-in service says of a person. */
export type RoleRule = {
  /** Name of the claim, or the way to it: `groups`, `realm_access.roles`. */
  claim: string;
  /** The role that each value of it brings. */
  roles: ReadonlyMap<string, Role>;
  /** Of those whose claim brings none; null for no access. */
  others: Role | null;
};

/**
 * The highest role that a person's claims bring; null for no access. A claim may be one value or a list of them.
 */
export function roleByClaims(
  claims: Readonly<Record<string, unknown>>,
  { claim, roles, others }: RoleRule,
): Role | null {
  const values = [findClaim(claims, claim)].flat();
  const brought = values.flatMap((value) => roles.get(String(value)) ?? []);
  return (
    brought.reduce<Role | null>(
      (best, role) => (best === null || hasRole(role, best) ? role : best),
      null,
    ) ?? others
  );
}

/** A claim by its name, which may itself hold dots (an address), or by the way to it. */
export function findClaim(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split(".").reduce<unknown>((at, name) => {
    const isHere = typeof at === "object" && at !== null && Object.hasOwn(at, name);
    return isHere ? Reflect.get(at, name) : undefined;
  }, claims);
}

/** What a new account is called: never by an address, which others would see beside decisions. */
export function nameByClaims(claims: Readonly<Record<string, unknown>>): string[] {
  return ["name", "preferred_username", "nickname"].flatMap((claim) => {
    const value = claims[claim];
    if (typeof value !== "string") return [];
    const name = value.trim();
    return name === "" || name.includes("@") ? [] : [name];
  });
}

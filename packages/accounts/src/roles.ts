/** From the least to the most: a viewer reads, a reviewer decides, an admin runs it. */
export const ROLES = ["viewer", "reviewer", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Whether a role holds the rights of another: each holds those of all before it. */
export function hasRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

import { hasRole, type Role } from "@figurewatch/accounts";
import { hintCommand } from "@figurewatch/contract";

/**
 * What to say where no figure can ever be accepted by as many reviewers as visitors are to see it after;
 * undefined where there are enough. Without accounts, everyone who decides is "local", and one person.
 */
export function findTooFewReviewers(
  accounts: readonly { role: Role }[],
  publicAfter: number,
): string | undefined {
  const reviewers = accounts.filter(({ role }) => hasRole(role, "reviewer")).length;
  if (publicAfter < 2 || reviewers >= publicAfter) return undefined;
  const have = accounts.length === 0 ? "there are no accounts" : `there are ${reviewers}`;
  return (
    `FIGUREWATCH_PUBLIC_AFTER is ${publicAfter} and needs two accounts that may review: visitors see a ` +
    `figure once two people have accepted it, and ${have}; ` +
    `add them by: ${hintCommand("user add NAME --role reviewer --link")}`
  );
}

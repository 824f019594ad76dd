/** What a rule of `alerts.yaml` told in some days. */
export type RuleCount = { told: number; rejected: number };

/** Louder than this on an average day, readers stop looking. */
const LOUD_PER_DAY = 10;
/** With fewer, a few rejected ones say nothing of the rule. */
const LEAST_TOLD = 10;
const TOO_MANY_REJECTED = 1 / 3;

/** What is amiss with how much a rule tells, in words for whoever keeps it; null where nothing is. */
export function findRuleTrouble({ told, rejected }: RuleCount, days: number): string | null {
  const perDay = told / days;
  if (perDay > LOUD_PER_DAY) {
    return `told ${told} times in ${days} days, ${Math.round(perDay)} a day: ask for less, or no one will look`;
  }
  if (told >= LEAST_TOLD && rejected / told >= TOO_MANY_REJECTED) {
    return `${rejected} of the ${told} figures it told in ${days} days were rejected: ask for more confidence, or less`;
  }
  return null;
}

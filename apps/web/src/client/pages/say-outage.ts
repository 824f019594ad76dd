import { saysNoNetwork, type SourceView } from "@figurewatch/contract";

type Troubled = Pick<SourceView, "health" | "cause">;

const HEALTHY = new Set(["ok", "new"]);
/** One source may be down by itself; so many at once are not. */
const LEAST_SOURCES = 3;

export const isHealthy = ({ health }: Pick<SourceView, "health">) => HEALTHY.has(health);

/** Where every source fails for want of a network, one sentence in place of as many causes. */
export function sayOutage(sources: readonly Troubled[]): string | undefined {
  const failing = sources.filter((source) => !isHealthy(source));
  if (failing.length < LEAST_SOURCES || failing.length < sources.length) return undefined;
  if (!failing.every(({ cause }) => saysNoNetwork(cause))) return undefined;
  return (
    `None of the ${sources.length} sources can be found from this machine: it seems to have no ` +
    "network or no name server. Each is tried again by itself at the time in its row; nothing is lost."
  );
}

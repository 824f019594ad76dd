import { saysNoNetwork } from "@figurewatch/contract";
import type { SourceState } from "../polling/index.ts";

/** One source may be down by itself, and two may share a server; three that do not, are not. */
export const LEAST_HOSTS = 3;

/** What the sources' last polls say of our own network. */
export type NetworkSigns = {
  /** When any source was last heard from. */
  heardAt: string | null;
  /** Well until then, polled since, and none of them answered. */
  unanswered: readonly SourceState[];
  /** Different servers among those. */
  unansweredHosts: number;
  /** None of those could even be asked: no name was found, or no way to it. */
  hasNoWayOut: boolean;
  /** Different servers that are watched at all. */
  hosts: number;
};

export function findNetworkSigns(states: readonly SourceState[]): NetworkSigns {
  const heardAt = states.reduce<string | null>(
    (last, { lastAnswerAt }) => laterOf(last, lastAnswerAt),
    null,
  );
  // One that failed while others were heard from says nothing of our network.
  const unanswered = states.filter(
    (state) => state.unanswered && (heardAt === null || state.since > heardAt),
  );
  return {
    heardAt,
    unanswered,
    unansweredHosts: countHosts(unanswered),
    hasNoWayOut: unanswered.every(({ cause }) => saysNoNetwork(cause)),
    hosts: countHosts(states),
  };
}

/** ISO times of one form are in the order of their letters. */
function laterOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function countHosts(states: readonly SourceState[]): number {
  return new Set(states.map(({ url }) => URL.parse(url)?.host ?? url)).size;
}

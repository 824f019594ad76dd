import type { DigestNotice, SourceTrouble } from "@figurewatch/contract";
import { readSourceState } from "../polling/index.ts";
import type { SourceToTell } from "../source-news/decide-source-news.ts";
import type { DigestPeriod, DigestSchedule } from "./digest-period.ts";

/** What is worth a line of a digest, the most telling first; the rest is only counted. */
export const DIGEST_KINDS = [
  "new",
  "changed",
  "conflicting",
  "misquoted",
  "corroborating",
] as const satisfies readonly DigestNotice["figures"][number]["verdict"][];

export type DigestParts = Pick<DigestNotice, "counts" | "figures" | "articles" | "undelivered"> & {
  sources: readonly SourceToTell[];
};

/** A digest of a period from its parts; pure. */
export function buildDigest(
  { cadence }: DigestSchedule,
  { day, from, to }: DigestPeriod,
  { sources, ...parts }: DigestParts,
  now: Date,
): DigestNotice {
  const watched = sources.filter(({ isWatched }) => isWatched);
  return {
    kind: "digest",
    title: `${cadence === "daily" ? "Daily" : "Weekly"} digest, ${day}: ${sayNews(parts.counts)}`,
    at: now.toISOString(),
    ...{ cadence, from: from.toISOString(), to: to.toISOString() },
    ...parts,
    sources: watched.length,
    troubled: watched.flatMap((source) => toTrouble(source, now)),
  };
}

function sayNews(counts: DigestNotice["counts"]): string {
  const parts = DIGEST_KINDS.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  return parts.length === 0 ? "nothing new" : parts.join(", ");
}

function toTrouble({ title, url, state, nextTryAt }: SourceToTell, now: Date): SourceTrouble[] {
  const known = readSourceState(state, url, now);
  if (known.health === "ok" || known.health === "new") return [];
  return [
    {
      ...{ title, to: known.health, cause: known.cause, since: known.since },
      nextTryAt: known.nextPollAt === null ? null : nextTryAt.toISOString(),
      lastReadAt: known.lastOkAt,
    },
  ];
}

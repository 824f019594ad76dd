import type { VerdictKind } from "@figurewatch/ledger";
import { and, desc, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { articles } from "../schema/index.ts";
import { isKnownOn, knownFrom, type KnownOn } from "./known-on.ts";

export type ArticleSearch = KnownOn & {
  watchId: string;
  /** Words of the title, the publisher or the address, in any script; case does not matter. */
  text?: string;
  /** Only articles with a claim that got this verdict. */
  verdict?: VerdictKind;
  limit?: number;
};

/**
 * Articles read, newest first (as known on a day: last published first), with how many claims each holds, which kinds of verdict they got and
 * whether it was on the subject.
 */
export async function searchArticles(
  db: Db,
  { watchId, text, verdict, knownOn, limit = 200 }: ArticleSearch,
) {
  const verdictKinds = sql<VerdictKind[]>`array(select distinct v.kind from claims c
    join verdicts v on v.claim_id = c.id
    where c.article_id = articles.id and c.is_current and v.id = (
      select max(latest.id) from verdicts latest where latest.claim_id = c.id))`;
  return db
    .select({
      article: articles,
      claimCount: sql<number>`(select count(*)::int from claims c
        where c.article_id = articles.id and c.is_current)`,
      verdicts: verdictKinds,
      relevant: sql<boolean>`coalesce((select r.relevant from readings r
        where r.snapshot_id = articles.latest_snapshot_id and r.watch_id = ${watchId}
        order by r.read_at desc limit 1), false)`,
    })
    .from(articles)
    .where(
      and(
        sql`${articles.latestSnapshotId} is not null`,
        isKnownOn(articles.published, articles.firstSeenAt, knownOn),
        ...toPatterns(text).map(
          (pattern) =>
            sql`concat_ws(' ', ${articles.title}, ${articles.siteName}, ${articles.canonicalUrl}) ilike ${pattern}`,
        ),
        verdict === undefined ? undefined : sql`${verdict} = any(${verdictKinds})`,
      ),
    )
    .orderBy(
      desc(
        knownOn === undefined
          ? articles.firstSeenAt
          : knownFrom(articles.published, articles.firstSeenAt),
      ),
      desc(articles.id),
    )
    .limit(limit);
}

const MAX_WORDS = 8;

/** Each word has to be there; what `like` would take for a wildcard stands for itself. */
function toPatterns(text = ""): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, MAX_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
}

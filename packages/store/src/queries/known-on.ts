import { sql, type AnyColumn, type SQL } from "../drizzle.ts";
import { figures } from "../schema/index.ts";

/**
 * "As known on a day" is what the world could know then: what had been said by the end of that day,
 * whenever we read it. Readings and reviewers' decisions are today's: a figure that was misread
 * was known at no time. What the watch itself did, such as an alert, goes by when it did it.
 */
export type KnownOn = { knownOn?: string | undefined };

type Column = AnyColumn | SQL;

const seenDay = (seenAt: Column) => sql`to_char(${seenAt} at time zone 'UTC', 'YYYY-MM-DD')`;

/**
 * The day from which something said on an ISO date is known: the last that the date allows, so that
 * "2015-10" is known from November on; without a date, the day we saw it. As text that sorts.
 */
export function knownFrom(saidOn: Column, seenAt: Column): SQL<string> {
  // What a date leaves out is filled with what comes after every day of that month or year.
  return sql<string>`(coalesce(left(${saidOn} || '-99-99', 10), ${seenDay(seenAt)}) collate "C")`;
}

/** Whether something was known on a day; undefined, for no condition, where no day is asked for. */
export function isKnownOn(
  saidOn: Column,
  seenAt: Column,
  day: string | undefined,
): SQL | undefined {
  return day === undefined ? undefined : sql`${knownFrom(saidOn, seenAt)} <= ${day}`;
}

/** The same of a figure, whose EDTF date is kept as days. */
export const figureKnownFrom = sql<string>`to_char(coalesce(${figures.saidTo},
  (${figures.seenAt} at time zone 'UTC')::date), 'YYYY-MM-DD')`;

export function isFigureKnownOn(day: string | undefined): SQL | undefined {
  if (day === undefined) return undefined;
  return sql`coalesce(${figures.saidTo}, (${figures.seenAt} at time zone 'UTC')::date) <= ${day}::date`;
}

/** The instant that a day is over, for what goes by when the watch did it. */
export function endOfDay(day: string): Date {
  const end = new Date(`${day}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + 1);
  return end;
}

/**
 * Whether a claim's words stood on its page by a day: in a capture taken by then or, where we came
 * later, in the first. What an edit brought in after the day was not there, whatever day the article
 * bears. A claim that was read anew from a later version counts by its words.
 */
export function isToldBy(
  claimId: Column,
  seenAt: Column,
  day: string | undefined,
): SQL | undefined {
  if (day === undefined) return undefined;
  const until = endOfDay(day).toISOString();
  // What was read by then stood there: that spares a look at the versions of most.
  return sql`(${seenAt} < ${until}::timestamptz or not exists (
    select from claims told join snapshots late on late.id = told.snapshot_id
    where told.id = ${claimId} and late.version > 1 and late.finished_at >= ${until}::timestamptz
      and not exists (select from snapshots early where early.article_id = told.article_id
        and (early.version = 1 or early.finished_at < ${until}::timestamptz)
        and strpos(early.text, told.quote) > 0)))`;
}

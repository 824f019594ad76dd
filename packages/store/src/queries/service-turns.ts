import { sql } from "../drizzle.ts";
import type { Db } from "../db.ts";

export type ServiceBudget = {
  /** Name of the service, as the database knows it. */
  service: string;
  now: Date;
  /** Least time between two requests. */
  spacingMs: number;
  /** Requests a day (UTC). */
  dailyLimit: number;
};

const DAY_MS = 86_400_000;

/** Whether a turn is free; of `t`, a row of service_turns. */
export const isTurnFree = ({ now, spacingMs, dailyLimit }: ServiceBudget) => sql`(
  (t.closed_until is null or t.closed_until <= ${now.toISOString()}::timestamptz)
  and (t.last_taken_at is null
    or t.last_taken_at <= ${new Date(now.getTime() - spacingMs).toISOString()}::timestamptz)
  and (t.day <> ${dayOf(now)}::date or t.taken < ${dailyLimit}))`;

/**
 * Takes one of the day's requests, over all processes on this database; tells when to come again
 * where there is none. A turn that is taken counts, whatever becomes of the request.
 */
export async function takeServiceTurn(db: Db, budget: ServiceBudget): Promise<"taken" | Date> {
  const { service, now, spacingMs, dailyLimit } = budget;
  const { rows: taken } = await db.execute(sql`
    insert into service_turns as t (service, day, taken, last_taken_at)
    values (${service}, ${dayOf(now)}, 1, ${now.toISOString()})
    on conflict (service) do update set last_taken_at = excluded.last_taken_at, day = excluded.day,
      taken = case when t.day = excluded.day then t.taken + 1 else 1 end
    where ${isTurnFree(budget)} returning service`);
  if (taken.length > 0) return "taken";
  const { rows } = await db.execute<{ isSpent: boolean; freeMs: number }>(sql`
    select t.day = ${dayOf(now)}::date and t.taken >= ${dailyLimit} as "isSpent",
      extract(epoch from greatest(t.closed_until, t.last_taken_at + ${`${spacingMs} milliseconds`}::interval))::float8
        * 1000 as "freeMs"
    from service_turns t where t.service = ${service}`);
  const tomorrowMs = Math.floor(now.getTime() / DAY_MS + 1) * DAY_MS;
  const freeMs = rows[0]?.freeMs ?? 0;
  return new Date(rows[0]?.isSpent === true ? Math.max(freeMs, tomorrowMs) : Math.ceil(freeMs));
}

/** Nothing is asked of a service before that. */
export async function closeService(db: Db, service: string, until: Date, now: Date): Promise<void> {
  await db.execute(sql`
    insert into service_turns as t (service, day, taken, closed_until)
    values (${service}, ${dayOf(now)}, 0, ${until.toISOString()})
    on conflict (service) do update set closed_until = greatest(t.closed_until, excluded.closed_until)`);
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

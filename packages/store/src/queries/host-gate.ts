import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Db } from "../db.ts";

// A holder that dies keeps its host closed no longer than this; longer than any fetch may take.
const LEASE_MS = 90_000;
const MAX_WAIT_MS = 2_000;

export type HostGate = {
  acquire(
    host: string,
    options: { spacingMs: number; signal?: AbortSignal },
  ): Promise<() => Promise<void>>;
};

/**
 * One request at a time per host and `spacingMs` between two, over all processes on this
 * database. `acquire` waits, and rejects when the signal aborts. Times are the database's own, so
 * that clocks need not agree.
 */
export function createHostGate(db: Db, holder: string): HostGate {
  let serial = 0;
  return {
    async acquire(host, { spacingMs, signal }) {
      const ticket = `${holder}-${++serial}`;
      for (;;) {
        signal?.throwIfAborted();
        const waitMs = await tryEnter(db, host, ticket);
        if (waitMs === 0) break;
        await sleep(Math.min(waitMs, MAX_WAIT_MS), undefined, signal ? { signal } : {});
      }
      return () => leave(db, host, ticket, spacingMs);
    },
  };
}

/** 0 when the host is ours now, else how long to wait before asking again. */
async function tryEnter(db: Db, host: string, ticket: string): Promise<number> {
  const lease = sql`clock_timestamp() + ${`${LEASE_MS} milliseconds`}::interval`;
  const entered = await db.execute(sql`
    insert into host_gates (host, holder, leased_until, next_at)
    values (${host}, ${ticket}, ${lease}, clock_timestamp())
    on conflict (host) do update set holder = excluded.holder, leased_until = excluded.leased_until
      where host_gates.next_at <= clock_timestamp()
        and (host_gates.holder is null or host_gates.leased_until <= clock_timestamp())
    returning host`);
  if (entered.rows.length > 0) return 0;
  const { rows } = await db.execute<{ wait: number }>(sql`
    select ceil(extract(epoch from next_at - clock_timestamp()) * 1000)::int as wait
    from host_gates where host = ${host}`);
  // Held by another: it may leave at any time, so ask again soon.
  return Math.max(rows[0]?.wait ?? 0, 50);
}

async function leave(db: Db, host: string, ticket: string, spacingMs: number): Promise<void> {
  await db.execute(sql`
    update host_gates set holder = null, leased_until = null,
      next_at = clock_timestamp() + ${`${spacingMs} milliseconds`}::interval
    where host = ${host} and holder = ${ticket}`);
}

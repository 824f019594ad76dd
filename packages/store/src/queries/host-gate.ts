import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "../drizzle.ts";
import type { Db } from "../db.ts";

/** The gate that the fetcher takes, over a table: see there for what each number means. */
export type HostGate = {
  acquire(
    host: string,
    options: {
      spacingMs: number;
      leaseMs: number;
      maxWaitMs: number;
      signal?: AbortSignal | undefined;
    },
  ): Promise<(options?: { notBefore?: Date | undefined }) => Promise<void>>;
};

/** The host asked to be left alone, or the pause is longer than the caller would wait. */
export class HostClosed extends Error {
  override name = "HostClosed";
  readonly until: Date;

  constructor(host: string, until: Date) {
    super(`The host "${host}" is closed to us until ${until.toISOString()}`);
    this.until = until;
  }
}

// Another may end its turn at any time before its lease does: ask again this often.
const BUSY_POLL_MS = 100;
const MAX_SLEEP_MS = 5_000;

/**
 * One request at a time per host and `spacingMs` between two, over all processes on this
 * database. `acquire` rejects with `HostClosed`, or the signal's reason. Times are the database's
 * own, so that clocks need not agree. `holder` names this process.
 */
export function createHostGate(db: Db, holder: string): HostGate {
  let serial = 0;
  return {
    async acquire(host, { spacingMs, leaseMs, maxWaitMs, signal }) {
      const ticket = `${holder}-${++serial}`;
      for (;;) {
        signal?.throwIfAborted();
        const wait = await tryEnter(db, host, ticket, spacingMs, leaseMs);
        if (wait === undefined) break;
        const isClosed = wait.closedMs > 0 || wait.pauseMs > maxWaitMs;
        if (isClosed) {
          const untilMs = Date.now() + Math.max(wait.closedMs, wait.pauseMs);
          throw new HostClosed(host, new Date(untilMs));
        }
        const waitMs = wait.pauseMs > 0 ? wait.pauseMs : BUSY_POLL_MS;
        await sleep(Math.min(waitMs, MAX_SLEEP_MS), undefined, signal ? { signal } : {}).catch(
          // The caller is to get its own reason, not the timer's.
          () => signal?.throwIfAborted(),
        );
      }
      let isReleased = false;
      return async (options) => {
        if (isReleased) return;
        isReleased = true;
        await leave(db, host, ticket, options?.notBefore ?? null);
      };
    },
  };
}

/** `undefined` when the turn is ours; else for how long the host is closed, or pauses. */
async function tryEnter(
  db: Db,
  host: string,
  ticket: string,
  spacingMs: number,
  leaseMs: number,
): Promise<{ closedMs: number; pauseMs: number } | undefined> {
  const lease = sql`clock_timestamp() + ${`${leaseMs} milliseconds`}::interval`;
  const spacing = sql`${`${spacingMs} milliseconds`}::interval`;
  const entered = await db.execute(sql`
    insert into host_gates (host, holder, leased_until, released_at)
    values (${host}, ${ticket}, ${lease}, 'epoch')
    on conflict (host) do update set holder = excluded.holder, leased_until = excluded.leased_until
      where (host_gates.holder is null or host_gates.leased_until <= clock_timestamp())
        and host_gates.released_at + ${spacing} <= clock_timestamp()
        and (host_gates.not_before is null or host_gates.not_before <= clock_timestamp())
    returning host`);
  if (entered.rows.length > 0) return undefined;
  const { rows } = await db.execute<{ closedMs: number; pauseMs: number }>(sql`
    select
      greatest(0, ceil(extract(epoch from coalesce(not_before, 'epoch') - clock_timestamp()) * 1000))::float8 as "closedMs",
      greatest(0, ceil(extract(epoch from released_at + ${spacing} - clock_timestamp()) * 1000))::float8 as "pauseMs"
    from host_gates where host = ${host}`);
  return rows[0] ?? { closedMs: 0, pauseMs: 0 };
}

async function leave(db: Db, host: string, ticket: string, notBefore: Date | null): Promise<void> {
  await db.execute(sql`
    update host_gates set holder = null, leased_until = null, released_at = clock_timestamp(),
      not_before = greatest(not_before, ${notBefore}::timestamptz)
    where host = ${host} and holder = ${ticket}`);
}

import { SESSION_IDLE_MS, SESSION_LIFE_MS } from "@figurewatch/accounts";
import {
  deleteOldAudit,
  deleteOldLinks,
  deleteOldSessions,
  deleteOldThrottles,
  type Db,
} from "@figurewatch/store";

const DAY_MS = 24 * 60 * 60_000;
/** Addresses of people are kept no longer than it takes to look into what happened. */
const AUDIT_DAYS = 400;

/** Clears what has run out: sessions, links, counted attempts, old entries of the audit log. */
export async function sweepAccounts(db: Db, now: Date): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  await deleteOldSessions(db, { createdAt: ago(SESSION_LIFE_MS), seenAt: ago(SESSION_IDLE_MS) });
  await deleteOldLinks(db, now);
  await deleteOldThrottles(db, ago(2 * DAY_MS));
  await deleteOldAudit(db, ago(AUDIT_DAYS * DAY_MS));
}

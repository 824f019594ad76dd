import { startLoop, type Runtime, type Service } from "@figurewatch/runtime";
import { expireSnapshots, insertEvents } from "@figurewatch/store";

const EVERY_MS = 60 * 60_000;
const BATCH = 500;
const DAY_MS = 86_400_000;

/** Drops texts and pages off the subject once they are as old as the settings say, and tells it. */
export function startRetention({ db, config, watch, onTrouble, now }: Runtime): Service {
  const { keepOffSubjectDays: days } = config;
  if (days === null) return { stop: async () => {} };
  let dropped = 0;
  return startLoop(
    async () => {
      const before = new Date(now().getTime() - days * DAY_MS);
      const count = await expireSnapshots(db, { now: now(), before, limit: BATCH });
      dropped += count;
      if (count === BATCH) return true;
      if (dropped > 0) {
        const texts = dropped === 1 ? "1 text" : `${dropped} texts`;
        const message = `retention: dropped ${texts} off the subject, older than ${days} days; none is left`;
        await insertEvents(db, [{ kind: "retention", watchId: watch.id, at: now(), message }]);
      }
      dropped = 0;
      return false;
    },
    { intervalMs: EVERY_MS, onTrouble },
  );
}

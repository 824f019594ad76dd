import { decideCorrections } from "@figurewatch/pipeline";
import { startLoop, type Runtime, type Service } from "@figurewatch/runtime";
import { listDecidedAlerts, saveCorrection } from "@figurewatch/store";

const LOOK_MS = 30_000;
/** A slip of the finger is taken back within minutes, and nobody need hear of it. */
const SETTLE_MS = 5 * 60_000;
/** While no sender ran, or a channel was away, for longer than that, an old alert stays as told. */
const LOOK_BACK_MS = 30 * 24 * 60 * 60_000;

/** Writes to those who were alerted to a figure when reviewers decide on it otherwise. */
export function startCorrections(runtime: Runtime): Service {
  return startLoop(
    async () => {
      await writeCorrections(runtime);
      return false;
    },
    { intervalMs: Math.min(LOOK_MS, runtime.config.pollFloorMs), onTrouble: runtime.onTrouble },
  );
}

/** Safe to repeat: what was told is kept with the alert. */
export async function writeCorrections({
  db,
  watch,
  now,
}: Pick<Runtime, "db" | "watch" | "now">): Promise<number> {
  const at = now();
  const alerts = await listDecidedAlerts(db, watch.id, {
    since: new Date(at.getTime() - LOOK_BACK_MS),
    settledBefore: new Date(at.getTime() - SETTLE_MS),
  });
  const drafts = decideCorrections(alerts, at);
  for (const draft of drafts) await saveCorrection(db, { ...draft, watchId: watch.id }, at);
  return drafts.length;
}

import { decideSourceNews } from "@figurewatch/pipeline";
import { startLoop, type Runtime, type Service } from "@figurewatch/runtime";
import { tellSources } from "@figurewatch/store";

/** Often enough for waits of minutes, and seldom enough to look at every source each time. */
const LOOK_MS = 15_000;
/** The floor that the waits are written for; a lower one quickens them alike. */
const REAL_FLOOR_MS = 15 * 60_000;

/** Decides again and again which changes of the sources are told, and writes the notices. */
export function startSourceNews({ db, watch, config, now, onTrouble }: Runtime): Service {
  const pace = Math.min(1, config.pollFloorMs / REAL_FLOOR_MS);
  return startLoop(
    async () => {
      const at = now();
      await tellSources(db, watch.id, at, (context) =>
        decideSourceNews({ ...context, now: at, pace }),
      );
      return false;
    },
    { intervalMs: Math.min(LOOK_MS, config.pollFloorMs), onTrouble },
  );
}

import { EXIT } from "./failure.ts";

/** A drain that takes longer is cut; what was not finished goes on at the next start. */
const DRAIN_MS = 9_500;

/** Waits for Ctrl-C or SIGTERM, then stops; a second Ctrl-C, or ten seconds, end it at once. */
export async function untilStopped(stop: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      let asked = 0;
      process.on(signal, () => {
        asked += 1;
        if (asked > 1) process.exit(EXIT.failed);
        resolve();
      });
    }
  });
  process.stderr.write("Stopping: finishing what runs …\n");
  const cut = setTimeout(() => {
    process.stderr.write("Stopped before all was done; the next start goes on with it\n");
    process.exit(EXIT.failed);
  }, DRAIN_MS);
  await stop();
  clearTimeout(cut);
  process.stderr.write("Stopped\n");
}

import { setTimeout as sleep } from "node:timers/promises";
import { EXIT } from "./failure.ts";

/** A drain that takes longer is cut; what was not finished goes on at the next start. */
const DRAIN_MS = 9_500;
/** Without its database nothing can be finished, only closed. */
const CLOSE_MS = 2_000;
/** After it a connection that is still waiting for its server no longer keeps the process. */
const LINGER_MS = 500;

/**
 * Waits for Ctrl-C or SIGTERM, then stops; a second Ctrl-C, or ten seconds, end it at once. Throws
 * what `lost` is rejected with, after the rest was closed.
 */
export async function untilStopped(stop: () => Promise<void>, lost: Promise<never>): Promise<void> {
  try {
    await Promise.race([askedToStop(), lost]);
  } catch (error) {
    await Promise.race([stop().catch(() => {}), sleep(CLOSE_MS)]);
    endSoon();
    throw error;
  }
  process.stderr.write("Stopping: finishing what runs …\n");
  const cut = setTimeout(() => {
    process.stderr.write("Stopped before all was done; the next start goes on with it\n");
    process.exit(EXIT.failed);
  }, DRAIN_MS);
  await stop();
  clearTimeout(cut);
  process.stderr.write("Stopped\n");
  endSoon();
}

/** Ends the process with the exit code it has by then, should anything still hold it. */
export function endSoon(): void {
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      let asked = 0;
      process.on(signal, () => {
        asked += 1;
        if (asked > 1) {
          process.stderr.write("Stopped at once; the next start goes on where it was\n");
          process.exit(EXIT.failed);
        }
        resolve();
      });
    }
  });
}

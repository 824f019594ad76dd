import { hostname } from "node:os";
import { deleteInstance, saveHeartbeat } from "@figurewatch/store";
import type { Runtime } from "./open-runtime.ts";
import { type Service, startLoop } from "./service.ts";

/** A process that was not heard of for a minute counts as gone. */
const BEAT_MS = 15_000;

/**
 * Says in the database that this process works on it, by its role ("up", "web", …), until it is
 * stopped: commands that must not meddle with what runs, or wait for it, look there.
 */
export async function startHeartbeat(
  runtime: Pick<Runtime, "db" | "instanceId" | "startedAt" | "now" | "onTrouble">,
  role: string,
): Promise<Service> {
  const { db, instanceId, startedAt, now, onTrouble } = runtime;
  const instance = { id: instanceId, role, host: hostname(), pid: process.pid, startedAt };
  const beat = () => saveHeartbeat(db, { ...instance, info: {} }, now());
  // Before anything is worked on.
  await beat();
  const loop = startLoop(
    async () => {
      await beat();
      return false;
    },
    { intervalMs: BEAT_MS, onTrouble },
  );
  return {
    async stop() {
      await loop.stop();
      // Where the database is away, it is forgotten after a minute.
      await deleteInstance(db, instanceId).catch(onTrouble);
    },
  };
}

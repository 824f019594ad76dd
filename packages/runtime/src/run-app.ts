import { createLogger, serveStatus } from "@figurewatch/telemetry";
import { readConfig } from "./config.ts";
import { openRuntime, type Runtime } from "./open-runtime.ts";
import type { Service } from "./service.ts";
import { startHeartbeat } from "./start-heartbeat.ts";

/** A drain that takes longer is cut: supervisors kill after ten seconds themselves. */
const DRAIN_MS = 9_000;
/** Something needed is missing or taken. */
const EXIT_UNAVAILABLE = 3;

/**
 * The main function of an app of its own: settings, runtime, service, until SIGTERM or SIGINT. Logs
 * JSON lines on standard error; exits with 3 where something is missing.
 */
export async function runApp(
  name: string,
  start: (runtime: Runtime) => Promise<Service> | Service,
): Promise<void> {
  let logger = createLogger({ level: "info", name });
  // Closed in reverse.
  const parts: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const part of parts.toReversed()) await part();
  };
  try {
    const config = readConfig(process.env, process.cwd());
    logger = createLogger({ level: config.log, name });
    const runtime = await openRuntime(config, {
      onTrouble: (error) => logger.warn(error),
      onLost: (reason) => {
        logger.error(reason);
        process.exit(EXIT_UNAVAILABLE);
      },
    });
    parts.push(() => runtime.close());
    const heartbeat = await startHeartbeat(runtime, name);
    parts.push(() => heartbeat.stop());
    if (config.workerPort !== null) {
      const status = await serveStatus(runtime.metrics, {
        host: config.host,
        port: config.workerPort,
      });
      parts.push(() => status.close());
      logger.info({ status: status.address }, "answers /healthz and /metrics");
    }
    const service = await start(runtime);
    parts.push(() => service.stop());
    const { queues, database } = runtime;
    const { address, notes = [] } = service;
    for (const note of notes) logger.warn(note);
    logger.info({ queue: queues.backend, database: database.describe, address }, "started");
  } catch (error) {
    logger.error(error instanceof Error ? error.message : String(error));
    await close();
    process.exitCode = EXIT_UNAVAILABLE;
    return;
  }
  const stop = async () => {
    const cut = setTimeout(() => process.exit(1), DRAIN_MS);
    await close();
    clearTimeout(cut);
  };
  process.once("SIGTERM", () => void stop());
  process.once("SIGINT", () => void stop());
}

import { createLogger } from "@figurewatch/telemetry";
import { readConfig, type Config } from "./config.ts";
import { openRuntime, type Runtime } from "./open-runtime.ts";
import type { Service } from "./service.ts";

/** A drain that takes longer is cut: supervisors kill after ten seconds themselves. */
const DRAIN_MS = 9_000;

/**
 * The main function of a worker app: settings, runtime, service, until SIGTERM or SIGINT. Logs JSON
 * lines on standard error; exits with 3 where something is missing.
 */
export async function runApp(
  name: string,
  start: (runtime: Runtime) => Promise<Service> | Service,
): Promise<void> {
  let runtime: Runtime;
  let config: Config;
  let logger = createLogger({ level: "info", name });
  try {
    config = readConfig(process.env, process.cwd());
    logger = createLogger({ level: config.log, name });
    runtime = await openRuntime(config, {
      onTrouble: (error) => logger.warn(error),
      onLost: (reason) => {
        logger.error(reason);
        process.exit(3);
      },
    });
  } catch (error) {
    logger.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 3;
    return;
  }
  const service = await start(runtime);
  logger.info({ queue: runtime.queues.backend, database: runtime.database.describe }, "started");
  const stop = async () => {
    const cut = setTimeout(() => process.exit(1), DRAIN_MS);
    await service.stop();
    await runtime.close();
    clearTimeout(cut);
  };
  process.once("SIGTERM", () => void stop());
  process.once("SIGINT", () => void stop());
}

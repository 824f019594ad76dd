import { startAlertSender } from "@figurewatch/alert-sender";
import { startArticleReader } from "@figurewatch/article-reader";
import { startFeedPoller } from "@figurewatch/feed-poller";
import { openRuntime, startHeartbeat, type Config, type Runtime } from "@figurewatch/runtime";
import { startWeb } from "@figurewatch/web";
import type { Watch } from "@figurewatch/watch";
import { openFailure } from "./open-failure.ts";
import { isPageBuilt } from "./page-bundle.ts";
import { startEventLog } from "./start-event-log.ts";
import { createTroubleLog } from "./trouble-log.ts";

export type Running = {
  runtime: Runtime;
  address: string;
  stop(): Promise<void>;
};

export type StartAllOptions = {
  onLost(reason: string): void;
  /** Instead of the watch of the settings. */
  watch?: Watch;
  /** A database of its own on the embedded server; `empty` throws its content away. */
  own?: { name: string; empty: boolean };
};

/**
 * Poller, reader, sender and web app over one runtime, with a line on the terminal for each thing
 * that matters. When a part cannot start, what had started is stopped and a clear `Failure` thrown.
 */
export async function startAll(config: Config, options: StartAllOptions): Promise<Running> {
  const say = (message: string) => process.stderr.write(`${message}\n`);
  const runtime = await openRuntime(config, {
    log: say,
    onTrouble: config.log === "silent" ? () => {} : createTroubleLog(say),
    onLost: options.onLost,
    ...(options.watch === undefined ? {} : { watch: options.watch }),
    ...(options.own === undefined ? {} : { own: options.own }),
  }).catch((error: unknown) => {
    throw openFailure(error, config);
  });
  const web = await startWeb(runtime).catch(async (error: unknown) => {
    await runtime.close();
    throw openFailure(error, config);
  });
  say(
    `${runtime.watch.title}: ${runtime.watch.sources.length} sources, ${runtime.watch.baseline.length} entries in the baseline`,
  );
  say(`Database ${runtime.database.describe}; queue on ${runtime.queues.backend}`);
  if (!isPageBuilt()) say("The web page is not built, only the API is there: npx pnpm@12 build");
  // They name commands, and those do not reach a database of its own.
  if (options.own === undefined) for (const note of web.notes) say(note);
  say(`Open ${web.address}`);
  const heartbeat = await startHeartbeat(runtime, "up");
  const log = await startEventLog(runtime);
  const workers = [
    startFeedPoller(runtime),
    startArticleReader(runtime),
    await startAlertSender(runtime),
  ];
  return {
    runtime,
    address: web.address,
    async stop() {
      // At once: what one still has for another waits in the queue for the next start.
      await Promise.all(workers.map((worker) => worker.stop()));
      await log.stop();
      await web.stop();
      await heartbeat.stop();
      await runtime.close();
    },
  };
}

import { findUnknownSettings, readConfig } from "@figurewatch/runtime";
import { EXIT } from "../failure.ts";
import { lostFailure } from "../open-failure.ts";
import { projectFolder } from "../project-folder.ts";
import { startAll } from "../start-all.ts";
import { untilStopped } from "../until-stopped.ts";

type UpOptions = { port?: string; host?: string };

/** `figurewatch up`: everything in one process until Ctrl-C. */
export async function up(options: UpOptions): Promise<number> {
  const config = readConfig(
    {
      ...process.env,
      ...(options.port === undefined ? {} : { FIGUREWATCH_PORT: options.port }),
      ...(options.host === undefined ? {} : { FIGUREWATCH_HOST: options.host }),
    },
    projectFolder(),
  );
  for (const name of findUnknownSettings(process.env)) {
    process.stderr.write(
      `${name} is no setting and is ignored: docs/settings.md has all of them\n`,
    );
  }
  const lost = Promise.withResolvers<never>();
  // It may be lost before anyone waits for that.
  lost.promise.catch(() => {});
  const running = await startAll(config, {
    onLost: (reason) => lost.reject(lostFailure(reason)),
  });
  await untilStopped(() => running.stop(), lost.promise);
  return EXIT.ok;
}

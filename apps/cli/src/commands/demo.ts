import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { loadTimeline, replayState, startNewsroom } from "@figurewatch/newsroom";
import { readConfig, readWatchFolder, type Config } from "@figurewatch/runtime";
import { countVerdicts, insertEvents } from "@figurewatch/store";
import { toDemoWatch } from "../demo-watch.ts";
import { EXIT, Failure } from "../failure.ts";
import { lostFailure } from "../open-failure.ts";
import { projectFolder } from "../project-folder.ts";
import { startAll, type Running } from "../start-all.ts";
import { untilStopped } from "../until-stopped.ts";

type DemoOptions = { port?: string; seconds: string; fresh?: boolean; exit?: boolean };

/** Where a run stands: kept, so that one that was cut short goes on. */
type Run = { startedAt: number; durationMs: number; ports: Record<string, number>; done: boolean };

const DEFAULT_PORT = "4601";
/** How long after the last article the last polls and readings may take. */
const SETTLE_MS = 12_000;
const POLL_FLOOR_MS = 1_500;
const LOOK_MS = 250;
/** For the event log to print what was written last. */
const LAST_LINES_MS = 1_000;

/** `figurewatch demo`: the newsroom replays its script through the whole system, on its own data. */
export async function demo(options: DemoOptions): Promise<number> {
  const seconds = Number(options.seconds);
  if (!(seconds >= 5 && seconds <= 3600)) {
    throw new Failure(`--seconds is "${options.seconds}": use 5 to 3600`, EXIT.usage);
  }
  const base = readConfig(
    { ...process.env, FIGUREWATCH_PORT: options.port ?? DEFAULT_PORT },
    projectFolder(),
  );
  const dataDir = join(base.dataDir, "demo");
  const timeline = loadTimeline();
  const { run, path, isNew } = openRun(dataDir, seconds * 1000, options.fresh === true);
  const newsroom = await startNewsroom(timeline, {
    state: () => replayState(timeline, Date.now() - run.startedAt, run.durationMs),
    ports: run.ports,
  });
  run.ports = newsroom.ports;
  const save = () => writeFileSync(path, JSON.stringify(run));
  save();

  const watch = toDemoWatch(readWatchFolder(base.watchDir), timeline, newsroom.feedUrls);
  const lost = Promise.withResolvers<never>();
  // It may be lost before anyone waits for that.
  lost.promise.catch(() => {});
  const running = await startAll(toDemoConfig(base, dataDir, newsroom.ports), {
    watch,
    own: { name: "demo", empty: isNew },
    onLost: (reason) => lost.reject(lostFailure(reason)),
  }).catch(async (error: unknown) => {
    await newsroom.close();
    throw error;
  });
  const stop = async () => {
    await running.stop();
    await newsroom.close();
  };
  process.stderr.write(
    `${timeline.articles.length} articles of ${timeline.outlets.length} made-up outlets, ` +
      `2012 to 2026, in ${seconds} seconds\n` +
      "Its data are its own: look and decide on its pages, other commands do not reach them\n\n",
  );
  const finished = waitForEnd(run, running).then(async () => {
    run.done = true;
    save();
    await summarise(running);
  });
  if (options.exit === true) {
    await Promise.race([finished, lost.promise]);
    await sleep(LAST_LINES_MS);
    await stop();
  } else await untilStopped(stop, lost.promise);
  return EXIT.ok;
}

/** The run that was cut short, or a new one on empty data. */
function openRun(
  dataDir: string,
  durationMs: number,
  fresh: boolean,
): { run: Run; path: string; isNew: boolean } {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, "demo.json");
  if (!fresh && existsSync(path)) {
    const run = JSON.parse(readFileSync(path, "utf8")) as Run;
    if (!run.done) return { run, path, isNew: false };
  }
  const run = { startedAt: Date.now(), durationMs, ports: {}, done: false };
  return { run, path, isNew: true };
}

function toDemoConfig(base: Config, dataDir: string, ports: Record<string, number>): Config {
  return {
    ...base,
    // The demo never touches a database or a queue that others use.
    databaseUrl: null,
    redisUrl: null,
    channels: [],
    digest: null,
    dataDir,
    allow: Object.values(ports).map((each) => `127.0.0.1:${each}`),
    hostPauseMs: 60,
    pollFloorMs: POLL_FLOOR_MS,
    quietFirstPoll: false,
    log: "silent",
  };
}

/** Waits until the script is through and nothing is left to read or to tell. */
async function waitForEnd(run: Run, { runtime }: Running): Promise<void> {
  const scriptEnd = run.startedAt + run.durationMs;
  await sleep(Math.max(0, scriptEnd - Date.now()));
  const deadline = Date.now() + SETTLE_MS;
  await sleep(POLL_FLOOR_MS * 3);
  while (Date.now() < deadline) {
    const counts = Object.values(await runtime.queues.count());
    if (counts.every(({ waiting, active }) => waiting + active === 0)) return;
    await sleep(LOOK_MS);
  }
}

async function summarise({ runtime, address }: Running): Promise<void> {
  const { db, watch, now } = runtime;
  const counts = await countVerdicts(db, { watchId: watch.id, since: new Date(0) });
  const told = Object.entries(counts)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(", ");
  await insertEvents(db, [
    {
      kind: "demo",
      at: now(),
      watchId: watch.id,
      message: `the script is through: ${told}. Have a look at ${address} and press Ctrl-C when done`,
    },
  ]);
}

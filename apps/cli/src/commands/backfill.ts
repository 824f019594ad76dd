import { hintCommand } from "@figurewatch/contract";
import { buildPollDeps } from "@figurewatch/feed-poller";
import { backfillSource, searchLimitsOf, type BackfillStep } from "@figurewatch/pipeline";
import { openRuntime, readConfig } from "@figurewatch/runtime";
import { getSource } from "@figurewatch/store";
import { EXIT, Failure } from "../failure.ts";
import { sayCount } from "../output/say-count.ts";
import { projectFolder } from "../project-folder.ts";
import { readDay } from "../read-day.ts";

type Options = { from: string; to?: string; json?: boolean };

const DAY_MS = 86_400_000;

/** `figurewatch backfill`: what a search has found in a stretch of the past, told to no one. */
export async function backfill(given: string, options: Options): Promise<number> {
  const from = startOfDay("--from", options.from);
  const runtime = await openRuntime(readConfig(process.env, projectFolder()), { share: true });
  try {
    const now = runtime.now();
    const to = options.to === undefined ? now : startOfDay("--to", options.to);
    const { watch, db } = runtime;
    const id = given.startsWith(`${watch.id}.`) ? given : `${watch.id}.${given}`;
    const source = await getSource(db, id);
    if (source === undefined || source.removedAt !== null) {
      throw new Failure(`There is no source "${given}"; list them by: ${hintCommand("sources")}`);
    }
    const limits = searchLimitsOf(source.definition);
    if (limits === undefined) {
      const able = watch.sources.filter((each) => searchLimitsOf(each) !== undefined);
      const others =
        able.length === 0 ? "" : `; there are: ${able.map((each) => each.id).join(", ")}`;
      throw new Failure(
        `"${given}" cannot be asked for the past: only a search of the service gdelt can${others}`,
        EXIT.usage,
      );
    }
    const earliest = new Date(now.getTime() - limits.reachMs);
    if (from < earliest) {
      const first = sayDay(new Date(earliest.getTime() + DAY_MS));
      throw new Failure(`The service searches no further back than --from ${first}`, EXIT.usage);
    }
    if (from >= to) throw new Failure(`--from is not before --to: swap them`, EXIT.usage);
    const steps: BackfillStep[] = [];
    const deps = buildPollDeps(runtime);
    for await (const step of backfillSource(source, { from, to }, limits, deps)) {
      steps.push(step);
      process.stderr.write(`${sayStep(step)}\n`);
    }
    return report(steps, given, options);
  } finally {
    await runtime.close();
  }
}

function report(steps: readonly BackfillStep[], given: string, options: Options): number {
  const sum = (key: "found" | "queued") => steps.reduce((total, step) => total + step[key], 0);
  const last = steps.at(-1);
  const trouble = last?.trouble ?? null;
  const counts = { found: sum("found"), queued: sum("queued") };
  if (options.json === true) {
    process.stdout.write(
      `${JSON.stringify({ source: given, ...counts, trouble, steps }, null, 2)}\n`,
    );
  } else {
    process.stdout.write(
      `${sayCount(counts.found, "result")}, ${counts.queued} of them new: read by what runs, or by the next start, and told to no one\n`,
    );
  }
  if (trouble === null || last === undefined) return EXIT.ok;
  const to = options.to === undefined ? "" : ` --to ${options.to}`;
  const next = hintCommand(`backfill ${given} --from ${sayDay(last.from)}${to}`);
  throw new Failure(`It ended early: ${trouble}. Go on later, by: ${next}`, EXIT.unavailable);
}

function sayStep({ from, to, found, queued, cut, trouble }: BackfillStep): string {
  const missing =
    cut.length === 0 ? "" : `, ${sayCount(cut.length, "stretch", "stretches")} shown in part`;
  const end = trouble === null ? "" : `, ended: ${trouble}`;
  return `${sayDay(from)} to ${sayDay(to)}: ${sayCount(found, "result")}, ${queued} new${missing}${end}`;
}

function startOfDay(option: string, text: string): Date {
  const day = new Date(`${readDay(option, text)}T00:00:00Z`);
  if (!Number.isNaN(day.getTime())) return day;
  throw new Failure(`${option} is "${text}": use a day such as 2015-10-28`, EXIT.usage);
}

const sayDay = (time: Date) => time.toISOString().slice(0, 10);

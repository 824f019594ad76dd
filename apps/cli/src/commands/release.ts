import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildRelease,
  LICENCE_IDS,
  parseLicence,
  toFigureView,
  toSightingView,
} from "@figurewatch/present";
import { countFigures, listFigures, listSightings, type Db } from "@figurewatch/store";
import { EXIT, Failure } from "../failure.ts";
import { createProgress } from "../output/progress.ts";
import { readDay } from "../read-day.ts";
import { requireLoaded } from "../require-loaded.ts";
import { withDatabase } from "../with-database.ts";

/** All figures of the day, whoever may see them. */
async function countStanding(db: Db, watchId: string, knownOn: string): Promise<number> {
  const counts = await countFigures(db, { watchId, knownOn });
  return counts.reduce((sum, { count }) => sum + count, 0);
}

type ReleaseOptions = { licence?: string; knownOn?: string };

const MAX_FIGURES = 1_000_000;

/** `figurewatch release`: all figures as a dataset in a folder that is whole or not there. */
export async function release(given: string | undefined, options: ReleaseOptions): Promise<number> {
  const licence = parseLicence(options.licence ?? "");
  if (licence === undefined) {
    const what = options.licence === undefined ? "missing" : `"${options.licence}"`;
    throw new Failure(
      `--licence is ${what}: say what others may do with the data, by ${LICENCE_IDS.join(", ")} or the https address of a licence`,
      EXIT.usage,
    );
  }
  const day = readDay("--known-on", options.knownOn) ?? new Date().toISOString().slice(0, 10);
  return withDatabase(async ({ db: whole, store, watch, config }) => {
    await requireLoaded(whole, watch);
    // A release is read by whoever comes.
    const { publicAfter } = config;
    const db = publicAfter === 0 ? whole : await store.openForVisitors(publicAfter);
    const folder = given ?? `${watch.id}-${day}`;
    if (existsSync(folder)) {
      throw new Failure(
        `Cannot write "${folder}": it is there already. Name another folder`,
        EXIT.usage,
      );
    }
    const rows = await listFigures(db, { watchId: watch.id, limit: MAX_FIGURES, knownOn: day });
    const progress = createProgress("Gathering");
    const figures = [];
    for (const [done, row] of rows.entries()) {
      const tellings = await listSightings(db, row.id, { knownOn: day });
      figures.push({ figure: toFigureView(row), tellings: tellings.map(toSightingView) });
      progress.step(`${done + 1} of ${rows.length} figures`);
    }
    progress.end();
    const files = buildRelease({ watch, figures, day, licence, publicUrl: config.publicUrl });
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    for (const { name, text } of files) writeFileSync(join(part, name), text);
    renameSync(part, folder);
    const all = await countStanding(whole, watch.id, day);
    const held = all === figures.length ? "" : `; ${all - figures.length} wait for a reviewer`;
    process.stdout.write(`${folder}: ${files.length} files, ${figures.length} figures${held}\n`);
    return EXIT.ok;
  });
}

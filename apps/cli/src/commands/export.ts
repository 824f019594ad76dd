import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { describeFigure } from "@figurewatch/ledger";
import { getBlob, getFigure, listEvidence, listFigures, listSightings } from "@figurewatch/store";
import { toCsv, toFigureView, toSightingView, toWarc } from "@figurewatch/present";
import { EXIT, Failure } from "../failure.ts";
import { writeLine } from "../ndjson.ts";
import { createProgress } from "../output/progress.ts";
import { readDay } from "../read-day.ts";
import { withDatabase } from "../with-database.ts";

type ExportOptions = {
  format: string;
  measure?: string;
  knownOn?: string;
  figure?: string;
  out?: string;
};

const MAX_FIGURES = 1_000_000;

/**
 * `figurewatch export`: every figure with its source; NDJSON carries its tellings, too. As WARC: the
 * pages that one figure stands on.
 */
export async function exportFigures(options: ExportOptions): Promise<number> {
  const { format, measure } = options;
  if (format === "warc") return exportWarc(options);
  if (format !== "ndjson" && format !== "csv") {
    throw new Failure(`"${format}" is no format of export: use ndjson, csv or warc`, EXIT.usage);
  }
  const knownOn = readDay("--known-on", options.knownOn);
  return withDatabase(async ({ db, watch }) => {
    const figures = await listFigures(db, {
      watchId: watch.id,
      limit: MAX_FIGURES,
      ...(measure === undefined ? {} : { measure }),
      ...(knownOn === undefined ? {} : { knownOn }),
    });
    if (format === "csv") {
      process.stdout.write(toCsv(figures.map(toFigureView)));
      return EXIT.ok;
    }
    const progress = createProgress("Exporting");
    for (const [done, figure] of figures.entries()) {
      const sightings = await listSightings(db, figure.id);
      const tellings = sightings.map(toSightingView);
      await writeLine({ ...toFigureView(figure), describes: describeFigure(figure), tellings });
      if (!process.stdout.isTTY) progress.step(`${done + 1} of ${figures.length} figures`);
    }
    progress.end();
    return EXIT.ok;
  });
}

/** Writes what one figure stands on, to a file of its name unless told otherwise. */
async function exportWarc({ figure: id, out }: ExportOptions): Promise<number> {
  if (id === undefined) {
    throw new Failure(
      "--format warc needs --figure ID: `figurewatch figures --json` lists them",
      EXIT.usage,
    );
  }
  return withDatabase(async ({ db }) => {
    const figure = await getFigure(db, id);
    if (figure === undefined) throw new Failure(`There is no figure "${id}"`);
    const evidence = await listEvidence(db, id);
    if (evidence.length === 0) {
      throw new Failure(
        `Figure "${id}" stands on no page that was read: it came with the baseline`,
      );
    }
    const withBodies = (async function* () {
      for (const row of evidence) {
        const body = await getBlob(db, row.snapshot.rawHash);
        if (body === undefined) {
          throw new Failure(`The page of snapshot "${row.snapshot.id}" is missing: run verify`);
        }
        yield { ...row, body };
      }
    })();
    const records = Readable.from(toWarc(toFigureView(figure), withBodies, new Date()));
    if (out === "-") {
      for await (const chunk of records) process.stdout.write(chunk as Uint8Array);
      return EXIT.ok;
    }
    const file = out ?? `${id}.warc.gz`;
    await pipeline(records, createWriteStream(file));
    process.stdout.write(`${file}: ${evidence.length} snapshots with their texts and quotes\n`);
    return EXIT.ok;
  });
}

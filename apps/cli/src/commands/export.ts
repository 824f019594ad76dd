import { hintCommand } from "@figurewatch/contract";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { describeFigure } from "@figurewatch/ledger";
import { toCsv, toEvidencePack, toFigureView, toSightingView, toWarc } from "@figurewatch/present";
import { gatherEvidence } from "@figurewatch/runtime";
import { listFigures, listSightings } from "@figurewatch/store";
import { EXIT, Failure } from "../failure.ts";
import { writeLine } from "../ndjson.ts";
import { createProgress } from "../output/progress.ts";
import { sayCount } from "../output/say-count.ts";
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
 * `figurewatch export`: every figure with its source; NDJSON carries its tellings, too. As WARC or
 * as a pack: what one figure stands on.
 */
export async function exportFigures(options: ExportOptions): Promise<number> {
  const { format, measure } = options;
  if (format === "warc" || format === "pack") return exportEvidence(options);
  if (format !== "ndjson" && format !== "csv") {
    throw new Failure(
      `"${format}" is no format of export: use ndjson, csv, warc or pack`,
      EXIT.usage,
    );
  }
  if (options.figure !== undefined || options.out !== undefined) {
    const option = options.figure === undefined ? "--out" : "--figure";
    throw new Failure(
      `${option} is for --format pack and warc: as ${format}, all figures go to standard output`,
      EXIT.usage,
    );
  }
  const knownOn = readDay("--known-on", options.knownOn);
  return withDatabase(async ({ db, watch }) => {
    const figures = await listFigures(db, {
      ...{ watchId: watch.id, limit: MAX_FIGURES, knownOn },
      ...(measure === undefined ? {} : { measure }),
    });
    if (format === "csv") {
      process.stdout.write(toCsv(figures.map(toFigureView)));
      return EXIT.ok;
    }
    const progress = createProgress("Exporting");
    for (const [done, figure] of figures.entries()) {
      const sightings = await listSightings(db, figure.id, { knownOn });
      const tellings = sightings.map(toSightingView);
      await writeLine({ ...toFigureView(figure), describes: describeFigure(figure), tellings });
      if (!process.stdout.isTTY) progress.step(`${done + 1} of ${figures.length} figures`);
    }
    progress.end();
    return EXIT.ok;
  });
}

/** Writes what one figure stands on, to a file of its name unless told otherwise. */
async function exportEvidence(options: ExportOptions): Promise<number> {
  const { format, figure: id, out } = options;
  if (id === undefined) {
    throw new Failure(
      `--format ${format} needs --figure ID; list them by: ${hintCommand("figures --json")}`,
      EXIT.usage,
    );
  }
  const knownOn = readDay("--known-on", options.knownOn);
  return withDatabase(async ({ db, config: { publicUrl } }) => {
    const found = await gatherEvidence(db, id, { knownOn });
    if (found === undefined) {
      throw new Failure(
        `There is no figure "${id}"; list them by: ${hintCommand("figures --json")}`,
      );
    }
    const { knownFrom } = found.figure;
    if (knownOn !== undefined && knownFrom > knownOn) {
      throw new Failure(`Figure "${id}" was not known on ${knownOn}: it is from ${knownFrom} on`);
    }
    const at = new Date();
    const isPack = format === "pack";
    if (!isPack && found.snapshots === 0) {
      throw new Failure(
        `Figure "${id}" stands on no page that was read: it came with the baseline`,
      );
    }
    const bytes = isPack
      ? toEvidencePack({ ...found, publicUrl, at })
      : writeWarc({ ...found, figure: toFigureView(found.figure), at });
    if (out === "-") {
      for await (const chunk of bytes) process.stdout.write(chunk);
      return EXIT.ok;
    }
    const file = out ?? `${id}.${isPack ? "wacz" : "warc.gz"}`;
    await pipeline(Readable.from(bytes), createWriteStream(file));
    process.stdout.write(
      `${file}: ${sayCount(found.snapshots, "snapshot")} with texts and quotes\n`,
    );
    return EXIT.ok;
  });
}

async function* writeWarc(options: Parameters<typeof toWarc>[0]): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of toWarc(options)) yield bytes;
}

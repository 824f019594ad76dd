import { describeFigure } from "@figurewatch/ledger";
import { listFigures, listSightings } from "@figurewatch/store";
import { toCsv, toFigureView, toSightingView } from "@figurewatch/present";
import { EXIT, Failure } from "../failure.ts";
import { writeLine } from "../ndjson.ts";
import { withDatabase } from "../with-database.ts";

type ExportOptions = { format: string; measure?: string; knownOn?: string };

const MAX_FIGURES = 1_000_000;

/** `figurewatch export`: every figure with its source; NDJSON carries its tellings, too. */
export async function exportFigures(options: ExportOptions): Promise<number> {
  const { format, measure, knownOn } = options;
  if (format !== "ndjson" && format !== "csv") {
    throw new Failure(`"${format}" is no format of export: use ndjson or csv`, EXIT.usage);
  }
  if (knownOn !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(knownOn)) {
    throw new Failure(`--known-on is "${knownOn}": use a day such as 2015-10-28`, EXIT.usage);
  }
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
    for (const figure of figures) {
      const sightings = await listSightings(db, figure.id);
      const tellings = sightings.map(toSightingView);
      await writeLine({ ...toFigureView(figure), describes: describeFigure(figure), tellings });
    }
    return EXIT.ok;
  });
}

import { CursorError, followFigures } from "@figurewatch/runtime";
import { EXIT, Failure } from "../failure.ts";
import { writeLine } from "../ndjson.ts";
import { withDatabase } from "../with-database.ts";

const PAGE = 500;

/**
 * `figurewatch changes`: every change of a figure after a cursor, a line of JSON each; each line has
 * the cursor to go on from.
 */
export async function changes(options: { after?: string }): Promise<number> {
  return withDatabase(async ({ db, watch }) => {
    let { after } = options;
    for (;;) {
      const page = await followFigures(
        { after, limit: PAGE },
        { db, watch, now: () => new Date() },
      ).catch((error: unknown) => {
        throw error instanceof CursorError ? new Failure(error.message, EXIT.usage) : error;
      });
      for (const change of page.changes) await writeLine(change);
      if (!page.more) return EXIT.ok;
      after = page.cursor;
    }
  });
}

import type { FigureChanges } from "@figurewatch/contract";
import { readCursor, toCursor, toFigureChange } from "@figurewatch/present";
import { findLastChange, listFigureChanges, readChangeFeed, type Db } from "@figurewatch/store";
import type { Watch } from "@figurewatch/watch";

/** A cursor that is none (`unknown`), or of a log that is no more (`gone`): begin anew without one. */
export class CursorError extends Error {
  override name = "CursorError";
  readonly kind: "unknown" | "gone";

  constructor(kind: "unknown" | "gone", message: string) {
    super(message);
    this.kind = kind;
  }
}

export type FollowDeps = { db: Db; watch: Pick<Watch, "id">; now(): Date };

/**
 * What changed of the figures after a cursor, or, without one, all there is to hold them all. Throws
 * `CursorError`.
 */
export async function followFigures(
  { after, limit }: { after?: string | undefined; limit: number },
  { db, watch, now }: FollowDeps,
): Promise<FigureChanges> {
  const feed = await readChangeFeed(db, now());
  const from = after === undefined ? 0 : await findPlace(db, feed, after);
  // One more than is told, to know whether there is more.
  const found = await listFigureChanges(db, { watchId: watch.id, after: from, limit: limit + 1 });
  const told = found.slice(0, limit);
  return {
    cursor: toCursor(feed, told.at(-1)?.id ?? from),
    more: found.length > limit,
    changes: told.map((change) => toFigureChange(change, feed)),
  };
}

async function findPlace(db: Db, feed: string, after: string): Promise<number> {
  const place = readCursor(after);
  if (place === undefined) {
    throw new CursorError("unknown", `"${after}" is no cursor: give the last that you were given`);
  }
  // Another database, or this one brought back to before the cursor was given.
  if (place.feed !== feed || place.id > (await findLastChange(db))) {
    throw new CursorError(
      "gone",
      `The log that "${after}" is of is no more, since the database was restored: begin anew without a cursor`,
    );
  }
  return place.id;
}

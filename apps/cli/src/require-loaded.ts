import { hintCommand } from "@figurewatch/contract";
import { listWatches, type Db } from "@figurewatch/store";
import type { Watch } from "@figurewatch/watch";
import { Failure } from "./failure.ts";

/**
 * Refuses to go on where the database has never seen the watch: its baseline and its sources come
 * with the first start, and before that everything looks empty.
 */
export async function requireLoaded(db: Db, { id }: Pick<Watch, "id">): Promise<void> {
  await refuseOtherWatch(db, { id });
  if ((await listWatches(db)).length > 0) return;
  throw new Failure(`The database is empty: start "${id}" once, by: ${hintCommand("up")}`);
}

/** Refuses to go on where the database is another watch's: everything of this one would look empty. */
export async function refuseOtherWatch(db: Db, { id }: Pick<Watch, "id">): Promise<void> {
  const known = (await listWatches(db)).map((watch) => watch.id);
  if (known.length === 0 || known.includes(id)) return;
  throw new Failure(
    `The database holds the watch "${known.join('", "')}", and not "${id}": correct ` +
      "FIGUREWATCH_WATCH, or give it a database of its own",
  );
}

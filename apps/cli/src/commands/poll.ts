import { hintCommand } from "@figurewatch/contract";
import { readSourceState, resumeSource } from "@figurewatch/pipeline";
import { getSource, setNextPoll } from "@figurewatch/store";
import { sourceAddress } from "@figurewatch/watch";
import { EXIT, Failure } from "../failure.ts";
import { listAtWork } from "../list-at-work.ts";
import { requireLoaded } from "../require-loaded.ts";
import { withDatabase } from "../with-database.ts";

/** `figurewatch poll`: makes a source due; whatever instance runs asks it, as politely as ever. */
export async function poll(given: string): Promise<number> {
  return withDatabase(async ({ db, watch, isOwn }) => {
    await requireLoaded(db, watch);
    const id = given.startsWith(`${watch.id}.`) ? given : `${watch.id}.${given}`;
    const source = await getSource(db, id);
    const now = new Date();
    const isDue =
      source !== undefined &&
      (await setNextPoll(db, id, now, (state) =>
        resumeSource(readSourceState(state, sourceAddress(source.definition), now), now),
      ));
    if (!isDue) {
      throw new Failure(`There is no source "${given}"; list them by: ${hintCommand("sources")}`);
    }
    const isRunning = (await listAtWork({ db, isOwn })).length > 0;
    const when = isRunning ? "asked now" : "asked first at the next start: nothing runs at present";
    process.stdout.write(`${source.definition.title} is ${when}\n`);
    return EXIT.ok;
  });
}

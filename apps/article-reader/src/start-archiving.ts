import {
  archivePage,
  sayTime,
  type ArchiveOutcome,
  type ArchivePageDeps,
  type EventInput,
} from "@figurewatch/pipeline";
import { isProxied, paceOf, type Runtime, type Service } from "@figurewatch/runtime";
import {
  insertEvents,
  noteCaptures,
  reconsiderCaptures,
  saveCaptureStep,
  takeServiceTurn,
  takeCapture,
  type DueCapture,
} from "@figurewatch/store";
import { startStoppableLoop } from "./start-stoppable-loop.ts";

const LOOK_MS = 10_000;
/** Three a minute: an account may ask for seven. */
const SPACING_MS = 20_000;
/** Longer than a request may take; after it another process may try. */
const LEASE_MS = 3 * 60_000;
/** What was fetched before that is not captured any more: the web has gone on. */
const LOOK_BACK_MS = 3 * 24 * 60 * 60_000;

export type ArchivingContext = Pick<Runtime, "db" | "watch" | "metrics" | "now" | "onTrouble"> & {
  archive: Runtime["archive"];
  config: Pick<Runtime["config"], "archive" | "proxy" | "pollFloorMs">;
};

/** Has the pages that tell figures captured by the archive of the settings; nothing without one. */
export function startArchiving(runtime: ArchivingContext): Service {
  const { archive, config, db, now, onTrouble } = runtime;
  if (archive === null || config.archive === null) return { stop: async () => {} };
  const context = { ...runtime, archive, settings: config.archive };
  let isReconsidered = false;
  return startStoppableLoop(
    async (signal) => {
      // What is withheld by settings and sources is decided anew under those of this start.
      if (!isReconsidered) await reconsiderCaptures(db, now());
      isReconsidered = true;
      return archiveNext(context, signal);
    },
    { intervalMs: Math.min(LOOK_MS, config.pollFloorMs), onTrouble },
  );
}

type OpenContext = ArchivingContext & {
  archive: NonNullable<Runtime["archive"]>;
  settings: NonNullable<Runtime["config"]["archive"]>;
};

/** One step for the page that is due for longest; false where none is. Safe to repeat. */
export async function archiveNext(context: OpenContext, signal?: AbortSignal): Promise<boolean> {
  const { db, watch, archive, settings, config, metrics, now } = context;
  const start = now();
  const pace = paceOf(config);
  const { kind: name, dailyLimit } = settings;
  const budget = { service: name, spacingMs: SPACING_MS * pace, dailyLimit };
  await noteCaptures(db, { now: start, since: new Date(start.getTime() - LOOK_BACK_MS) });
  const page = await takeCapture(db, { ...budget, now: start, leaseMs: LEASE_MS });
  if (page === undefined) return false;
  const outcome = await archivePage(
    page,
    {
      save: archive.save,
      readStatus: archive.readStatus,
      isPublic: archive.isPublic,
      takeTurn: (at) => takeServiceTurn(db, { ...budget, now: at }),
      sources: listSources(page, context),
      ...{ now, pace },
    },
    signal,
  );
  await saveCaptureStep(db, { snapshotId: page.snapshotId, service: name }, outcome, now());
  metrics.archived(outcome.kind);
  const event = toEvent(page, outcome);
  if (event !== undefined) await insertEvents(db, [{ ...event, watchId: watch.id, at: now() }]);
  return true;
}

/** The sources that led to a page, and those on its host; for one by hand, what holds for all. */
function listSources(
  { url, shownBy }: DueCapture,
  { watch, config }: OpenContext,
): ArchivePageDeps["sources"] {
  const host = URL.parse(url)?.host;
  const near = watch.sources.filter((source) => URL.parse(source.url)?.host === host);
  const all = [...shownBy, ...near];
  if (all.length === 0) return [{ isProxied: isProxied({}, config) }];
  return all.map((source) => ({ archive: source.archive, isProxied: isProxied(source, config) }));
}

/** What is worth telling; that a page waits for its turn is not. */
function toEvent(
  { title, url, snapshotId, articleId }: DueCapture,
  outcome: ArchiveOutcome,
): Omit<EventInput, "at"> | undefined {
  const about = { subjectId: snapshotId, data: { articleId } };
  const page = `"${title ?? url}"`;
  if (outcome.kind === "kept") {
    return { ...about, kind: "archive", message: `archived ${page}: ${outcome.link}` };
  }
  if (outcome.kind === "left") {
    return { ...about, kind: "archive-left", message: `not archived ${page}: ${outcome.reason}` };
  }
  if (outcome.kind !== "later") return undefined;
  const { reason, nextAt, isFailure, closedUntil } = outcome;
  if (!isFailure && closedUntil === undefined) return undefined;
  const message = `cannot archive ${page}: ${reason}; next try ${sayTime(nextAt)}`;
  return { ...about, kind: "archive-later", message };
}

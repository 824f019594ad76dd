import { toFetchFailure, type FetchFailure } from "../fetch-failure.ts";
import {
  BUSY_MS,
  closeUntil,
  putOffFailure,
  retry,
  waitFor,
  type Asked,
  type AskingClock,
  type PutOff,
} from "../put-off.ts";
import { findArchivingBar, type ArchivingSource, type PageRights } from "./find-archiving-bar.ts";
import type { ArchiveRefusal, SaveAnswer, StatusAnswer } from "./parse-save-answer.ts";

/** A snapshot whose page a public archive is to keep, as the store knows it. */
export type PageToArchive = PageRights &
  Asked & {
    /** Where it was fetched, redirects followed. */
    url: string;
    /** The archive's name for the request under way; null where none is. */
    jobId: string | null;
    /** When it was asked for last. */
    askedAt: Date | null;
    /** When the snapshot was fetched. */
    fetchedAt: Date;
    /** An earlier version of the page was read. */
    isEdit: boolean;
    /** No later version of the page is known. */
    isLatest: boolean;
    /** A claim that stands in it tells a figure. */
    tellsFigure: boolean;
    /** The last capture of the page, for whichever version. */
    lastCapture: Capture | null;
  };
export type Capture = { link: string; capturedAt: Date };

export type ArchivePageDeps = AskingClock & {
  /** Asks for a capture, unless there is one that is younger than so many seconds. */
  save(url: string, youngerThanS: number, signal?: AbortSignal): Promise<SaveAnswer>;
  readStatus(jobId: string, url: string, signal?: AbortSignal): Promise<StatusAnswer>;
  /** Takes a turn of the day's budget; a time where there is none before then. */
  takeTurn(now: Date): Promise<"taken" | Date>;
  /** What the sources of the page say. */
  sources: readonly ArchivingSource[];
  /** Whether the archive may know of an address, and can ask for it. */
  isPublic(url: string): boolean;
};

export type ArchiveOutcome =
  /** The archive has a job for it, or goes on with it. */
  | { kind: "asked"; jobId: string; nextAt: Date }
  | { kind: "pending"; nextAt: Date }
  | ({ kind: "kept" } & Capture)
  /** Another step is due then; with a request still under way, or none. */
  | (Extract<PutOff, { kind: "later" }> & { jobId: string | null })
  /** Not to be told to others, as things are. */
  | { kind: "withheld"; reason: string }
  /** It will have no capture. */
  | { kind: "left"; reason: string };

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A page that is captured again sooner than that is edited a lot, and the archive takes five a day. */
const REPEAT_MS = 6 * HOUR_MS;
/** A capture takes half a minute; its state is told for an hour. */
const FIRST_LOOK_MS = 10 * SECOND_MS;
const LAST_LOOK_MS = 5 * MINUTE_MS;
const JOB_MS = HOUR_MS;
/** The archive takes minutes at least. */
const MIN_YOUNGER_S = 60;

/**
 * One step towards a page's capture by a public archive: asks for it, or looks what became of the
 * request. Safe to repeat: the archive is told to make none where there is one since the page was
 * fetched. Rejects only for faults of ours, and when `signal` aborts.
 */
export async function archivePage(
  page: PageToArchive,
  deps: ArchivePageDeps,
  signal?: AbortSignal,
): Promise<ArchiveOutcome> {
  // With names masked meanwhile, a link would only bring them back.
  if (page.jobId !== null && !page.redacted) return lookAfter(page, page.jobId, deps, signal);
  const bar = findBar(page, deps);
  if (bar !== undefined) return { kind: "withheld", reason: bar };
  if (!page.isLatest) {
    return { kind: "left", reason: "the page was edited before it could be captured" };
  }
  const now = deps.now();
  const { lastCapture, fetchedAt } = page;
  if (lastCapture !== null) {
    if (lastCapture.capturedAt >= fetchedAt) return { kind: "kept", ...lastCapture };
    const againAt = after(lastCapture.capturedAt, REPEAT_MS * deps.pace);
    if (againAt > now) {
      return anew(waitFor(page, againAt, "its last version was captured only just", deps));
    }
  }
  const turn = await deps.takeTurn(now);
  if (turn !== "taken") return anew(waitFor(page, turn, "its turn has not come", deps));
  const youngerThanS = Math.floor((now.getTime() - fetchedAt.getTime()) / SECOND_MS);
  try {
    const answer = await deps.save(page.url, Math.max(MIN_YOUNGER_S, youngerThanS), signal);
    if (answer.kind !== "asked") return takeRefusal(page, answer, deps);
    return { ...answer, nextAt: after(deps.now(), FIRST_LOOK_MS * deps.pace) };
  } catch (error) {
    return takeFailure(page, error, deps);
  }
}

function findBar(page: PageToArchive, deps: ArchivePageDeps): string | undefined {
  if (!page.tellsFigure) return "no figure is read in it any more";
  if (!deps.isPublic(page.url)) return "its address is none that the archive can ask for";
  return findArchivingBar(page, deps.sources);
}

/** What became of a request under way; one that the archive has lost is made anew. */
async function lookAfter(
  page: PageToArchive,
  jobId: string,
  deps: ArchivePageDeps,
  signal: AbortSignal | undefined,
): Promise<ArchiveOutcome> {
  let answer: StatusAnswer;
  try {
    answer = await deps.readStatus(jobId, page.url, signal);
  } catch (error) {
    if (toFetchFailure(error)?.kind !== "gone") {
      const outcome = takeFailure(page, error, deps);
      // The archive goes on with it, whether or not we could hear of it.
      const isUnderWay = deps.now() < after(page.askedAt ?? deps.now(), JOB_MS);
      return outcome.kind === "later" && isUnderWay ? { ...outcome, jobId } : outcome;
    }
    answer = { kind: "later", reason: "the archive knows nothing of the request any more" };
  }
  const now = deps.now();
  if (answer.kind === "captured") {
    const { link, capturedAt } = answer;
    if (page.isEdit && capturedAt < page.fetchedAt) {
      const reason = "the archive shows the page as before its edit";
      return takeRefusal(page, { kind: "later", reason }, deps);
    }
    return { kind: "kept", link, capturedAt };
  }
  if (answer.kind !== "pending") return takeRefusal(page, answer, deps);
  const sinceMs = now.getTime() - (page.askedAt ?? now).getTime();
  if (sinceMs > JOB_MS) {
    return takeRefusal(
      page,
      { kind: "later", reason: "the capture was not done in an hour" },
      deps,
    );
  }
  const lookMs = Math.min(Math.max(sinceMs / 2, FIRST_LOOK_MS * deps.pace), LAST_LOOK_MS);
  return { kind: "pending", nextAt: after(now, lookMs) };
}

function takeRefusal(
  page: PageToArchive,
  { kind, reason }: ArchiveRefusal,
  deps: ArchivePageDeps,
): ArchiveOutcome {
  const now = deps.now();
  if (kind === "refused") return { kind: "left", reason };
  if (kind === "tomorrow") return anew(retry(page, reason, deps, after(now, DAY_MS * deps.pace)));
  if (kind === "later") return anew(retry(page, reason, deps));
  const until = kind === "busy" ? after(now, BUSY_MS * deps.pace) : startOfNextDay(now);
  return anew(closeUntil(page, until, reason, deps));
}

const takeFailure = (page: PageToArchive, error: unknown, deps: ArchivePageDeps) =>
  anew(putOffFailure(page, error, deps, sayRefusal));

function sayRefusal({ kind, reason, status }: FetchFailure): string {
  return status === 401 || status === 403
    ? `it does not take the key of FIGUREWATCH_ARCHIVE_KEY (${reason})`
    : `FIGUREWATCH_ARCHIVE_URL is not the address of such an archive (${kind}, ${reason})`;
}

/** What is asked for again is a new request. */
const anew = (putOff: PutOff): ArchiveOutcome =>
  putOff.kind === "later" ? { ...putOff, jobId: null } : putOff;

const after = (at: Date, ms: number) => new Date(at.getTime() + ms);

/** Days of the budget are those of UTC. */
function startOfNextDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / DAY_MS + 1) * DAY_MS);
}

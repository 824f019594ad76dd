import type { Article } from "@figurewatch/articles";
import { toFetchFailure } from "./fetch-failure.ts";
import type {
  ArticleToRead,
  EventInput,
  ExtractPage,
  FetchedPage,
  NotModified,
  Visit,
} from "./ports.ts";
import { saveCapture, type CaptureOutcome, type SaveCaptureDeps } from "./save-capture.ts";
import { isReserved, toCapturedPage } from "./to-captured-page.ts";
import { sayTime } from "./say-time.ts";
import { nextRetryAt, nextRevisitAt } from "./visit-schedule.ts";

export type ReadArticleDeps = SaveCaptureDeps & {
  fetchPage(
    url: string,
    asked: { etag: string | null; lastModified: string | null; proxy: string | null },
    signal?: AbortSignal,
  ): Promise<FetchedPage | NotModified>;
  extract: ExtractPage;
  saveVisit(visit: Visit): Promise<void>;
  insertEvents(events: EventInput[]): Promise<void>;
  /** A research body may read what is reserved against text and data mining. */
  research: boolean;
};

export type ReadOutcome =
  | CaptureOutcome
  | { kind: "gone" | "later" | "given-up"; articleId: string; reason: string };

/**
 * Fetches one article, keeps what came, reads it for claims and judges them against what is known.
 * All it leads to is written in one transaction. Safe to repeat: an unchanged text writes a visit.
 */
export async function readArticle(
  article: ArticleToRead,
  deps: ReadArticleDeps,
  signal?: AbortSignal,
): Promise<ReadOutcome> {
  const startedAt = deps.now();
  let page: FetchedPage | NotModified;
  try {
    page = await deps.fetchPage(article.url, article, signal);
  } catch (error) {
    return noteFailure(article, error, startedAt, deps);
  }
  const nextVisitAt = nextRevisitAt(article.firstReadAt ?? startedAt, deps.now());
  if (page.kind === "not-modified") {
    await deps.saveVisit({
      articleId: article.id,
      startedAt: page.startedAt,
      finishedAt: page.finishedAt,
      status: page.status,
      error: null,
      nextVisitAt,
    });
    return { kind: "unchanged", articleId: article.id };
  }
  const options = { url: page.finalUrl };
  let extracted: Article;
  try {
    extracted = await deps.extract(
      page.body,
      page.contentType === undefined ? options : { ...options, contentType: page.contentType },
    );
  } catch (error) {
    return noteFailure(article, error, startedAt, deps);
  }
  if (isReserved(page, extracted) && !deps.research) {
    return giveUp(article, startedAt, deps, "its rights holder reserves text and data mining");
  }
  return saveCapture(article, toCapturedPage(article, page, extracted), nextVisitAt, deps);
}

async function noteFailure(
  article: ArticleToRead,
  error: unknown,
  startedAt: Date,
  deps: ReadArticleDeps,
): Promise<ReadOutcome> {
  const failure = toFetchFailure(error);
  if (failure === undefined) {
    if (isExtractFailure(error)) return giveUp(article, startedAt, deps, error.message);
    throw error;
  }
  const { kind, reason } = failure;
  if (kind !== "unreachable" && kind !== "throttled") {
    return giveUp(article, startedAt, deps, `${kind}: ${reason}`, failure);
  }
  const now = deps.now();
  const retryAt = failure.retryAt ?? nextRetryAt(article.failures + 1, now);
  if (retryAt === null) return giveUp(article, startedAt, deps, reason, failure);
  await deps.saveVisit({
    articleId: article.id,
    startedAt,
    finishedAt: now,
    status: failure.status ?? null,
    error: reason,
    nextVisitAt: retryAt,
  });
  await deps.insertEvents([
    {
      kind: "article-later",
      at: now,
      watchId: deps.watch.id,
      message: `cannot read ${article.url}: ${reason}; next try ${sayTime(retryAt)}`,
    },
  ]);
  return { kind: "later", articleId: article.id, reason };
}

function isExtractFailure(error: unknown): error is Error {
  return error instanceof Error && error.name === "ExtractError";
}

async function giveUp(
  article: ArticleToRead,
  startedAt: Date,
  deps: ReadArticleDeps,
  reason: string,
  failure?: { kind: string; status?: number | undefined },
): Promise<ReadOutcome> {
  const now = deps.now();
  const gone = failure?.kind === "gone";
  await deps.saveVisit({
    articleId: article.id,
    startedAt,
    finishedAt: now,
    status: failure?.status ?? null,
    error: reason,
    nextVisitAt: null,
    gone,
  });
  await deps.insertEvents([
    {
      kind: "article-left",
      at: now,
      watchId: deps.watch.id,
      message: `left ${article.url}: ${reason}`,
    },
  ]);
  return { kind: gone ? "gone" : "given-up", articleId: article.id, reason };
}

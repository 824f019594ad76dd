import type { Article } from "@figurewatch/articles";
import type { ArticleReading, ArticleText, Claim } from "@figurewatch/claims";
import { describeFigure, toFigure } from "@figurewatch/ledger";
import { mergeClaims, type SecondReading } from "@figurewatch/second-reader";
import { toCopyFields } from "./copy-fields.ts";
import { canonicalUrl } from "./polling/index.ts";
import { toFetchFailure } from "./fetch-failure.ts";
import { judgeDecided } from "./judge-decided.ts";
import type { Judging } from "./judging.ts";
import type { ForgottenNames } from "./mask-names.ts";
import { maskPage } from "./mask-page.ts";
import type {
  CapturedPage,
  EventInput,
  ExtractPage,
  FetchedPage,
  Judge,
  NotModified,
  ReadingFields,
  SavedVerdict,
  SaveReading,
  Visit,
} from "./ports.ts";
import { readText, traceReading } from "./read-text.ts";
import { ruleVersionOf } from "./rule-version.ts";
import { nextRetryAt, nextRevisitAt } from "./visit-schedule.ts";
import type { Watch } from "@figurewatch/watch";

/** The article to read, as the store knows it. */
export type ArticleToRead = {
  id: string;
  url: string;
  /** When it was first read; null for one never read. */
  firstReadAt: Date | null;
  failures: number;
  /** Tell no one of it: it was there when its source was first polled. */
  quiet: boolean;
  /** Validators of the latest snapshot, verbatim. */
  etag: string | null;
  lastModified: string | null;
  /** The publisher whose source led here, for what the page does not say; null for searches alone. */
  sourceTitle: string | null;
  /** The proxy that a source which led here is fetched through, by its name. */
  proxy: string | null;
  publishedInFeed: string | null;
};

export type ReadArticleDeps = {
  watch: Watch;
  judging: Judging;
  fetchPage(
    url: string,
    asked: { etag: string | null; lastModified: string | null; proxy: string | null },
    signal?: AbortSignal,
  ): Promise<FetchedPage | NotModified>;
  extract: ExtractPage;
  saveReading: SaveReading;
  saveVisit(visit: Visit): Promise<void>;
  insertEvents(events: EventInput[]): Promise<void>;
  now(): Date;
  /** Names that people asked to be forgotten: masked before anything is read or kept. */
  forgottenNames(): Promise<ForgottenNames>;
  /** The optional second reader; without one the rules read alone. */
  readAgain?: (article: ArticleText) => Promise<SecondReading>;
  /** A research body may read what is reserved against text and data mining. */
  research: boolean;
};

export type ReadOutcome =
  | { kind: "read"; articleId: string; relevant: boolean; verdicts: SavedVerdict[] }
  | { kind: "unchanged"; articleId: string }
  | { kind: "gone" | "later" | "given-up"; articleId: string; reason: string };

/** What took a page apart, beside each snapshot; raised when a text may come out otherwise. */
export const EXTRACTOR = { extractor: "figurewatch-articles", extractorVersion: "5" };

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

function isReserved(page: FetchedPage, { rights }: Article): boolean {
  // Of file, header and meta tag the later wins; silence resets nothing.
  return rights.tdmReservation ?? page.tdm.reservation === 1;
}

/** Reads and judges a capture; also for text that came from a file or a stored snapshot. */
export async function saveCapture(
  article: Pick<ArticleToRead, "id" | "quiet">,
  captured: CapturedPage,
  nextVisitAt: Date | null,
  deps: Pick<
    ReadArticleDeps,
    "watch" | "judging" | "saveReading" | "now" | "readAgain" | "forgottenNames"
  >,
): Promise<ReadOutcome> {
  const { watch } = deps;
  const page = maskPage(captured, await deps.forgottenNames());
  const { text, title, published, lang, finalUrl } = page;
  const given = { text, title, published, lang, url: finalUrl };
  const byRules = readText(given, watch);
  const second = byRules.relevance.relevant ? await deps.readAgain?.(given) : undefined;
  const reading = { ...byRules, claims: mergeClaims(byRules.claims, second?.claims ?? []) };
  const seenAt = deps.now();
  const saved = await deps.saveReading(
    {
      ...toReadingFields(article.id, reading, deps, seenAt),
      page,
      trace: [...traceReading(reading), ...(second === undefined ? [] : [second.note])],
      nextVisitAt,
      quiet: article.quiet,
      events: (verdicts) => toEvents(page, reading.relevance.relevant, verdicts, watch.id, seenAt),
    },
    toJudge(deps.judging, seenAt),
  );
  if (saved.kind === "unchanged") return { kind: "unchanged", articleId: saved.articleId };
  return {
    kind: "read",
    articleId: saved.articleId,
    relevant: reading.relevance.relevant,
    verdicts: saved.verdicts,
  };
}

/** A reading as a store takes it, but for what it is a reading of. */
export function toReadingFields(
  articleId: string,
  reading: ArticleReading,
  { watch, judging }: Pick<ReadArticleDeps, "watch" | "judging">,
  seenAt: Date,
): ReadingFields {
  const context = judging.context(seenAt.toISOString().slice(0, 10));
  return {
    articleId,
    ruleVersion: ruleVersionOf(watch),
    relevance: reading.relevance.score,
    relevant: reading.relevance.relevant,
    lang: reading.lang,
    trace: traceReading(reading),
    claims: reading.claims,
    measuresOf: (claim) => listMeasures(claim, judging),
    filing: judging.filing(context),
    figureOf: (claim) => toFigure(claim, context),
    seenAt,
  };
}

/** The watch's law over what a store knows and what reviewers decided. */
export function toJudge(judging: Judging, seenAt: Date): Judge {
  const context = judging.context(seenAt.toISOString().slice(0, 10));
  return ({ claims, known, decisions, previous, figureId }) =>
    judgeDecided(claims, known, { decisions, previous }, context, (figure) => figureId(figure));
}

/** The measures whose figures a claim may have to be held against: its own, then its siblings. */
export function listMeasures({ measure }: Claim, { measures }: Judging): string[] {
  return [measure, ...(measures.get(measure)?.siblings ?? [])];
}

function toCapturedPage(
  article: ArticleToRead,
  page: FetchedPage,
  extracted: Article,
): CapturedPage {
  const { rights } = extracted;
  return {
    requestedUrl: page.url,
    finalUrl: page.finalUrl,
    redirects: page.redirects.map(({ from, to, status }) => `${status} ${from} -> ${to}`),
    startedAt: page.startedAt,
    finishedAt: page.finishedAt,
    status: page.status,
    headers: page.headers,
    body: page.body,
    charset: null,
    canonicalUrl: extracted.canonicalUrl === null ? null : canonicalUrl(extracted.canonicalUrl),
    title: extracted.title,
    siteName: extracted.siteName ?? article.sourceTitle ?? outletOf(page.finalUrl),
    byline: extracted.byline,
    lang: extracted.lang,
    published: extracted.published ?? article.publishedInFeed,
    publishedFrom: toDateOrigin(extracted, article),
    modified: extracted.modified,
    text: extracted.text,
    partial: extracted.partial,
    ...EXTRACTOR,
    robots: page.headers["x-robots-tag"] ?? null,
    noarchive: page.robotsTag.keepPrivate || rights.noarchive,
    tdm: isReserved(page, extracted) ? "reserved" : null,
    ...copyOf(extracted.text),
  };
}

/** The outlet of a page that names none and that only a search led to: its domain. */
function outletOf(url: string): string | null {
  return URL.parse(url)?.hostname.replace(/^www\./, "") || null;
}

function toDateOrigin(extracted: Article, { publishedInFeed }: ArticleToRead): string | null {
  if (extracted.published !== null) return extracted.publishedFrom;
  return publishedInFeed === null ? null : "feed";
}

function copyOf(text: string): Pick<CapturedPage, "copy"> {
  const copy = toCopyFields(text);
  return copy === undefined ? {} : { copy };
}

function toEvents(
  page: CapturedPage,
  relevant: boolean,
  verdicts: SavedVerdict[],
  watchId: string,
  at: Date,
): EventInput[] {
  const where = `"${page.title ?? page.finalUrl}" (${page.siteName ?? "unknown publisher"})`;
  const what = !relevant
    ? "off the subject"
    : `${verdicts.length} ${verdicts.length === 1 ? "claim" : "claims"}`;
  return [
    { kind: "article", watchId, at, message: `read ${where}: ${what}` },
    ...verdicts.map(({ claim, verdict, claimId, figureId }) => ({
      kind: "verdict",
      watchId,
      at,
      subjectId: claimId,
      message: sayVerdict({ claim, verdict }),
      data: { figureId, claimId, verdict: verdict.kind },
    })),
  ];
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
      message: `cannot read ${article.url}: ${reason}; next try ${retryAt.toISOString()}`,
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

/** A verdict in one line of words; its first reason begins with its kind. */
export function sayVerdict({ claim, verdict }: Pick<SavedVerdict, "claim" | "verdict">): string {
  const { kind, reasons } = verdict;
  const [first] = reasons;
  if (first !== undefined) return first.startsWith(kind) ? first : `${kind}: ${first}`;
  return `${kind}: ${describeFigure({ ...claim, originName: claim.source, originYear: claim.sourceYear })}`;
}

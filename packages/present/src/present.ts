import { anchorQuote, type QuoteSelector } from "@figurewatch/claims";
import type {
  AlertView,
  ArticleDetail,
  FigureAcceptance,
  FigureView,
  MeasureView,
  SightingView,
  SourceView,
} from "@figurewatch/contract";
import { describeCount, describeDated, findCorrection } from "@figurewatch/ledger";
import {
  NEVER,
  type AlertDetail,
  type ArticleDetail as StoredArticle,
  type FigureRow,
  type SightingDetail,
  type SourceHealth,
} from "@figurewatch/store";
import { sourceAddress, type Source, type Watch } from "@figurewatch/watch";

const iso = (date: Date) => date.toISOString();
const isoOrNull = (date: Date | null) => (date === null ? null : date.toISOString());

/** Rows of the database as the API shows them. */
export function toFigureView(row: FigureRow): FigureView {
  return {
    id: row.id,
    says: describeCount(row),
    measure: row.measure,
    low: row.low,
    high: row.high,
    comparator: row.comparator,
    unit: row.unit,
    per: row.per,
    value: row.value,
    place: row.place,
    locality: row.locality,
    sector: row.sector,
    payee: row.payee,
    modality: row.modality,
    vague: row.vague,
    asOf: row.asOf,
    asOfInferred: row.asOfInferred,
    saidOn: row.saidOn,
    firstSeenAt: iso(row.seenAt),
    origin: row.origin,
    originName: row.originName,
    originYear: row.originYear,
    supersededBy: row.supersededBy,
    baseline: row.citation !== null,
    citation: row.citation,
    articles: row.articleCount,
    review: row.review,
    reviewNote: row.reviewNote,
    reviewers: row.reviewers,
  };
}

export function toAcceptance(
  row: Pick<FigureRow, "review" | "reviewers" | "citation">,
): FigureAcceptance {
  return { review: row.review, reviewers: row.reviewers, baseline: row.citation !== null };
}

export function toSightingView({
  claim,
  article,
  verdict,
  sighting,
  archived,
  timestamped,
}: SightingDetail): SightingView {
  return {
    claimId: claim.id,
    articleId: article.id,
    articleTitle: article.title,
    articleUrl: article.canonicalUrl,
    publisher: article.siteName,
    publishedAt: article.published,
    seenAt: iso(sighting.seenAt),
    verdict: verdict?.kind ?? "new",
    reasons: verdict?.reasons ?? [],
    source: claim.source,
    sourceChain: claim.sourceChain,
    quote: claim.quote,
    prefix: claim.prefix,
    suffix: claim.suffix,
    says: describeCount(claim),
    archived,
    timestamped,
  };
}

/** Measures of the codebook, then its categories, as the pages list them. */
export function listMeasureViews(watch: Watch): MeasureView[] {
  return [
    ...watch.codebook.measures.map(
      ({ id, title, definition, kind, unit, per, notToBeTakenFor, shelfLifeMonths }) => ({
        ...{ id, title, definition, kind, unit, per, notToBeTakenFor, shelfLifeMonths },
      }),
    ),
    ...watch.codebook.categories.map(({ id, title, definition }) => ({
      ...{ id, title, definition },
      kind: "category" as const,
      unit: null,
      per: null,
      notToBeTakenFor: [],
      shelfLifeMonths: null,
    })),
  ];
}

export function toArticleDetail(stored: StoredArticle, watchId: string): ArticleDetail | undefined {
  const { article, snapshots, claims } = stored;
  const latest = snapshots.find(({ id }) => id === article.latestSnapshotId) ?? snapshots.at(-1);
  if (latest === undefined) return undefined;
  const reading = stored.readings.find(
    (each) => each.snapshotId === latest.id && each.watchId === watchId,
  );
  return {
    id: article.id,
    url: latest.finalUrl,
    canonicalUrl: article.canonicalUrl,
    title: article.title,
    byline: article.byline,
    publisher: article.siteName,
    sourceId: null,
    lang: article.lang,
    publishedAt: article.published,
    publishedFrom: article.publishedFrom,
    partial: latest.partial,
    relevance: {
      score: reading?.relevance ?? 0,
      relevant: reading?.relevant ?? false,
      reasons: readReasons(reading?.trace),
    },
    copyOf: stored.fullestCopyId,
    // noarchive: what the page forbids to republish is not shown, only the short quotes are.
    text: latest.noarchive ? "" : latest.text,
    textState: latest.expiredAt !== null ? "dropped" : latest.noarchive ? "private" : "shown",
    redacted: latest.redacted,
    snapshots: snapshots.toReversed().map((snapshot) => ({
      id: snapshot.id,
      fetchedAt: iso(snapshot.finishedAt),
      status: snapshot.status === 0 ? null : snapshot.status,
      sha256: snapshot.rawHash,
      textSha256: snapshot.textHash,
      bytes: Number(snapshot.headers["content-length"] ?? 0) || snapshot.text.length,
      extractor: `${snapshot.extractor} ${snapshot.extractorVersion}`,
      archived: snapshot.archived,
      timestamped: snapshot.timestamped,
    })),
    claims: claims.map(({ claim, verdict, figure, place }) => ({
      ...claim,
      says: describeCount(claim),
      // A claim whose words are gone from the latest text keeps its quote and marks no place.
      start: place?.start ?? -1,
      end: place?.end ?? -1,
      figureId: verdict?.figureId ?? null,
      verdict: verdict?.kind ?? "new",
      against: verdict?.againstFigureId ?? null,
      verdictReasons: [
        ...(place === null ? [sayEdit(claim, latest.text)] : []),
        ...(verdict?.reasons ?? []),
      ],
      acceptance: figure && toAcceptance(figure),
    })),
  };
}

/** What became of a claim's words in a later text of its article. */
function sayEdit(claim: QuoteSelector, text: string): string {
  const anchor = anchorQuote(claim, text);
  if (anchor.kind === "found") return "the words still stand; a later reading takes them otherwise";
  if (anchor.kind === "missing") return "missing: the article was edited and these words are gone";
  return `altered: the article was edited and now says “${text.slice(anchor.start, anchor.end)}”`;
}

function readReasons(trace: readonly unknown[] | undefined): string[] {
  return (trace ?? []).filter((line): line is string => typeof line === "string");
}

/** A source; `history` is what became of it, newest first. */
export function toSourceView(
  row: SourceHealth,
  history: SourceView["history"],
  snooze: SourceView["snooze"],
): SourceView {
  const { definition, state } = row;
  const text = (key: string) => (typeof state[key] === "string" ? state[key] : null);
  return {
    id: definition.id,
    title: definition.title,
    url: sourceAddress(definition),
    kind: definition.kind,
    search: toSearchView(definition.search, state["search"]),
    publisher: definition.publisher,
    country: definition.country,
    language: definition.language,
    verified: definition.verified,
    proxy: definition.proxy ?? null,
    archive: definition.archive ?? null,
    health: text("health") ?? "new",
    cause: text("cause") ?? row.lastError,
    since: text("since") ?? history[0]?.at ?? null,
    lastPollAt: isoOrNull(row.lastPolledAt),
    lastItemAt: isoOrNull(row.lastNewItemAt),
    nextPollAt: row.enabled && row.nextPollAt < NEVER ? iso(row.nextPollAt) : null,
    items: row.itemCount,
    snooze,
    history,
  };
}

/** What a search looks for, and how far it has got where it is asked for stretches of time. */
function toSearchView(search: Source["search"], got: unknown): SourceView["search"] {
  if (search === undefined) return null;
  const { service, query, languages, countries } = search;
  const until: unknown =
    typeof got === "object" && got !== null ? Reflect.get(got, "until") : undefined;
  return { service, query, languages, countries, until: typeof until === "string" ? until : null };
}

export function toAlertView(detail: AlertDetail): AlertView {
  const { alert, claim, figure, against, article, archived, decidedAt, deliveries } = detail;
  const correction = findCorrection(figure);
  const said = describeDated(
    // A claim that credits no one has no origin, whoever else states the same figure.
    { ...claim, origin: claim.source === null ? null : figure.origin, creditName: claim.source },
    against === null ? null : { ...against, creditName: against.originName },
  );
  return {
    id: alert.id,
    createdAt: iso(alert.createdAt),
    verdict: alert.kind,
    title: alert.title,
    measure: claim.measure,
    says: said.now,
    before: said.before,
    why: alert.why,
    quote: claim.quote,
    source: claim.source,
    figureId: alert.figureId,
    articleId: article.id,
    articleTitle: article.title,
    articleUrl: article.canonicalUrl,
    archived,
    correction:
      correction !== null && decidedAt !== null && decidedAt > alert.createdAt
        ? { ...correction, at: iso(decidedAt) }
        : null,
    deliveries: deliveries.map(({ channelId, state, attempts, lastError }) => ({
      channel: channelId,
      state,
      attempts,
      lastError,
    })),
  };
}

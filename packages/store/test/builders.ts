import type { Claim } from "@figurewatch/claims";
import {
  candidateKeys,
  createOriginDirectory,
  type Figure,
  figureKeys,
  saidDayOf,
} from "@figurewatch/ledger";
import type { Source } from "@figurewatch/watch";
import type { CapturedPage, Filing, Judge } from "@figurewatch/pipeline";
import type { NewFigure } from "../src/figure-key.ts";
import type { ReadingInput } from "../src/queries/save-reading.ts";

export const SEEN_AT = new Date("2026-03-02T08:00:00Z");

export function buildSource(id: string): Source {
  return {
    id,
    title: `Source ${id}`,
    kind: "feed",
    url: `https://${id}.example/feed.xml`,
    publisher: "press",
    country: null,
    language: "en",
    owner: null,
    addressFrom: "the publisher's page",
    verified: true,
    enabled: true,
  };
}

export function buildPage(text: string, changes: Partial<CapturedPage> = {}): CapturedPage {
  return {
    requestedUrl: "https://a.example/story",
    finalUrl: "https://a.example/story",
    redirects: [],
    startedAt: SEEN_AT,
    finishedAt: SEEN_AT,
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: new TextEncoder().encode(`<p>${text}</p>`),
    charset: "utf-8",
    canonicalUrl: null,
    title: "A story",
    siteName: "An outlet",
    byline: null,
    lang: "en",
    published: "2026-03-01",
    modified: null,
    text,
    partial: false,
    extractor: "articles",
    extractorVersion: "1",
    robots: "allowed",
    noarchive: false,
    tdm: null,
    ...changes,
  };
}

/** A claim whose quote is found in the text. */
export function buildClaim(text: string, quote: string, changes: Partial<Claim> = {}): Claim {
  const start = text.indexOf(quote);
  return {
    measure: "workers_abroad",
    low: 50_000,
    high: null,
    comparator: "gt",
    unit: "people",
    per: null,
    value: null,
    place: null,
    locality: null,
    sector: null,
    payee: null,
    asOf: "2026-03",
    asOfInferred: true,
    saidOn: "2026-03-01",
    source: "a rapporteur",
    sourceChain: ["a rapporteur"],
    sourceYear: null,
    modality: "stated",
    vague: false,
    quote,
    start,
    end: start + quote.length,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(start + quote.length, start + quote.length + 32),
    confidence: 0.9,
    reasons: ["a cue word stands before the number"],
    ...changes,
  };
}

export function toNewFigure(claim: Claim): NewFigure {
  return {
    measure: claim.measure,
    low: claim.low,
    high: claim.high,
    comparator: claim.comparator,
    unit: claim.unit,
    per: claim.per,
    value: claim.value,
    place: claim.place,
    locality: claim.locality,
    sector: claim.sector,
    payee: claim.payee,
    modality: claim.modality,
    vague: claim.vague,
    asOf: claim.asOf,
    asOfInferred: claim.asOfInferred,
    saidOn: claim.saidOn,
    origin: claim.source,
    originName: claim.source,
    originYear: claim.sourceYear,
    relayedBy: [],
    supersededBy: null,
    misquoteOf: null,
    accepted: false,
  };
}

/** The smallest law: the same bounds are the same figure, anything else is new. */
export const judgeSimply: Judge = ({ claims, known, figureId }) => {
  const figures: Figure[] = [...known];
  return claims.map((claim) => {
    const same = figures.find(
      (figure) =>
        figure.measure === claim.measure && figure.low === claim.low && figure.high === claim.high,
    );
    const made = toNewFigure(claim);
    const figure = same ?? { ...made, id: figureId(made) };
    if (same === undefined) figures.push(figure);
    return {
      claim,
      figure,
      verdict: {
        kind: same ? "repeated" : "new",
        against: same ?? null,
        reasons: [same ? `the figure ${same.id} says the same` : "nothing like it was known"],
        late: false,
      },
    };
  });
};

const context = {
  measures: new Map(),
  origins: createOriginDirectory([]),
  seenOn: "2026-03-02",
};

/** The ledger's filing for a watch without measures and origins of its own. */
export const FILING: Filing = {
  keysOf: (figure) => figureKeys(figure, context.origins),
  saidDayOf,
  lookUp: (claim) => candidateKeys(claim, context),
};

export function buildReading(
  articleId: string,
  page: CapturedPage,
  claims: Claim[],
  changes: Partial<ReadingInput> = {},
): ReadingInput {
  return {
    watchId: "watch",
    articleId,
    page,
    ruleVersion: "1",
    relevance: 0.8,
    relevant: true,
    lang: "en",
    trace: [{ step: "relevance", score: 0.8 }],
    claims,
    filing: FILING,
    seenAt: SEEN_AT,
    ...changes,
  };
}

import type { ArticleText, Claim } from "@figurewatch/claims";
import { extractQuantities } from "@figurewatch/quantities";
import type { Watch } from "@figurewatch/watch";
import { ModelAnswer, type ModelClaim } from "./answer.ts";

export type Gated = { claims: Claim[]; dropped: { reason: string; quote: string }[] };

/** A model's claim counts for less than the rules' until a person has seen it. */
const CONFIDENCE = 0.6;
const CONTEXT = 32;
const MAX_QUOTE = 600;
const EDTF = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * The claims of a model's answer that stand: the quote verbatim in the text, its number in the quote,
 * its measure in the codebook. The others are dropped with their reason; nothing is mended. Throws
 * on an answer that is no JSON of the schema.
 */
export function gateClaims(content: string, article: ArticleText, watch: Watch): Gated {
  const answer = ModelAnswer.parse(JSON.parse(content));
  const gated: Gated = { claims: [], dropped: [] };
  for (const claim of answer.claims) {
    const reason = findFault(claim, article, watch);
    if (reason === null) gated.claims.push(toClaim(claim, article, watch));
    else gated.dropped.push({ reason, quote: claim.quote.slice(0, MAX_QUOTE) });
  }
  return gated;
}

function findFault(claim: ModelClaim, { text, lang }: ArticleText, watch: Watch): string | null {
  const measure = watch.codebook.measures.find(({ id }) => id === claim.measure);
  if (measure === undefined) return `"${claim.measure.slice(0, 60)}" is no measure of the codebook`;
  if (claim.quote.trim() === "" || claim.quote.length > MAX_QUOTE) return "no usable quote";
  if (!text.includes(claim.quote)) return "the quote does not stand in the text";
  const { low, high } = claim;
  if (low === null && high === null) return "no value";
  if (low !== null && high !== null && low > high) return "the bounds are the wrong way round";
  const isMoney = measure.dimension === "money";
  const fits = isMoney ? /^[A-Z]{3}$/.test(claim.unit ?? "") : claim.unit === measure.unit;
  if (!fits) return `the unit "${claim.unit}" is not that of ${measure.id}`;
  const numbers = extractQuantities(claim.quote, lang ? { lang } : {}).flatMap((quantity) => [
    quantity.low,
    quantity.high,
  ]);
  const stands = (value: number | null) =>
    value === null ||
    numbers.includes(value) ||
    // "Only 15% reaches him" is 85 withheld.
    (measure.dimension === "ratio" && numbers.includes(100 - value));
  if (!stands(low) || !stands(high)) return "the number does not stand in the quote";
  return null;
}

function toClaim(claim: ModelClaim, { text, published }: ArticleText, watch: Watch): Claim {
  const start = text.indexOf(claim.quote);
  const end = start + claim.quote.length;
  const knowsSector = watch.codebook.sectors.some(({ id }) => id === claim.sector);
  const saidOn = published ?? null;
  const asOf = claim.asOf !== null && EDTF.test(claim.asOf) ? claim.asOf : null;
  // Who is credited must be named in the text, too.
  const source = claim.source !== null && text.includes(claim.source) ? claim.source : null;
  return {
    ...claim,
    value: null,
    place: /^[A-Z]{2}$/.test(claim.place ?? "") ? claim.place : null,
    locality: null,
    sector: knowsSector ? claim.sector : null,
    payee: claim.measure === "wage" ? "worker" : null,
    asOf: asOf ?? saidOn?.slice(0, 7) ?? null,
    asOfInferred: asOf === null,
    saidOn,
    source,
    sourceChain: source === null ? [] : [source],
    sourceYear: null,
    vague: false,
    start,
    end,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    confidence: CONFIDENCE,
    reasons: ["found by the second reader; quote, number and measure were checked"],
  };
}

/**
 * The rules' claims, and those of the second reader that the rules do not have. Where both agree on
 * measure and value the rules' claim stays, and says so.
 */
export function mergeClaims(rules: readonly Claim[], second: readonly Claim[]): Claim[] {
  const isSame = (a: Claim, b: Claim) =>
    a.measure === b.measure && a.low === b.low && a.high === b.high && a.unit === b.unit;
  const agreed = rules.map((claim) =>
    second.some((other) => isSame(claim, other))
      ? { ...claim, reasons: [...claim.reasons, "the second reader agrees"] }
      : claim,
  );
  return [...agreed, ...second.filter((claim) => !rules.some((other) => isSame(claim, other)))];
}

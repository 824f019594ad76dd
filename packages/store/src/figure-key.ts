import type { Claim } from "@figurewatch/claims";
import { modalityClass, type Figure } from "@figurewatch/ledger";
import { contentId, sha256 } from "./content-id.ts";

/** A figure before it has an id. */
export type NewFigure = Omit<Figure, "id">;

/** The series a claim or figure belongs to. Currency is part of it: roubles are not dollars. */
export type Scope = Pick<
  Claim,
  "measure" | "place" | "locality" | "sector" | "payee" | "unit" | "modality"
>;

const fold = (text: string | null) => text?.normalize("NFKC").trim().toLowerCase() ?? null;

/** Hash of the scope within a watch: figures with the same one form a series. */
export function scopeKey(watchId: string, scope: Scope): string {
  const { measure, place, locality, sector, payee, unit, modality } = scope;
  const parts = [watchId, measure, place, fold(locality), sector, payee, unit];
  return sha256(JSON.stringify([...parts, modalityClass(modality)])).slice(0, 32);
}

/** A figure's id: the same measure, scope, value, as-of and origin have the same one. */
export function figureId(watchId: string, figure: NewFigure): string {
  const { low, high, comparator, per, value, asOf, asOfInferred, origin, originYear } = figure;
  return contentId(
    "f",
    scopeKey(watchId, figure),
    low,
    high,
    comparator,
    per,
    value,
    asOf,
    asOfInferred,
    fold(origin),
    originYear,
    figure.misquoteOf,
  );
}

/** A claim's unique key: the same statement in the same article, read by the same rules. */
export function claimKey(watchId: string, articleId: string, ruleVersion: string, claim: Claim) {
  const quote = fold(claim.quote)?.replace(/\s+/g, " ") ?? "";
  const { low, high, comparator, per, value } = claim;
  return sha256(
    JSON.stringify([
      scopeKey(watchId, claim),
      articleId,
      ruleVersion,
      quote,
      low,
      high,
      comparator,
      per,
      value,
      claim.asOf,
    ]),
  );
}

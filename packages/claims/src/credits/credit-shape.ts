import type { Credit } from "../language-pack.ts";

/**
 * The same credit with all of its fields, those it lacks undefined. Words of many sorts make credits, each
 * with the fields it knows of; V8 compiles what reads them again and again where they differ in shape.
 */
export const toOneShape = (credit: Credit): Credit =>
  ({
    source: credit.source,
    at: credit.at,
    scope: credit.scope,
    chain: credit.chain,
    year: credit.year,
    isDocument: credit.isDocument,
    isPerson: credit.isPerson,
    goesBackTo: credit.goesBackTo,
    sameAs: credit.sameAs,
    isUnnamed: credit.isUnnamed,
    ofEach: credit.ofEach,
    stays: credit.stays,
    country: credit.country,
    quoted: credit.quoted,
    relays: credit.relays,
    handsOn: credit.handsOn,
    hearsay: credit.hearsay,
    impersonal: credit.impersonal,
    isBody: credit.isBody,
    otherwise: credit.otherwise,
    resumes: credit.resumes,
    compared: credit.compared,
    counts: credit.counts,
    recalls: credit.recalls,
    holds: credit.holds,
  }) satisfies Record<keyof Credit, unknown>;

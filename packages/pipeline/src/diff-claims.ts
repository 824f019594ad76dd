import type { Claim } from "@figurewatch/claims";

/** What a reading anew makes of an article. `changed` are the same words, read as another figure. */
export type ClaimDifference = {
  same: number;
  added: Claim[];
  gone: Claim[];
  changed: { before: Claim; after: Claim }[];
};

const STATED = [
  ...(["measure", "low", "high", "comparator", "unit", "per", "value"] as const),
  ...(["place", "locality", "sector", "payee", "modality", "vague"] as const),
  ...(["asOf", "asOfInferred", "saidOn", "source", "sourceYear"] as const),
];

/** Holds the claims of two readings of one text against each other. Pure. */
export function diffClaims(before: readonly Claim[], after: readonly Claim[]): ClaimDifference {
  const left = [...before];
  const take = (fits: (claim: Claim) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const unmatched = after.filter((claim) => take((other) => isSame(other, claim)) === undefined);
  const changed: ClaimDifference["changed"] = [];
  const added: Claim[] = [];
  for (const claim of unmatched) {
    const other =
      take((each) => overlaps(each, claim) && each.measure === claim.measure) ??
      take((each) => overlaps(each, claim) && each.low === claim.low && each.high === claim.high);
    if (other === undefined) added.push(claim);
    else changed.push({ before: other, after: claim });
  }
  return { same: after.length - unmatched.length, added, gone: left, changed };
}

function isSame(a: Claim, b: Claim): boolean {
  return a.quote === b.quote && STATED.every((key) => a[key] === b[key]);
}

function overlaps(a: Claim, b: Claim): boolean {
  return a.start < b.end && b.start < a.end;
}

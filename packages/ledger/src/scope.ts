import { toldAs, type Claim, type Modality, type ToldAs } from "@figurewatch/claims";
import type { Measure } from "@figurewatch/watch";
import { scriptOf, stripCases } from "./fold-words.ts";
import type { Figure } from "./verdict.ts";

/** What a measure's definition says about comparing; a codebook's `Measure` is one. */
export type MeasureRules = Pick<
  Measure,
  "id" | "kind" | "dimension" | "unit" | "per" | "shelfLifeMonths" | "toleranceMonths" | "siblings"
>;

/** Counts, plans and suppositions are three series; a denial speaks of a count. */
export type ModalityClass = Exclude<ToldAs, "denied">;

export function modalityClass(modality: Modality): ModalityClass {
  const as = toldAs(modality);
  return as === "denied" ? "counted" : as;
}

type Scoped = Pick<
  Figure | Claim,
  "measure" | "place" | "locality" | "sector" | "payee" | "unit" | "per" | "modality" | "value"
>;

const CATEGORY_RULES = { shelfLifeMonths: 24, toleranceMonths: 12, siblings: [] as string[] };

/** Rules of one measure; a category or an unknown measure gets the defaults of the codebook. */
export function rulesFor(
  measures: ReadonlyMap<string, MeasureRules>,
  id: string,
): Pick<MeasureRules, "shelfLifeMonths" | "toleranceMonths" | "siblings"> & Partial<MeasureRules> {
  return measures.get(id) ?? CATEGORY_RULES;
}

/** Words of a place below a country, folded for comparison. */
export function foldLocality(locality: string | null): string | null {
  if (locality === null) return null;
  const folded = locality
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-‐–'’.,]+/g, " ")
    .trim();
  return folded === "" ? null : stripCases(folded);
}

/** Two scripts cannot be told apart without a gazetteer, so they are taken for one place. */
function isSameLocality(a: string, b: string): boolean {
  return a === b || scriptOf(a) !== scriptOf(b) || a.includes(b) || b.includes(a);
}

/** A wage that names no payee is what the worker gets. */
export function payeeOf(scoped: Pick<Scoped, "measure" | "payee">): Claim["payee"] {
  return scoped.payee ?? (scoped.measure === "wage" ? "worker" : null);
}

/** Measure, place, sector, payee, unit and modality class: one series, but for the locality. */
export function scopeKey(scoped: Scoped, unit: string | null = scoped.unit): string {
  return [
    scoped.measure,
    scoped.place ?? "*",
    scoped.sector ?? "*",
    payeeOf(scoped) ?? "*",
    unit ?? "*",
    modalityClass(scoped.modality),
  ].join("|");
}

export type ScopePart = "place" | "locality" | "sector";

/**
 * `same`: one series. `drift`: one is a part of the other; `lost` is what only the known figure
 * names, `gained` what only the claim names. `other`: they speak of different things.
 */
export type ScopeRelation =
  | { kind: "same" }
  | { kind: "drift"; lost: ScopePart[]; gained: ScopePart[] }
  | { kind: "other" };

/** Compares the places, sectors and payees; measure, unit and modality are the caller's. */
export function compareScopes(known: Scoped, claimed: Scoped): ScopeRelation {
  if (payeeOf(known) !== payeeOf(claimed)) return { kind: "other" };
  const lost: ScopePart[] = [];
  const gained: ScopePart[] = [];
  for (const part of ["place", "sector", "locality"] as const) {
    const before = part === "locality" ? foldLocality(known.locality) : known[part];
    const after = part === "locality" ? foldLocality(claimed.locality) : claimed[part];
    if (before === after) continue;
    if (after === null) lost.push(part);
    else if (before === null) gained.push(part);
    else if (part !== "locality" || !isSameLocality(before, after)) return { kind: "other" };
  }
  return lost.length + gained.length === 0 ? { kind: "same" } : { kind: "drift", lost, gained };
}

import type { ArticleDetail, FigureFix } from "@figurewatch/contract";

type Claim = ArticleDetail["claims"][number];

/** The fields of the form, as typed. */
export type FixFields = {
  low: string;
  high: string;
  unit: string;
  per: string;
  place: string;
  locality: string;
  sector: string;
  payee: string;
  modality: string;
  value: string;
  asOf: string;
  origin: string;
};

export const PERIODS = ["hour", "day", "week", "month", "year"] as const;
export const MODALITIES = [
  "stated",
  "estimate",
  "plan",
  "quota",
  "denied",
  "hypothetical",
] as const;

/** A claim as the form shows it: an open side, and what is not named, is empty. */
export function toFixFields(claim: Claim): FixFields {
  const text = (value: string | number | null) => (value === null ? "" : String(value));
  return {
    low: text(claim.low),
    high: text(claim.high),
    unit: text(claim.unit),
    per: text(claim.per),
    place: text(claim.place),
    locality: text(claim.locality),
    sector: text(claim.sector),
    payee: text(claim.payee),
    modality: claim.modality,
    value: text(claim.value),
    asOf: text(claim.asOf),
    origin: text(claim.source),
  };
}

/**
 * What was changed in the form, as the API takes it, or what is wrong with it in words. Bounds that
 * change take the comparator with them: the API derives it anew.
 */
export function buildFix(
  before: FixFields,
  after: FixFields,
): { fix: FigureFix } | { problem: string } {
  const fix: Partial<Record<keyof FixFields, string | number | null>> = {};
  for (const name of Object.keys(before) as (keyof FixFields)[]) {
    const text = after[name].trim();
    if (text === before[name].trim()) continue;
    if (name === "low" || name === "high") {
      const number = toNumber(text);
      if (number === undefined) return { problem: `“${text}” is no number` };
      fix[name] = number;
    } else if (text === "" && (name === "value" || name === "modality")) {
      return { problem: `say which ${name} it is` };
    } else {
      fix[name] = text === "" ? null : name === "place" ? text.toUpperCase() : text;
    }
  }
  if (Object.keys(fix).length === 0) return { problem: "nothing was changed" };
  const [low, high] = [toNumber(after.low), toNumber(after.high)];
  if (typeof low === "number" && typeof high === "number" && low > high) {
    return { problem: "the lowest value is above the highest" };
  }
  return { fix: fix as FigureFix };
}

/** A number as people write it: digits may stand in groups. Null for an empty field. */
function toNumber(text: string): number | null | undefined {
  const plain = text.replace(/[,\s_]/g, "");
  if (plain === "") return null;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

/** Options that say what a figure should have been read as, with what they take. */
export const FIX_OPTIONS = {
  low: "lower bound in base units, or none",
  high: "upper bound in base units, or none",
  comparator: "eq, approx, gt, gte, lt, lte or range; without it the bounds decide",
  unit: "people, hours, percent, an ISO 4217 code …",
  per: "hour, day, week, month or year, or none",
  place: "ISO 3166-1 alpha-2 code, or none for worldwide",
  locality: "city or site, or none",
  sector: "sector of the codebook, or none",
  payee: "worker or employer",
  modality: "stated, estimate, plan, quota, denied or hypothetical",
  value: "country code or sector, for a category",
  asOf: "what it is about, as an EDTF date such as 2015-10, or none",
  origin: "who first stated it, or none",
} as const;

/**
 * The fix that options name: numbers as numbers, `none` for what the text leaves open. What is wrong
 * with a value is for the schema to say.
 */
export function readFix(options: Record<string, unknown>): Record<string, unknown> {
  const fix: Record<string, unknown> = {};
  for (const name of Object.keys(FIX_OPTIONS)) {
    const value = options[name];
    if (typeof value !== "string") continue;
    if (value === "none") fix[name] = null;
    else if (name === "low" || name === "high") fix[name] = readNumber(value);
    else fix[name] = value;
  }
  return fix;
}

/** "50,000" and "50000" are numbers; other words go on as they are. */
function readNumber(text: string): number | string {
  const number = Number(text.replaceAll(",", ""));
  return text.trim() === "" || Number.isNaN(number) ? text : number;
}

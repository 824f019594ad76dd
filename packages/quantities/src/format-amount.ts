import type { Comparator, Quantity } from "./quantity.ts";

const SIGNS: Record<string, string> = { USD: "$", EUR: "€", GBP: "£" };
const WORDS: Record<Comparator, string> = {
  eq: "",
  range: "",
  approx: "about ",
  gt: "more than ",
  gte: "at least ",
  lt: "less than ",
  lte: "at most ",
};

/** Digits with thousands groups and no rounding: 1234567.5 is "1,234,567.5". */
export function formatNumber(value: number): string {
  const digits = String(Math.abs(value));
  const sign = value < 0 ? "-" : "";
  if (digits.includes("e")) return sign + digits;
  const [whole = "0", decimals] = digits.split(".");
  let grouped = "";
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0) grouped += ",";
    grouped += whole.charAt(i);
  }
  return sign + grouped + (decimals === undefined ? "" : `.${decimals}`);
}

/** What is formatted: a quantity, or the fields of one. */
export type Amount = Pick<Quantity, "low" | "high" | "comparator" | "unit" | "dimension" | "per">;

/**
 * An amount in English: "more than 50,000 workers", "$120 to $150 per month". `noun` is how its
 * unit is written after the number, where it is no money.
 */
export function formatAmount(amount: Amount, noun: string): string {
  const { low, high, comparator, unit, dimension, per } = amount;
  const sum = (value: number) => {
    if (dimension !== "money" || unit === null) return formatNumber(value);
    if (unit.length !== 3) return formatNumber(value);
    const sign = SIGNS[unit];
    const digits = formatNumber(Math.abs(value));
    return `${value < 0 ? "-" : ""}${sign === undefined ? `${unit} ${digits}` : sign + digits}`;
  };
  const ends = [low, high].filter((end) => end !== null).map(sum);
  const value = ends[0] === ends[1] ? ends[0] : ends.join(" to ");
  const named = noun === "" ? "" : ` ${noun}`;
  return `${WORDS[comparator]}${value ?? ""}${named}${per === null ? "" : ` per ${per}`}`;
}

import type { Quantity } from "@figurewatch/quantities";

/** Our UCUM codes as the score scripts' unit table names them. */
const NAMES: Record<string, string> = {
  "[in_i]": "inch",
  "[ft_i]": "foot",
  "[yd_i]": "yard",
  "[mi_i]": "mile",
  "[nmi_i]": "nautical mile",
  um: "micrometre",
  "[sft_i]": "square foot",
  "[smi_us]": "square mile",
  "[sin_i]": "square inch",
  "[acr_us]": "acre",
  har: "hectare",
  "[cft_i]": "cubic foot",
  L: "litre",
  mL: "millilitre",
  "[gal_us]": "gallon",
  "[pt_us]": "pint",
  "[qt_us]": "quart",
  "[oz_av]": "ounce",
  "[foz_us]": "fluid ounce",
  "[ly]": "light year",
  "[lb_av]": "pound-mass",
  "TW.h": "terawatt hour",
  "W.h": "watt hour",
  "[stone_av]": "stone",
  t: "tonne",
  Gt: "gigaton",
  "[mi_i]/h": "mph",
  "[kn_i]": "knot",
  "[mi_i]/[gal_us]": "mpg",
  "[HP]": "hp",
  "kW.h": "kwh",
  "MW.h": "mwh",
  "GW.h": "gwh",
  "mA.h": "mah",
  "N.m": "newton metre",
  "k[psi]": "ksi",
  By: "byte",
  kBy: "kb",
  MBy: "mb",
  GBy: "gb",
  TBy: "tb",
  "Mbit/s": "mbps",
  "Gbit/s": "gbps",
  Cel: "celsius",
  "[degF]": "fahrenheit",
  K: "kelvin",
  "[lbf_av].[ft_i]": "foot-pound",
  "metric horsepower": "hp",
  "A/cm2": "ampere per square centimetre",
  "kV/cm": "kilovolt per centimetre",
  A: "ampere",
  kV: "kilovolt",
  deg: "degree",
  "[ppb]": "ppb",
  "[ppm]": "ppm",
  "[bbl_us]": "barrel",
  "[bbl_us]/d": "bpd",
};

/** The unit as the score scripts spell it: a counted noun with its modifiers, a rate with its "per". */
export function toBenchUnit(quantity: Quantity, per: string | null): string | null {
  const { unit, dimension, parts } = quantity;
  if (unit === null) return dimension === "ratio" && parts.unit !== null ? `% ${parts.unit}` : null;
  // Their labels read the "p" of a share price as points.
  if (unit === "penny" && parts.unit === "p") return "point";
  const counted = dimension === "count" || (dimension === "people" && unit !== "people");
  const name = counted ? lemma(parts.unit ?? unit) : (NAMES[unit] ?? unit);
  return per === null ? name : `${name} per ${per}`;
}

const DEGREES: Record<string, string> = {
  best: "good",
  largest: "large",
  larger: "large",
  smaller: "small",
  bigger: "big",
  newer: "new",
  older: "old",
  higher: "high",
};

/**
 * Their counted nouns have modifiers without degree and owners without ending: "smaller tenancies"
 * is "small tenancy", "Johnson’s deputies" "johnson deputy".
 */
function lemma(noun: string): string {
  const words = noun.split(" ");
  const head = words.pop() ?? "";
  return [...words.map((word) => positive(word.replace(/['’]s$/, ""))), head].join(" ");
}

function positive(word: string): string {
  const known = DEGREES[word.toLowerCase()];
  if (known !== undefined) return known;
  if (word.endsWith("iest")) return `${word.slice(0, -4)}y`;
  if (word.length <= 5 || !word.endsWith("est")) return word;
  const stem = word.slice(0, -3);
  const doubled = stem.at(-1) === stem.at(-2) && !/[sl]$/.test(stem);
  return doubled ? stem.slice(0, -1) : stem;
}

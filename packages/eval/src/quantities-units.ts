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
  "[lb_av]": "pound-mass",
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
  if (unit === null) return null;
  // Their labels read the "p" of a share price as points.
  if (unit === "penny" && parts.unit === "p") return "point";
  const counted = dimension === "count" || (dimension === "people" && unit !== "people");
  const name = counted ? (parts.unit ?? unit) : (NAMES[unit] ?? unit);
  return per === null ? name : `${name} per ${per}`;
}

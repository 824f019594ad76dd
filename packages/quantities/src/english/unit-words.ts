import type { Dimension } from "../quantity.ts";
import { unitsByCode } from "./lexicon.ts";
import { plural } from "./singular.ts";

const PHRASES: Record<string, string> = {
  percent: "percent",
  "percentage point": "percentage points",
  "basis point": "basis points",
  m2: "square metres",
  km2: "square kilometres",
  "[sft_i]": "square feet",
  "[sin_i]": "square inches",
  "[smi_us]": "square miles",
  "[syd_i]": "square yards",
  m3: "cubic metres",
  "[cft_i]": "cubic feet",
  cm3: "cubic centimetres",
  Cel: "degrees Celsius",
  "[degF]": "degrees Fahrenheit",
  "km/h": "km/h",
  "m/s": "metres per second",
  "km/s": "kilometres per second",
  "[mi_i]/h": "mph",
  "[mi_i]/[gal_us]": "mpg",
  "N.m": "Nm",
  "[lbf_av].[ft_i]": "lb-ft",
  "metric horsepower": "PS",
  "[nmi_i]": "nautical miles",
  "[foz_us]": "fluid ounces",
  "[ly]": "light years",
  "W.h": "watt hours",
  "kW.h": "kWh",
  kg: "kilograms",
  g: "grams",
  mg: "milligrams",
  ug: "micrograms",
  people: "people",
};

/** How a unit is written after its number: "workers", "percent"; "" for none; undefined if unknown. */
export function unitWords(
  of: { unit: string | null; dimension: Dimension },
  one: boolean,
): string | undefined {
  const { unit, dimension } = of;
  if (unit === null) return "";
  if (dimension === "money") {
    if (unit.length === 3) return "";
    return unit === "cent" ? "cents" : unit === "penny" ? "pence" : undefined;
  }
  const phrase = PHRASES[unit];
  if (phrase !== undefined) return phrase;
  if (unit.endsWith(" of age")) return `${unit.slice(0, -7)}s of age`;
  if (dimension === "physical" || dimension === "ratio") return unitsByCode().get(unit);
  if (!/^[a-z]+$/.test(unit)) return undefined;
  return one ? unit : plural(unit);
}

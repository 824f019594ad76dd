/** Currencies that share a word; the code first in line is not always the one meant. */
const FAMILIES: Record<string, string>[] = [
  { KW: "KWD", IQ: "IQD", JO: "JOD", DZ: "DZD", BH: "BHD", LY: "LYD", TN: "TND", RS: "RSD" },
  { QA: "QAR", SA: "SAR", OM: "OMR", YE: "YER", IR: "IRR" },
  { AE: "AED", MA: "MAD" },
  { KE: "KES", TZ: "TZS", UG: "UGX" },
  { KG: "KGS", UZ: "UZS" },
  { IN: "INR", NP: "NPR", PK: "PKR", LK: "LKR", MU: "MUR" },
  {
    SN: "XOF",
    ML: "XOF",
    BJ: "XOF",
    CI: "XOF",
    GQ: "XAF",
    CM: "XAF",
    GA: "XAF",
    CG: "XAF",
    TD: "XAF",
    CF: "XAF",
    BF: "XOF",
    NE: "XOF",
    TG: "XOF",
    CD: "CDF",
    RW: "RWF",
    GN: "GNF",
    BI: "BIF",
  },
];

/**
 * The code of a sum whose currency was written as a word that several countries use: dinars in
 * Kuwait are KWD. A sum written with its code, or told of elsewhere, is left as it is.
 */
export function currencyOfPlace(unit: string, place: string | null, words: string | null): string {
  if (place === null || words === null || words.includes(unit)) return unit;
  const family = FAMILIES.find((codes) => Object.values(codes).includes(unit));
  return family?.[place] ?? unit;
}

/** Currencies of more than one country, or of one whose money is paid elsewhere. */
const SHARED = new Set(["USD", "EUR", "GBP", "CHF", "XOF", "XAF"]);

/**
 * Where a sum in the money of a host country is paid: the code of a currency opens with that of
 * its country. Null for what is paid anywhere, and for the money of `others`.
 */
export function placeOfCurrency(unit: string | null, others: readonly string[]): string | null {
  if (unit === null || !/^[A-Z]{3}$/.test(unit) || SHARED.has(unit)) return null;
  const country = unit.slice(0, 2);
  return others.includes(country) ? null : country;
}

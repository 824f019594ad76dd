import { lookUp } from "./lexicon.ts";
import type { Token } from "./token.ts";

/** Whose dollar: the letters that stand beside the sign, glued or not. */
const DOLLARS: Record<string, string> = {
  us: "USD",
  "u.s": "USD",
  usd: "USD",
  a: "AUD",
  au: "AUD",
  aud: "AUD",
  c: "CAD",
  ca: "CAD",
  cad: "CAD",
  can: "CAD",
  nz: "NZD",
  nzd: "NZD",
  hk: "HKD",
  hkd: "HKD",
  s: "SGD",
  sgd: "SGD",
  nt: "TWD",
  twd: "TWD",
  r: "BRL",
  mx: "MXN",
  n: "NAD",
  z: "ZWL",
  b: "BND",
  fj: "FJD",
};

/** Letters of a currency before its number, as papers of the country write them: "KD 210". */
const LETTERS: Record<string, string> = {
  kd: "KWD",
  qr: "QAR",
  dh: "AED",
  dhs: "AED",
  sr: "SAR",
  ro: "OMR",
  bd: "BHD",
  jd: "JOD",
  ld: "LYD",
  kc: "CZK",
  kč: "CZK",
  tk: "BDT",
  kz: "AOA",
  ksh: "KES",
  tsh: "TZS",
  ush: "UGX",
  sh: "KES",
  mt: "MZN",
  fcfa: "XAF",
  cfa: "XAF",
  lm: "MTL",
  ls: "LVL",
};

/** Letters that are a currency only right at its number: "Rbs1,800"; a bank is called RBS. */
const GLUED_LETTERS: Record<string, string> = { rbs: "RUB", bt: "THB" };

/** "Danish" + "crowns": what a name means depends on the country before it. */
const NATIONAL: Record<string, Record<string, string>> = {
  dollar: {
    us: "USD",
    "u.s": "USD",
    american: "USD",
    states: "USD",
    canadian: "CAD",
    australian: "AUD",
    kong: "HKD",
    zealand: "NZD",
    singapore: "SGD",
    singaporean: "SGD",
    taiwan: "TWD",
    taiwanese: "TWD",
    jamaican: "JMD",
    fijian: "FJD",
    zimbabwean: "ZWL",
    namibian: "NAD",
  },
  won: { north: "KPW", south: "KRW" },
  pound: {
    british: "GBP",
    sterling: "GBP",
    uk: "GBP",
    egyptian: "EGP",
    lebanese: "LBP",
    syrian: "SYP",
    sudanese: "SDG",
  },
  crown: { danish: "DKK", norwegian: "NOK", swedish: "SEK", czech: "CZK", icelandic: "ISK" },
  krone: { danish: "DKK", norwegian: "NOK" },
  krona: { swedish: "SEK", icelandic: "ISK" },
  dinar: {
    kuwaiti: "KWD",
    bahraini: "BHD",
    iraqi: "IQD",
    jordanian: "JOD",
    serbian: "RSD",
    algerian: "DZD",
    tunisian: "TND",
    libyan: "LYD",
  },
  riyal: { saudi: "SAR", qatari: "QAR", omani: "OMR", yemeni: "YER" },
  shilling: { kenyan: "KES", tanzanian: "TZS", ugandan: "UGX", somali: "SOS" },
  dirham: { moroccan: "MAD", emirati: "AED", uae: "AED" },
  som: { uzbek: "UZS", kyrgyz: "KGS" },
  kwacha: { zambian: "ZMW", malawian: "MWK" },
  rial: { iranian: "IRR", omani: "OMR", qatari: "QAR", yemeni: "YER" },
  rupee: {
    indian: "INR",
    pakistani: "PKR",
    lankan: "LKR",
    nepalese: "NPR",
    nepali: "NPR",
    mauritian: "MUR",
  },
  peso: {
    mexican: "MXN",
    philippine: "PHP",
    argentine: "ARS",
    chilean: "CLP",
    colombian: "COP",
    cuban: "CUP",
  },
  franc: {
    swiss: "CHF",
    french: "FRF",
    belgian: "BEF",
    cfa: "XOF",
    congolese: "CDF",
    rwandan: "RWF",
    guinean: "GNF",
    burundian: "BIF",
  },
  lira: { turkish: "TRY", italian: "ITL" },
  rouble: { russian: "RUB", belarusian: "BYN" },
  mark: { german: "DEM", finnish: "FIM" },
  markka: { finnish: "FIM" },
};
const NAMES: Record<string, string> = {
  dollars: "dollar",
  pounds: "pound",
  crowns: "crown",
  krone: "krone",
  kroner: "krone",
  krona: "krona",
  kronor: "krona",
  dinars: "dinar",
  riyals: "riyal",
  rials: "rial",
  rupees: "rupee",
  shillings: "shilling",
  dirhams: "dirham",
  soms: "som",
  kwachas: "kwacha",
  pesos: "peso",
  francs: "franc",
  liras: "lira",
  roubles: "rouble",
  rubles: "rouble",
  ruble: "rouble",
  marks: "mark",
};

/** A currency and the tokens that name it. */
export type Money = { code: string; from: number; next: number; scale?: number };

/** The currency before a number that starts at token `at`: "$", "US$", "c $", "EUR", "RM". */
export function currencyBefore(tokens: Token[], at: number): Money | undefined {
  // "Rs. 1,200"
  const dotted = tokens[at - 1]?.lower === "." && tokens[at - 2]?.lower === "rs";
  if (dotted) return { code: "INR", from: at - 2, next: at };
  const before = tokens[at - 1];
  if (before === undefined) return undefined;
  if (before.lower === "$" || before.lower === "$$") {
    const whose = tokens[at - 2];
    const code = whose?.kind === "word" ? DOLLARS[whose.lower] : undefined;
    // "a $ 4 billion" is an article; the letter of "c $ 300" stands apart in old wire copy.
    const letter =
      code !== undefined &&
      (before.glued ||
        (whose?.lower !== "a" &&
          whose?.lower !== "s" &&
          whose?.lower !== "can" &&
          whose?.lower !== "us"));
    if (letter) return { code: code ?? "USD", from: at - 2, next: at };
    if (whose?.lower === "us" && whose.capital) return { code: "USD", from: at - 2, next: at };
    if (whose?.lower === "." && tokens[at - 3]?.lower === "u.s")
      return { code: "USD", from: at - 3, next: at };
    return { code: "USD", from: at - 1, next: at };
  }
  if (before.kind === "word" && before.glued && tokens[at - 2]?.lower === "$") {
    const code = DOLLARS[before.lower];
    if (code !== undefined) return { code, from: at - 2, next: at };
  }
  // "Y=28,030", as wires without a yen sign have it.
  if (before.lower === "=" && before.glued && tokens[at - 2]?.lower === "y") {
    return { code: "JPY", from: at - 2, next: at };
  }
  if (before.lower === "w" && before.capital && tokens[at]?.glued === true) {
    return { code: "KRW", from: at - 1, next: at };
  }
  if (before.lower === "¥") return { code: "JPY", from: at - 1, next: at };
  const letters =
    before.kind === "word" && before.capital
      ? (LETTERS[before.lower] ??
        (tokens[at]?.glued === true ? GLUED_LETTERS[before.lower] : undefined))
      : undefined;
  if (letters !== undefined && isSum(tokens[at])) return { code: letters, from: at - 1, next: at };
  const code = before.lexeme?.currency;
  if (code === undefined) {
    const number = tokens[at];
    // The pound sign as a broken encoding prints it: "PS2.7m".
    const broken =
      before.lower === "ps" &&
      number?.glued === true &&
      (number.decimal || number.grouped || tokens[at + 1]?.glued === true);
    return broken ? { code: "GBP", from: at - 1, next: at } : undefined;
  }
  const sign = before.kind === "symbol";
  const isCode = before.lower.length === 3 && before.lower === code.toLowerCase();
  if (sign || isCode || before.lower === "rm" || before.lower === "rmb" || before.lower === "rs") {
    return { code, from: at - 1, next: at };
  }
  return undefined;
}

/** "KD 210", "SR 1,200", not "Mt 4": a name may have letters and a small number. */
const isSum = (number: Token | undefined) =>
  number?.kind === "number" && (number.grouped || number.decimal || number.value >= 10);

const WINS = new Set("the a an their his her its gold silver bronze seats games all".split(" "));
const PREFIXES: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9 };

/** The currency after a number that ends before token `at`: "dollars", "Danish crowns", "¢". */
export function currencyAfter(tokens: Token[], at: number, large: boolean): Money | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.kind === "symbol") {
    const code =
      first.lower === "元" ? "CNY" : first.lower === "¥" ? "JPY" : first.lexeme?.currency;
    return code === undefined ? undefined : { code, from: at, next: at + 1 };
  }
  if (first.kind !== "word") return undefined;
  if (first.lower === "元") return { code: "CNY", from: at, next: at + 1 };
  if (first.lower === "円") return { code: "JPY", from: at, next: at + 1 };
  // US$ and friends after the number are rare; the sign then belongs to what follows.
  for (let name = at; name < at + 3; name++) {
    const token = tokens[name];
    if (token === undefined || (token.kind !== "word" && token.lower !== ".")) break;
    if (name > at) {
      const table = NATIONAL[NAMES[token.lower] ?? token.lower];
      const country =
        tokens[name - 1]?.lower === "korean"
          ? tokens[name - 2]
          : tokens[name - 1]?.lower === "."
            ? tokens[name - 2]
            : tokens[name - 1];
      const code =
        table?.[country?.lower ?? ""] ?? (table === undefined ? token.lexeme?.currency : undefined);
      if (
        code !== undefined &&
        (token.lower.length > 3 || token.lower === "yen" || token.lower === "won")
      ) {
        return { code, from: at, next: name + 1 };
      }
      if (
        name === at + 1 &&
        token.lower !== "korean" &&
        token.lower !== "kong" &&
        token.lower !== "zealand" &&
        token.lower !== "states" &&
        token.lower !== "lankan" &&
        token.lower !== "."
      )
        break;
    }
    if (
      name === at &&
      !token.capital &&
      !/^(?:us|u\.s|hong|new|north|south|[a-z]+(?:an|ish|ese|i|ch|ss|ine|ian))$/.test(token.lower)
    )
      break;
  }
  const code = first.lexeme?.currency;
  // "5 won the race"
  const rate = tokens[at + 2]?.lexeme?.period !== undefined;
  if (first.lower === "won" && !rate && WINS.has(tokens[at + 1]?.lower ?? "")) return undefined;
  // "48.5 MGBP", "20 MUSD"
  const prefixed = first.lower.length === 4 ? lookUp(first.lower.slice(1))?.currency : undefined;
  const power = PREFIXES[first.lower.charAt(0)];
  if (
    prefixed !== undefined &&
    power !== undefined &&
    first.capital &&
    prefixed.toLowerCase() === first.lower.slice(1)
  ) {
    return { code: prefixed, from: at, next: at + 1, scale: power };
  }
  if (code !== undefined && first.lower !== "rs" && first.lower !== "rm") {
    let next = at + 1;
    if (tokens[next]?.lower === "sterling") next++;
    return { code, from: at, next };
  }
  if (first.lower === "pounds" || first.lower === "pound") {
    if (tokens[at + 1]?.lower === "sterling") return { code: "GBP", from: at, next: at + 2 };
    if (large) return { code: "GBP", from: at, next: at + 1 };
  }
  return undefined;
}
